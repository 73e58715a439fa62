"""``No, I meant Berlin``: a new value for what was said just before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.policies.extract.amounts import NUMBER, number
from kairix_core.policies.extract.claims import without_quotes
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.rule import trimmed

CORRECTION = re.compile(
    r"(?:^|(?<=[.!?;\n,]))\s*(?:(?:no|sorry|oops|wait|actually|correction|nein|entschuldigung|non"
    r"|pardon)\b[,:;!.– -]*)+"
    r"(?:(?:it|that)(?:['’]s| is| should be)(?: actually)?|i meant?|make (?:it|that)|es ist|ich meinte|c['’]est"
    r"|je voulais dire)"
    r" (?P<it>[^.,;:!?\n■]{1,60}?)(?:,? (?:not|nicht|pas) [^.;!?\n]+)?(?=\s*(?:$|[.,;!\n]))"
    r"|\bi meant (?P<meant>[^.,;:!?\n■]{1,60}?)(?:,? not [^.;!?\n]+)?(?=\s*(?:$|[.,;!\n]))",
    re.IGNORECASE,
)
#: ``Actually I have 6 people``: a number of the same thing.
COUNTED = re.compile(
    r"(?:^|(?<=[.!?;\n,]))\s*(?:(?:no|sorry|oops|wait|actually|correction|eigentlich|nein|entschuldigung|non|pardon"
    r"|en fait)\b[,:;!.– -]*)+(?:i (?:now )?(?:have|lead|manage)|(?:it|that)(?:['’]s| is)"
    r"|there are|we are|they are|i meant?"
    r"|make (?:it|that)|ich (?:habe|leite|führe)|es sind|wir sind|j['’]ai|je dirige|ils sont|c['’]est)? ?"
    rf"(?P<n>{NUMBER})(?: (?P<what>\w+))?(?=\s*(?:$|[.,;!\n]| (?:now|today|by now|people|inzwischen|maintenant)))",
    re.IGNORECASE,
)
PEOPLE = re.compile(r"people|persons?|leute|personen|personnes|engineers|developers|mitarbeiter\w*", re.IGNORECASE)
NUMBERS = frozenset({AttributeType.INTEGER, AttributeType.NUMBER})
CORRECTED = frozenset({AttributeType.TEXT})
CONFIDENCE = 0.93


def corrected(text: str, earlier: Sequence[Finding], specs: Mapping[str, AttributeSpec]) -> list[Finding]:
    """``earlier`` is what had been found before; the last of it is what is being corrected, if that is plain text."""
    counted = [one for one in earlier if specs[one.attribute].type in NUMBERS]
    if counted and (found := COUNTED.search(without_quotes(text))):
        return list(_recounted(text, counted, found, specs))
    if not earlier or specs[earlier[-1].attribute].type not in CORRECTED:
        return []
    found = next(CORRECTION.finditer(without_quotes(text)), None)
    if found is None:
        return []
    start, end = found.span("it" if found["it"] else "meant")
    return [
        Finding(
            earlier[-1].attribute, trimmed(text[start:end]), _first_letter(text, found.start()), found.end(), CONFIDENCE
        )
    ]


def _recounted(
    text: str, counted: Sequence[Finding], found: re.Match[str], specs: Mapping[str, AttributeSpec]
) -> Iterator[Finding]:
    """Of each number that was said in the same words before; not when another thing is counted."""
    for one in counted:
        is_same = found["what"] is None or (specs[one.attribute].unit == "people" and PEOPLE.fullmatch(found["what"]))
        if is_same and one.start == counted[-1].start:
            value = int(number(found["n"]))
            yield Finding(one.attribute, value, _first_letter(text, found.start()), found.end(), one.confidence)


def _first_letter(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())
