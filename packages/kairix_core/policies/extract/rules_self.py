"""What somebody wants, enjoys, learns, and what they think they are good at."""

from __future__ import annotations

import re

from kairix_core.lexicon.skills import skills_in
from kairix_core.lexicon.titles import function_of, seniority_of
from kairix_core.policies.extract.horizon import without_horizon
from kairix_core.policies.extract.rule import I_AM, I_WANT, Rule, Said, listed_as, rule, trimmed

LIST = r"(?P<it>[^.;:!?■]+)"
#: What is learnt, and not how or where.
SUBJECT = r"(?P<it>[^.;:!?■,]+?)(?=\s*(?:$|[.;:!?,■]| (?:with|at|from|in|on|by|for|because|right|now)\b))"
NO_SUBJECT = (
    r"(?!(?:a lot|a bit|much|more|to|how|that|what|from|not|by"
    r"|fast\w*|quick\w*|best|better|something|new|things|every\w*)\b)"
)
SPARE = r"in my (?:free|spare) time"


def _each(attribute: str, found: re.Match[str]) -> Said:
    return ((attribute, {"name": value}) for _, value in listed_as(attribute)(found))


def _hobbies(found: re.Match[str]) -> Said:
    return _each("hobbies", found)


def _role(found: re.Match[str]) -> Said:
    """Nobody hires a "better person". By when they want it makes a goal of it."""
    wanted, horizon = without_horizon(found["it"])
    wanted = AT_SOME.sub("", wanted)
    titles = [title for title in map(trimmed, EITHER.split(wanted)) if function_of(title) or seniority_of(title)]
    yield from (("target_roles", title) for title in titles)
    if titles and horizon:
        yield "career_goals", {"name": wanted, "horizon": horizon}


def _strengths(found: re.Match[str]) -> Said:
    """What has a name in the table of skills is one of those."""
    return ((key, item) for key, item in listed_as("strengths")(found) if not skills_in(item))


def _goal(found: re.Match[str]) -> Said:
    yield "career_goals", {"name": trimmed(found["it"])}


#: Where it shall be belongs to no title.
AT_SOME = re.compile(
    r" (?:at|in|for|with|bei|in einem|in einer|chez|dans) (?:an?|the|some|any|my|eine[rm]?|une?)\b.*$", re.IGNORECASE
)
EITHER = re.compile(r",? (?:or|oder|ou)(?: (?:maybe|perhaps|an?|even|eine?|une?))* ", re.IGNORECASE)
RULES: tuple[Rule, ...] = (
    rule(
        rf"{I_WANT} to (?:become|be|work as) (?:an? |the )?(?!(?:an?|the|better|good|great|real|more|less)\b)"
        r"(?P<it>[^,.;:!?■]+)",
        _role,
        0.92,
    ),
    rule(r"ich (?:möchte|will) (?P<it>[^,.;:!?■]+?) werden\b", _role, 0.92),
    rule(r"ich (?:möchte|will|würde gern) als (?P<it>[^,.;:!?■]+?) arbeiten\b", _role, 0.92),
    rule(r"(?:je veux|je voudrais|j['’]aimerais) devenir (?P<it>[^,.;:!?■]+)", _role, 0.92),
    rule(r"my (?:career |professional |main )?goal is to (?P<it>[^.;:!?■]+)", _goal, 0.9),
    rule(rf"my (?:main |greatest |biggest )?strengths? (?:is|are) {LIST}", listed_as("strengths"), 0.93),
    rule(rf"{I_AM} (?:really |very |quite |particularly )?good at {LIST}", _strengths, 0.9),
    rule(rf"meine stärken sind {LIST}", listed_as("strengths"), 0.93),
    rule(rf"my (?:hobby|hobbies) (?:is|are|include) {LIST}", _hobbies, 0.96),
    rule(rf"i (?:enjoy|love|like) (?P<it>[^.;:!?■]+?) {SPARE}", _hobbies, 0.95),
    rule(rf"meine hobbys? sind {LIST}", _hobbies, 0.96),
    rule(rf"mes (?:loisirs|passe-temps) sont {LIST}", _hobbies, 0.96),
    rule(rf"i (?:currently |now |also )?learn {NO_SUBJECT}{SUBJECT}", listed_as("currently_learning"), 0.9),
    rule(rf"{I_AM} (?:learning|teaching myself) {NO_SUBJECT}{SUBJECT}", listed_as("currently_learning"), 0.95),
    rule(rf"ich lerne(?: gerade| derzeit)? {NO_SUBJECT}{SUBJECT}", listed_as("currently_learning"), 0.95),
    rule(
        rf"j['’]apprends(?: actuellement)? (?:le |la |l['’]|à )?{NO_SUBJECT}{SUBJECT}",
        listed_as("currently_learning"),
        0.95,
    ),
    rule(r"ich (?:möchte|will) (?P<it>[^,.;:!?■]+?) lernen\b", listed_as("learning_goals"), 0.95),
    rule(
        rf"(?:je veux|je voudrais|j['’]aimerais) apprendre (?:à |le |la |l['’])?{NO_SUBJECT}{SUBJECT}",
        listed_as("learning_goals"),
        0.95,
    ),
    rule(rf"mes (?:points forts|forces) sont {LIST}", listed_as("strengths"), 0.93),
    rule(rf"{I_WANT} to learn (?:more about )?{NO_SUBJECT}{SUBJECT}", listed_as("learning_goals"), 0.95),
)
