"""How the answer to a question is read, by the type of what was asked for: ``Three months.``

Only the question tells what it is about; the value stands in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.entries import Interest, Skill, SpokenLanguage
from kairix_core.domain.profile.plain_text import folded
from kairix_core.lexicon.degrees import degree_level
from kairix_core.lexicon.skills import skills_in
from kairix_core.policies.extract.amounts import DATE, DIGITS, MONEY, NUMBER, day
from kairix_core.policies.extract.answered_numbers import ANY_NUMBER, numbers_in
from kairix_core.policies.extract.claims import DENIAL, SENTENCE, claims
from kairix_core.policies.extract.entries_named import entries_named
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.horizon import without_horizon
from kairix_core.policies.extract.languages_said import languages_named
from kairix_core.policies.extract.named_at_all import is_denied, named_at_all
from kairix_core.policies.extract.of_another_matter import may_be_another, of_another_matter
from kairix_core.policies.extract.places import PLACE, home
from kairix_core.policies.extract.rule import MORE_OR_LESS, members, trimmed
from kairix_core.policies.extract.rules_person import EMAIL, PHONE
from kairix_core.policies.extract.starting import start_named
from kairix_core.policies.extract.talk import OPENING, is_sentence, named_in
from kairix_core.policies.extract.topic import is_about

LONGEST_VALUE = 6
SHORT_VALUE = 3
FIRST_WORDS = 4
#: In words; what is shorter may be told of anything.
SHORTEST_STORY = 10
#: The answer can be nothing else; it may be; it may as well be something else; it is a whole sentence.
CERTAIN, LIKELY, POSSIBLE, DOUBTFUL = 0.95, 0.9, 0.8, 0.5
YES = re.compile(r"^\W*(?:yes|yep|yeah|sure|of course|certainly|ja|klar|oui|bien sûr)\b", re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|nope|nah|not really|nein|non)\b(?!\W+\w+\W+\w+\W+\w+)", re.IGNORECASE)
LEAD_IN = re.compile(
    r"^\W*(?:(?:well|so|hm+|just|probably|mostly|yes|naja|also|alors|ja|oui)\b[\s,]*|(?:i (?:think|guess)|i would"
    r" say|i['’]d say) "
    r"|ich (?:denke|glaube),? |je (?:pense|crois) (?:que )?)*"
    r"(?:(?:(?:it|that|this)(?:['’]s| is)|i['’]?m|i am|they are|my \w+ is|in|about|around|at|es ist|das ist|ich bin"
    r"|mein\w* \w+ ist|c['’]est"
    r"|je suis|m(?:on|a) \w+ est)\s+)?(?:(?:the|an?|eine?|der|die|das|une?|le|la)\s+)?",
    re.IGNORECASE,
)
ANY_DATE = re.compile(rf"\b{DATE}", re.IGNORECASE)
ANY_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+")
NO_WORD = re.compile(r"[^\w\s+#-]")
NOTHING = re.compile(
    r"^\W*(?:nothing|none|nobody|nowhere|n/a|no one|not (?:yet|now|really|applicable|at the moment)|nichts|niemand"
    r"|noch nicht"
    r"|rien|personne|aucune?|pas encore)\b",
    re.IGNORECASE,
)
A_PLACE = re.compile(rf"^\W*(?:(?:in|near|close to|bei|in der nähe von|à|près de) )?{PLACE}\W*$", re.IGNORECASE)
BECOME = re.compile(
    r"^(?:to )?(?:become|be|work as|turn into|werden|devenir|être)\s+(?:(?:an?|the|eine?|une?|le|la)\s+)?",
    re.IGNORECASE,
)
EITHER = re.compile(r",? (?:or|oder|ou)(?: (?:maybe|perhaps|else|a|an|even))* ", re.IGNORECASE)
#: What comes so many times a week is said before it.
NOT_PER = "".join(f"(?<!{what} )" for what in ("hour", "hours", "hrs", "h", "day", "days", "times", "once", "twice"))
DURATION = re.compile(
    rf"{NOT_PER}{NUMBER}(?:(?: to |-|–| or ){NUMBER})?[ -](?:calendar |working )?(?:days?|weeks?|months?|years?"
    r"|tage?n?|wochen?|monate?n?|jours?|semaines?|mois)\b"
    r"(?: (?:to|before) the end of (?:the|a) (?:month|quarter|year)| zum (?:Monats|Quartals|Jahres)ende)?",
    re.IGNORECASE,
)
#: How long, where nobody says how many.
OF_TERMS = re.compile(
    r"\b(?:none|no notice|notice|immediate\w*|at once|right away|any ?time|days?|weeks?|months?|quarters?|years?|end of"
    r"|statutory|sofort|keine|gesetzlich\w*|frist\w*|monat\w*|quartal\w*|woche\w*|aucun|immédiat\w*|mois|préavis|semaines?"
    r"|trimestre)\b",
    re.IGNORECASE,
)
#: A number, a sum or a time alone is no name of anything.
ONLY_COUNTS = re.compile(
    rf"^\W*(?:(?:about|around|roughly|approximately|circa|ca\.|maybe|etwa|rund|ungefähr|environ)\s+)?"
    rf"(?:{DURATION.pattern}|{MONEY}|{DIGITS})\W*$",
    re.IGNORECASE,
)
AN_ADDRESS = re.compile(EMAIL, re.IGNORECASE)
A_NUMBER = re.compile(PHONE)
UNNAMED = re.compile(
    r"^(?:between|not|still|without|looking|going|trying|no longer|zwischen|nicht|ohne|noch|entre|sans|pas)\b",
    re.IGNORECASE,
)
#: What somebody is may be said of another thing than was asked for.
OF_ONESELF = re.compile(r"^\W*(?:i['’]?m|i am|ich bin|je suis)\b", re.IGNORECASE)
#: These are named, and never told in a sentence.
NAMING = frozenset({"identity", "contact", "current_role"})
#: What people call these choices.
CALLED = {
    "remote": r"(?:from|at) home|remotely|home ?office|zu ?hause|à distance|télétravail|à la maison",
    "on-site": r"office|on site|onsite|vor ort|büro|bureau|sur site",
    "hybrid": r"both|mix|beides|mischung|les deux|hybride",
    "looking": r"yes|actively|ja|oui",
    "not looking": r"no|nope|not really|nein|non",
    "open to offers": r"open|offen|ouverte?",
    "self-employed": r"freelancer?|on my own|selbst(?:st)?ändig|freiberuflich|indépendante?|à mon compte",
    "employed": r"angestellt|salariée?",
    "between jobs": r"unemployed|out of work|arbeitslos|au chômage|sans emploi",
    "student": r"studying|studentin|étudiante?",
    "retired": r"rentner(?:in)?|im ruhestand|retraitée?|à la retraite",
    "permanent": r"unbefristet|cdi",
    "fixed-term": r"befristet|cdd",
}
NOT_LOOKING = re.compile(r"\bnot (?:\w+ )?(?:looking|searching)\b", re.IGNORECASE)
#: ``Not fully remote``: what is said of a choice that is not taken.
UNWANTED = re.compile(
    r"\b(?:not|never|nicht|kein\w*|pas|anything but|rather than|instead of|statt|au lieu de)"
    r" (?!looking\b)(?:(?:fully|entirely|only|the|a|in|at|from) )*[\w-]+(?=[\s,.;!]+\w|\W*$)",
    re.IGNORECASE,
)
CALLS = {choice: re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for choice, names in CALLED.items()}
#: An attribute, its value, and how sure that is.
Values = Iterator[tuple[str, Any, float]]
Reader = Callable[[AttributeSpec, str], Values]


def read_answer(
    spec: AttributeSpec, said: str, start: int, specs: Mapping[str, AttributeSpec], on: date | None
) -> list[Finding]:
    """``said`` stands at ``start`` of a message, and is taken for nothing but an answer to the attribute's question."""
    if spec.key == "available_from" and on is not None and (begun := start_named(said, on)):
        return [Finding(spec.key, begun[0], start, start + len(said), LIKELY)]
    named = named_at_all(spec, said)
    read = BY_KEY.get(spec.key) or READERS[spec.type]
    return [
        Finding(key, value, start, start + len(said), sure)
        for key, value, sure in (read(spec, named) if named else ())
        if key in specs
    ]


