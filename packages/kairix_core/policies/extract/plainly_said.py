"""Everything that rules find in a message: what people say of themselves in so many words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.profile.values import canonical_entry
from kairix_core.errors import InvalidInput
from kairix_core.policies.extract import rules_person, rules_self, rules_terms, rules_work
from kairix_core.policies.extract.answered import answered, labelled
from kairix_core.policies.extract.claims import Clause, claims
from kairix_core.policies.extract.corrected import corrected
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.how_sure import as_answered, as_claimed
from kairix_core.policies.extract.languages_said import languages_said
from kairix_core.policies.extract.noted import corrected_note
from kairix_core.policies.extract.positions_said import positions_said
from kairix_core.policies.extract.put_right import put_right
from kairix_core.policies.extract.results_said import results_said
from kairix_core.policies.extract.skills_said import skills_said
from kairix_core.policies.extract.starting import starting

EXTRACTOR = "rules/1"
#: In a longer one nothing is said plainly, and patterns would take their time with it.
LONGEST_CLAUSE = 600
RULES = (*rules_person.RULES, *rules_work.RULES, *rules_terms.RULES, *rules_self.RULES)


def plainly_said(
    text: str, *, asked: str = "", about: Sequence[str] = (), before: str = "", on: date | None = None
) -> list[Finding]:
    """In the order of the text, each slot once: of two values for one, what was said last.

    ``asked`` is what the coach had said just before, to learn ``about`` these attributes, ``before`` what the same
    person had said; ``on`` the day of all that.
    """
    if asked and put_right(text, asked, ATTRIBUTES) is not None:
        return []
    claimed = [*_valid(_claimed(text, on)), *_valid(labelled(text, ATTRIBUTES, on=on))]
    found = list(as_claimed(_once(claimed), text, ATTRIBUTES))
    earlier = found or (list(_valid(_claimed(before, on))) if before else [])
    found += _valid(corrected(text, earlier, ATTRIBUTES))
    anew = [] if found or not asked else list(_valid(corrected_note(text, asked, ATTRIBUTES, on=on)))
    if asked and not anew:
        told = _valid(answered(text, asked, ATTRIBUTES, about=about, on=on, found=found))
        found += as_answered(told, text, ATTRIBUTES, on)
    found += anew
    return _once(found)


def _claimed(text: str, on: date | None) -> Iterator[Finding]:
    for clause in claims(text):
        if len(clause.text) > LONGEST_CLAUSE:
            continue
        told = [*_in_clause(clause, on), *results_said(clause, text)]
        yield from sorted(told, key=lambda finding: finding.start)


def _in_clause(clause: Clause, on: date | None) -> Iterator[Finding]:
    yield from skills_said(clause)
    yield from languages_said(clause)
    yield from positions_said(clause)
    if on is not None:
        yield from starting(clause, on)
    for rule in RULES:
        if rule.denies != clause.denied:
            continue
        for match in rule.pattern.finditer(clause.text):
            start, end = clause.start + match.start(), clause.start + match.end()
            for attribute, value in rule.read(match):
                yield Finding(attribute, value, start, end, rule.confidence)


def _valid(findings: Iterable[Finding]) -> Iterator[Finding]:
    """With the value in its one form; what the attribute cannot hold was misread."""
    for finding in findings:
        try:
            value = canonical_entry(ATTRIBUTES[finding.attribute], finding.value)
        except InvalidInput:
            continue
        yield Finding(finding.attribute, value, finding.start, finding.end, finding.confidence)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    slots: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        slots.pop(slot := slot_of(finding), None)
        slots[slot] = finding
    return list(slots.values())


def slot_of(finding: Finding) -> tuple[str, str]:
    """Which attribute, and for a list which entry, a finding is about."""
    spec = ATTRIBUTES[finding.attribute]
    return spec.key, entry_key(spec, finding.value) if spec.is_list else ""
