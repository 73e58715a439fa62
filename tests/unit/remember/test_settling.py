"""Which memories hold: what is said later, or more precisely, takes the place of what it is about."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import NOW
from kairix_core.domain.memory import Learner, Memory, MemoryKind, MemoryStatus, Statement
from kairix_core.policies.remember.learning import Learnt, learn
from kairix_core.policies.remember.subject import subject_of

OWNER = UUID(int=1)
PREFERENCE, PLAN, PERSON, EVENT, CIRCUMSTANCE = MemoryKind
#: What was said, with its kind, one after the other; and what of it holds in the end, by its place.
STORIES = [
    ("a move ends a home", [(CIRCUMSTANCE, "I live in Paris with my cats"), (EVENT, "I moved to Lyon")], {1}),
    ("a plan is given up", [(PLAN, "I want to move to Portugal"), (PLAN, "I no longer want to move")], {1}),
    ("a goal is given up by its name", [(PLAN, "I plan to run a marathon"), (PLAN, "I gave up on the marathon")], {1}),
    (
        "plans of a kind follow each other",
        [(PLAN, "I want to move to Portugal"), (PLAN, "I plan to move to Norway")],
        {1},
    ),
    (
        "different plans stand beside each other",
        [(PLAN, "I want to write a book"), (PLAN, "I plan to run a marathon")],
        {0, 1},
    ),
    (
        "other words say the same",
        [(PLAN, "I want to write a book about bees"), (PLAN, "I plan to write a book on bees")],
        {0},
    ),
    (
        "what says less adds nothing",
        [(PLAN, "I want to write a book about bees"), (PLAN, "I want to write a book")],
        {0},
    ),
    (
        "what says more takes its place",
        [(PLAN, "I want to write a book"), (PLAN, "I want to write a book about bees")],
        {1},
    ),
    ("tastes change", [(PREFERENCE, "I love long meetings"), (PREFERENCE, "I hate long meetings")], {1}),
    ("two tastes", [(PREFERENCE, "I love hiking"), (PREFERENCE, "I hate meetings")], {0, 1}),
    ("a divorce ends a marriage", [(CIRCUMSTANCE, "I am married"), (EVENT, "I got divorced in May")], {1}),
    (
        "each has a home of their own",
        [(PERSON, "My sister Anna lives in Rome"), (PERSON, "My sister Eva lives in Oslo")],
        {0, 1},
    ),
    (
        "somebody near moves too",
        [(PERSON, "My sister Anna lives in Rome"), (PERSON, "My sister Anna lives in Oslo")],
        {1},
    ),
    (
        "two things of one person",
        [(PERSON, "My son Tom is 4 years old"), (PERSON, "My son Tom works on a farm")],
        {0, 1},
    ),
    (
        "a marathon a year",
        [(EVENT, "I ran the Berlin marathon in 2019"), (EVENT, "I ran the Berlin marathon in 2021")],
        {0, 1},
    ),
    (
        "who wanted to leave stays",
        [(PLAN, "I want to leave my company"), (PLAN, "I've decided to stay after all")],
        {1},
    ),
    ("who wanted to move stays there", [(PLAN, "I want to move to Portugal"), (PLAN, "I want to stay in Berlin")], {1}),
    ("a new manager", [(PERSON, "My manager is Anna"), (PERSON, "My new manager is Bob")], {1}),
    ("a boss is a manager", [(PERSON, "My boss is called Anna"), (PERSON, "Bob is my new manager")], {1}),
    ("eine neue Chefin", [(PERSON, "Mein Chef heißt Bob"), (PERSON, "Meine neue Chefin heißt Anna")], {1}),
    ("une nouvelle cheffe", [(PERSON, "Mon chef s'appelle Bob"), (PERSON, "Ma cheffe s'appelle Anna")], {1}),
    ("two daughters", [(PERSON, "My daughter is called Mia"), (PERSON, "My daughter is called Lea")], {0, 1}),
    ("work is found", [(PERSON, "My husband is unemployed"), (PERSON, "My husband got a job in Utrecht")], {1}),
    ("auf Deutsch", [(PLAN, "Ich möchte nach Portugal ziehen"), (PLAN, "Ich will nicht mehr umziehen")], {1}),
    ("en français", [(PLAN, "Je veux déménager au Portugal"), (PLAN, "Je ne veux plus déménager")], {1}),
    ("in two languages", [(PLAN, "I want to move to Portugal"), (PLAN, "Je veux déménager en Italie")], {1}),
    (
        "back again",
        [
            (CIRCUMSTANCE, "I live with my cats in Paris"),
            (EVENT, "I moved to Lyon"),
            (CIRCUMSTANCE, "I live with my cats in Paris"),
        ],
        {0},
    ),
]


def said(kind: MemoryKind, text: str, minute: int, **fields: object) -> Statement:
    at = NOW + timedelta(minutes=minute)
    return Statement(kind, text, subject_of(kind, text), text, at, Learner.RULES, 0.9, **fields)  # type: ignore[arg-type]


def told(story: list[tuple[MemoryKind, str]]) -> list[Statement]:
    return [said(kind, text, minute) for minute, (kind, text) in enumerate(story)]


def hear(known: list[Memory], *statements: Statement) -> Learnt:
    learnt = learn(OWNER, known, statements)
    known += learnt.new
    return learnt


def current(known: list[Memory]) -> set[str]:
    return {memory.text for memory in known if memory.status is MemoryStatus.CURRENT}


@pytest.mark.parametrize(("story", "holds"), [case[1:] for case in STORIES], ids=[case[0] for case in STORIES])
def test_what_holds_in_the_end(story: list[tuple[MemoryKind, str]], holds: set[int]) -> None:
    known: list[Memory] = []
    for statement in told(story):
        hear(known, statement)
    assert current(known) == {story[place][1] for place in holds}


def test_what_ended_it_is_known() -> None:
    known: list[Memory] = []
    hear(known, said(PLAN, "I want to move to Portugal", 0), said(PLAN, "I no longer want to move", 1))
    ended = {memory.text: memory.superseded_by for memory in known}
    assert ended == {"I want to move to Portugal": known[1].id, "I no longer want to move": None}


SAID = st.lists(
    st.tuples(st.sampled_from([said for _, story, _ in STORIES for said in story]), st.integers(0, 40)),
    max_size=12,
    unique_by=lambda item: item[1],
)


@given(SAID, st.randoms(use_true_random=False))
def test_in_whatever_order_it_is_learnt_the_same_holds(
    items: list[tuple[tuple[MemoryKind, str], int]], chance: object
) -> None:
    statements = [said(kind, text, minute) for (kind, text), minute in items]
    at_once: list[Memory] = []
    hear(at_once, *statements)
    one_by_one: list[Memory] = []
    chance.shuffle(statements)  # type: ignore[attr-defined]
    for statement in statements:
        hear(one_by_one, statement)
    assert current(one_by_one) == current(at_once)


@given(SAID)
def test_hearing_the_same_again_adds_nothing(items: list[tuple[tuple[MemoryKind, str], int]]) -> None:
    statements = [said(kind, text, minute) for (kind, text), minute in items]
    known: list[Memory] = []
    hear(known, *statements)
    before = current(known)
    again = hear(known, *statements)
    assert (again.new, again.changed, current(known)) == ([], [], before)


@given(SAID)
def test_what_is_superseded_names_what_took_its_place(items: list[tuple[tuple[MemoryKind, str], int]]) -> None:
    known: list[Memory] = []
    hear(known, *(said(kind, text, minute) for (kind, text), minute in items))
    ids = {memory.id for memory in known}
    assert all((memory.superseded_by in ids) == (memory.status is MemoryStatus.SUPERSEDED) for memory in known)


@pytest.mark.parametrize(("minute", "comes_back"), [(1, False), (5, True)])
def test_what_was_forgotten_is_learnt_again_only_when_it_is_said_after_that(minute: int, comes_back: bool) -> None:
    known: list[Memory] = []
    hear(known, said(PREFERENCE, "I love hiking", 0))
    known[0].status, known[0].forgotten_at = MemoryStatus.FORGOTTEN, NOW + timedelta(minutes=3)
    hear(known, said(PREFERENCE, "I love hiking!", minute))
    assert bool(current(known)) is comes_back


@pytest.mark.parametrize(("before", "kept"), [([], 0), ([said(CIRCUMSTANCE, "I live in Paris with my cats", 0)], 1)])
def test_what_facts_say_is_kept_only_where_it_ends_something(before: list[Statement], kept: int) -> None:
    known: list[Memory] = []
    hear(known, *before)
    assert len(hear(known, said(EVENT, "I moved to Lyon", 1, echoes=True)).new) == kept
