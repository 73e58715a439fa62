"""Undo: an operation's facts go back to what they were before it."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from kairix_core.domain.profile.fact import Consequence, Fact, FactChange, FactStatus, Operation
from kairix_core.errors import OperationOvertaken, OperationUndone
from kairix_core.policies.ledger.book import Book
from kairix_core.policies.ledger.fold import is_inferred


def undo(book: Book, operation: Operation) -> None:
    """``OperationUndone`` if it was undone already, ``OperationOvertaken`` if its facts were changed since.

    What was worked out in the same go is worked out anew afterwards, so it stands in nobody's way.
    """
    if operation.undone_by is not None:
        raise OperationUndone
    steps = [(fact, change) for change in operation.changes if (fact := book.facts.get(change.fact_id))]
    if not any(_was_done(change) for _, change in steps) or any(_is_overtaken(fact, change) for fact, change in steps):
        raise OperationOvertaken
    for fact, change in steps:
        if fact.state == change.after:
            _step_back(book, fact, change)
    for fact, change in steps:
        _level(book, fact, change)


def _was_done(change: FactChange) -> bool:
    """Of an operation whose facts were deleted, only what followed from it may be left."""
    return change.action not in get_args(Consequence)


def _is_overtaken(fact: Fact, change: FactChange) -> bool:
    return change.action != "inferred" and fact.state != change.after


def _step_back(book: Book, fact: Fact, change: FactChange) -> None:
    """A ledger only grows: what the operation brought stays in it, as not wanted."""
    if change.before is not None:
        book.turn(fact, "inferred" if change.action == "inferred" else "undone", change.before)
    elif is_inferred(fact):
        book.turn(fact, "inferred", replace(fact.state, status=FactStatus.SUPERSEDED))
    else:
        book.decide(fact, "undone", status=FactStatus.REJECTED)


def _level(book: Book, fact: Fact, change: FactChange) -> None:
    """Facts of the slot that came later took over what is undone here about who is told."""
    if change.action == "inferred" or change.before is None or change.before.disclosure is change.after.disclosure:
        return
    for other in book.beside(fact):
        if other.state.disclosure is change.after.disclosure:
            book.turn(other, "disclosed", replace(other.state, disclosure=change.before.disclosure))
