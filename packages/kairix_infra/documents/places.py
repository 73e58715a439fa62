"""Places as résumés print them: ``San Francisco, CA``, ``London, UK``, ``75011 Paris``."""

from __future__ import annotations

import re
from itertools import pairwise

from kairix_infra.documents.runs import Snippet
from kairix_infra.documents.vocabulary import title_likeness

COUNTRIES = """afghanistan albania algeria argentina armenia australia austria österreich azerbaijan bangladesh belarus belgium
belgië belgique bolivia brazil brasil bulgaria cambodia cameroon canada chile china colombia costa_rica croatia cuba cyprus
czech_republic czechia denmark danmark ecuador egypt england estonia ethiopia finland france georgia germany deutschland
ghana greece guatemala honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy italia jamaica
japan jordan kazakhstan kenya kosovo kuwait latvia lebanon lithuania luxembourg malaysia malta mexico méxico moldova
mongolia morocco mozambique myanmar nepal netherlands the_netherlands nederland new_zealand nicaragua nigeria
north_macedonia northern_ireland norway norge oman pakistan palestine panama paraguay peru perú philippines poland polska
portugal puerto_rico qatar romania russia rwanda saudi_arabia scotland senegal serbia singapore slovakia slovenia
south_africa south_korea korea spain españa sri_lanka sudan suisse sweden sverige switzerland schweiz svizzera syria taiwan
tanzania thailand tunisia turkey türkiye uganda ukraine united_arab_emirates uae united_kingdom uk great_britain
united_states usa u.s.a. us uruguay uzbekistan venezuela vietnam wales zambia zimbabwe 中国 日本"""
STATES = """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania
rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
ontario quebec british_columbia alberta manitoba bavaria bayern new_south_wales victoria queensland karnataka maharashtra"""
AREAS = frozenset(name.replace("_", " ") for name in (COUNTRIES + " " + STATES).split())
SHORT_STATES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
    SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB NSW VIC FR UK US GB ES IT NL CH AT SE""".split()  # noqa: SIM905 - short
)
ANYWHERE = re.compile(
    r"(?:fully |100 ?% )?(?:remote|hybrid|on-?site|worldwide|télétravail|home ?office)(?: \(.{1,30}\))?", re.IGNORECASE
)
COMMA = re.compile(r",\s*")
WORDS = re.compile(r"[^\W\d_][\w .'’()/-]{0,40}")
CJK_ADDRESS = re.compile(r"〒?\s*\d{3}-\d{4}.*|.{2,4}[都道府県].{1,6}[市区町村].*")
STREET = re.compile(
    r"\d+\s+\w+.*\b(?:street|st|avenue|ave|road|rd|lane|drive|way|blvd|boulevard)\b.*|.*(?:straße|strasse|gasse)\s*\d+.*",
    re.IGNORECASE,
)


def is_area(text: str) -> bool:
    """A country, a state, or the abbreviation of one."""
    bare = re.sub(r"\s*\d[\d -]*$", "", text.strip(" .()"))
    return bare.casefold() in AREAS or bare in SHORT_STATES


def is_place(text: str) -> bool:
    """Whether all of the text is one place."""
    text = text.strip()
    if ANYWHERE.fullmatch(text) or CJK_ADDRESS.fullmatch(text):
        return True
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1:
        return is_area(text) and len(text) > 3
    named = [part for part in parts if not is_area(part)]
    if not is_area(parts[-1]) or len(parts) > 6:
        return False
    simple = len(named) <= 1 and all(map(WORDS.fullmatch, named)) and title_likeness(text) == 0
    return simple or STREET.match(text) is not None


def cut_place(snippet: Snippet) -> tuple[Snippet, Snippet | None]:
    """``Alpha Firm, Oakland, Ohio, USA`` → ``Alpha Firm`` and ``Oakland, Ohio, USA``."""
    commas = list(COMMA.finditer(snippet.text))
    bounds = [0, *(comma.end() for comma in commas), len(snippet.text) + 1]
    parts = [snippet.part(start, end) for start, end in pairwise(bounds)]
    areas = next(
        (count for count, part in enumerate(reversed(parts)) if not is_area(part.text.rstrip(", "))), len(parts)
    )
    first = len(parts) - areas - 1
    if not areas or first < 1:
        return snippet, None
    return snippet.part(0, commas[first - 1].start()), snippet.part(bounds[first], len(snippet.text))
