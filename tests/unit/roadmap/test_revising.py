"""A plan made anew is proposed when what is to be learnt has changed, and only then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from factories import NOW, a_milestone, a_plan
from kairix_core.domain.roadmap import Lesson, Milestone, MilestoneStatus, Plan
from kairix_core.errors import InvalidInput, NotFound
from kairix_core.policies.roadmap.changing import (
    MOST_MILESTONES,
    added,
    changed,
    own_milestone,
    proven,
    unproven,
    without,
)
from kairix_core.policies.roadmap.compare import merge
from kairix_core.policies.roadmap.revising import revised
from kairix_core.policies.roadmap.schedule import scheduled

TODAY = NOW.date()
SQL, KAFKA = a_milestone(), a_milestone("learn-kafka", title="Kafka", skills=(Lesson("Apache Kafka", 0.0, 2),))


def dated(*milestones: Milestone) -> Plan:
    plan = a_plan(*milestones)
    return replace(plan, milestones=scheduled(plan.milestones, plan.starts_on, plan.hours_per_week))


OLD = dated(SQL, KAFKA)


def anew(
    new: Plan, *, old: Plan = OLD, later: int = 0, proven: tuple[str, ...] = (), again: bool = False
) -> Plan | None:
    return revised(old, new, today=TODAY + timedelta(days=later), proven=proven, again=again)


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        replace(OLD, readiness=0.9),
        dated(replace(SQL, title="SQL, again", why="Otherwise."), KAFKA),
        replace(dated(SQL, KAFKA), starts_on=TODAY + timedelta(days=3)),
    ],
    ids=["the same", "readiness", "words", "dates"],
)
def test_what_passes_is_no_reason(new: Plan) -> None:
    assert anew(new) is None


def test_another_thing_to_learn_is_a_reason() -> None:
    new = anew(dated(SQL))

    assert new is not None
    assert [one.key for one in new.milestones] == ["learn-sql"]


def test_a_milestone_that_facts_prove_waits_for_its_owners_word() -> None:
    assert anew(dated(SQL), proven=("learn-kafka",)) is None


def test_what_is_late_is_dated_anew_when_its_owner_asks() -> None:
    assert anew(OLD, later=400) is None
    new = anew(OLD, later=400, again=True)

    assert new is not None
    assert new.milestones[0].starts_on == TODAY + timedelta(days=400)


def test_words_stay_as_long_as_the_same_is_taught() -> None:
    worded = dated(replace(SQL, title="Answer any question with SQL"), KAFKA)
    new = anew(dated(SQL), old=worded)

    assert new is not None
    assert new.milestones[0].title == "Answer any question with SQL"


def test_a_day_that_the_owner_set_is_never_before_the_beginning() -> None:
    old = changed(OLD, "learn-kafka", {"starts_on": TODAY, "due_on": TODAY}, TODAY)
    new = merge(old, replace(OLD, starts_on=TODAY + timedelta(days=300)))

    (kafka,) = (one for one in new.milestones if one.key == "learn-kafka")
    assert (kafka.starts_on, kafka.due_on) == (TODAY, TODAY)


def test_one_of_the_owners_own_stays_in_every_plan() -> None:
    old = added(OLD, own_milestone(OLD, "Talk at the meetup", "", 10, None, None))
    new = anew(dated(SQL), old=old)

    assert new is not None
    assert [one.key for one in new.milestones] == ["learn-sql", "own-talk-at-the-meetup"]


def test_two_of_the_same_name_are_two() -> None:
    plan = added(OLD, own_milestone(OLD, "Read", "", 1, None, None))
    assert own_milestone(plan, "Read", "", 1, None, None).key == "own-read-2"


def test_a_roadmap_has_an_end() -> None:
    full = a_plan(*(a_milestone(f"learn-{number}") for number in range(MOST_MILESTONES)))
    with pytest.raises(InvalidInput):
        added(full, own_milestone(full, "One more", "", 1, None, None))


@pytest.mark.parametrize(
    ("changes", "starts_on", "due_on"),
    [
        ({"starts_on": date(2027, 1, 1)}, date(2027, 1, 1), date(2027, 1, 14)),
        ({"due_on": SQL.starts_on}, SQL.starts_on, SQL.starts_on),
        ({"due_on": date(2027, 1, 1)}, SQL.starts_on, date(2027, 1, 1)),
        ({"starts_on": date(2027, 1, 1), "due_on": date(2027, 1, 2)}, date(2027, 1, 1), date(2027, 1, 2)),
    ],
)
def test_a_beginning_takes_its_end_along_and_an_end_leaves_its_beginning(
    changes: dict[str, date], starts_on: date, due_on: date
) -> None:
    one = changed(OLD, "learn-sql", changes, TODAY).milestones[0]

    assert (one.starts_on, one.due_on) == (starts_on, due_on)
    assert one.set_by_owner == changes.keys()


def test_an_end_before_the_beginning_is_refused_by_name() -> None:
    with pytest.raises(InvalidInput) as refused:
        changed(OLD, "learn-sql", {"due_on": SQL.starts_on - timedelta(days=1)}, TODAY)
    assert refused.value.field == "due_on"


def test_the_day_on_which_something_is_done_goes_with_the_word() -> None:
    done = changed(OLD, "learn-sql", {"status": MilestoneStatus.DONE}, TODAY)
    again = changed(done, "learn-sql", {"status": MilestoneStatus.TODO}, TODAY)

    assert [plan.milestones[0].done_on for plan in (done, again)] == [TODAY, None]


def test_what_comes_after_something_done_begins_after_that_day() -> None:
    done = changed(OLD, "learn-sql", {"status": MilestoneStatus.DONE}, TODAY + timedelta(days=5))
    paced = scheduled(done.milestones, done.starts_on, done.hours_per_week)

    assert paced[1].starts_on == TODAY + timedelta(days=6)


def test_evidence_is_kept_with_the_milestone_or_declined_once() -> None:
    fact = UUID(int=1)
    closed = proven(OLD, "learn-sql", [fact], TODAY).milestones[0]
    left = unproven(unproven(OLD, "learn-sql", fact), "learn-sql", fact).milestones[0]

    assert (closed.status, closed.evidence) == (MilestoneStatus.DONE, (fact,))
    assert (left.status, left.declined) == (MilestoneStatus.TODO, (fact,))


def test_what_is_not_there_cannot_be_changed_or_removed() -> None:
    with pytest.raises(NotFound):
        changed(OLD, "learn-magic", {}, TODAY)
    with pytest.raises(InvalidInput):
        without(OLD, "learn-sql")
