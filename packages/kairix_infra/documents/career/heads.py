"""The head of an entry: its dates, its place, and the parts that name a title, an employer, a school."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kairix_infra.documents.career.found import Found
from kairix_infra.documents.runs import Line, Snippet
from kairix_infra.documents.vocabulary.date_forms import PrintedDate
from kairix_infra.documents.vocabulary.dates import Period, find_period
from kairix_infra.documents.vocabulary.places import cut_place, is_place

DURATION = re.compile(
    r"[(·]?\s*(?:(?:\d+|an?|one|less than an?)\s*"
    r"(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses)\W*)+\)?",
    re.IGNORECASE,
)
MASKED = re.compile(
    r"(?:(?<!\w)\w{1,20}\s{1,3})?\d\dXX\S{0,20}(?:\s{0,3}[-–—]\s{0,3}(?:\w{1,20}\s{1,3})?(?:\d\dXX|\w{1,20}))?"
)
#: Digital object identifiers and such look like dates here and there.
IDENTIFIER = re.compile(
    r"(?:doi:?\s*|https?://\S*/|arxiv:?\s*|isbn:?\s*)?(?:10\.\d{4,9}/|\d{4}\.\d{4,5})|https?://", re.IGNORECASE
)
#: Says when, but nothing that a date can be made of.
DECADE = re.compile(r"(?:(?:early|mid|late)[ -])?(?:the )?(?<!\d)(?:19|20)?\d0['’]?s(?!\w)", re.IGNORECASE)
BRACKETS = "【】［］「」『』"
QUOTES = '"“”„«»'
EDGES = " \t\u3000,;:|·•●∙■□◆◇▼–—-()[]/"
BETWEEN_PARTS = " \t\u3000,;:|·•●∙■□◆◇▼–—-"
#: Between parts of one line, the most telling first; a comma only when nothing else parts them.
WIDE = re.compile(r"\s{3,}|\s*\u3000\s*")
SEPARATORS = (
    re.compile(r"\s*;\s+"),
    re.compile(r"\s+[|·•●∙◆►⋅]\s+|\s*\|\s*"),
    re.compile(r"\s+[–—]\s+|\s+-{1,2}\s+"),
    re.compile(r"\s+(?:at|@|bei|chez|en|presso|na|bij)\s+(?=[A-Z])"),
)
COMMA = re.compile(r",\s+")
URL = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|de|fr|games)(?:/\S*)?", re.IGNORECASE
)


@dataclass(slots=True)
class Head:
    """``parts`` are what is left of the head's lines without dates, durations, places and addresses."""

    parts: list[Snippet] = field(default_factory=list)
    begins: Found | None = None
    ends: Found | None = None
    only: Found | None = None
    place: Snippet | None = None
    url: Found | None = None
    dashes: bool = True

    def period(self) -> dict[str, Found | None]:
        """A range as printed; a single date both begins and ends what it dates."""
        if self.only is not None:
            return {"startDate": self.only, "endDate": self.only}
        return {"startDate": self.begins, "endDate": self.ends}

    @property
    def date(self) -> Found | None:
        return self.only or self.ends or self.begins


def read_head(lines: Sequence[Line], *, dashes: bool = True) -> Head:
    """``dashes`` part a title from an employer; they are part of the name of a book or a prize."""
    head = Head(dashes=dashes)
    for line in lines:
        _take_link(head, line)
        for snippet in line.snippets:
            for piece in (part for rest in _without_dates(head, snippet) for part in rest.split(WIDE)):
                _take(head, piece)
    return head


def is_dated(line: Line) -> bool:
    """Whether the line carries the dates of an entry: a range, or a date at one of its ends."""
    if IDENTIFIER.match(line.text):
        return False
    if DECADE.search(line.text):
        return True
    for snippet in line.snippets:
        period = find_period(snippet.text)
        if period is None:
            continue
        at_edge = not snippet.text[: period.start].strip(" (") or not snippet.text[period.end :].strip(" ).,|")
        if period.is_range or at_edge:
            return True
    return False


def split_part(part: Snippet, *, commas: bool) -> list[Snippet]:
    """One printed part in two or more, where a separator stands in it."""
    for separator in (*SEPARATORS, *([COMMA] if commas else [])):
        pieces = [piece.trimmed(BETWEEN_PARTS) for piece in part.split(separator)]
        pieces = [piece for piece in pieces if piece.text]
        if len(pieces) > 1:
            return pieces
    return [part]


def _without_dates(head: Head, snippet: Snippet) -> list[Snippet]:
    period = find_period(snippet.text)
    if period is None:
        masked = MASKED.search(snippet.text)
        return snippet.without(*masked.span()) if masked else [snippet]
    if head.begins is None and head.ends is None and (head.only is None or period.is_range):
        _date(head, snippet, period)
        return snippet.without(period.start, period.end)
    is_date_alone = not snippet.text[: period.start].strip(EDGES) and not snippet.text[period.end :].strip(EDGES)
    if is_date_alone:
        _extend(head, snippet, period)
    return [] if is_date_alone else [snippet]


def _date(head: Head, snippet: Snippet, period: Period) -> None:
    begins, ends = period.begins, period.ends
    if ends is None:
        head.only = _found(snippet, begins)
        return
    head.only = None
    head.begins = _found(snippet, begins)
    head.ends = _found(snippet, ends)


def _extend(head: Head, snippet: Snippet, period: Period) -> None:
    """Of several periods in one place the first beginning and the last end."""
    begins, ends = _found(snippet, period.begins), _found(snippet, period.ends)
    if begins is None or ends is None or head.begins is None or head.ends is None:
        return
    if begins.value < head.begins.value:
        head.begins = begins
    if head.ends.value and (not ends.value or ends.value > head.ends.value):
        head.ends = ends


def _found(snippet: Snippet, printed: PrintedDate | None) -> Found | None:
    """An open end has no value, but a place in the document."""
    if printed is None:
        return None
    value = "" if printed.value == "present" else printed.value
    return Found(value, snippet.part(printed.start, printed.end).span)


def _take(head: Head, piece: Snippet) -> None:
    piece = piece.trimmed(BETWEEN_PARTS)
    if piece.text.count("(") != piece.text.count(")"):
        piece = piece.trimmed(EDGES)
    piece = piece.trimmed(BRACKETS)
    if sum(map(piece.text.count, QUOTES)) == 1:
        piece = piece.trimmed(QUOTES)
    if not piece.text.strip(EDGES) or DURATION.fullmatch(piece.text):
        return
    if URL.fullmatch(piece.text) or _is_only_place(piece):
        _take_part(head, piece)
        return
    for part in split_part(piece, commas=False) if head.dashes else piece.split(SEPARATORS[1]):
        _take_part(head, part)


def _take_part(head: Head, part: Snippet) -> None:
    if URL.fullmatch(part.text):
        head.url = head.url or Found(part.text, part.span)
    elif _is_only_place(part):
        head.place = head.place or part
    elif not DECADE.fullmatch(part.text):
        rest, place = cut_place(part)
        head.place = head.place or place
        head.parts.append(rest.trimmed(" ,;|·•"))


def _is_only_place(piece: Snippet) -> bool:
    """``Camden, London, UK`` is a place; of ``Alpha Firm, London, UK`` the first part is somebody's name."""
    rest, place = cut_place(piece)
    return is_place(piece.text) and (place is None or is_place(rest.text))


def _take_link(head: Head, line: Line) -> None:
    for run in line.runs:
        if run.href.startswith("http") and head.url is None:
            span = line.snippet.span.model_copy(update={"start": run.start, "end": run.start + len(run.text)})
            head.url = Found(run.href, span)