def has_a_form(spec: AttributeSpec) -> bool:
    """Whether values of it are told from other words by their form: then they are found in a sentence of any length."""
    return spec.type in FORMED or spec.key in OF_A_FORM


def _number(spec: AttributeSpec, said: str) -> Values:
    yield from ((key, value, CERTAIN) for key, value in numbers_in(spec, said))


def _boolean(spec: AttributeSpec, said: str) -> Values:
    if YES.search(said):
        yield spec.key, True, CERTAIN
    elif NO.search(said):
        yield spec.key, False, CERTAIN


def _choices(spec: AttributeSpec, said: str) -> Values:
    """By their own names, else by what people call them; of nested names the longer."""
    said = UNWANTED.sub(" ", NOT_LOOKING.sub("not looking", said))
    words = f" {folded(NO_WORD.sub(' ', said))} "
    named = [choice for choice in spec.choices if f" {folded(choice)} " in words]
    named = [choice for choice in named if not any(choice != other and choice in other for other in named)]
    if not named and not ANY_NUMBER.search(said):
        named = [choice for choice in spec.choices if choice in CALLS and CALLS[choice].search(said)]
    if spec.is_list or len(named) == 1:
        yield from ((spec.key, choice, CERTAIN) for choice in named)
    elif not named:
        for pattern, choice in ((YES, "yes"), (NO, "no")):
            if choice in spec.choices and pattern.search(said):
                yield spec.key, choice, CERTAIN


