"""What a résumé says twice, and differently: kept as it is printed, and told to its owner."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from kairix_core.domain.document import ImportedResume, ImportNotice, Span

CODE = "contradiction"
#: Lists of entries that have dates, and what tells one entry from another.
DATED = {
    "work": ("name", "position"),
    "volunteer": ("organization", "position"),
    "education": ("institution", "studyType", "area"),
}
OPEN_END = "9999"
#: So many entries of a section, and of one name among them, are compared; a career has fewer.
MOST_ENTRIES, MOST_ALIKE = 200, 12
Indexed = tuple[int, Mapping[str, Any]]
#: Mail programs and people put these before the @ where no name is.
ROLES = frozenset(
    [
        "hello",
        "hi",
        "info",
        "contact",
        "mail",
        "me",
        "jobs",
        "career",
        "careers",
        "cv",
        "resume",
        "work",
        "office",
        "admin",
        "kontakt",
        "bewerbung",
    ]
)
MIN_WORD = 3
DOCTOR = re.compile(r"\bph\.?\s?d\b|\bdoctora(?:te|do)\b|\bdoktor\b|\bdocteur\b|博士", re.IGNORECASE)
BORN = re.compile(
    r"(?:born|date of birth|geboren|geburtsdatum|née? le|date de naissance|fecha de nacimiento|data di nascita|"
    r"data de nascimento|geboortedatum|生年月日|出生).{0,20}?(?P<year>1[5-9]\d\d|20[0-2]\d)"
    r"|(?P<before>1[5-9]\d\d)年[^\n]{0,12}(?:生|満)",
    re.IGNORECASE,
)
AGE = re.compile(
    r"満\s*(?P<ja>\d{1,3})\s*[歳才]|(?:\bage|alter|âge|edad|età|idade|leeftijd)\s*:?\s*(?P<said>\d{1,3})\b",
    re.IGNORECASE,
)


def contradictions(imported: ImportedResume) -> tuple[ImportNotice, ...]:
    """Each with the place of one of the two statements; nothing is corrected."""
    resume, spans = imported.resume, imported.spans
    found = [*_names(resume, spans), *_dates(resume, spans), *_languages(resume, spans), *_degrees(resume, spans)]
    return (*found, *_age(imported.text))


# --- who it is about -------------------------------------------------------------------------------------------------


def _names(resume: Mapping[str, Any], spans: Mapping[str, Span]) -> Iterator[ImportNotice]:
    """An e-mail address or a LinkedIn page that is clearly somebody else's."""
    basics = resume.get("basics") or {}
    name = str(basics.get("name") or "")
    said = _latin_words(name)
    if not said:
        return
    address = str(basics.get("email") or "").partition("@")[0]
    parts = [part for part in re.split(r"[._-]+", address) if part.isalpha()]
    if len(parts) > 1 and min(map(len, parts)) >= MIN_WORD and not _is_named(address, said):
        yield _notice(f"The e-mail address says “{address}”, the name is “{name}”.", spans.get("/basics/email"))
    for index, profile in enumerate(basics.get("profiles") or []):
        handle = str(profile.get("username") or "")
        if profile.get("network") == "LinkedIn" and len(handle) > 2 * MIN_WORD and not _is_named(handle, said):
            place = spans.get(f"/basics/profiles/{index}/url")
            yield _notice(f"The LinkedIn address says “{handle}”, the name is “{name}”.", place)


def _is_named(handle: str, words: Sequence[str]) -> bool:
    """Whether a word of the name, or its beginning, is in the handle; or the handle is a role's."""
    plain = "".join(_latin_words(handle))
    return not plain or plain in ROLES or any(word[:4] in plain for word in words)


