"""A rule: a pattern, what it says, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kairix_core.policies.extract.amounts import money, number

Said = Iterable[tuple[str, Any]]
I_AM = r"(?:i['’]?m|i am|we['’]?re)(?: currently| now| still| also)?"
I_HAVE = r"(?:i['’]?ve|i have)(?: got)?"
I_WANT = (
    r"(?:i(?: really| would| 'd)? (?:want|wish|prefer|like|love|hope|plan|aim|intend)|i['’]d (?:really )?(?:like"
    r"|love|prefer|want)"
    r"|i would (?:really )?(?:like|love|prefer))"
)
#: More words than these make a sentence of it.
LONGEST_MEMBER = 4
#: A name: words that begin with a capital, with small ones between them.
NAME = (
    r"[A-ZÀ-ÞŁŚŽ][\w.'’&+-]*(?:(?:[ -]|, (?=Inc|Ltd|LLC))(?:(?:of|and|the|de|la|le|du|des|di|da|do|am|an der"
    r"|für|for|&|upon|sur) )*[A-ZÀ-ÞŁŚŽ0-9][\w.'’&+-]*)*"
)


@dataclass(frozen=True)
class Rule:
    """``read`` gives attributes with values. A rule that ``denies`` is for clauses with a "not"; all others are not.

    ``source`` is a regular expression; capitals make no difference but in ``(?-i:…)``.
    """

    source: str
    read: Callable[[re.Match[str]], Said]
    confidence: float
    denies: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when somebody first says something: a start need not wait for hundreds of them."""
        return re.compile(rf"\b{self.source}", re.IGNORECASE)


def rule(pattern: str, read: Callable[[re.Match[str]], Said], confidence: float, *, denies: bool = False) -> Rule:
    return Rule(pattern, read, confidence, denies)


def always(attribute: str, value: Any) -> Callable[[re.Match[str]], Said]:
    return lambda _: ((attribute, value),)


def text_as(*attributes: str) -> Callable[[re.Match[str]], Said]:
    """What the group ``it`` says."""
    return lambda found: [(attribute, trimmed(found["it"])) for attribute in attributes]


def listed_as(attribute: str) -> Callable[[re.Match[str]], Said]:
    """Each member of the list in the group ``it``."""
    return lambda found: [(attribute, item) for item in members(found["it"])]


#: A French article belongs to no name.
ARTICLE = re.compile(r"^(?:(?:les?|la|une?|des|du) |l['’])", re.IGNORECASE)


def trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:!–-")


#: Small words behind what is said are no part of it.
MORE_OR_LESS = re.compile(
    r"(?<![\s,])[\s,]++(?:mostly|mainly|usually|generally|probably|i (?:think|guess|suppose)|etc\.?|and so on|tbh"
    r"|lol|btw"
    r"|imo|honestly|though|really|vor allem|hauptsächlich|meistens|usw\.?|surtout|principalement)\W*$",
    re.IGNORECASE,
)


def members(text: str) -> list[str]:
    """``hiking, chess and the piano`` → three; a member of many words makes it prose, which is no list."""
    items = [trimmed(MORE_OR_LESS.sub("", item)) for item in re.split(r",|/|\b(?:and|und|et)\b|&", text)]
    items = [ARTICLE.sub("", item) for item in items]
    items = [item for item in items if item]
    return items if all(len(item.split()) <= LONGEST_MEMBER for item in items) else []


def counted(*attributes: str) -> Callable[[re.Match[str]], Said]:
    """The whole number in the group ``n``."""
    return lambda found: [(attribute, int(number(found["n"]))) for attribute in attributes]


def amount_as(attribute: str, currency: str | None) -> Callable[[re.Match[str]], Said]:
    """Money, by the groups of ``MONEY``; its currency goes to an attribute of its own."""

    def read(found: re.Match[str]) -> Said:
        amount, unit = money(found)
        yield attribute, amount
        if unit and currency:
            yield currency, unit

    return read


def measured(attribute: str) -> Callable[[re.Match[str]], Said]:
    """The number in the group ``n``."""
    return lambda found: [(attribute, number(found["n"]))]