def _degree(spec: AttributeSpec, said: str) -> Values:
    level = degree_level(said)
    if level is not None:
        yield spec.key, spec.choices[level], CERTAIN


def _date(spec: AttributeSpec, said: str) -> Values:
    dates = list(ANY_DATE.finditer(said))
    if len(dates) == 1:
        yield spec.key, day(dates[0]), CERTAIN


def _text(spec: AttributeSpec, said: str) -> Values:
    if ONLY_COUNTS.match(said):
        return
    value = trimmed(LEAD_IN.sub("", said))
    if is_sentence(value) or UNNAMED.search(value):
        if spec.section not in NAMING:
            yield spec.key, trimmed(said), DOUBTFUL
        return
    words = len(value.split())
    if value and words <= LONGEST_VALUE and not YES.fullmatch(value) and not NO.fullmatch(value):
        yield spec.key, value, LIKELY if words <= SHORT_VALUE else POSSIBLE


def _texts(spec: AttributeSpec, said: str) -> Values:
    """What a sentence names waits: who likes hard problems may have been asked what tires them."""
    if NO.search(said) or NOTHING.search(said) or ONLY_COUNTS.match(said):
        return
    value = trimmed(MORE_OR_LESS.sub("", LEAD_IN.sub("", said)))
    if not OPENING.search(said) and not is_sentence(value):
        names = members(value)
        if not of_another_matter(spec, said, names):
            waits = OF_ONESELF.search(said) is not None or is_denied(said)
            yield from (
                (spec.key, name, POSSIBLE if waits or may_be_another(spec, said, name) else LIKELY) for name in names
            )
        return
    value = trimmed(named_in(said))
    if is_sentence(value):
        yield spec.key, trimmed(said), DOUBTFUL
    else:
        yield from ((spec.key, item, POSSIBLE) for item in members(value) or [value])


def _roles(spec: AttributeSpec, said: str) -> Values:
    """``Product manager or head of data in about three years``: the roles, and what is a goal of theirs by its time."""
    wanted, horizon = without_horizon(said)
    roles = BECOME.sub("", trimmed(named_in(LEAD_IN.sub("", wanted))))
    listed = list(_texts(spec, EITHER.sub(", ", roles)))
    yield from listed
    if horizon and listed and all(sure > DOUBTFUL for _, _, sure in listed):
        yield "career_goals", {"name": roles, "horizon": horizon}, LIKELY


def _places(spec: AttributeSpec, said: str) -> Values:
    yield from _texts(spec, EITHER.sub(", ", said))


