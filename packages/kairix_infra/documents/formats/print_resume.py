"""Print a JSON Resume object as a person would set it, remembering where each value stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kairix_infra.documents.formats.manuscript import Manuscript

Entry = dict[str, Any]
Value = tuple[str, str, str]
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")

HEADINGS = {
    "work": "Experience",
    "projects": "Projects and talks",
    "volunteer": "Volunteering",
    "education": "Education",
    "skills": "Skills",
    "publications": "Publications",
    "awards": "Awards",
    "certificates": "Certificates",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
}
#: What stands on the first line of an entry, each with the separator before it.
HEADLINES: dict[str, tuple[tuple[str, str], ...]] = {
    "work": ((", ", "position"), (", ", "name"), (" · ", "location")),
    "projects": ((", ", "name"), (" · ", "entity"), (" · ", "type")),
    "volunteer": ((", ", "position"), (", ", "organization")),
    "education": ((", ", "studyType"), (", ", "area"), (" · ", "institution")),
    "skills": ((", ", "name"), (" · ", "level")),
    "publications": ((", ", "name"), (" · ", "publisher")),
    "awards": ((", ", "title"), (" · ", "awarder")),
    "certificates": ((", ", "name"), (" · ", "issuer"), (" · ", "licenseNumber")),
    "languages": ((", ", "language"), (" · ", "fluency")),
    "interests": ((", ", "name"),),
    "references": ((", ", "name"),),
}
#: Lists that run on in one line, lists that stand as bullets, and what else an entry says.
RUN_ON = ("roles", "keywords")
PROSE = ("score", "description", "summary", "reference", "url")
BULLETS = ("highlights", "courses")
COMPACT = frozenset({"skills", "languages", "certificates", "interests"})


def print_resume(resume: dict[str, Any]) -> Manuscript:
    """What JSON Resume defines is printed, and what LinkedIn adds to it; other fields stay in the résumé alone."""
    sheet = Manuscript()
    _print_basics(sheet, resume.get("basics") or {})
    for section, heading in HEADINGS.items():
        entries = resume.get(section) or []
        if entries:
            sheet.write(f"\n{heading}\n")
        for index, entry in enumerate(entries):
            sheet.write("\n" if index and section not in COMPACT else "")
            _print_entry(sheet, section, f"/{section}/{index}", entry)
    return sheet


def printed_date(value: str) -> str:
    """``2021-03`` → ``Mar 2021``, ``2021-03-05`` → ``5 Mar 2021``; a value that is no date stays as it is."""
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdecimal() and 1 <= int(month) <= len(MONTHS)):
        return value
    return " ".join(filter(None, (day.lstrip("0"), MONTHS[int(month) - 1], year)))


def _print_basics(sheet: Manuscript, basics: Entry) -> None:
    sheet.line(("", "/basics/name", _text(basics, "name")))
    sheet.line(("", "/basics/label", _text(basics, "label")))
    sheet.line(*((" · ", f"/basics/{key}", _text(basics, key)) for key in ("email", "phone", "url")))
    place = basics.get("location") or {}
    keys = ("address", "postalCode", "city", "region", "countryCode")
    sheet.line(*((", ", f"/basics/location/{key}", _text(place, key)) for key in keys))
    for index, profile in enumerate(basics.get("profiles") or []):
        path = f"/basics/profiles/{index}"
        sheet.line(*((" · ", f"{path}/{key}", _text(profile, key)) for key in ("network", "username", "url")))
    if (summary := _text(basics, "summary")).strip():
        sheet.write("\n")
        sheet.line(("", "/basics/summary", summary))


def _print_entry(sheet: Manuscript, section: str, path: str, entry: Entry) -> None:
    headline = [(separator, f"{path}/{key}", _text(entry, key)) for separator, key in HEADLINES[section]]
    lists = [_listed(entry, path, key) for key in RUN_ON]
    if section in COMPACT:
        sheet.line(*headline, *_dates(entry, path), *_after(": ", lists[1]))
    else:
        sheet.line(*headline, *_dates(entry, path))
        for values in lists:
            sheet.line(*values)
    for key in PROSE:
        sheet.line(("", f"{path}/{key}", _text(entry, key)))
    for key in BULLETS:
        _print_bullets(sheet, _listed(entry, path, key))


def _print_bullets(sheet: Manuscript, items: list[Value]) -> None:
    for _, pointer, item in items:
        if item.strip():
            sheet.write("• ")
            sheet.line(("", pointer, item))


def _listed(entry: Entry, path: str, key: str) -> list[Value]:
    items = entry.get(key)
    listed = enumerate(items if isinstance(items, list) else [])
    return [(", ", f"{path}/{key}/{index}", item) for index, item in listed if isinstance(item, str)]


def _text(entry: Entry, key: str) -> str:
    """What the standard does not name may be of any shape; only text can be printed."""
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _after(separator: str, values: list[Value]) -> Iterator[Value]:
    for index, (usual, pointer, text) in enumerate(values):
        yield (usual if index else separator), pointer, text


def _dates(entry: Entry, path: str) -> Iterator[Value]:
    for key in ("date", "releaseDate", "startDate"):
        if date := _text(entry, key):
            yield " · ", f"{path}/{key}", printed_date(date)
    start, end = _text(entry, "startDate"), _text(entry, "endDate")
    if end and end != start:
        yield " – ", f"{path}/endDate", printed_date(end)
    elif start and not end:
        yield " – ", f"{path}/endDate", "present"
