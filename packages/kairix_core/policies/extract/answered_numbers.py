"""A number in an answer, if it is one of what was asked for: ``40 %`` are no people, and ``300 users`` no team."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.extract.amounts import DIGITS, MONEY, NUMBER, money, number
from kairix_core.policies.extract.topic import is_about

#: Of one number, of a sum with its currency.
Numbers = Iterator[tuple[str, int | float | str]]
ARTICLES = frozenset({"a", "an", "ein", "eine", "einen", "un", "une"})
ANY_NUMBER = re.compile(NUMBER, re.IGNORECASE)
ANY_MONEY = re.compile(MONEY, re.IGNORECASE)
RANGE = re.compile(rf"{DIGITS}\s?(?:k\s?)?(?:-|–|to|or|bis|oder|à|ou)\s?{DIGITS}", re.IGNORECASE)
#: A sum for a shorter time than a year, where one for a year was asked for.
SHORTER = re.compile(
    r"(?:\b(?:an?|per|each|every|pro|im|par|de l['’])|/)\s?(?:hour|day|week|month|h|stunde|tag|woche|monat|heure"
    r"|jour|semaine|mois)\b"
    r"|\b(?:hourly|daily|weekly|monthly|monatlich|mensuel)",
    re.IGNORECASE,
)
#: What a number counts when it counts time, by the first word of an attribute's unit.
TIMES = {
    "minutes": r"min|minutes?|minuten",
    "hours": r"h|hrs?|hours?|stunden?|heures?",
    "days": r"days?|tage?n?|jours?",
    "weeks": r"weeks?|wochen?|semaines?",
    "months": r"months?|monate?n?|mois",
    "years": r"years?|yrs?|jahre?n?|ans|années?",
}
OF_TIME = re.compile(
    rf"(?<![\s-])[\s-]*+(?:{'|'.join(f'(?P<{unit}>{words})' for unit, words in TIMES.items())})\b", re.IGNORECASE
)
#: What a number may count that people are asked for.
PERSONS = re.compile(
    r"(?:people|persons?|engineers?|developers?|devs?|designers?|colleagues?|nurses?|employees?|members?|analysts?"
    r"|consultants?|reports?|heads|ftes?|men|women|guys|juniors?|seniors?|students?|apprentices?|trainees?|interns?"
    r"|workers?|managers?|scientists?|specialists?|teachers?|journeymen|leuten?|personen|mitarbeiter\w*|kolleg\w+"
    r"|entwickler\w*|lehrlinge|personnes?|collègues?|développeurs?|personas?|of (?:us|them|my)|direct\w*)\b",
    re.IGNORECASE,
)
#: What may stand directly behind a number that counts nothing else.
_SMALL = (
    r"(?:or|and|to|of|in|at|on|by|for|with|since|from|until|if|but|so|as|out|i|we|when|while|who|which|that|there|then"
    r"|now|today|max|maximum|minimum|most|least|altogether|total|overall|plus|please|maybe|perhaps|approx\w*|about|only"
    r"|a|an|per|the|this|last|ish|something|und|oder|bis|im|in|pro|von|bei|mit|et|ou|par|à|en|de|au|y|o|por)\b"
)
COUNTS_NOTHING = re.compile(rf" ?(?:$|[^\s\w%°-]|-?ish\b|{_SMALL})", re.IGNORECASE)
PERCENT = re.compile(r"\s?(?:%|percents?\b|prozent\b|pour ?cents?\b|por ciento\b)", re.IGNORECASE)
FEW_WORDS = re.compile(r"(?:[ -][^\W\d_]+){1,3}")


def numbers_in(spec: AttributeSpec, said: str) -> Numbers:
    """Attributes with values: one number, or one sum of money with its currency; nothing where it may be another."""
    if RANGE.search(said) or (spec.key.endswith("_salary") and SHORTER.search(said)):
        return
    if sums := list(ANY_MONEY.finditer(said)):
        if len(sums) == 1:
            amount, unit = money(sums[0])
            yield spec.key, amount
            if unit:
                yield f"{spec.key}_currency", unit
        return
    numbers = [found for found in ANY_NUMBER.finditer(said) if found[0].casefold() not in ARTICLES]
    numbers = [found for found in numbers if not _is_another_time(spec, said[found.end() :])]
    if len(numbers) > 1:
        numbers = [found for found in numbers if _is_unit(spec, said[found.end() :])]
    if len(numbers) == 1 and not _counts_another(spec, said[numbers[0].end() :]):
        yield spec.key, number(numbers[0][0])


def _is_another_time(spec: AttributeSpec, behind: str) -> bool:
    """Whether the number before counts time, and not what is asked for: ``3 months`` are no people, and no years."""
    time = OF_TIME.match(behind)
    return time is not None and time.lastgroup != spec.unit.partition(" ")[0]


def _counts_another(spec: AttributeSpec, behind: str) -> bool:
    """Whether the words directly behind a number name something that was not asked for."""
    if PERCENT.match(behind):
        return spec.unit != "percent"
    if OF_TIME.match(behind) or COUNTS_NOTHING.match(behind) or _is_unit(spec, behind):
        return False
    words = FEW_WORDS.match(behind)
    named = words[0] if words else ""
    return not (is_about(spec, named) or (spec.unit == "people" and PERSONS.search(named)))


def _is_unit(spec: AttributeSpec, behind: str) -> bool:
    """Whether the number before is one of the attribute's unit: ``12 months, and 3 of them at home``."""
    unit = spec.unit.partition(" ")[0].removesuffix("s")
    return bool(unit) and behind.lstrip(" -").casefold().startswith((unit, "%") if unit == "percent" else unit)