def _duration(spec: AttributeSpec, said: str) -> Values:
    lasts = list(DURATION.finditer(said))
    if len(lasts) == 1:
        yield spec.key, trimmed(lasts[0][0]), CERTAIN
    elif not lasts and OF_TERMS.search(said) and not (is_sentence(said) and ANY_NUMBER.search(said)):
        yield from _text(spec, said)


def _story(spec: AttributeSpec, said: str) -> Values:
    """Who only says what is not so, or what they never did, has told nothing."""
    words = said.split()
    is_denied_at_once = DENIAL.search(" ".join(words[:FIRST_WORDS])) and all(clause.denied for clause in claims(said))
    if len(words) >= LONGEST_VALUE and not is_denied_at_once:
        is_told = len(words) >= SHORTEST_STORY or len(SENTENCE.findall(said)) > 1 or is_about(spec, said)
        yield spec.key, said, LIKELY if is_told else POSSIBLE


def _url(spec: AttributeSpec, said: str) -> Values:
    if found := ANY_URL.search(said):
        address = found[0].rstrip(".,;:!")
        yield spec.key, address if address.startswith("http") else f"https://{address}", CERTAIN


def _entries(spec: AttributeSpec, said: str) -> Values:
    """Skills, languages and interests by their names; of the rest what has a name."""
    yield from ((spec.key, entry, sure) for entry, sure in entries_named(spec, said))
    if spec.entry is SpokenLanguage:
        yield from ((spec.key, entry, CERTAIN) for entry in languages_named(said))
    if spec.entry is Interest:
        yield from ((key, {"name": item}, sure) for key, item, sure in _texts(spec, said) if sure > DOUBTFUL)
    for mention in skills_in(said) if spec.entry is Skill else ():
        if mention.skill.area == spec.key:
            yield spec.key, {"name": mention.skill.name}, CERTAIN


def _place(spec: AttributeSpec, said: str) -> Values:
    """A town may come with its country."""
    if found := A_PLACE.search(said):
        yield from ((key, value, CERTAIN) for key, value in home(found))
    elif not is_sentence(said):
        yield from _text(spec, said)


def _country(spec: AttributeSpec, said: str) -> Values:
    """No town is taken for one; a town may come with it."""
    places = dict(home(found)) if (found := A_PLACE.search(said)) else {}
    if spec.key in places:
        yield from ((key, value, CERTAIN) for key, value in places.items())
    elif len(said.split()) <= SHORT_VALUE:
        yield from _text(spec, said)


def _found(pattern: re.Pattern[str]) -> Reader:
    """For what has a form of its own: the one that stands there."""

    def read(spec: AttributeSpec, said: str) -> Values:
        if found := pattern.search(said):
            yield spec.key, found["it"], CERTAIN

    return read


READERS: dict[AttributeType, Reader] = {
    AttributeType.TEXT: _text,
    AttributeType.LONG_TEXT: _story,
    AttributeType.URL: _url,
    AttributeType.DATE: _date,
    AttributeType.INTEGER: _number,
    AttributeType.NUMBER: _number,
    AttributeType.LEVEL: _number,
    AttributeType.BOOLEAN: _boolean,
    AttributeType.CHOICE: _choices,
    AttributeType.CHOICES: _choices,
    AttributeType.TEXTS: _texts,
    AttributeType.ENTRIES: _entries,
}
BY_KEY: dict[str, Reader] = {
    "city": _place,
    "country": _country,
    "target_roles": _roles,
    "preferred_locations": _places,
    "notice_period": _duration,
    "email": _found(AN_ADDRESS),
    "phone": _found(A_NUMBER),
    "highest_degree": _degree,
}
FORMED = frozenset(
    {
        AttributeType.URL,
        AttributeType.DATE,
        AttributeType.INTEGER,
        AttributeType.NUMBER,
        AttributeType.LEVEL,
        AttributeType.BOOLEAN,
        AttributeType.CHOICE,
        AttributeType.CHOICES,
    }
)
OF_A_FORM = frozenset({"email", "phone", "highest_degree", "notice_period"})
