"""``No, two months``: another value for what the coach has just said that it noted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.policies.extract.answer_readers import LIKELY, read_answer
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.left_open import asked_for
from kairix_core.policies.extract.notes import notes_in
from kairix_core.policies.extract.talk import is_talk

#: In words; who says more says something else.
LONGEST = 14
_MEANT = (
    r"(?:(?:it|that)(?:['’]s| is| was| should be)|i (?:meant?|should have said)|make (?:it|that)|rather|es (?:ist|sind)"
    r"|ich meinte|c['’]est|je voulais dire|quise decir|quería decir)"
)
#: ``No certificates yet`` says what there is not.
NOT_OF_ANY = r"(?! (?-i:[a-zà-ÿ]+)(?: (?:yet|so far|at all|really))?\W*$)"
SAID_ANEW = re.compile(
    rf"^\W*(?:(?:(?:(?P<no>no|nope|nein|non){NOT_OF_ANY}|sorry|oops|ups|wait|actually|correction|entschuldigung|korrektur|pardon"
    rf"|désolée?|perdón|perdona)\b[\s,:;!.–-]+)+(?P<meant>{_MEANT}\s+)?"
    r"|i meant?\s+|ich meinte\s+|je voulais dire\s+)(?P<it>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NOT = r"(?:not|nicht|pas|no)"
THIS_NOT_THAT = re.compile(
    rf"^\W*(?:(?:no|sorry|nein|non)\b[\s,]+)?"
    rf"(?:{_NOT} (?P<old>[^,;.]+?)[,;]? (?:but |sondern |mais |sino )?(?P<it>[^,;]+)"
    rf"|(?P<it2>[^,;.]+?)[,;]? (?:and )?{_NOT} (?P<old2>[^,;]+))$",
    re.IGNORECASE,
)


#: ``Twelve, sorry``.
BEHIND = re.compile(
    r",? (?:sorry|oops|correction|i mean|i meant|entschuldigung|pardon|désolée?|perdón|perdona)\W*$", re.IGNORECASE
)


def takes_back(text: str) -> bool:
    """Whether it begins, or ends, as words do that put something else in the place of what was said."""
    said = text.strip()
    return len(said.split()) <= LONGEST and (SAID_ANEW.match(said) or BEHIND.search(said)) is not None


def corrected_note(
    text: str, asked: str, specs: Mapping[str, AttributeSpec], *, on: date | None = None
) -> list[Finding]:
    """For the one of the values noted in ``asked``, a message of the coach, that it can be another value for."""
    said = text.strip()
    if len(said.split()) > LONGEST or said.endswith("?") or _answers_no(said, asked_for(asked, specs.values())):
        return []
    start = text.index(said)
    for words, old in _said_instead(said):
        readings = [
            found
            for spec, value in _noted(asked, specs)
            if old is None or old.casefold() in value.casefold()
            for found in [_read(spec, words, specs, on)]
            if found
        ]
        best = max((found[0].confidence for found in readings), default=0.0)
        sure = [found for found in readings if found[0].confidence == best]
        if len(sure) == 1:
            return [Finding(one.attribute, one.value, start, start + len(said), one.confidence) for one in sure[0]]
    return []


def _answers_no(said: str, pending: AttributeSpec | None) -> bool:
    """Whether its "no" may be the answer to what was asked since."""
    found = SAID_ANEW.match(said)
    can_be_no = pending is not None and (pending.type is AttributeType.BOOLEAN or "no" in pending.choices)
    return can_be_no and found is not None and found["no"] is not None and found["meant"] is None


def _said_instead(said: str) -> Iterator[tuple[str, str | None]]:
    """The new value, and the old one where it is named."""
    if found := THIS_NOT_THAT.match(said.rstrip(" .!")):
        yield (found["it"] or found["it2"]).strip(), (found["old"] or found["old2"]).strip()
    if found := SAID_ANEW.match(said):
        yield BEHIND.sub("", found["it"]).strip(), None
    elif found := BEHIND.search(said):
        yield said[: found.start()].strip(), None


def _noted(asked: str, specs: Mapping[str, AttributeSpec]) -> Iterator[tuple[AttributeSpec, str]]:
    """Single values: of a list another one is one more."""
    return ((spec, note.told) for note in notes_in(asked, specs) for spec in note.specs if not spec.is_list)


def _read(spec: AttributeSpec, words: str, specs: Mapping[str, AttributeSpec], on: date | None) -> list[Finding]:
    if is_talk(words):
        return []
    return [found for found in read_answer(spec, words, 0, specs, on) if found.confidence >= LIKELY]
