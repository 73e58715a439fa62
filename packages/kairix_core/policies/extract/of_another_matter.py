"""Whether the names in an answer belong to another matter than was asked for: hours, terms, skills, roles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.lexicon.role_titles import role_named
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.extract.amounts import NUMBER
from kairix_core.policies.extract.languages_said import languages_named
from kairix_core.policies.results import tells_result

#: On which terms somebody works, whatever was asked.
TERMS = re.compile(
    r"^\W*(?:(?:only|just|mostly|preferably|at most|nur|seulement)\s)?(?:(?:full|part)[- ]?time|vollzeit|teilzeit"
    r"|temps (?:plein|partiel)|remote(?:ly)?|hybrid|on[- ]?site|from home|freelance|permanent|temporary|contract"
    r"|gross|net|before tax|after tax|brutto|netto|brut"
    r"|(?:mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|school hours|shifts?|mo\w*days?|fridays?))"
    r"(?:\s(?:only|please|really|preferably|obviously|of course|or nothing|bitte))*\W*$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"\b{NUMBER}\s?(?:%|€|\$|£|h\b|hours?|hrs?|days?|weeks?|months?|years?|users?|people|persons?|euros?|pounds?"
    r"|dollars?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|mois|ans)",
    re.IGNORECASE,
)
ANYTHING = re.compile(r"^\W*(?:any|some|every)(?:thing|body|one)\b|^\W*(?:irgend|alles|n['’]importe)\w*", re.IGNORECASE)
#: A figure, and hardly anything else: ``24.5 actually``; ``ISO 9001`` is a name.
A_FIGURE = re.compile(r"^\W*\d|^[a-zà-ÿ]{1,4} \d+\W*$|\b(?:by|to|from|um|auf|de|à)\s\d[\d.,]*\W*$")
NOTHING_BUT = re.compile(
    r"^\W*\d[\d.,]*(?:\W*(?:actually|about|maybe|really|sorry|then|though|tops|[a-z]{1,3}))*\W*$", re.IGNORECASE
)
SHORTEST = 3
#: A sentence ends in it, or asks something on the way.
SEVERAL = re.compile(r"[^\W\d_]{3,}[.!?]\s|\?")
ABOUT_ROLES = re.compile(r"role|title|position|job|expertise|goal|industr", re.IGNORECASE)
#: A name in as few words may be a role's.
SHORT = 3


def of_another_matter(spec: AttributeSpec, said: str, names: Sequence[str]) -> bool:
    """``names`` are what an answer to a question for a list of names would name."""
    is_result = spec.section == "achievements" and tells_result(said)
    if any(pattern.search(said) for pattern in (ANYTHING, SEVERAL, NOTHING_BUT)):
        return True
    counts = any(COUNTED.search(name) or A_FIGURE.search(name) for name in names)
    if (counts and not is_result) or any(len(name) < SHORTEST for name in names):
        return True
    if "prefer" not in spec.key and any(TERMS.match(name) for name in names):
        return True
    if "language" not in spec.key and names and all(any(languages_named(name)) for name in names):
        return True
    return _are_places(spec) and any(canonical_skill(name) is not None for name in names)


def may_be_another(spec: AttributeSpec, said: str, name: str) -> bool:
    """Whether it may as well be something else, and has to wait for a look."""
    if spec.section == "achievements":
        return not tells_result(said)
    is_role = len(name.split()) <= SHORT and canonical_skill(name) is None and role_named(name) is not None
    return is_role and ABOUT_ROLES.search(f"{spec.key} {spec.label}") is None


def _are_places(spec: AttributeSpec) -> bool:
    return "places" in spec.label.casefold() or "location" in spec.key
