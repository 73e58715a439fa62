"""What is worked out from the accepted facts: beneath what somebody said, in place of what was worked out before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal
from kairix_core.policies.ledger.agreement import same
from kairix_core.policies.ledger.book import Book
from kairix_core.policies.ledger.fingerprint import fingerprint
from kairix_core.policies.ledger.fold import fold, is_accepted, is_inferred, laid_over
from kairix_core.policies.ledger.stints import base_key
from kairix_core.policies.ledger.successors import OPENNESS

LIVE = frozenset({FactStatus.PROPOSED, FactStatus.ACCEPTED})

#: An owner's own word about who is told.
BY_HAND = frozenset({"disclosed", "undone"})

Bring = Callable[[Proposal, str], Fact]


def reconcile(
    book: Book, specs: Mapping[str, AttributeSpec], proposals: Iterable[Proposal], *, accept_from: float, bring: Bring
) -> None:
    """Afterwards exactly those of ``proposals`` are in force that show, and that the owner has not rejected."""
    in_force = [fact for fact in book.facts.values() if is_inferred(fact) and fact.state.status in LIVE]
    replaced = {fact.slot for fact in in_force if is_accepted(fact)}
    kept = set()
    for proposal in proposals:
        spec, entry = specs[proposal.attribute], _entry(book, specs[proposal.attribute], proposal)
        if not _shows(book, spec, proposal, entry):
            continue
        fact = _known(book, proposal, entry) or bring(proposal, entry)
        kept.add(fact.id)
        _put_in_force(book, fact, accepted=proposal.confidence >= accept_from or fact.slot in replaced)
        _close_up(book, fact)
    for fact in in_force:
        if fact.id not in kept:
            book.turn(fact, "inferred", replace(fact.state, status=FactStatus.SUPERSEDED))


def _entry(book: Book, spec: AttributeSpec, proposal: Proposal) -> str:
    """That of the fact which it rests on and adds to, if there is one: names alone do not tell two stints apart."""
    base = base_key(spec, proposal.value)
    for fact in filter(None, map(book.facts.get, proposal.source.basis)):
        if fact.attribute == proposal.attribute and fact.value is not None and base_key(spec, fact.value) == base:
            return fact.entry
    return base


def _shows(book: Book, spec: AttributeSpec, proposal: Proposal, entry: str) -> bool:
    about = book.about(proposal.attribute, entry)
    said = [fact for fact in about if not is_inferred(fact)]
    if any(fact.is_edit and is_accepted(fact) for fact in said):
        return False
    if any(_is_rejected(fact) and same(spec, fact.value, proposal.value) for fact in about):
        return False
    known = fold(spec, said)
    return known is None or laid_over(spec, proposal.value, known) != known


def _is_rejected(fact: Fact) -> bool:
    return is_inferred(fact) and fact.state.status is FactStatus.REJECTED


def _known(book: Book, proposal: Proposal, entry: str) -> Fact | None:
    """What says so already and rests on facts that are still accepted; else what said so once, of these very facts."""
    for fact in book.about(proposal.attribute, entry):
        if is_inferred(fact) and fact.state.status in LIVE and fact.value == proposal.value:
            basis = [book.facts.get(fact_id) for fact_id in fact.source.basis]
            if all(known is not None and is_accepted(known) for known in basis):
                return fact
    return book.fingerprints.get(fingerprint(proposal.attribute, proposal.value, proposal.source))


def _put_in_force(book: Book, fact: Fact, *, accepted: bool) -> None:
    if is_accepted(fact):
        return
    if accepted:
        book.decide(fact, "inferred", status=FactStatus.ACCEPTED)
    elif fact.state.status is FactStatus.SUPERSEDED:
        book.turn(fact, "inferred", replace(fact.state, status=FactStatus.PROPOSED))


def _close_up(book: Book, fact: Fact) -> None:
    """What follows from private facts alone is private too, until the owner says otherwise of it."""
    changed = {fact_id for fact_id, change in book.changes.items() if change.action in BY_HAND}
    if fact.id in changed or not (fact.id in book.changes or changed.intersection(fact.source.basis)):
        return
    basis = [book.facts[fact_id] for fact_id in fact.source.basis if fact_id in book.facts]
    widest = max((OPENNESS.index(known.state.disclosure) for known in basis), default=len(OPENNESS) - 1)
    if widest < OPENNESS.index(fact.state.disclosure):
        book.turn(fact, "inferred", replace(fact.state, disclosure=OPENNESS[widest]))
