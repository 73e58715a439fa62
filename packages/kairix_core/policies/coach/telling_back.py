"""What a coach tells somebody who asks what it knows of them: each line with the fact or the words it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from kairix_core.domain.memory import Memory
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, SourceKind
from kairix_core.domain.profile.schema import SECTIONS
from kairix_core.policies.coach.acquaintance import is_worth_knowing
from kairix_core.policies.coach.asking_back import AskedBack
from kairix_core.policies.coach.fact_lines import FactLine
from kairix_core.policies.coach.wording import in_brief, in_words
from kairix_core.policies.extract.topic import is_about
from kairix_core.policies.quoting import listed, verbatim
from kairix_core.policies.words import terms

#: Of a section so many attributes are told, of a list so many entries, of a topic so many lines.
MOST_ATTRIBUTES, MOST_ENTRIES, MOST_LINES = 3, 4, 8
MOST_MISSING = 5
LONGEST_VALUE, LONGEST_QUOTE = 140, 160
KNOWN = "This is what I know about you:"
REST = "All of it, with where it comes from: [your profile](/profile)."
NOTHING_KNOWN = (
    "Nothing yet. Tell me about your work in plain sentences, or [upload your résumé](/documents): then there is "
    "something to know."
)
WAITS = "Waiting for your look, and not counted yet: {labels} ([To review](/profile/review))."
MISSING = "Worth knowing, and not there yet: {labels}."
TOLD = "You told me{topic}:"
NOT_TOLD = "You have not told me anything{topic}. This stands in your profile:"
OF_PROFILE = "Your profile says{topic}:"
NOTHING_TOLD = (
    "I have nothing from you{topic}: not in what you told me, and not in your profile. Tell me, and I note it."
)
#: Words that tell no topic apart.
EMPTY = terms(
    "the a my your of in on at to for and or with is are was were ich du mein der die das und le la les mon ma"
)
#: What belongs to a section's topic, and stands in another.
BESIDE: Mapping[str, Collection[str]] = {
    "job_search": ("available_from", "notice_period", "target_roles", "preferred_locations")
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of somebody. ``waiting`` are the attributes about which something waits for their look."""

    lines: Sequence[FactLine]
    memories: Sequence[Memory]
    waiting: Collection[str]


def told_back(asked: AskedBack, kept: Kept, specs: Mapping[str, AttributeSpec]) -> str:
    """Markdown that cites the lines."""
    if asked.topic or asked.told:
        return _about(asked, kept)
    if not kept.lines and not kept.waiting:
        return NOTHING_KNOWN
    listing = "\n".join(_sections(kept.lines))
    blocks = [f"{KNOWN}\n\n{listing}" if listing else "", *_left(kept, specs), REST]
    return "\n\n".join(filter(None, blocks))


def _sections(lines: Sequence[FactLine]) -> Iterator[str]:
    """``- **Skills**: Python [3], SQL [4]; Databases: PostgreSQL [5]; and more`` for each section."""
    for section in SECTIONS:
        told = sorted((line for line in lines if line.spec.section == section.key and _matters(line)), key=_worth)
        about = [(spec, list(members)) for spec, members in groupby(told, key=lambda line: line.spec)]
        if about:
            shown = [_attribute(spec, members) for spec, members in about[:MOST_ATTRIBUTES]]
            more = [f"{len(about) - MOST_ATTRIBUTES} more"] if len(about) > MOST_ATTRIBUTES else []
            yield f"- **{section.label}**: {'; '.join([*shown, *more])}"


def _matters(line: FactLine) -> bool:
    """Of what was worked out from the rest little is worth telling."""
    return not line.spec.derived or line.spec.priority == 1


def _worth(line: FactLine) -> tuple[int, int]:
    """Lines are in the order of the schema: each attribute stays in one piece."""
    return line.spec.priority, line.number


def _attribute(spec: AttributeSpec, members: Sequence[FactLine]) -> str:
    shown = ", ".join(
        f"{_short(in_brief(spec, one.value), LONGEST_VALUE)} [{one.number}]" for one in members[:MOST_ENTRIES]
    )
    more = f" and {len(members) - MOST_ENTRIES} more" if len(members) > MOST_ENTRIES else ""
    return f"{spec.label}: {shown}{more}"


