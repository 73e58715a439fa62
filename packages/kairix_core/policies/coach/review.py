"""A look back: what somebody's profile has gained since last time, what waits, and which milestones are due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from kairix_core.policies.coach.fact_lines import FactLine
from kairix_core.policies.ledger.fold import is_inferred
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.roadmap.progress import Progress, ahead

MOST_TOLD = 8
NOTHING_NEW = "Nothing has changed in your profile since {since}."
SINCE = "Since {since} your profile has gained:"
WAITS = "{count} under Profile → To review."


def review(
    lines: Iterable[FactLine], roadmaps: Sequence[Progress], *, since: datetime, at: datetime, waiting: int
) -> str:
    """Markdown. ``waiting`` counts the attributes of which something waits for its owner's look."""
    gained = [line for line in lines if is_news(line, since)]
    day = f"{since.day} {since:%B}"
    blocks = [_listed(SINCE.format(since=day), _told(gained)) if gained else NOTHING_NEW.format(since=day)]
    if waiting:
        blocks.append(WAITS.format(count="1 thing waits" if waiting == 1 else f"{waiting} things wait"))
    return "\n\n".join([*blocks, *ahead(roadmaps, at.date())])


def is_news(line: FactLine, since: datetime) -> bool:
    """What somebody said or wrote; what follows from it follows by itself."""
    return line.fact.extracted_at > since and not is_inferred(line.fact)


def _told(gained: Sequence[FactLine]) -> list[str]:
    told = [f"- {verbatim(line.text)} [{line.number}]" for line in gained[:MOST_TOLD]]
    return [*told, f"- and {len(gained) - MOST_TOLD} more"] if len(gained) > MOST_TOLD else told


def _listed(head: str, lines: Sequence[str]) -> str:
    return f"{head}\n\n" + "\n".join(lines)
