"""Whether an answer has the shape of what was asked for: a town is no duty, a year no number of people."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.lexicon.cities import CITIES
from kairix_core.lexicon.employers import company_size_of
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.extract.amounts import WORDS
from kairix_core.policies.extract.in_earnest import is_of_now
from kairix_core.policies.extract.of_work import names_function, of_work
from kairix_core.policies.extract.places import COUNTRIES

#: What is asked for is a place, or named like one.
OF_PLACES = re.compile(
    r"location|place|city|town|countr|region|abroad|nationalit|address|(?<!file)name|study|studies|thesis|project"
    r"|compan",
    re.IGNORECASE,
)
BY_ITS_WORD = re.compile(r"^(?:in|near|close to|at|around|bei|nahe|à|près de) ", re.IGNORECASE)
#: A company by its legal form, which is no quality.
A_COMPANY = re.compile(r"\b(?:gmbh|inc|ltd|llc|plc|corp|sarl|s\.?a\.?s|s\.?p\.?a|kg|ag|b\.?v)\.?$", re.IGNORECASE)
OF_COMPANIES = re.compile(r"employer|compan|client|partner|project|name|industr|recruiter", re.IGNORECASE)
A_TIME = re.compile(
    r"^(?:(?:on|next|this|last|every) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|yesterday"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|(?:day|week|month|year|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
OF_TIMES = frozenset({"wellbeing", "work_preferences", "learning", "compensation"})
NOTHING_SAID = frozenset({"please", "yes please", "no thanks", "there", "here", "same", "above", "more", "bitte"})
#: How somebody works, or does not: said in answer to anything, it is no name.
A_STATE = re.compile(
    r"\b(?:between jobs|unemployed|out of work|self[ -]employed|employed|freelanc\w+|retired|on leave|full[ -]time"
    r"|part[ -]time|remote(?:ly)?|hybrid|on[ -]?site|from home|arbeitslos|angestellt|selbst(?:st)?ändig"
    r"|au chômage|salariée?)\b",
    re.IGNORECASE,
)
#: Words of a sentence, of which no name is made.
NO_NAME = re.compile(
    r"\b(?:now|then|still|just|maybe|again|never|always|not|yet|later|today|is|was|are|were|who|what|where|when|because"
    r"|somewhere|anywhere|moment|jetzt|noch|nicht|maintenant|encore)\b",
    re.IGNORECASE,
)
#: Their attributes are names, and never sentences.
NAMED = frozenset({"identity", "contact", "current_role"})
#: ``called Ada``: what stands before a name belongs to none, but for these.
IN_SMALL = re.compile(r"^(?!(?:de|da|di|du|del|van|von|zu|al|el|bin|ben|la|le)\b)[a-zà-ÿ]\S* .*[A-ZÀ-Þ]")
#: Where one can study, or what for.
OF_STUDIES = re.compile(
    r"\d{4}|universi|college|school|schule|academ|akadem|institut|lyc[ée]e|école|\b(?:uni|tu|fh|eth|mit|hec)\b|degree"
    r"|bachelor|master|diplom|ph\.?d|mba|\b[bm]\.?(?:sc|a|eng)\b|doctor|apprentice|ausbildung|licence|studied|studi",
    re.IGNORECASE,
)
NOT_IN_NAMES = re.compile(r"[@\d]")
SMALL_WORDS = re.compile(r"^[^A-ZÀ-ÞŁŚŽ]+ [^A-ZÀ-ÞŁŚŽ]+$")
#: These name what somebody is like or busy with. What nothing shows to be that may answer another question.
OF_WORK = frozenset({"positioning", "soft_skills", "values", "wellbeing", "current_role"})
OF_OTHER_THINGS = frozenset(
    {"current_employer", "current_title", "current_department", "role_models", "current_projects"}
)
A_YEAR = range(1940, 2050)
MONEY = re.compile(r"[€$£]|\d\s?k\b|\b(?:euros?|eur|usd|gbp|chf|dollars?|pounds?)\b", re.IGNORECASE)
AN_AGE = re.compile(
    r"^\W*(?:i['’]?m|i am|ich bin|j['’]ai) \d{2}(?: ans| years old| jahre alt|[ -]year[ -]old)?\W*$", re.IGNORECASE
)
#: ``The kids speak Dutch``: its subject is not who says it.
OF_OTHERS = re.compile(
    r"^(?!.*\b(?:i|my|we|our|ich|wir|mein\w*|je|nous|mon|ma|mes)\b)(?!.*\bj['’]).*?[^\W\d_]{2,} "
    r"(?:gets?|earns?|makes?|says?|said|wants?|pays?|offers?|offered|speaks?|lives?|works?|thinks?|got|has|have|asks?|needs?"
    r"|does|verdien\w+|spr(?:icht|echen)|bekomm\w+|sagt|hat|haben|gagnent?|parlent?)\b"
    r"|^\W*(?:the|an?|some|most) \w+(?: \w+){0,3} to me (?:gets?|earns?|has|makes?|speaks?)\b",
    re.IGNORECASE,
)
#: ``I left in May``: what somebody did is not how things are.
I_DID = re.compile(
    r"\bi (?:\w+ly |then |just )?(?!need\b|speed\b|feed\b)"
    r"(?:left|quit|went|was|were|had|got|began|became|made|[^\W\d_]{2,}ed)\b"
    r"|^\W*(?:since|seit|depuis)\b|\bich (?:war|hatte|habe .{0,80}ge\w+t)\b|\bj['’](?:étais|avais|ai (?!besoin)\w+é)\b",
    re.IGNORECASE,
)
I_WANT = re.compile(
    r"\b(?:i (?:want|wish|would|hope|plan|aim|dream)|i['’]d|ich (?:will|möchte|würde)|je (?:veux|voudrais)"
    r"|j['’]aimerais)\b",
    re.IGNORECASE,
)
BUT_FOR = re.compile(
    r"\b(?:anything|everything|everywhere|anywhere|all|any|alles|überall|tout|partout)\W+(?:but|except|außer|sauf)\b"
    r"|\bexcept\b|\b(?:certainly|surely|definitely|absolutely|obviously|really) not\b",
    re.IGNORECASE,
)
#: These are told in words of any kind.
FREE = frozenset({AttributeType.TEXTS, AttributeType.LONG_TEXT})


def fits_question(spec: AttributeSpec, value: Any, said: str, on: date | None) -> bool:
    """``said`` is the whole answer, on the day ``on``."""
    if spec.type is AttributeType.LONG_TEXT:
        return True
    if BUT_FOR.search(said) or (spec.type not in FREE and OF_OTHERS.search(said)):
        return False
    if (is_of_now(spec) and spec.type not in FREE and I_WANT.search(said)) or not _of_its_time(spec, value, said, on):
        return False
    if spec.key == "studies" and OF_STUDIES.search(said) is None:
        return False
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _counts(spec, value, said)
    name = value.get("name") if isinstance(value, dict) else value
    return not isinstance(name, str) or bool(spec.choices) or _names(spec, name)


def _of_its_time(spec: AttributeSpec, value: Any, said: str, on: date | None) -> bool:
    if spec.key == "available_from":
        is_over = on is not None and isinstance(value, str) and value < on.isoformat()[: len(value)]
        return not is_over and I_DID.search(said) is None
    told = is_of_now(spec) or spec.section == "compensation"
    return not told or spec.type in FREE or I_DID.search(said) is None


def _counts(spec: AttributeSpec, value: float, said: str) -> bool:
    is_pay = bool(spec.currency) or spec.section == "compensation" or "budget" in spec.key
    if is_pay:
        return True
    return value not in A_YEAR and MONEY.search(said) is None and AN_AGE.search(said) is None


def _names(spec: AttributeSpec, name: str) -> bool:
    bare = BY_ITS_WORD.sub("", fold(name))
    if bare in NOTHING_SAID or bare in WORDS or (spec.section not in OF_TIMES and A_TIME.search(name)):
        return False
    if spec.section in OF_WORK and spec.key not in OF_OTHER_THINGS and not _shows_work(spec, name):
        return False
    if spec.section in NAMED and spec.type is AttributeType.TEXT and not _is_name(spec, name, bare):
        return False
    if canonical_skill(name) is not None:
        return spec.key != "city"
    if not OF_PLACES.search(spec.key) and (bare in CITIES or bare in COUNTRIES):
        return False
    is_company = A_COMPANY.search(name) is not None or company_size_of(name) is not None
    return not is_company or OF_COMPANIES.search(f"{spec.key} {spec.label}") is not None


def _shows_work(spec: AttributeSpec, name: str) -> bool:
    return names_function(name) if spec.key == "headline" else of_work(name)


def _is_name(spec: AttributeSpec, name: str, bare: str) -> bool:
    """Of somebody, of what they do or of where they live."""
    if spec.section == "identity" and IN_SMALL.match(name):
        return False
    is_named_so = spec.section == "identity" or spec.key in {"city", "region", "country"}
    if (is_named_so and NOT_IN_NAMES.search(name)) or NO_NAME.search(name) or A_STATE.search(name):
        return False
    return spec.key != "city" or bare in CITIES or SMALL_WORDS.match(name) is None
