"""What visitors must not read wherever it stands: the values of what is not public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.evidence_lines import SENTENCE
from kairix_core.policies.json_pointer import leaves
from kairix_core.policies.publish.homes import home_of

#: Shorter values would be found everywhere.
MIN_CHARS = 4
MIN_DIGITS = 5
LOCAL_DIGITS = 7
#: From here on in Unicode stand the scripts of China and Japan.
SPACELESS = "\u2e80"
TELLING_CHARS = 12
TELLING_DIGITS = 4
THOUSANDS = re.compile(r"\d\s?k\b", re.IGNORECASE)
#: What these say is said of many: only their quotes tell somebody apart.
COMMON_TYPES = frozenset({AttributeType.BOOLEAN, AttributeType.LEVEL, AttributeType.CHOICE, AttributeType.CHOICES})
COMMON_FIELDS = frozenset(
    {
        "position", "area", "studyType", "location", "type", "entity", "network", "fluency", "cefr", "code", "industry",
        "function", "companySize", "seniority", "startDate", "endDate", "date", "releaseDate", "lastUsed", "expires",
        "by", "issuer", "publisher", "awarder", "level", "years", "roles", "keywords", "skills",
    }
)  # fmt: skip
YEAR_OR_MONTH = re.compile(r"(?:19|20)\d\d(?:-\d\d)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
NUMBER = re.compile(r"\d(?:[\s().,/'’+–-]{0,3}\d)*")
NOT_DIGIT = re.compile(r"\D")
DIGITS = re.compile(r"\d+")
YEAR = re.compile(r"(?:19|20)\d\d")
#: Signs that set two numbers apart as well as the parts of one.
APART = re.compile(r"[/,]")
#: What is dialled only where the country is not.
TRUNK = "(0)"
LINE_HYPHEN = re.compile(r"[-\u00ad]\s*\n\s*")
THOUSAND = 1_000


class Secrets:
    """Finds any of ``texts``, whatever their case, their white space and the signs between their digits.

    ``numbers`` are found without the words that stand around them.
    """

    def __init__(self, texts: Iterable[str], numbers: Iterable[str] = ()) -> None:
        self._written = frozenset(map(folded, texts))
        alone = (text for text in self._written if NUMBER.fullmatch(text.lstrip("+(")))
        self._digits = {digits for number in (*alone, *numbers) if len(digits := _digits(number)) >= MIN_DIGITS}

    def are_in(self, text: str) -> bool:
        together = LINE_HYPHEN.sub("", text)
        written = {folded(text), folded(together)} if together != text else (folded(text),)
        return any(map(self._are_written_in, written)) or self._numbers_are_in(text)

    def _are_written_in(self, text: str) -> bool:
        return any(secret in text and re.search(_standing_alone(secret), text) for secret in self._written)

    def _numbers_are_in(self, text: str) -> bool:
        found = [_digits(number[0]) for number in NUMBER.finditer(text)] if self._digits else []
        return any(_is_of(secret, number) for number in found for secret in self._digits)

    def sentences(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the sentences of a stretch of text stand that hold one."""
        for found in SENTENCE.finditer(text, start, end):
            if self.are_in(found[0]):
                yield found.span()

    def without(self, text: str) -> str:
        """The sentences that hold none."""
        return " ".join(found[0] for found in SENTENCE.finditer(text) if not self.are_in(found[0]))


def _standing_alone(text: str) -> str:
    """A pattern that finds no part of a word; scripts that set no space between words are searched as they are."""
    before = r"(?<!\w)" if text[:1] < SPACELESS else ""
    after = r"(?!\w)" if text[-1:] < SPACELESS else ""
    return before + re.escape(text) + after


def _digits(number: str) -> str:
    return NOT_DIGIT.sub("", number.replace(TRUNK, ""))


def _is_of(secret: str, number: str) -> bool:
    """A number in full, or a telephone number that only one of the two has the country of."""
    local = secret.lstrip("0")
    return (
        secret in number
        or (len(number) >= LOCAL_DIGITS and secret.endswith(number.lstrip("0")))
        or (len(local) >= LOCAL_DIGITS and number.endswith(local))
    )


def _numbers_in(text: str) -> Iterator[str]:
    """The long ones, as those of telephones are, but no dates and no years."""
    for part in {text, *APART.split(text)}:
        for number in NUMBER.findall(part):
            if len(_digits(number)) >= LOCAL_DIGITS and not _is_time(number):
                yield number


def _is_time(number: str) -> bool:
    years = [part for part in DIGITS.findall(number) if len(part) > len("31")]
    return bool(years) and all(map(YEAR.fullmatch, years))


def secrets_of(
    facts: Iterable[Fact], told: Iterable[Fact], specs: Mapping[str, AttributeSpec], document_id: UUID | None
) -> Secrets:
    """The texts of ``facts``, which are not public, but for those that a fact which is ``told`` says as well."""
    public = {folded(str(leaf)) for fact in told for _, leaf in leaves(fact.value, "")}
    kept = list(facts)
    found = (text for fact in kept for text in _texts(fact, specs[fact.attribute], document_id))
    values = (text for fact in kept for text in _values(fact.value, specs[fact.attribute]))
    numbers = (number for text in values if folded(text) not in public for number in _numbers_in(text))
    return Secrets((text for text in found if folded(text) not in public), numbers)


def _texts(fact: Fact, spec: AttributeSpec, document_id: UUID | None) -> Iterator[str]:
    """A short word that was said elsewhere, of what no résumé has a section for, is not what a résumé means by it."""
    is_of_resume = home_of(spec) is not None or (document_id is not None and fact.source.document_id == document_id)
    for text in _values(fact.value, spec):
        if _is_telling(text) or (is_of_resume and len(folded(text)) >= MIN_CHARS and not YEAR_OR_MONTH.fullmatch(text)):
            yield text
    yield from _other_ways(fact.value)
    if _is_telling(fact.quote):
        yield fact.quote


def _other_ways(value: Any) -> Iterator[str]:
    """How else a round number and a day are written: ``85k``, ``4 May 1990``, ``4.5.1990``."""
    if isinstance(value, int) and value and value % THOUSAND == 0:
        yield f"{value // THOUSAND}k"
    if isinstance(value, str) and DAY.fullmatch(value):
        year, month, day = map(int, value.split("-"))
        for name in MONTHS[month - 1 : month]:
            yield from (f"{day} {name} {year}", f"{name} {day}, {year}", f"{name} {day} {year}")
            yield from (f"{day} {name[:3]} {year}", f"{name[:3]} {day}, {year}")
        for one, other in ((day, month), (month, day)):
            yield from (f"{one}.{other}.{year}", f"{one:02}.{other:02}.{year}")


def _is_telling(text: str) -> bool:
    """Whether these words speak of nothing else, whoever writes them."""
    if YEAR_OR_MONTH.fullmatch(text.strip()):
        return False
    has_words = len(folded(text)) >= TELLING_CHARS and " " in text.strip()
    return has_words or len(NOT_DIGIT.sub("", text)) >= TELLING_DIGITS or THOUSANDS.search(text) is not None


def _values(value: Any, spec: AttributeSpec) -> Iterator[str]:
    if spec.type in COMMON_TYPES or isinstance(value, bool) or value is None:
        return
    if isinstance(value, dict):
        for name, field in value.items():
            if name not in COMMON_FIELDS:
                yield from _values(field, spec)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, spec)
    else:
        yield str(value)
