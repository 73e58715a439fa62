"""A picture of a page, recognised in the language that it turns out to be written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from PIL import Image

from kairix_infra.documents.ocr.picture import legible
from kairix_infra.documents.ocr.tesseract import LINE, Lie, Word, languages, see_lie, see_words
from kairix_infra.documents.ocr.words import has_wide_letters, page_of_words
from kairix_infra.documents.pdf.text import Segment
from kairix_infra.documents.vocabulary.language import language_of

MODELS = {
    "en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "pt": "por", "nl": "nld", "sv": "swe",
    "ja": "jpn", "zh": "chi_sim", "ko": "kor", "ru": "rus", "el": "ell", "ar": "ara", "he": "heb",
}  # fmt: skip
SCRIPTS = {
    "Han": "chi_sim", "HanS": "chi_sim", "HanT": "chi_tra", "Japanese": "jpn", "Hiragana": "jpn", "Katakana": "jpn",
    "Korean": "kor", "Hangul": "kor", "Cyrillic": "rus", "Greek": "ell", "Arabic": "ara", "Hebrew": "heb",
}  # fmt: skip
#: Below this mean confidence a page does not lie or read as was assumed.
WRONG = 0.7
#: Lines so many times higher than the others are looked at again, in a size that suits the program, when they were
#: read with less than this confidence: headlines and names, which matter most.
HIGH, UNSURE, LOOKS = 1.8, 0.8, 4
LINE_HEIGHT = 48
JOINING = "-–—&/|"


def recognise(picture: Image.Image, number: int, width: float) -> list[Segment]:
    """The text of a page that is ``width`` points wide, as segments with boxes in points; none without a model."""
    if not languages():
        return []
    page = legible(picture)
    words, page = _see(page)
    words = list(_look_again(page, words))
    return page_of_words(words, page, number, scale=width / page.width)


def _see(page: Image.Image) -> tuple[list[Word], Image.Image]:
    """First as a page in English; what does not read well is turned upright and read in its script."""
    first = "eng" if "eng" in languages() else min(languages())
    words = see_words(page, first)
    lie = see_lie(page) if _confidence(words) < WRONG else Lie()
    if lie.turn:
        page = page.rotate(-lie.turn, expand=True)
        words = see_words(page, first)
    model = SCRIPTS.get(lie.script) or MODELS.get(language_of(_text(words)), first)
    if model == first or model not in languages():
        return words, page
    return _better(words, see_words(page, model)), page


def _better(latin: list[Word], words: list[Word]) -> list[Word]:
    """What a model of another script reads, but Latin words and numbers as the first one read them well."""
    wide = [word for word in words if has_wide_letters(word)]
    if not wide:
        return words
    good = [word for word in latin if word.confidence > UNSURE and (len(word.text) > 1 or word.text in JOINING)]
    good = [word for word in good if not any(_overlap(word, other) for other in wide)]
    kept = [word for word in words if word in wide or not any(_overlap(word, other) for other in good)]
    beside = [(word, [other for other in words if _same_height(word, other)]) for word in good]
    return kept + [replace(word, line=_nearest(word, others).line) for word, others in beside if others]


def _look_again(page: Image.Image, words: list[Word]) -> Iterable[Word]:
    lines: dict[tuple[str, str, str], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    usual = median(word.bottom - word.top for word in words) if words else 0
    looks = 0
    for line in lines.values():
        height = max(word.bottom for word in line) - min(word.top for word in line)
        if looks < LOOKS and HIGH * usual < height < 6 * usual and min(word.confidence for word in line) < UNSURE:
            looks += 1
            yield from _second(page, line, height)
        else:
            yield from line


def _second(page: Image.Image, line: list[Word], height: float) -> list[Word]:
    """The line as it reads when its picture is made small; as it was, when that reads no better."""
    left, top = int(min(word.x0 for word in line) - height / 2), int(min(word.top for word in line) - height / 4)
    right, bottom = int(max(word.x1 for word in line) + height / 2), int(max(word.bottom for word in line) + height / 4)
    scale = height / LINE_HEIGHT
    cut = page.crop((max(left, 0), max(top, 0), min(right, page.width), min(bottom, page.height)))
    small = cut.resize((round(cut.width / scale) or 1, round(cut.height / scale) or 1), Image.Resampling.LANCZOS)
    model = MODELS.get(language_of(_text(line)), "eng")
    seen = see_words(small, model if model in languages() else "eng", layout=LINE)
    placed = [
        replace(
            word,
            line=line[0].line,
            x0=word.x0 * scale + max(left, 0),
            x1=word.x1 * scale + max(left, 0),
            top=median(word.top for word in line),
            bottom=median(word.bottom for word in line),
        )
        for word in seen
    ]
    return placed if _confidence(placed) > _confidence(line) else line


def _confidence(words: list[Word]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def _overlap(word: Word, other: Word) -> bool:
    return word.x0 < other.x1 and other.x0 < word.x1 and _same_height(word, other)


def _same_height(word: Word, other: Word) -> bool:
    shared = min(word.bottom, other.bottom) - max(word.top, other.top)
    return 2 * shared > min(word.bottom - word.top, other.bottom - other.top)


def _nearest(word: Word, others: list[Word]) -> Word:
    return min(others, key=lambda other: abs(other.x0 - word.x0))