def _left(kept: Kept, specs: Mapping[str, AttributeSpec]) -> Iterator[str]:
    waiting = [spec.label for spec in specs.values() if spec.key in kept.waiting]
    if waiting:
        yield WAITS.format(labels=_counted(waiting))
    there = {line.spec.key for line in kept.lines} | set(kept.waiting)
    missing = [spec.label for spec in specs.values() if is_worth_knowing(spec) and spec.key not in there]
    if missing:
        yield MISSING.format(labels=_counted(missing))


def _counted(labels: Sequence[str]) -> str:
    more = len(labels) - MOST_MISSING
    return listed([*labels[:MOST_MISSING], *([f"{more} more"] if more > 0 else [])])


def _about(asked: AskedBack, kept: Kept) -> str:
    lines = [line for line in kept.lines if not asked.topic or _speaks_of(line, asked.topic)]
    said = [line for line in lines if _said(line)]
    memories = [one for one in kept.memories if not asked.topic or _shares(f"{one.text} {one.quote}", asked.topic)]
    others = [line for line in lines if not _said(line)] if asked.topic else []
    others = [line for line in others if not line.spec.derived] or ([] if said or memories else others)
    topic = f" about {verbatim(asked.topic)}" if asked.topic else ""
    blocks = [
        _listed(TOLD.format(topic=topic), [*_told(said), *map(_remembered, memories)][:MOST_LINES]),
        _listed((OF_PROFILE if said or memories or not asked.told else NOT_TOLD).format(topic=topic), _stand(others)),
    ]
    return "\n\n".join(filter(None, blocks)) or NOTHING_TOLD.format(topic=topic)


def _speaks_of(line: FactLine, topic: str) -> bool:
    if named := _sections_in(topic):
        return any(line.spec.section == key or line.spec.key in BESIDE.get(key, ()) for key in named)
    quotes = " ".join(fact.quote or "" for fact in line.facts)
    return is_about(line.spec, topic) or _shares(f"{line.text} {quotes}", topic)


def _sections_in(topic: str) -> list[str]:
    """Those that the topic is called as, ``your job search``, and no more: not a word of theirs elsewhere."""
    said = terms(topic) - EMPTY
    return [section.key for section in SECTIONS if len(said) > 1 and terms(section.label) - EMPTY == said]


def _shares(text: str, topic: str) -> bool:
    return not (terms(topic) - EMPTY).isdisjoint(terms(text))


def _said(line: FactLine) -> Fact | None:
    """The last of its facts that they told in a talk."""
    return next((fact for fact in reversed(line.facts) if fact.source.kind is SourceKind.MESSAGE), None)


def _told(lines: Sequence[FactLine]) -> Iterator[str]:
    """The latest first; what was said in the same words stands together."""
    quoted: dict[str, list[FactLine]] = defaultdict(list)
    for line, fact in sorted(((line, _said(line) or line.fact) for line in lines), key=_when, reverse=True):
        quoted[_quoted(fact.quote or "", fact.extracted_at)].append(line)
    for quote, told in quoted.items():
        yield f"- {quote}: {'; '.join(map(_stands, told[:MOST_ENTRIES]))}"


def _when(told: tuple[FactLine, Fact]) -> datetime:
    return told[1].extracted_at


def _stand(lines: Sequence[FactLine]) -> list[str]:
    return [f"- {_stands(line)}" for line in lines[:MOST_LINES]]


def _stands(line: FactLine) -> str:
    return f"{line.spec.label}: {_short(in_words(line.spec, line.value), LONGEST_VALUE)} [{line.number}]"


def _remembered(memory: Memory) -> str:
    return f"- {_quoted(memory.quote, memory.heard_at)}"


def _quoted(quote: str, at: datetime) -> str:
    return f"“{_short(quote, LONGEST_QUOTE)}” ({at.day} {at:%B %Y})"


def _short(text: str, most: int) -> str:
    return verbatim(text if len(text) <= most else f"{text[:most].rpartition(' ')[0]}…")


def _listed(head: str, lines: Sequence[str]) -> str:
    return f"{head}\n\n" + "\n".join(lines) if lines else ""
