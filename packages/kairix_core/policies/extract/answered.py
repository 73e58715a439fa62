"""A short answer to a question that the coach asked in its own words: ``Three months.``

Only the question tells what it is about; the value stands in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.entries import Interest, Skill, SpokenLanguage
from kairix_core.domain.profile.plain_text import folded
from kairix_core.lexicon.degrees import degree_level
from kairix_core.lexicon.skills import skills_in
from kairix_core.policies.extract.amounts import DATE, DIGITS, MONEY, NUMBER, day, money, number
from kairix_core.policies.extract.claims import is_claim, without_quotes
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.languages_said import languages_named
from kairix_core.policies.extract.left_open import left_open_in
from kairix_core.policies.extract.places import PLACE, home
from kairix_core.policies.extract.rule import members, trimmed
from kairix_core.policies.extract.rules_person import EMAIL, PHONE
from kairix_core.policies.extract.starting import start_named
from kairix_core.policies.extract.talk import OPENING, is_sentence, is_talk, named_in

#: Past these many words it is a story, and what it says is not the value.
LONGEST_ANSWER = 12
LONGEST_VALUE = 6
SHORT_VALUE = 3
#: The answer can be nothing else; it may be; it may as well be something else; it is a whole sentence.
CERTAIN, LIKELY, POSSIBLE, DOUBTFUL = 0.95, 0.9, 0.8, 0.5
YES = re.compile(r"^\W*(?:yes|yep|yeah|sure|of course|certainly|ja|klar|oui|bien sûr)\b", re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|nope|not really|nein|non)\b(?!\W+\w+\W+\w+\W+\w+)", re.IGNORECASE)
LEAD_IN = re.compile(
    r"^\W*(?:(?:well|so|hm+|just|probably|mostly|yes|naja|also|alors|ja|oui)\b[\s,]*|(?:i (?:think|guess)|i would"
    r" say|i['’]d say) "
    r"|ich (?:denke|glaube),? |je (?:pense|crois) (?:que )?)*"
    r"(?:(?:(?:it|that|this)(?:['’]s| is)|i['’]?m|i am|they are|my \w+ is|in|about|around|at|es ist|das ist|ich bin"
    r"|mein\w* \w+ ist|c['’]est"
    r"|je suis|m(?:on|a) \w+ est)\s+)?(?:(?:the|an?|eine?|der|die|das|une?|le|la)\s+)?",
    re.IGNORECASE,
)
ARTICLES = frozenset({"a", "an", "ein", "eine", "einen", "un", "une"})
ANY_NUMBER = re.compile(NUMBER, re.IGNORECASE)
ANY_MONEY = re.compile(MONEY, re.IGNORECASE)
ANY_DATE = re.compile(rf"\b{DATE}", re.IGNORECASE)
ANY_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+")
NO_WORD = re.compile(r"[^\w\s+#-]")
RANGE = re.compile(rf"{DIGITS}\s?(?:k\s?)?(?:-|–|to|or|bis|oder|à|ou)\s?{DIGITS}", re.IGNORECASE)
NOTHING = re.compile(
    r"^\W*(?:nothing|none|nobody|nowhere|n/a|no one|not (?:yet|now|really|applicable|at the moment)|nichts|niemand"
    r"|noch nicht"
    r"|rien|personne|aucune?|pas encore)\b",
    re.IGNORECASE,
)
#: A sum for a shorter time than a year, where one for a year was asked for.
SHORTER = re.compile(
    r"(?:\b(?:an?|per|each|every|pro|im|par|de l['’])|/)\s?(?:hour|day|week|month|h|stunde|tag|woche|monat|heure"
    r"|jour|semaine|mois)\b"
    r"|\b(?:hourly|daily|weekly|monthly|monatlich|mensuel)",
    re.IGNORECASE,
)
A_PLACE = re.compile(rf"^\W*(?:(?:in|near|close to|bei|in der nähe von|à|près de) )?{PLACE}\W*$", re.IGNORECASE)
AN_ADDRESS = re.compile(EMAIL, re.IGNORECASE)
A_NUMBER = re.compile(PHONE)
UNNAMED = re.compile(
    r"^(?:between|not|still|without|looking|going|trying|no longer|zwischen|nicht|ohne|noch|entre|sans|pas)\b",
    re.IGNORECASE,
)
#: What somebody is may be said of another thing than was asked for.
OF_ONESELF = re.compile(r"^\W*(?:i['’]?m|i am|ich bin|je suis)\b", re.IGNORECASE)
#: Small words behind an answer are none of its values.
MORE_OR_LESS = re.compile(
    r"[\s,]+(?:mostly|mainly|usually|generally|probably|i (?:think|guess|suppose)|etc\.?|and so on|vor allem"
    r"|hauptsächlich|meistens|usw\.?|surtout|principalement)\W*$",
    re.IGNORECASE,
)
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
CALLS = {choice: re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for choice, names in CALLED.items()}
#: An attribute, its value, and how sure that is.
Values = Iterator[tuple[str, Any, float]]
Reader = Callable[[AttributeSpec, str], Values]


def answered(
    text: str, asked: str, specs: Mapping[str, AttributeSpec], *, about: Sequence[str] = (), on: date | None = None
) -> list[Finding]:
    """What the answer says to the last question of the schema in ``asked``; nothing when it says anything else.

    Questions in other words are known by the attributes that they were ``about``: the answer is to the one of them that
    it can be an answer to, if there is but one.
    """
    said = text.strip()
    if not said or not is_claim(said) or "■" in without_quotes(said) or is_talk(said):
        return []
    last = _asked_for(asked, specs.values())
    specs_asked = [last] if last is not None else [specs[key] for key in about if key in specs]
    answers = [found for spec in specs_asked if (found := _as_answer(spec, said, text.index(said), specs, on))]
    return answers[0] if len(answers) == 1 else []


def _as_answer(
    spec: AttributeSpec, said: str, start: int, specs: Mapping[str, AttributeSpec], on: date | None
) -> list[Finding]:
    if len(said.split()) > LONGEST_ANSWER and spec.type is not AttributeType.LONG_TEXT:
        return []
    if spec.key == "available_from" and on is not None and (named := start_named(said, on)):
        return [Finding(spec.key, named[0], start, start + len(said), LIKELY)]
    read = BY_KEY.get(spec.key) or READERS[spec.type]
    return [
        Finding(key, value, start, start + len(said), sure) for key, value, sure in read(spec, said) if key in specs
    ]


def _asked_for(asked: str, specs: Collection[AttributeSpec]) -> AttributeSpec | None:
    last = max(specs, key=lambda spec: asked.rfind(spec.question), default=None)
    return last if last is not None and last.question in asked else left_open_in(asked, specs)


def _number(spec: AttributeSpec, said: str) -> Values:
    """One number, or one sum of money with its currency."""
    if RANGE.search(said) or (spec.key.endswith("_salary") and SHORTER.search(said)):
        return
    if sums := list(ANY_MONEY.finditer(said)):
        if len(sums) == 1:
            amount, unit = money(sums[0])
            yield spec.key, amount, CERTAIN
            if unit:
                yield f"{spec.key}_currency", unit, CERTAIN
        return
    numbers = [found[0] for found in ANY_NUMBER.finditer(said) if found[0].casefold() not in ARTICLES]
    if len(numbers) == 1:
        yield spec.key, number(numbers[0]), CERTAIN


def _boolean(spec: AttributeSpec, said: str) -> Values:
    if YES.search(said):
        yield spec.key, True, CERTAIN
    elif NO.search(said):
        yield spec.key, False, CERTAIN


def _choices(spec: AttributeSpec, said: str) -> Values:
    """By their own names, else by what people call them; of nested names the longer."""
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
    if NO.search(said) or NOTHING.search(said):
        return
    value = trimmed(MORE_OR_LESS.sub("", LEAD_IN.sub("", said)))
    if not OPENING.search(said) and not is_sentence(value):
        sure = POSSIBLE if OF_ONESELF.search(said) else LIKELY
        yield from ((spec.key, item, sure) for item in members(value))
        return
    value = trimmed(named_in(said))
    if is_sentence(value):
        yield spec.key, trimmed(said), DOUBTFUL
    else:
        yield from ((spec.key, item, POSSIBLE) for item in members(value) or [value])


def _story(spec: AttributeSpec, said: str) -> Values:
    if len(said.split()) >= LONGEST_VALUE:
        yield spec.key, said, LIKELY


def _url(spec: AttributeSpec, said: str) -> Values:
    if found := ANY_URL.search(said):
        address = found[0].rstrip(".,;:!")
        yield spec.key, address if address.startswith("http") else f"https://{address}", CERTAIN


def _entries(spec: AttributeSpec, said: str) -> Values:
    """Skills, languages and interests by their names; anything else has more to it than a short answer tells."""
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
    "country": _place,
    "email": _found(AN_ADDRESS),
    "phone": _found(A_NUMBER),
    "highest_degree": _degree,
}
