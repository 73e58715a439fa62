"""How the values of a résumé are called, so that nobody has to read pointers: ``Position 2, title``."""

from __future__ import annotations

#: One entry of a section, or one item of a list, and what its parts are called that JSON Resume calls otherwise.
ENTRIES = {
    "work": ("Position", {"position": "title", "name": "employer", "location": "place"}),
    "volunteer": ("Volunteering", {"position": "role"}),
    "education": ("Education", {"studyType": "degree", "area": "field"}),
    "skills": ("Skill group", {}),
    "projects": ("Project", {}),
    "awards": ("Award", {"awarder": "given by"}),
    "certificates": ("Certificate", {"issuer": "issued by"}),
    "publications": ("Publication", {"name": "title"}),
    "languages": ("Language", {"language": "name", "fluency": "level"}),
    "interests": ("Interest", {}),
    "references": ("Reference", {"reference": "words"}),
}
BASICS = {"name": "Name", "label": "Headline", "email": "E-mail", "phone": "Phone", "url": "Link", "summary": "Summary"}
LOCATION = {"address": "Street", "postalCode": "Postal code", "city": "Town", "region": "Region"}
PARTS = {
    "startDate": "from", "endDate": "until", "date": "date", "releaseDate": "date", "url": "link",
    "highlights": "highlight", "keywords": "skill", "courses": "course", "roles": "role", "score": "grade",
}  # fmt: skip


def called(pointer: str) -> str:
    """``/work/1/highlights/0`` is ``Position 2, highlight 1``; what is not known is called as the file calls it."""
    section, *keys = pointer.split("/")[1:]
    if section == "basics":
        return _of_person(keys)
    entry, own = ENTRIES.get(section, (section, {}))
    return ", ".join(_counted([entry, *keys], own))


def _of_person(keys: list[str]) -> str:
    match keys:
        case ["location", part]:
            return LOCATION.get(part, "Place")
        case ["profiles", index, *part]:
            return ", ".join(_counted(["Link", index, *part], {}))
        case [key, *_]:
            return BASICS.get(key, key)
        case _:
            return "Person"


def _counted(keys: list[str], own: dict[str, str]) -> list[str]:
    """Each name together with the number behind it, which counts from one."""
    told: list[str] = []
    for key in keys:
        if key.isdigit() and told:
            told[-1] = f"{told[-1]} {int(key) + 1}"
        else:
            told.append(own.get(key, PARTS.get(key, key)))
    return told
