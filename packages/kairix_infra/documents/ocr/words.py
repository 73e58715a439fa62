"""Recognised words, gathered into segments as the text of a PDF is: with sizes, bold print, bullets and gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from statistics import median

import regex
from PIL import Image

from kairix_core.domain.document import Box
from kairix_infra.documents.ocr.ink import WIDE, WIDE_LETTER, Ink
from kairix_infra.documents.ocr.tesseract import Word
from kairix_infra.documents.pdf.glyphs import BREAK
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.runs import TextRun

TALL = regex.compile(r"[bdfhklß|/()\[\]@]")
CAPITALS = regex.compile(r"[\p{Lu}\p{Nd}tij?!\"'&#%]")
DESCENDERS = regex.compile(r"[gjpqy|()\[\]/,;Q@ç]")
#: In ems: how far letters reach above the line that they stand on, and below it.
HIGH, CAPITAL, LOW, DEPTH = 0.75, 0.7, 0.5, 0.21
WIDE_HEIGHT = 0.92
#: A rule beside a word is taken for one of these.
RULES = "[|({"
#: What icons, logos and rules are taken for: marks and single letters, read without conviction.
MARK = regex.compile(r"[^\p{L}\p{N}]+|.{1,3}")
TELLING_MARK = regex.compile(r"[-–—•·]")
DOUBTFUL, HOPELESS, TORN = 0.7, 0.4, 0.05
#: In ems: words without any confidence that stand nearer than this are one that was torn apart.
TORN_APART = 0.3
ADDRESS = regex.compile(r"//|@\w|\w\.\w{2,}")
#: Strokes this many times thicker than usual for their size are bold; sizes nearer than this are one size.
BOLD, SAME_SIZE = 1.28, 1.1


def has_wide_letters(word: Word) -> bool:
    """Chinese, Japanese, Korean: written without spaces."""
    return WIDE_LETTER.search(word.text) is not None


def page_of_words(words: Iterable[Word], page: Image.Image, number: int, *, scale: float) -> list[Segment]:
    """The segments of a page; ``scale`` is the size of a pixel in points."""
    ink = Ink(page)
    lines: dict[tuple[str, str, str], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(ink.trimmed(word))
    slope = _slope(lines.values())
    parts = [part for line in lines.values() for part in _parts(_unruled(_level(line, slope), ink), ink)]
    read = [(clean, size) for part in parts if (size := _size(part)) and (clean := _cleaned(part, size, ink))]
    return list(_segments(_evened(read), ink, number, scale))


def _evened(parts: list[tuple[list[Word], float]]) -> list[tuple[list[Word], float]]:
    """Sizes that differ by how they were measured only are made one: the commonest takes those near it, and so on."""
    left, done = list(parts), []
    while left:
        sizes = sorted(size for words, size in left for _ in range(sum(len(word.text) for word in words)))
        common = max(sizes[:: len(sizes) // 200 + 1], key=lambda size: sum(_same(size, other) for other in sizes))
        shared = median(size for size in sizes if _same(common, size))
        done += [(words, shared) for words, size in left if _same(common, size)]
        left = [(words, size) for words, size in left if not _same(common, size)]
    return done


def _same(size: float, other: float) -> bool:
    return max(size, other) < SAME_SIZE * min(size, other)


def _slope(lines: Iterable[list[Word]]) -> float:
    """How much the lines of a crooked page fall, per pixel to the right."""
    long = [line for line in lines if line[-1].x1 - line[0].x0 > 40 * (line[0].bottom - line[0].top) / 4]
    slopes = [(line[-1].bottom - line[0].bottom) / (line[-1].x0 - line[0].x0 + 1) for line in long if len(line) > 4]
    return median(slopes) if len(slopes) > 2 else 0.0


def _level(line: list[Word], slope: float) -> list[Word]:
    ordered = sorted(line, key=lambda word: word.x0)
    if abs(slope) < 0.002:
        return ordered
    return [replace(w, top=w.top - slope * w.x0, bottom=w.bottom - slope * w.x0) for w in ordered]


def _unruled(line: list[Word], ink: Ink) -> list[Word]:
    first = line[0]
    closed = any(sign in word.text for word in line for sign in "])}")
    if len(first.text) > 1 and first.text[0] in RULES and not closed:
        return [ink.without_rule(first), *line[1:]]
    return line


def _parts(line: list[Word], ink: Ink) -> Iterator[list[Word]]:
    """The words of a line that stand together; words that were run together are parted where the paper shows."""
    size = _size(line)
    part: list[Word] = []
    for word in (piece for whole in line for piece in ink.pieces(whole, size)):
        if part and word.x0 - part[-1].x1 > BREAK * size:
            yield part
            part = []
        part.append(word)
    yield part


def _size(words: list[Word]) -> float:
    """The size of the letters in pixels."""
    sizes = [
        (word.bottom - word.top) / _height(word.text) for word in words if regex.search(r"[\p{L}\p{N}]", word.text)
    ]
    return median(sizes) if sizes else 0.0


def _height(text: str) -> float:
    if WIDE.search(text):
        return WIDE_HEIGHT
    above = HIGH if TALL.search(text) else CAPITAL if CAPITALS.search(text) else LOW
    return above + (DEPTH if DESCENDERS.search(text) else 0.0)


def _cleaned(words: list[Word], size: float, ink: Ink) -> list[Word]:
    """Without what icons and specks were taken for; a dot in front is a bullet."""
    if _hopeless(words):
        return []
    first, rest = words[0], words[1:]
    if rest and ink.is_dot(first, size):
        return [replace(first, text="•", confidence=1.0), *_cleaned(rest, size, ink)]
    kept: list[Word] = []
    for word in words:
        leads = not kept or kept[-1].text == "|"
        if not _is_speck(word, size, leads=leads) or (kept and _is_torn(kept[-1], word, size)):
            kept.append(word)
    while kept and kept[-1].text == "|":
        kept.pop()
    return kept


def _hopeless(words: list[Word]) -> bool:
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words) / letters
    return sure < HOPELESS and not any(ADDRESS.search(word.text) for word in words)


def _is_wordless(word: Word) -> bool:
    return regex.search(r"[\p{L}\p{N}]", word.text) is None


def _is_speck(word: Word, size: float, *, leads: bool) -> bool:
    if not MARK.fullmatch(word.text):
        return False
    if word.bottom - word.top > 2 * size:
        return True
    if not leads or WIDE.search(word.text):
        return word.confidence < HOPELESS
    return word.confidence < DOUBTFUL or (_is_wordless(word) and not TELLING_MARK.fullmatch(word.text))


def _segments(parts: list[tuple[list[Word], float]], ink: Ink, number: int, scale: float) -> Iterator[Segment]:
    """Headings of one size are bold together: a few letters alone do not tell it surely."""
    weights = [median(ink.thickness(word) for word in part) / size for part, size in parts]
    usual = median(weights) if weights else 0.0
    text_size = median(size for part, size in parts for _ in part) if parts else 0.0
    together: defaultdict[float, list[float]] = defaultdict(list)
    for (_, size), weight in zip(parts, weights, strict=True):
        together[size].append(weight)
    for (part, size), weight in zip(parts, weights, strict=True):
        shown = median(together[size]) if size > SAME_SIZE * text_size else weight
        yield _segment(part, size * scale, number, scale, bold=shown > BOLD * usual)


def _segment(words: list[Word], size: float, number: int, scale: float, *, bold: bool) -> Segment:
    baseline = median(_foot(word, size / scale) for word in words) * scale
    top, bottom = baseline - 0.8 * size, baseline + DEPTH * size
    runs, last = [], None
    for word in words:
        text = word.text if last is None or _touches(last, word, size / scale) else f" {word.text}"
        box = Box(x0=_round(word.x0 * scale), y0=_round(top), x1=_round(word.x1 * scale), y1=_round(bottom))
        runs.append(TextRun(text, _round(size), bold, page=number, box=box, confidence=word.confidence))
        last = word
    return Segment(number, runs, words[0].x0 * scale, words[-1].x1 * scale, top, bottom, baseline, size)


def _foot(word: Word, size: float) -> float:
    if WIDE.search(word.text):
        return word.bottom - 0.1 * size
    return word.bottom - DEPTH * size if DESCENDERS.search(word.text) else word.bottom


def _touches(last: Word, word: Word, size: float) -> bool:
    """Chinese and Japanese are written without spaces, and some words are torn apart by the recognition."""
    wide = [WIDE.match(word.text[0]) is not None, WIDE.match(last.text[-1]) is not None]
    if all(wide) or (any(wide) and word.x0 - last.x1 < 0.2 * size):
        return True
    return _is_torn(last, word, size)


def _is_torn(last: Word, word: Word, size: float) -> bool:
    return max(word.confidence, last.confidence) < TORN and word.x0 - last.x1 < TORN_APART * size


def _round(value: float) -> float:
    return round(value, 1)
