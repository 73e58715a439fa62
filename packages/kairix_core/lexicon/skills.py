"""Skills by any of their names, alone or in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kairix_core.lexicon.skill_context import Found, in_context
from kairix_core.lexicon.skill_table import Name, Node, Skill, named, tokens, tree

__all__ = ["Mention", "Skill", "canonical_skill", "skills_in"]

#: Longer than this it is a sentence, not a skill.
LONGEST_SKILL = 120
#: What may stand between two words of one name.
JOINT = re.compile(r"[^\S\n]{0,3}|[^\S\n]*\n[^\S\n]*|[-‐–./'’_]|[^\S\n]?&[^\S\n]?")
VERSION = re.compile(r"v?\d+[a-z+]?|x|lts", re.IGNORECASE)
GLUED_VERSION = re.compile(r"(?<=[a-z]{3})\d+$")
ADDRESS = re.compile(r"://|@|^www\.|\w\.(?:com|org|io|de|fr|eu|edu|gov)(?:/|$)", re.IGNORECASE)
ASIDE = re.compile(r"\(([^()]*)\)")
#: How people lead up to a skill, and what they put behind it.
LEAD = re.compile(
    r"^(?:(?:hands-on|extensive|strong|solid|deep|good|very good|excellent|basic|advanced|intermediate|expert"
    r"|professional|working|practical|some|proven|gute|sehr gute|fundierte|erweiterte|bonnes?|excellentes?|buenos?)\s+"
    r"|(?:experienced?|expertise|knowledge|proficien\w+|skilled|familiar\w*|fluent|competen\w+|understanding|command"
    r"|certified|trained|erfahrung(?:en)?|kenntnisse|umgang|exp[ée]rience|connaissances?|ma[îi]trise|experiencia"
    r"|conocimientos?|dominio|esperienza|conoscenza|ervaring|kennis)\s+"
    r"(?:in|with|of|using|mit|im|en|de|du|des|con|avec|di|met|van)\s+(?:the\s+|dem\s+|la\s+|le\s+)?)",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?:\s+|-)(?:skills?|programming|programmer|language|development|developer|frameworks?|libraries|library|software|tools?"
    r"|suite|platform|technology|technologies|administration|experience|knowledge|expertise|certification|certified"
    r"|basics?|fundamentals|kenntnisse|grundlagen|programmierung|entwicklung)$"
    r"|\s*[:–—-]\s*(?:expert|advanced|intermediate|basic|beginner|\d).*$",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """A skill, and the characters of the text that name it: from ``start`` to before ``end``."""

    skill: Skill
    start: int
    end: int


@lru_cache(maxsize=4096)
def canonical_skill(text: str) -> Skill | None:
    """The skill that a text names and nothing else; None for what is unknown, or could be two.

    ``k8s`` → Kubernetes; ``Python 3.11``, ``advanced Python`` and ``experience with Python`` → Python.
    """
    if len(text) > LONGEST_SKILL:
        return None
    for reading in _readings(text):
        if (name := _whole_name(reading)) is not None:
            return name.skill
    return None


def _readings(text: str) -> Iterator[str]:
    """The text, then with less and less of what surrounds a skill, then what stands in brackets."""
    yield text
    plain = " ".join(ASIDE.sub(" ", text).split()).strip(" .,:;•-*")
    yield plain
    while (bare := TAIL.sub("", LEAD.sub("", plain))) != plain:
        yield bare
        plain = bare
    yield from ASIDE.findall(text)[:1]


def _whole_name(text: str) -> Name | None:
    words = [word for word, _, _ in tokens(text)]
    while words:
        if (name := named(words)) or (name := named([*words[:-1], GLUED_VERSION.sub("", words[-1])])):
            return name
        if not VERSION.fullmatch(words[-1]):
            return None
        words.pop()
    return None


def skills_in(text: str) -> list[Mention]:
    """The skills that running text names, in its order; the longest name counts, and no two overlap."""
    return [Mention(one.name.skill, one.start, one.end) for one in in_context(text, list(_found(text)))]


def _found(text: str) -> Iterator[Found]:
    words = tokens(text)
    first = tree().longer
    at = 0
    while at < len(words):
        if words[at][0] not in first and not words[at][0][-1].isdigit():
            at += 1
            continue
        name, after = _longest(text, words, at)
        if name is None or _in_address(text, words[at][1], words[after - 1][2]):
            at += 1
        else:
            yield Found(name, words[at][1], words[after - 1][2])
            at = after


def _longest(text: str, words: list[tuple[str, int, int]], at: int) -> tuple[Name | None, int]:
    """The longest name that begins at a word, and the word after it."""
    node: Node | None = tree()
    best: Name | None = None
    after = at + 1
    for here in range(at, len(words)):
        word, start, _ = words[here]
        if here > at and not JOINT.fullmatch(text, words[here - 1][2], start):
            break
        node = _next(node, word)
        if node is None:
            break
        if node.name is not None:
            best, after = node.name, here + 1
    return best, after


def _next(node: Node | None, word: str) -> Node | None:
    if node is None:
        return None
    return node.longer.get(word) or (node.longer.get(GLUED_VERSION.sub("", word)) if word[-1].isdigit() else None)


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether it is part of an e-mail address or a link, as ``docker`` in ``docker.com/blog``."""
    left = start
    while left and not text[left - 1].isspace():
        left -= 1
    right = end
    while right < len(text) and not text[right].isspace():
        right += 1
    return (left, right) != (start, end) and ADDRESS.search(text, left, right) is not None
