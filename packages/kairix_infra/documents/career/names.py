"""Whose résumé it is, and what they call themselves: the name and the headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from kairix_infra.documents.layout.looks import look_of
from kairix_infra.documents.runs import Line, Snippet, run_on
from kairix_infra.documents.vocabulary.asian_places import is_asian_place
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.headings import section_of
from kairix_infra.documents.vocabulary.places import is_city, is_place
from kairix_infra.documents.vocabulary.titles import SCHOOL, title_likeness
from kairix_infra.documents.vocabulary.words import phrases

TITLES_OF_PAPERS = re.compile(
    r"curriculum\s+vit(?:ae|æ)|europass(?:\s+curriculum\s+vit(?:ae|æ))?|résumé|resume|c\.?v\.?|lebenslauf|履\s*歴\s*書|"
    r"職\s*務\s*経\s*歴\s*書|个?人?简历|個?人?簡歷|(?:hoja|currículum) de vida|currículo|download.*|profile-pic|photo",
    re.IGNORECASE,
)
NAME_LABEL = re.compile(
    r"(?:氏\s*名|姓\s*名|(?:full|first|last)\s*name|name|nom|nombre|nome|naam|vor-? und (?:nach|zu)name)"
    r"\s*[:：\s]\s*(?=\S)",
    re.IGNORECASE,
)
NAME = regex.compile(
    r"(?:\p{L}[\p{L}\p{M}.'’·・=＝-]*)(?:[ \u3000]+(?:['’]?\p{L}[\p{L}\p{M}.'’-]*|[(\"“„«‘]\p{L}+[)\"”“»’]))*"
    r"(?:,? (?:PhD|Ph\.D\.|MD|MBA|PMP|CPA|RN|BSN|Esq\.?|Jr\.?|Sr\.?|II|III|IV|MSc|M\.Sc\.|BSc|B\.Sc\.|MA|LL\.M\.|CFA|"
    r"PE|P\.E\.))*"
)
TURNED = regex.compile(r"(\p{L}[\p{L}\p{M}.'’ -]*), (\p{L}[\p{L}\p{M}.'’ -]*)")
PARTS = re.compile(r"\s+[|·•●∙◆⋅,–—]\s+|\s{3,}|\t|\s*\|\s*")
FIELD_LABELS = phrases("field_labels")
MAX_NAME_WORDS = 7
MAX_HEADLINE = 110
#: So many characters fill a line.
FULL_LINE = 60
#: Lines from the top within which a name is looked for first.
TOP = 12


def find_name(lines: Sequence[Line], handles: Sequence[str]) -> Snippet | None:
    """The name in the lines above the first heading; ``handles`` (of e-mail, web pages) often repeat it."""
    for line in lines:
        for snippet in (line.snippet, *line.snippets):
            label = NAME_LABEL.match(snippet.text)
            if label is not None and may_be_name(named := snippet.part(label.end(), len(snippet.text))):
                return named
    candidates = [(snippet, size, place) for place, (snippet, size) in enumerate(_candidates(lines))]
    if not candidates:
        return None
    largest = max(size for _, size, _ in candidates)
    return max(candidates, key=lambda seen: _likeness(seen[0], seen[1], seen[2], largest, handles))[0]


def _likeness(snippet: Snippet, size: float, place: int, largest: float, handles: Sequence[str]) -> float:
    """Large, high on the page, repeated in an address; not the words of a title."""
    words = [word for word in _plain_words(snippet.text) if len(word) > 1]
    known = sum(any(word in handle for handle in handles) for word in words)
    echoed = 1.5 * known / len(words) if words else 0.0
    titled = 0.8 if title_likeness(snippet.text) > 0 else 0.5 if title_likeness(snippet.text) < 0 else 0.0
    whole = 0.3 if 2 <= len(snippet.text.split()) <= 4 else 0.0
    return (2.0 * size / largest if largest else 1.0) + echoed + whole - titled - 0.08 * min(place, TOP)


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[Snippet, float]]:
    """Cells, lines whose cells are words of one name, and neighbouring lines that are set alike."""
    for line in lines:
        for cell in line.cells:
            bare = _without_title(cell.snippet)
            if may_be_name(bare):
                yield bare, cell.size
        if len(line.cells) > 1 and _is_spread(line) and may_be_name(whole := run_on(line.snippets)):
            yield whole, line.size + 0.01
    for first, second in pairwise(lines):
        alike = look_of(first).size == look_of(second).size and len(first.cells) == len(second.cells) == 1
        if alike and not second.bullet:
            both = run_on([first.snippet, second.snippet])
            parted = len(first.text.split()) == 1 or first.text.rstrip().endswith("-")
            if parted and may_be_name(both) and len(second.text.split()) <= 2:
                yield both, first.size + 0.01


def _is_spread(line: Line) -> bool:
    """Words of one size, each in a cell of its own."""
    return len({cell.size for cell in line.cells}) == 1 and all(len(cell.text.split()) == 1 for cell in line.cells)


def _without_title(snippet: Snippet) -> Snippet:
    """``Resume: Jane Roe`` → ``Jane Roe``."""
    lead = re.match(
        rf"(?:{TITLES_OF_PAPERS.pattern})\s*(?:[:–—|-]|\bof\b|\bvon\b|\bde\b)\s*", snippet.text, re.IGNORECASE
    )
    first = snippet.part(lead.end(), len(snippet.text)) if lead else snippet
    return next(iter(first.split(PARTS)), first)


def may_be_name(snippet: Snippet) -> bool:
    text = snippet.text.strip()
    if not (NAME.fullmatch(text) or TURNED.fullmatch(text)) or TITLES_OF_PAPERS.fullmatch(text):
        return False
    if _is_label(text) or section_of(text) or SCHOOL.search(text) or _ends_in_place(text):
        return False
    if "," in text and (turned := TURNED.fullmatch(text)) and title_likeness(turned.group(2)) > 0:
        return False
    words = text.split()
    return len(text) > 1 and len(words) <= MAX_NAME_WORDS and not words[0][0].islower() and not _is_small(words[-1])


def _is_small(word: str) -> bool:
    """A word in small letters is none of a name's last ones; ``d’Arcenay`` has a capital behind its particle."""
    return word[0].islower() and not re.match(r"\w{1,3}['’][^\W\d_a-z]", word)


