"""Lines of a résumé as one language tells them: their words as they stand, each with the marker that cites it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kairix_core.policies.periods import period
from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.phrases.spoken import joint_before
from kairix_core.policies.quoting import ENTRY, listed, named, verbatim
from kairix_core.schemas import EvidenceLine

COMPANY_FORM = re.compile(
    r"(?:Inc|Ltd|LLC|LLP|GmbH|AG|AB|S\.?A|SE|B\.?V|Corp|Co|PLC|KG|Oy|ApS|Pty|Limited|N\.A)\b\.?", re.IGNORECASE
)
#: Sections whose entries are one line that says everything.
ONE_LINERS = frozenset({"skills", "languages", "interests", "certificates", "awards", "publications"})


@dataclass(frozen=True, slots=True)
class QuotedLines:
    """``heads`` names entries by path."""

    phrases: Phrases
    heads: Mapping[str, EvidenceLine]

    def listed(self, items: Sequence[str]) -> str:
        return listed(items, joint_before(items[-1], self.phrases) if items else "")

    def quoted(self, words: str) -> str:
        return self.phrases.quote.format(words=verbatim(words))

    def cited(self, line: EvidenceLine) -> str:
        return f"{self.quoted(line.quote)} [{line.number}]"

    def items(self, lines: Sequence[EvidenceLine]) -> str:
        """A list; what belongs to one entry stands together below its name."""
        groups: dict[str, list[EvidenceLine]] = {}
        for line in lines:
            found = ENTRY.match(line.path)
            together = found and found[0] in self.heads and line.section not in ONE_LINERS
            groups.setdefault(found[0] if found and together else f"{line.number}", []).append(line)
        return "\n".join(self._group(group, self.heads.get(path)) for path, group in groups.items())

    def _group(self, group: Sequence[EvidenceLine], head: EvidenceLine | None) -> str:
        below = [line for line in group if line != head]
        if head is None or len(below) < 2 or not named(head):
            return "\n".join(f"- {self.item(line)}" for line in below or group)
        return f"- {self.entry(head)}\n" + "\n".join(f"  - {self.cited(line)}" for line in below)

    def item(self, line: EvidenceLine) -> str:
        """A line with its entry: ``**Staff Engineer, Northwind** [4]: “Led a team of eight.” [5]``."""
        colon, found = self.phrases.colon, ENTRY.match(line.path)
        head = self.heads.get(found[0]) if found else None
        if head is not None and line.section not in ONE_LINERS and named(head):
            own = f"**{verbatim(named(head))}** [{head.number}]{colon} {self.cited(line)}"
            return self.entry(line) if line == head else own
        return f"{self.phrases.sections.get(line.section, line.section.capitalize())}{colon} {self.cited(line)}"

    def entry(self, line: EvidenceLine) -> str:
        """An entry by its own first line: ``**Staff Engineer, Northwind** (2020 to 2022) [4]``."""
        title = named(line)
        if not title or line.section in ONE_LINERS:
            return f"{verbatim(line.quote)} [{line.number}]"
        when = period(line, self.phrases)
        return f"**{verbatim(title)}**{f' ({when})' if when else ''} [{line.number}]"

    def dated_role(self, head: EvidenceLine) -> str:
        """``**Staff Engineer** at **Northwind** (since 2020) [4]``."""
        return f"{self._role(head)} ({period(head, self.phrases)}) [{head.number}]"

    def _role(self, head: EvidenceLine) -> str:
        if not named(head):
            return self.quoted(head.quote)
        position, employer = parted_role(head)
        return (
            self.phrases.role.format(position=f"**{verbatim(position)}**", employer=f"**{verbatim(employer)}**")
            if position
            else f"**{verbatim(employer)}**"
        )


def parted_role(head: EvidenceLine) -> tuple[str, str]:
    """The position and the employer; the whole title in place of the second when they cannot be told apart."""
    parts = named(head).split(", ")
    last = -2 if len(parts) > 2 and COMPANY_FORM.fullmatch(parts[-1]) else -1
    return ", ".join(parts[:last]), ", ".join(parts[last:])