def _latin_words(text: str) -> list[str]:
    """Words of at least three Latin letters without accents; names in other scripts are written many ways in Latin."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return [word for word in re.findall(r"[a-z]+", re.sub(r"[\u0300-\u036f]", "", plain)) if len(word) >= MIN_WORD]


# --- when it was -----------------------------------------------------------------------------------------------------


def _dates(resume: Mapping[str, Any], spans: Mapping[str, Span]) -> Iterator[ImportNotice]:
    for section, keys in DATED.items():
        entries = list(enumerate(resume.get(section) or []))[:MOST_ENTRIES]
        for index, entry in entries:
            begins, ends = _period(entry)
            if begins and ends[: len(begins)] < begins[: len(ends)]:
                message = f"{_named(entry, keys)} ends ({ends}) before it begins ({begins})."
                yield _notice(message, spans.get(f"/{section}/{index}/endDate"))
        for first, index, second in _told_twice(entries, keys):
            message = f"{_named(first, keys)} is listed twice with different dates: {_said(first)} and {_said(second)}."
            yield _notice(message, spans.get(f"/{section}/{index}/startDate"))


def _told_twice(
    entries: Sequence[Indexed], keys: Sequence[str]
) -> Iterator[tuple[Mapping[str, Any], int, Mapping[str, Any]]]:
    """The first two entries on the same thing at the same time, but not of the same dates; two stays are two stays."""
    same: defaultdict[tuple[str, ...], list[Indexed]] = defaultdict(list)
    for index, entry in entries:
        same[tuple(_fold(entry.get(key)) for key in keys)].append((index, entry))
    for folded, group in same.items():
        pairs = combinations(group[:MOST_ALIKE], 2) if folded[0] else ()
        found = next(((first, index, second) for (_, first), (index, second) in pairs if _overlap(first, second)), None)
        if found is not None:
            yield found


def _overlap(first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    (one, till), (other, until) = _period(first), _period(second)
    return bool(one and other and (one, till) != (other, until) and one < until and other < till)


def _period(entry: Mapping[str, Any]) -> tuple[str, str]:
    begins = str(entry.get("startDate") or "")
    return begins, str(entry.get("endDate") or OPEN_END)


def _said(entry: Mapping[str, Any]) -> str:
    return f"{entry.get('startDate')} to {entry.get('endDate') or 'present'}"


def _named(entry: Mapping[str, Any], keys: Sequence[str]) -> str:
    return "“" + ", ".join(str(entry[key]) for key in reversed(keys) if entry.get(key)) + "”"


def _age(text: str) -> Iterator[ImportNotice]:
    """A printed age that does not fit the printed year of birth in any year that the document can be from."""
    born, aged = BORN.search(text), AGE.search(text)
    if born is None or aged is None:
        return
    year, age = int(born.group("year") or born.group("before")), int(aged.group("ja") or aged.group("said"))
    if not 1990 <= year + age <= date.today().year + 1:  # noqa: DTZ011 - a day more or less does not matter here
        message = f"Born in {year} and {age} years old do not fit together."
        yield _notice(message, Span(start=aged.start(), end=aged.end()))


# --- what it is ------------------------------------------------------------------------------------------------------


def _languages(resume: Mapping[str, Any], spans: Mapping[str, Span]) -> Iterator[ImportNotice]:
    levels: dict[str, str] = {}
    for index, entry in enumerate(resume.get("languages") or []):
        language, fluency = str(entry.get("language") or ""), str(entry.get("fluency") or "")
        before = levels.setdefault(_fold(language), fluency)
        if fluency and before and _fold(before) != _fold(fluency):
            message = f"{language} is listed twice: as “{before}” and as “{fluency}”."
            yield _notice(message, spans.get(f"/languages/{index}/fluency"))


def _degrees(resume: Mapping[str, Any], spans: Mapping[str, Span]) -> Iterator[ImportNotice]:
    """A doctorate beside the name that no education tells of."""
    basics, studies = resume.get("basics") or {}, resume.get("education") or []
    for key in ("name", "label"):
        claimed = DOCTOR.search(str(basics.get(key) or ""))
        if claimed and studies and not any(DOCTOR.search(" ".join(map(str, entry.values()))) for entry in studies):
            message = f"“{basics[key]}” speaks of a doctorate; the education does not list one."
            yield _notice(message, spans.get(f"/basics/{key}"))


def _fold(value: object) -> str:
    return re.sub(r"\W+", "", unicodedata.normalize("NFKD", str(value or "")).casefold())


def _notice(message: str, span: Span | None) -> ImportNotice:
    return ImportNotice(CODE, message, span)