def _ends_in_place(text: str) -> bool:
    """``Auckland, New Zealand``; ``李明 四川成都`` are a name and a place. A city alone may be a name, too."""
    return ("," in text and is_place(text)) or any(is_asian_place(word, is_city) for word in text.split()[1:])


def _is_label(text: str) -> bool:
    words = text.casefold().strip(" :")
    return words in FIELD_LABELS or all(word in FIELD_LABELS for word in words.split())


def find_headline(lines: Sequence[Line], name: Snippet | None, taken: Sequence[Snippet | None]) -> Snippet | None:
    """What stands beside or below the name and is no contact; a line above it only when it is clearly a title."""
    cells = [cell for line in lines for cell in line.snippets]
    free = [cell for cell in cells if not any(overlap(cell, other) for other in (name, *taken))]
    after = [cell for cell in free if name is None or cell.start > name.end]
    fitting = [cell for cell in after if _may_be_headline(cell)]
    likely = next((cell for cell in fitting if title_likeness(cell.text) > 0 and len(cell.text) <= MAX_HEADLINE), None)
    if likely is not None:
        return _to_its_end(likely, lines)
    return fitting[0] if fitting and after and fitting[0] is after[0] else None


def _to_its_end(headline: Snippet, lines: Sequence[Line]) -> Snippet:
    """A headline as long as its line goes on below, in small letters."""
    for line, following in pairwise(lines):
        goes_on = following.text[:1].islower() and len(following.cells) == 1 and _may_be_headline(following.snippet)
        if line.snippets[-1] == headline and len(headline.text) >= FULL_LINE and goes_on:
            return run_on([headline, following.snippet])
    return headline


def _may_be_headline(snippet: Snippet) -> bool:
    text = snippet.text.strip()
    odd = (
        "@" in text or find_period(text) or "://" in text or re.search(r"\w\.[a-z]{2,}(?:/|$)", text) or is_place(text)
    )
    digits = sum(map(str.isdigit, text)) > 4
    labels = text.casefold().strip(" :") in FIELD_LABELS
    sentence = text.endswith(".") or len(text.split()) > 14
    return not (odd or digits or labels or sentence) and len(text) >= 3 and not TITLES_OF_PAPERS.fullmatch(text)


def overlap(snippet: Snippet, other: Snippet | None) -> bool:
    return other is not None and snippet.start < other.end and other.start < snippet.end


def _plain_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("ß", "ss")
    return re.findall(r"[a-z]+", re.sub(r"[\u0300-\u036f]", "", plain))


def fold(text: str) -> str:
    """Letters only, in lower case, however a name is set."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalpha())
