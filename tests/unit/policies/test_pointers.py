"""What is known of places in a résumé follows them as its lists change."""

from __future__ import annotations

from kairix_core.policies.pointers import Pointers

KNOWN = {
    "/work/1/name": "b",
    "/work/0/name": "a",
    "/work": "all",
    "/work/x~1y": "key",
    "/works/1": "other",
    "/0/01": "z",
}


def test_all_is_there_in_the_order_in_which_it_came() -> None:
    assert list(Pointers(KNOWN).items()) == list(KNOWN.items())


def test_items_behind_a_new_one_move_and_nothing_else_does() -> None:
    pointers = Pointers(KNOWN)
    pointers.move("/work", 1, 1)
    assert dict(pointers.items()) == {("/work/2/name" if at == "/work/1/name" else at): of for at, of in KNOWN.items()}


def test_what_lies_below_is_forgotten_too() -> None:
    pointers = Pointers(KNOWN)
    pointers.forget("/work")
    pointers.forget("/nowhere/3")
    assert dict(pointers.items()) == {"/works/1": "other", "/0/01": "z"}
