"""``No, I meant Berlin``: a new value for what was said just before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
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
CORRECTED = frozenset({AttributeType.TEXT})
CONFIDENCE = 0.93


def corrected(text: str, earlier: Sequence[Finding], specs: Mapping[str, AttributeSpec]) -> list[Finding]:
    """``earlier`` is what had been found before; the last of it is what is being corrected, if that is plain text."""
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


def _first_letter(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())
