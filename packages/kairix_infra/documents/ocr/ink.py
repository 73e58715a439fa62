"""What the picture itself tells about a word that was recognised: how thick its strokes are, and where it has gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, groupby
from statistics import median

import regex
from PIL import Image, ImageFilter

from kairix_infra.documents.ocr.tesseract import Word

WIDE_LETTER = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
WIDE = regex.compile(r"[\u30fb\u30fc\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u3000-\u303f\uff00-\uff60]")
#: A gap in a word is a space that was overlooked when it is this wide (ems) and so many times wider than the others.
SPACE, STANDS_OUT = 0.25, 2.0
SHORTEST = 7
#: Written without spaces: addresses, dates, Chinese. Digits part in long numbers only.
WHOLE = regex.compile(rf"@|//|www\.|^[\d\W]{{1,10}}$|{WIDE.pattern}")
#: The size of a bullet at most, in ems, and how much of its box is black at least.
DOT, SOLID = 0.55, 0.68
#: What small bullets are taken for.
DOTTY = frozenset("•·*+«»¢°")
#: From 0, black, to 255: what surely is ink, and what may be.
DARK, FAINT = 128, 208
BROAD, SLIM = frozenset("mwMW@%"), frozenset("iljtfrI.,:;'|()[]-! ")
TURNS = regex.compile(r"\p{Ll}\p{Lu}|[,;:)]\S|\p{L}\p{N}|\p{N}\p{L}")


class Ink:
    """A page's black parts, and these without their outermost pixels."""

    def __init__(self, page: Image.Image) -> None:
        self._whole = page.point(lambda value: 255 if value < DARK else 0)
        self._faint = page.point(lambda value: 255 if value < FAINT else 0)
        self._thin = self._whole.filter(ImageFilter.MinFilter(3))

    def thickness(self, word: Word) -> float:
        """Half of the width of its strokes, in pixels: their area over that of their rim."""
        whole, thin = (part.crop(_place(word)).histogram()[255] for part in (self._whole, self._thin))
        return whole / (whole - thin) if whole > thin else 1.0

    def is_dot(self, word: Word, size: float) -> bool:
        """Whether it is a bullet, whatever sign or letter it was taken for: small, and black almost all over."""
        left, top, right, bottom = _place(word)
        across = max(right - left, bottom - top)
        inked = self._whole.crop((left, top, right, bottom)).histogram()[255]
        solid = inked > SOLID * (right - left - 1) * (bottom - top - 1) or word.text in DOTTY
        return len(word.text) == 1 and across < DOT * size and solid

    def without_rule(self, word: Word) -> Word:
        """A word that stands close to a rule was read with a bracket in front of it."""
        gap = next(self._gaps(word), None)
        return self.trimmed(replace(word, text=word.text[1:], x0=word.x0 + gap[1])) if gap else word

    def trimmed(self, word: Word) -> Word:
        """The word in a box no higher than its ink; some languages are given boxes as high as their lines."""
        box = self._whole.crop(_place(word)).getbbox()
        return replace(word, top=word.top + box[1], bottom=int(word.top) + box[3]) if box else word

    def pieces(self, word: Word, size: float) -> Iterator[Word]:
        """The words that this one is, where spaces in it were overlooked; ``size`` in pixels."""
        if len(word.text) < SHORTEST or WHOLE.search(word.text):
            yield word
            return
        gaps = list(self._gaps(word))
        usual = median(width for _, _, width in gaps) if gaps else 0
        wide = [gap for gap in gaps if gap[2] > max(SPACE * size, STANDS_OUT * usual)]
        yield from _cut(word, wide if 2 * len(wide) < len(gaps) else [])

    def _gaps(self, word: Word) -> Iterator[tuple[int, int, int]]:
        """Between the letters: first column without ink, first one with ink again, and how many those are."""
        columns, _ = self._faint.crop(_place(word)).getprojection()
        start = 0
        for inked, same in groupby(columns):
            end = start + len(list(same))
            if not inked and start > 0 and end < len(columns):
                yield start, end, end - start
            start = end


def _place(word: Word) -> tuple[int, int, int, int]:
    return int(word.x0), int(word.top), int(word.x1) + 1, int(word.bottom) + 1


def _cut(word: Word, gaps: list[tuple[int, int, int]]) -> Iterator[Word]:
    """The word in pieces. Where a gap stands among the letters is told from the letters' usual widths."""
    widths = [1.5 if letter in BROAD else 0.5 if letter in SLIM else 1.0 for letter in word.text]
    edges = [0.0, *accumulate(widths)]
    turns = {match.start() + 1 for match in TURNS.finditer(word.text, overlapped=True)}
    scale = edges[-1] / (word.x1 - word.x0 - sum(width for _, _, width in gaps))
    done, skipped, begin = 0, 0, word.x0
    for left, right, width in gaps:
        share = (left - skipped) * scale
        distances = {at: abs(edges[at] - share) - 0.8 * (at in turns) for at in range(done + 1, len(word.text))}
        at = min(distances, key=distances.__getitem__, default=len(word.text))
        yield replace(word, text=word.text[done:at], x0=begin, x1=word.x0 + left)
        done, skipped, begin = at, skipped + width, word.x0 + right
    yield replace(word, text=word.text[done:], x0=begin)
