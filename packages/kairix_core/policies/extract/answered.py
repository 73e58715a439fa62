"""A short answer to a question that the coach asked in its own words: ``Three months.``

Only the question tells what it is about; the value stands in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.plain_text import folded
from kairix_core.lexicon.skills import skills_in
from kairix_core.policies.extract.amounts import DATE, MONEY, NUMBER, day, money, number
from kairix_core.policies.extract.claims import is_claim, without_quotes
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.rule import members, trimmed

#: Past these many words it is a story, and what it says is not the value.
LONGEST_ANSWER = 12
LONGEST_VALUE = 6
SHORT_VALUE = 3
#: The answer can be nothing else; it may be; it may as well be something else.
CERTAIN, LIKELY, POSSIBLE = 0.95, 0.9, 0.8
EVASIVE = re.compile(
    r"\b(?:skip|pass|next|later|don['’]?t know|dont know|no idea|not sure|why|rather not|prefer not|none of|private"
    r"|keine ahnung|weiß nicht|weiter|später|sais pas|aucune idée|plus tard|nothing|n/a|hm+|lol|haha|stop"
    r"|thanks?|hello|hi)\b",
    re.IGNORECASE,
)
YES = re.compile(r"^\W*(?:yes|yep|yeah|sure|of course|certainly|ja|klar|oui|bien sûr)\b", re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|nope|not really|nein|non)\b(?!\W+\w+\W+\w+\W+\w+)", re.IGNORECASE)
LEAD_IN = re.compile(
    r"^\W*(?:(?:it|that)(?:['’]s| is)|i['’]?m|i am|they are|the|an?|my \w+ is|in|about|around|at|well,?|so,?"
    r"|just|es ist"
    r"|c['’]est)\s+",
    re.IGNORECASE,
)
ANY_NUMBER = re.compile(NUMBER, re.IGNORECASE)
ANY_MONEY = re.compile(MONEY, re.IGNORECASE)
ANY_DATE = re.compile(rf"\b{DATE}", re.IGNORECASE)
ANY_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+")
NO_WORD = re.compile(r"[^\w\s+#-]")
Values = Iterator[tuple[Any, float]]


def answered(text: str, asked: str, specs: Iterable[AttributeSpec]) -> list[Finding]:
    """What the answer says to the last question of the schema in ``asked``; nothing when it says anything else."""
    spec = _asked_for(asked, specs)
    said = text.strip()
    if spec is None or not said or not is_claim(said) or "■" in without_quotes(said) or EVASIVE.search(said):
        return []
    if len(said.split()) > LONGEST_ANSWER and spec.type is not AttributeType.LONG_TEXT:
        return []
    start = text.index(said)
    return [Finding(spec.key, value, start, start + len(said), sure) for value, sure in READERS[spec.type](spec, said)]


def _asked_for(asked: str, specs: Iterable[AttributeSpec]) -> AttributeSpec | None:
    last = max(specs, key=lambda spec: asked.rfind(spec.question), default=None)
    return last if last is not None and last.question in asked else None


def _number(_: AttributeSpec, said: str) -> Values:
    """One number, or one sum of money."""
    if sums := list(ANY_MONEY.finditer(said)):
        if len(sums) == 1:
            yield money(sums[0])[0], CERTAIN
        return
    numbers = [found[0] for found in ANY_NUMBER.finditer(said) if found[0].casefold() not in {"a", "an", "un", "une"}]
    if len(numbers) == 1:
        yield number(numbers[0]), CERTAIN


def _boolean(_: AttributeSpec, said: str) -> Values:
    if YES.search(said):
        yield True, CERTAIN
    elif NO.search(said):
        yield False, CERTAIN


def _choices(spec: AttributeSpec, said: str) -> Values:
    words = f" {folded(NO_WORD.sub(' ', said))} "
    named = [choice for choice in spec.choices if f" {folded(choice)} " in words]
    if spec.is_list or len(named) == 1:
        yield from ((choice, CERTAIN) for choice in named)
    elif not named:
        for pattern, choice in ((YES, "yes"), (NO, "no")):
            if choice in spec.choices and pattern.search(said):
                yield choice, CERTAIN


def _date(_: AttributeSpec, said: str) -> Values:
    dates = list(ANY_DATE.finditer(said))
    if len(dates) == 1:
        yield day(dates[0]), CERTAIN


def _text(_: AttributeSpec, said: str) -> Values:
    value = trimmed(LEAD_IN.sub("", said))
    words = len(value.split())
    if value and words <= LONGEST_VALUE and not YES.fullmatch(value) and not NO.fullmatch(value):
        yield value, LIKELY if words <= SHORT_VALUE else POSSIBLE


def _texts(_: AttributeSpec, said: str) -> Values:
    if not NO.search(said):
        yield from ((item, LIKELY) for item in members(LEAD_IN.sub("", said)))


def _story(_: AttributeSpec, said: str) -> Values:
    if len(said.split()) >= LONGEST_VALUE:
        yield said, LIKELY


def _url(_: AttributeSpec, said: str) -> Values:
    if found := ANY_URL.search(said):
        address = found[0].rstrip(".,;:!")
        yield address if address.startswith("http") else f"https://{address}", CERTAIN


def _entries(spec: AttributeSpec, said: str) -> Values:
    """Skills by their names; anything else has more to it than a short answer tells."""
    for mention in skills_in(said):
        if mention.skill.area == spec.key:
            yield {"name": mention.skill.name}, CERTAIN


READERS: dict[AttributeType, Callable[[AttributeSpec, str], Values]] = {
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
