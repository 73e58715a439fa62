"""Which of the things just noted somebody speaks of, and what is to become of them."""

from __future__ import annotations

import pytest

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.extract.notes import notes_in
from kairix_core.policies.extract.notes_meant import Deed, notes_meant
from kairix_core.policies.extract.plainly_said import plainly_said

NOTED = (
    "I noted:\n\n- **Languages**: French (native)\n- **Languages**: English (fluent)\n- **Languages**: Spanish\n\n"
    f"{ATTRIBUTES['motivators'].question}"
)
NAMES = ("French", "English", "Spanish")


def named(said: str, many: int = 3) -> tuple[Deed, list[str]] | None:
    meant = notes_meant(said, notes_in(NOTED, ATTRIBUTES)[:many])
    return (meant.deed, [note.told.partition(" ")[0] for note in meant.notes]) if meant else None


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("the second one is wrong", ["English"]),
        ("no, the 2nd is wrong", ["English"]),
        ("number 2 is not right", ["English"]),
        ("remove the first", ["French"]),
        ("please drop the last one", ["Spanish"]),
        ("the first and the third are wrong", ["French", "Spanish"]),
        ("drop the last two", ["English", "Spanish"]),
        ("only the last one", ["French", "English"]),
        ("keep only the first two", ["Spanish"]),
        ("remove Spanish", ["Spanish"]),
        ("English is wrong", ["English"]),
        ("remove them all", ["French", "English", "Spanish"]),
        ("don't write that down", ["French", "English", "Spanish"]),
        ("undo that", ["French", "English", "Spanish"]),
        ("das zweite ist falsch", ["English"]),
        ("lösch die ersten zwei", ["French", "English"]),
        ("supprime le dernier", ["Spanish"]),
    ],
)
def test_what_is_pointed_at_goes(said: str, gone: list[str]) -> None:
    assert named(said) == (Deed.DROP, gone)


@pytest.mark.parametrize(
    ("said", "many", "meant"),
    [
        ("drop both", 2, (Deed.DROP, ["French", "English"])),
        ("drop both", 3, None),
        ("swap them", 2, (Deed.SWAP, ["French", "English"])),
        ("it's the other way round", 2, (Deed.SWAP, ["French", "English"])),
        ("swap them", 3, None),
        ("that's wrong", 1, (Deed.DROP, ["French"])),
        ("wrong", 2, (Deed.DOUBT, ["French", "English"])),
        ("that is not true", 3, (Deed.DOUBT, ["French", "English", "Spanish"])),
        ("the second one is wrong", 1, None),
        ("the fourth is wrong", 3, None),
    ],
)
def test_it_depends_on_how_many_were_noted(said: str, many: int, meant: tuple[Deed, list[str]] | None) -> None:
    assert named(said, many) == meant


@pytest.mark.parametrize(
    "said",
    [
        "my first job was wrong for me",
        "my salary is wrong",
        "the last one was great",
        "remove Italian",
        "cut costs",
        "drop shipping",
        "only French",
        "is the second one wrong?",
        "this is wrong on so many levels",
        "first",
        "please keep it",
        "I would drop the first if you asked me to and nobody else minded at all",
    ],
)
def test_who_speaks_of_something_else_takes_nothing_back(said: str) -> None:
    assert named(said) is None


@pytest.mark.parametrize("said", ["the second one is wrong", "drop the last two", "wrong", "remove Spanish"])
def test_what_is_said_of_notes_answers_nothing(said: str) -> None:
    assert plainly_said(said, asked=NOTED) == []
