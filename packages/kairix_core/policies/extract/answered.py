"""An answer to a question that the coach asked in its own words, short or in a few sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.extract.answer_readers import (
    CERTAIN,
    DOUBTFUL,
    LIKELY,
    NAMING,
    POSSIBLE,
    SHORT_VALUE,
    has_a_form,
    read_answer,
)
from kairix_core.policies.extract.claims import OTHERS, SENTENCE, is_claim, parts, without_quotes
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.left_open import asked_for, still_open
from kairix_core.policies.extract.named_at_all import named_at_all
from kairix_core.policies.extract.noted import takes_back
from kairix_core.policies.extract.talk import is_talk
from kairix_core.policies.extract.topic import is_about
from kairix_core.policies.roadmap.asked_about import speaks_of_roadmap
from kairix_core.policies.roadmap.pace import pace_asked

#: In words: past these it has several parts, each of which may hold the value.
SHORT = 12
#: In characters; who writes more tells a story.
LONGEST = 600
#: Who is asked what it would be says what it is.
WOULD_BE = re.compile(
    r"\b(?:it|that|this|they) (?:would|should) (?:\w+ )?be\b|\b(?:es|das) wären?\b|\bce serait\b", re.IGNORECASE
)
LABELLED = re.compile(
    r"^[ \t]*(?:[-*•][ \t]*)?(?:(?:my|meine?|mon|ma)[ \t]+)?(?P<label>[^\n:]{3,40}):[ \t]+(?P<it>\S[^\n]{0,600})$",
    re.MULTILINE | re.IGNORECASE,
)
TEXTS = frozenset({AttributeType.TEXT, AttributeType.TEXTS})


def answered(
    text: str,
    asked: str,
    specs: Mapping[str, AttributeSpec],
    *,
    about: Sequence[str] = (),
    on: date | None = None,
    found: Sequence[Finding] = (),
) -> list[Finding]:
    """What the answer says to the last question of the schema in ``asked``; nothing when it says anything else.

    Questions in other words are known by the attributes that they were ``about``: the answer is to the one of them that
    it can be an answer to, if there is but one. What was ``found`` in it already is no answer to anything else.
    """
    said = text.strip()
    if not said or "■" in without_quotes(said):
        return []
    last = asked_for(asked, specs.values())
    specs_asked = [last] if last is not None else [specs[key] for key in about if key in specs]
    told = {one.attribute for one in found}
    open_ones = [spec for spec in specs_asked if spec.key not in told and _may_answer(spec, said, asked)]
    answers = [read for spec in open_ones if (read := _answer(spec, said, text.index(said), specs, on, found))]
    return answers[0] if len(answers) == 1 else []


def _may_answer(spec: AttributeSpec, said: str, asked: str) -> bool:
    """Where a story was only named as still open, a sentence alone need not be it; who wants another pace of their
    roadmap answers nothing.
    """
    if spec.type is AttributeType.LONG_TEXT and still_open(spec) in asked and spec.question not in asked:
        return len(SENTENCE.findall(said)) > 1
    if pace_asked(said, [spec], was_spoken_of=speaks_of_roadmap(asked)) is not None:
        return False
    return not (takes_back(said) and (spec.type in TEXTS or spec.entry is not None))


def labelled(text: str, specs: Mapping[str, AttributeSpec], *, on: date | None = None) -> Iterator[Finding]:
    """``City: Lyon``, in a line of its own: who knows what it is called needs no question."""
    names = {folded(spec.label): spec for spec in specs.values()}
    for line in LABELLED.finditer(text):
        spec = names.get(folded(line["label"]))
        if spec is None or spec.derived or not _tells(line["it"]):
            continue
        if spec.type is AttributeType.LONG_TEXT and len(line["it"].split()) > SHORT_VALUE:
            yield Finding(spec.key, line["it"].rstrip(), line.start("it"), line.end("it"), LIKELY)
        else:
            yield from read_answer(spec, line["it"].rstrip(), line.start("it"), specs, on)


def _answer(
    spec: AttributeSpec,
    said: str,
    start: int,
    specs: Mapping[str, AttributeSpec],
    on: date | None,
    found: Sequence[Finding],
) -> list[Finding]:
    if len(said) > LONGEST and spec.type is not AttributeType.LONG_TEXT:
        return []
    if found:
        return _beside(_by_parts(spec, said, start, specs, on), found)
    if spec.type is AttributeType.LONG_TEXT or len(said.split()) <= SHORT:
        read = read_answer(spec, said, start, specs, on) if _tells(said) else []
        return _in_a_part(spec, said, start, specs, on) or read if _is_doubtful(read) else read
    read = list(_by_parts(spec, said, start, specs, on))
    return (read if spec.is_list else _most_telling(read)) or _whole(spec, said, start)


def _is_doubtful(read: Sequence[Finding]) -> bool:
    return bool(read) and all(one.confidence <= DOUBTFUL for one in read)


def _in_a_part(
    spec: AttributeSpec, said: str, start: int, specs: Mapping[str, AttributeSpec], on: date | None
) -> list[Finding]:
    """What the first of several parts names: ``Seattle or Portland, my wife works there``."""
    first, offset = next(parts(said))
    if spec.type is AttributeType.LONG_TEXT or len(first) == len(said):
        return []
    return [one for one in _by_parts(spec, first, start + offset, specs, on) if one.confidence > DOUBTFUL]


def _tells(said: str) -> bool:
    return is_claim(WOULD_BE.sub(" ", said)) and not is_talk(said) and OTHERS.search(said) is None


def _beside(read: Iterator[Finding], found: Sequence[Finding]) -> list[Finding]:
    """Where other things are told, too, only what cannot be about any of them."""
    free = [one for one in read if all(one.end <= other.start or other.end <= one.start for other in found)]
    return [one for one in free if one.confidence >= CERTAIN]


def _by_parts(
    spec: AttributeSpec, said: str, start: int, specs: Mapping[str, AttributeSpec], on: date | None
) -> Iterator[Finding]:
    """What stands in the first part, or in one that speaks of what was asked, is the answer; what stands elsewhere may
    be one.
    """
    for place, (part, offset) in enumerate(parts(said)):
        words = part.strip()
        if not _tells(words) or (len(words.split()) > SHORT and not has_a_form(spec)):
            continue
        is_answer = place == 0 or is_about(spec, words)
        for one in read_answer(spec, words, start + offset + part.index(words), specs, on):
            if one.confidence > DOUBTFUL:
                yield one if is_answer else replace(one, confidence=min(one.confidence, POSSIBLE))


def _most_telling(read: Sequence[Finding]) -> list[Finding]:
    """Of what several parts say the first that is sure; what else stands in that part belongs to it."""
    best = max(read, key=lambda one: one.confidence, default=None)
    return [one for one in read if best is not None and one.start == best.start]


def _whole(spec: AttributeSpec, said: str, start: int) -> list[Finding]:
    """Told in a sentence, it waits to be put shorter."""
    names = spec.type is AttributeType.TEXT and spec.section in NAMING
    if spec.type not in TEXTS or names or has_a_form(spec) or not (_tells(said) and named_at_all(spec, said)):
        return []
    return [Finding(spec.key, said, start, start + len(said), DOUBTFUL)]
