"""CVs in the shapes of other tools (a ``cv:`` with sections, flat lists of entries) as JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.headings import section_of

Entry = dict[str, Any]
#: For each field of JSON Resume, the names that it goes by elsewhere; the first that is there wins.
BASICS = {
    "name": ("name", "full_name"),
    "label": ("headline", "label", "title", "tagline", "position"),
    "email": ("email", "e-mail", "mail"),
    "phone": ("phone", "cell_phone", "mobile", "telephone", "tel"),
    "url": ("website", "url", "homepage"),
    "summary": ("summary", "about", "profile", "objective"),
}
PERIOD = {
    "startDate": ("start_date", "startDate", "start", "from"),
    "endDate": ("end_date", "endDate", "end", "to", "until"),
}
DATE = ("date", "year", "released", "release_date", "releaseDate")
FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "work": {
        "name": ("company", "employer", "organization", "organisation", "name"),
        "position": ("position", "title", "role"),
        "location": ("location", "place"),
        "summary": ("summary", "description"),
        "url": ("url", "website"),
    },
    "volunteer": {
        "organization": ("organization", "company", "name"),
        "position": ("position", "title", "role"),
        "summary": ("summary", "description"),
    },
    "education": {
        "institution": ("institution", "school", "university", "name"),
        "area": ("area", "major", "field", "subject"),
        "studyType": ("degree", "studyType", "study_type", "title"),
        "score": ("gpa", "grade", "score"),
        "url": ("url",),
    },
    "projects": {"name": ("name", "title"), "description": ("summary", "description"), "url": ("url", "website")},
    "publications": {
        "name": ("title", "name"),
        "publisher": ("journal", "publisher", "venue"),
        "url": ("url",),
        "summary": ("summary",),
    },
    "awards": {
        "title": ("name", "title", "award"),
        "awarder": ("awarder", "issuer", "organization"),
        "summary": ("summary",),
    },
    "certificates": {"name": ("name", "title"), "issuer": ("issuer", "organization", "authority"), "url": ("url",)},
    "languages": {"language": ("language", "label", "name"), "fluency": ("fluency", "level", "details")},
    "interests": {"name": ("name", "label")},
    "references": {"name": ("name",), "reference": ("reference", "summary")},
}
SINGLE_DATE = {"publications": "releaseDate", "awards": "date", "certificates": "date"}
LISTS = {"highlights": ("highlights", "bullets", "achievements", "responsibilities"), "courses": ("courses",)}
WITH_HIGHLIGHTS = frozenset({"work", "volunteer", "projects"})
LINK = re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)")
EMPHASIS = re.compile(r"(\*{1,3}|_{2})(?=\S)([^*_\n]{1,300})(?<=\S)\1")
HOSTS = {
    "linkedin": "https://linkedin.com/in/{}", "github": "https://github.com/{}", "gitlab": "https://gitlab.com/{}",
    "twitter": "https://twitter.com/{}", "x": "https://x.com/{}", "orcid": "https://orcid.org/{}",
}  # fmt: skip


def map_cv(value: Entry) -> Entry:
    """A JSON Resume object with everything that has a place in it; the rest is left out."""
    cv = value["cv"] if isinstance(value.get("cv"), dict) else value
    sections = cv["sections"] if isinstance(cv.get("sections"), dict) else cv
    resume: Entry = {"basics": _basics(cv)}
    for title, entries in sections.items():
        if isinstance(entries, list) and title not in {"social_networks", "custom_connections"}:
            _map_section(resume, str(title), entries)
    return resume


def _map_section(resume: Entry, title: str, entries: list[Any]) -> None:
    kind = section_of(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", title))
    if kind == "summary":
        resume["basics"]["summary"] = " ".join(_plain(entry) for entry in entries if isinstance(entry, str))
    elif kind == "skills":
        resume.setdefault("skills", []).extend(_skills(entries))
    elif kind in FIELDS:
        mapped = [_entry(kind, entry) for entry in entries]
        resume.setdefault(kind, []).extend(entry for entry in mapped if entry)


def _basics(cv: Entry) -> Entry:
    basics: Entry = _fields(cv, BASICS)
    place = cv.get("location") or cv.get("address")
    if isinstance(place, str):
        basics["location"] = location_of(place)
    networks = cv.get("social_networks") or cv.get("profiles") or []
    basics["profiles"] = [_profile(network) for network in networks if isinstance(network, Mapping)]
    return basics


def location_of(place: str) -> Entry:
    """``Lyon, Rhône`` as city and region; a place of more or fewer parts stays whole."""
    city, _, region = place.partition(", ")
    simple = region and "," not in region and not any(map(str.isdigit, place))
    if simple:
        return {"city": city, "region": region}
    return {"address": place} if place else {}


def _profile(network: Mapping[str, Any]) -> Entry:
    name, user = str(network.get("network") or ""), str(network.get("username") or "")
    known = HOSTS.get(name.casefold())
    url = network.get("url") or (known.format(user) if known and user else None)
    return {"network": name, "username": user, **({"url": str(url)} if url else {})}


def _entry(kind: str, entry: Any) -> Entry:
    first = next(iter(FIELDS[kind]))
    if isinstance(entry, str):
        return {first: _plain(entry)}
    if not isinstance(entry, Mapping):
        return {}
    mapped = _fields(entry, FIELDS[kind])
    if first not in mapped and len(entry) == 1 and isinstance(only := next(iter(entry.values())), str):
        mapped[first] = _plain(only)
    _map_dates(kind, entry, mapped)
    for key, names in LISTS.items():
        items = next((entry[name] for name in names if isinstance(entry.get(name), list)), None)
        if items and (kind in WITH_HIGHLIGHTS) == (key == "highlights"):
            mapped[key] = [_plain(item) for item in items if isinstance(item, str)]
    return mapped


def _map_dates(kind: str, entry: Mapping[str, Any], mapped: Entry) -> None:
    single = _first(entry, DATE)
    if kind in SINGLE_DATE:
        _put_date(mapped, SINGLE_DATE[kind], single or _first(entry, PERIOD["endDate"]))
        return
    if kind in {"languages", "interests", "references"}:
        return
    for key, names in PERIOD.items():
        _put_date(mapped, key, _first(entry, names))
    if single and "startDate" not in mapped and "endDate" not in mapped:
        period = find_period(single)
        if period is not None and period.begins is not None:
            ends = period.ends or period.begins
            _put_date(mapped, "startDate" if period.is_range or kind != "education" else "endDate", period.begins.value)
            _put_date(mapped, "endDate", ends.value)


def _put_date(mapped: Entry, key: str, text: str | None) -> None:
    """A date as JSON Resume writes it; "present" is no date."""
    whole = re.fullmatch(r"\d{4}(?:-\d{2}){0,2}", text or "")
    period = find_period(text) if text and not whole else None
    value = text if whole else period.begins.value if period and period.begins else None
    if value and value != "present":
        mapped[key] = value


def _skills(entries: list[Any]) -> list[Entry]:
    skills: list[Entry] = []
    for entry in entries:
        if isinstance(entry, str):
            skills.append({"name": _plain(entry)})
        elif isinstance(entry, Mapping):
            skills.append(_skill(entry))
    return [skill for skill in skills if skill]


def _skill(entry: Mapping[str, Any]) -> Entry:
    skill = _fields(entry, {"name": ("label", "name", "category"), "level": ("level",)})
    details = entry.get("details") or entry.get("keywords") or entry.get("skills") or []
    words = re.split(r",\s+(?![^()]{0,200}\))", details) if isinstance(details, str) else details
    keywords = [_plain(word) for word in words if isinstance(word, str)]
    return {**skill, **({"keywords": keywords} if keywords else {})}


def _fields(entry: Mapping[str, Any], names: Mapping[str, tuple[str, ...]]) -> Entry:
    values = {key: _first(entry, known) for key, known in names.items()}
    return {key: _plain(text) for key, text in values.items() if text}


def _first(entry: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((entry[name] for name in names if isinstance(entry.get(name), str) and entry[name].strip()), None)


def _plain(text: str) -> str:
    """Without the signs of Markdown."""
    return EMPHASIS.sub(r"\2", LINK.sub(r"\1", text)).strip()
