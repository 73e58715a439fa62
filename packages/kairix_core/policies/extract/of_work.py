"""Whether words name something of somebody's work or nature: a skill, a function, a quality; known by their form."""

from __future__ import annotations

import re

from kairix_core.lexicon.cities import CITIES
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.skills import skills_in
from kairix_core.lexicon.titles import function_of, seniority_of
from kairix_core.policies.extract.languages_said import languages_named

#: Qualities and activities are formed so, in English, German and French.
FORMED = re.compile(
    r"\b[^\W\d_]{2,}(?:ing|ness|ity|ence|ance|ency|ancy|ship|tion|sion|ment|ism|acy|ure|dom|hood|alty|esty|ics|ogy|raphy"
    r"|ive|ful|ous|able|ible|ical|ung|heit|keit|schaft|tät|ieren|té|eur|isme)s?\b",
    re.IGNORECASE,
)
KNOWN = re.compile(
    r"\b(?:humou?r|fun|trust|respect|money|pay|teams?\w*|people|colleagues|customers?|clients?|budgets?|rosters?|rotas?"
    r"|reports?|results?|calm\w*|focus\w*|time|freedom|autonomy|growth|impact|nature|family|health|speed|order|safety|quality"
    r"|care|details?|numbers|data|ideas?|projects?|products?|problems?|strategy|design|support|research|curious|honest\w*"
    r"|reliab\w+|friendly|empathy|loyal\w*|discipline|energy|courage|praise|noise|stress|politics|meetings?|deadlines?|overtime"
    r"|analysis|supply chains?|contracts?|audits?|hygiene|kitchens?|schedules?|shifts?|orders|stock|tax\w*|law|sales?"
    r"|code|geduld|mut|équipe|calme)\b",
    re.IGNORECASE,
)
#: A sum, a time or a number makes it another matter.
COUNTED = re.compile(
    r"[€$£@]|\d\s?k\b|\b\d+(?:[.,]\d+)? ?(?:%|h\b|hours?|days?|weeks?|months?|euros?|eur|usd)", re.IGNORECASE
)


def of_work(said: str) -> bool:
    if COUNTED.search(said) or any(languages_named(said)):
        return False
    if any(fold(name.strip(" .!")) in CITIES for name in re.split(r"[,;/]| and ", said)):
        return False
    return bool(FORMED.search(said) or KNOWN.search(said)) or names_function(said)


def names_function(said: str) -> bool:
    """What somebody works as, or with."""
    return bool(function_of(said) or seniority_of(said)) or any(skills_in(said))
