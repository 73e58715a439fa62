"""What somebody wants, enjoys, learns, and what they think they are good at."""

from __future__ import annotations

import re

from kairix_core.policies.extract.rule import I_AM, I_WANT, Rule, Said, listed_as, rule, text_as, trimmed

LIST = r"(?P<it>[^.;:!?■]+)"
SPARE = r"in my (?:free|spare) time"


def _each(attribute: str, found: re.Match[str]) -> Said:
    return ((attribute, {"name": value}) for _, value in listed_as(attribute)(found))


def _hobbies(found: re.Match[str]) -> Said:
    return _each("hobbies", found)


def _goal(found: re.Match[str]) -> Said:
    yield "career_goals", {"name": trimmed(found["it"])}


RULES: tuple[Rule, ...] = (
    rule(rf"{I_WANT} to (?:become|be) (?:an? |the )(?P<it>[^,.;:!?■]+)", text_as("target_roles"), 0.92),
    rule(r"ich (?:möchte|will) (?P<it>[^,.;:!?■]+?) werden\b", text_as("target_roles"), 0.92),
    rule(r"(?:je veux|je voudrais|j['’]aimerais) devenir (?P<it>[^,.;:!?■]+)", text_as("target_roles"), 0.92),
    rule(r"my (?:career |professional |main )?goal is to (?P<it>[^.;:!?■]+)", _goal, 0.93),
    rule(rf"my (?:main |greatest |biggest )?strengths? (?:is|are) {LIST}", listed_as("strengths"), 0.93),
    rule(rf"meine stärken sind {LIST}", listed_as("strengths"), 0.93),
    rule(rf"my (?:hobby|hobbies) (?:is|are|include) {LIST}", _hobbies, 0.96),
    rule(rf"i (?:enjoy|love|like) (?P<it>[^.;:!?■]+?) {SPARE}", _hobbies, 0.95),
    rule(rf"{SPARE},? i (?:enjoy|love|like) {LIST}", _hobbies, 0.95),
    rule(rf"meine hobbys? sind {LIST}", _hobbies, 0.96),
    rule(rf"mes (?:loisirs|passe-temps) sont {LIST}", _hobbies, 0.96),
    rule(rf"{I_AM} (?:learning|teaching myself) (?P<it>[^.;:!?■,]+)", listed_as("currently_learning"), 0.95),
    rule(rf"{I_WANT} to learn (?:more about )?(?P<it>[^.;:!?■,]+)", listed_as("learning_goals"), 0.95),
)
