"""Places in Chinese and Japanese, which are written without spaces: ``四川成都``, ``〒150-0002 東京都渋谷区2-1-1``."""

from __future__ import annotations

import re
from collections.abc import Callable

from kairix_infra.documents.vocabulary.words import words

CODE = re.compile(r"(?:〒\s*\d{3}-?\d{4}|\d{3}-\d{4})(?![\d-])\s*")
COUNTRY = re.compile(r"(?:中国|中國|日本国?)?[\s,，·]*")
REGION = re.compile(
    rf"(?:(?:{'|'.join(sorted(words('asian_regions'), key=len, reverse=True))})"
    r"(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|特別行政區)?"
    r"|東京都|北海道|京都府|大阪府|[^\W\d_]{2,3}県)[\s,，·]*"
)
#: Cities, districts and villages, each with its sign behind its name, and a street with the number of a house.
WITHIN = re.compile(
    r"(?:[^\W\d_]{1,5}?[市区區县縣郡町村镇鎮旗][\s,，·]*){0,4}?"
    r"(?:[^\W\d_]{0,12}?[\d０-９]+\s?(?:[号號弄巷室楼栋幢丁番]|[-－‐−][\d０-９]).*)?"
)
SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
MAX_LENGTH, LONGEST_CITY = 60, 6


def is_asian_place(text: str, is_city: Callable[[str], bool]) -> bool:
    """Whether all of a text is a place: a postal code, a region, or a city, and what there is within it."""
    if len(text) > MAX_LENGTH:
        return False
    code = CODE.match(text)
    rest = text[code.end() :] if code else text
    if not rest:
        return text.startswith("〒")
    if not SIGNS.match(rest):
        return False
    rest = _without(COUNTRY, rest)
    within = _without(REGION, rest)
    cities = [end for end in range(LONGEST_CITY, 1, -1) if is_city(within[:end])]
    told = [0] if code or within != rest else []
    return any(WITHIN.fullmatch(within[at:].strip()) for at in cities + told)


def leading_place(text: str, is_city: Callable[[str], bool]) -> str:
    """What of a text before a gap is a place: ``大阪府堺市 090-0000-8314`` → ``大阪府堺市``; nothing when none is."""
    if not SIGNS.search(text):
        return ""
    gaps = [gap.start() for gap in re.finditer(r"\s+(?=[+(\d])", text)]
    return next((text[:gap] for gap in reversed(gaps) if is_asian_place(text[:gap], is_city)), "")


def _without(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found else text
