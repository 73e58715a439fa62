"""A question that somebody crossed with one of their own: its coach names it once, and it can still be answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.entries import Work
from kairix_core.domain.profile.schema import ATTRIBUTES, SECTIONS
from kairix_core.policies.quoting import listed

STILL_OPEN = "What I asked before is still open: **{label}**."
WHAT_INSTEAD = "What is it instead: **{label}**?"
#: As much is told of what can be chosen from.
MOST_CHOICES = 10
UNREAD = "I could not read **{label}** from that. {how}"
HOW: Mapping[AttributeType, str] = {
    AttributeType.TEXT: "A few words are best, such as you would write on a form.",
    AttributeType.LONG_TEXT: "Two or three whole sentences are best.",
    AttributeType.URL: "Please paste the whole address, beginning with https://.",
    AttributeType.DATE: "A year is enough, or a month with its year.",
    AttributeType.INTEGER: "One number{unit} is best.",
    AttributeType.NUMBER: "One number{unit} is best.",
    AttributeType.LEVEL: "A number from 0 to 5 is best.",
    AttributeType.BOOLEAN: "Please begin with yes or no.",
    AttributeType.CHOICE: "Which of these is it: {choices}?",
    AttributeType.CHOICES: "Which of these are they: {choices}?",
    AttributeType.TEXTS: "A few words for each are best, with commas between them.",
    AttributeType.ENTRIES: "One name for each is best, with its year, and a semicolon between them.",
}
#: Of what looks like nothing else, as addresses do.
AS_IT_IS = "Please write it in full, as it stands on a card."
HELD = "One sentence for each is best: as what, where, from when to when."
MONEY = "One sum a year with its currency is best."


def unread(spec: AttributeSpec) -> str:
    """What could not be read, and how to put it: one line, which asks for nothing but that."""
    special = (MONEY if spec.currency else "", AS_IT_IS if spec.form else "", HELD if spec.entry is Work else "")
    how = next(filter(None, special), HOW[spec.type])
    choices = listed([*spec.choices[:MOST_CHOICES], *(["another"] if len(spec.choices) > MOST_CHOICES else [])])
    return UNREAD.format(
        label=_name(spec), how=how.format(unit=f", in {spec.unit}," if spec.unit else "", choices=choices)
    )


def still_open(spec: AttributeSpec) -> str:
    """The question in other words: nobody is asked the same twice."""
    return STILL_OPEN.format(label=_name(spec))


def what_instead(spec: AttributeSpec) -> str:
    """For a single value that was wrong, and is gone."""
    return WHAT_INSTEAD.format(label=_name(spec))


def left_open_in(asked: str, specs: Iterable[AttributeSpec]) -> AttributeSpec | None:
    """Which one a message of the coach named so, or could not read."""
    lines = set(asked.splitlines())
    return next((spec for spec in specs if lines & {still_open(spec), unread(spec), what_instead(spec)}), None)


def asked_for(asked: str, specs: Collection[AttributeSpec]) -> AttributeSpec | None:
    """Which one the last question in a message of the coach is for; else the one that it names."""
    last = max(specs, key=lambda spec: asked.rfind(spec.question), default=None)
    return last if last is not None and last.question in asked else left_open_in(asked, specs)


def _name(spec: AttributeSpec) -> str:
    """With its section, where other attributes are called the same."""
    section = next(section.label for section in SECTIONS if section.key == spec.section)
    return spec.label if _uses()[spec.label] == 1 else f"{spec.label} ({section})"


@cache
def _uses() -> Counter[str]:
    return Counter(spec.label for spec in ATTRIBUTES.values())
