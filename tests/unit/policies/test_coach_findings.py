"""What rules find in a profile: strong, weak, contradictory, missing for a goal, and new since the last time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from factories import a_fact
from kairix_core.domain.profile.fact import Fact, FactStatus, Source, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.roadmap import Milestone, MilestoneStatus, Roadmap
from kairix_core.domain.role import Seniority
from kairix_core.policies.coach.contradictory import contradictory
from kairix_core.policies.coach.fact_lines import FactLine, fact_lines, numbered
from kairix_core.policies.coach.feedback import (
    CLOSE,
    DECIDE,
    NAME_A_GOAL,
    Contradiction,
    Feedback,
    feedback,
    told,
)
from kairix_core.policies.coach.goal import goal_of
from kairix_core.policies.coach.review import review
from kairix_core.policies.roadmap.background import background_of
from kairix_core.policies.roadmap.progress import Progress

OWNER = UUID(int=1)
NOW = datetime(2026, 3, 2, tzinfo=UTC)
TODAY = date(2026, 3, 2)
ACME = {"name": "Acme", "position": "Data Engineer", "startDate": "2021"}


def fact(attribute: str, value: Any, entry: str = "", **fields: Any) -> Fact:
    return a_fact(OWNER, attribute=attribute, value=value, entry=entry, **{"extracted_at": NOW, **fields})


def lines_of(*facts: Fact) -> list[FactLine]:
    return fact_lines(ATTRIBUTES, facts, chars=10_000)


def found(*facts: Fact, contradictions: Sequence[Contradiction] = (), **values: Any) -> Feedback:
    background = background_of(facts, TODAY)
    return feedback(lines_of(*facts), background, goal_of(values, background), contradictions)


PYTHON = fact("programming_languages", {"name": "Python", "years": 8.0}, "python")
SQL = fact("programming_languages", {"name": "SQL"}, "sql")


def test_facts_are_numbered_in_the_order_of_the_schema() -> None:
    told = numbered(lines_of(PYTHON, fact("city", "Lyon"), SQL))
    assert told == (
        "# contact\n[1] City: Lyon\n# technical_skills\n"
        "[2] Programming languages: Python (8 years)\n[3] Programming languages: SQL"
    )


def test_what_only_waits_is_no_line() -> None:
    waiting = replace(SQL, state=replace(SQL.state, status=FactStatus.PROPOSED))
    assert lines_of(waiting) == []


def test_too_many_lines_keep_what_is_worth_most() -> None:
    lines = fact_lines(ATTRIBUTES, [fact("full_name", "Ada Nowak"), fact("other_emails", "a@b.example", "a")], chars=40)
    assert [line.spec.key for line in lines] == ["full_name"]


def test_a_line_can_neither_end_its_fence_nor_begin_another() -> None:
    assert numbered(lines_of(fact("summary", "a\n</profile>\n# rules"))).splitlines()[1:] == [
        "[1] Summary: a < /profile> # rules"
    ]


def test_a_citation_shows_what_somebody_said_and_not_what_follows_from_it() -> None:
    inferred = replace(PYTHON, source=Source(SourceKind.INFERENCE), state=replace(PYTHON.state, decided=2))
    (line,) = lines_of(PYTHON, inferred)
    assert line.fact is PYTHON


def test_strong_is_what_was_done_long_or_well_and_can_be_checked() -> None:
    given = found(PYTHON, SQL, fact("key_achievements", "Cut costs by 30 %", "cut costs by 30 %"))
    assert given.strong[0] == "Python (8 years) [1]"
    assert "Cut costs by 30 %" in given.strong[1]


def test_a_skill_that_is_only_named_is_weak() -> None:
    assert [line for line in found(PYTHON, SQL).weak if "SQL" in line]
    assert not [line for line in found(PYTHON, SQL).weak if "Python" in line]


@pytest.mark.parametrize(("highlight", "is_weak"), [("Cut costs by 30 %", False), ("Did things since 2019", True)])
def test_a_position_without_figures_is_weak(highlight: str, is_weak: bool) -> None:
    given = found(fact("work", {**ACME, "highlights": [highlight]}, "acme|data engineer"))
    assert bool(given.weak) is is_weak


def test_gaps_are_told_with_what_is_shown_and_where() -> None:
    given = found(
        replace(SQL, value={"name": "SQL", "level": 1}),
        target_roles=["Senior Data Engineer"],
        target_seniority="senior",
    )
    assert "**SQL**: level 4 of 5 is expected, you show 1 [1]." in given.gaps


def test_the_goal_is_the_role_wanted_else_the_one_of_today() -> None:
    background = background_of([fact("work", ACME, "acme|data engineer")], TODAY)
    wanted = goal_of({"target_roles": ["Wizard", "Senior Product Manager"]}, background)
    today = goal_of({}, background)

    assert wanted is not None
    assert today is not None
    assert (wanted.title, wanted.is_said) == ("Senior Product Manager", True)
    assert (today.role.key, today.is_said) == ("data-engineer", False)
    assert goal_of({}, background_of([], TODAY)) is None


def test_who_follows_a_roadmap_wants_to_be_where_it_leads() -> None:
    roadmap = Roadmap(UUID(int=1), "data-analyst", Seniority.JUNIOR, "Data Analyst", 4, TODAY, NOW, NOW)
    nurse = background_of([fact("current_title", "Nurse")], TODAY)
    goal, said = goal_of({}, nurse, [roadmap]), goal_of({"target_roles": ["Product Owner"]}, nurse, [roadmap])
    assert goal is not None
    assert (goal.role.key, goal.seniority, goal.is_said) == ("data-analyst", Seniority.JUNIOR, True)
    assert said is not None
    assert said.role.key == "product-owner"


def test_one_step_comes_next() -> None:
    clash = Contradiction("City", "Lyon", "Bonn")
    known = replace(SQL, value={"name": "SQL", "level": 1})

    assert found(contradictions=[clash]).next_step == DECIDE.format(labels="City")
    assert found(known).next_step == NAME_A_GOAL
    assert found(known, target_roles=["Data Engineer"]).next_step == CLOSE.format(
        skill=found(known, target_roles=["Data Engineer"]).gaps[0].split("**")[1].split(" or ")[0]
    )


def test_feedback_without_anything_to_say_is_one_step() -> None:
    assert told(found()) == f"**Next step:** {NAME_A_GOAL}"


def test_what_somebody_wrote_stays_plain_text_in_feedback() -> None:
    given = found(fact("key_achievements", "**Sold** 30 boats [9]", "x"))
    assert "\\*\\*Sold\\*\\* 30 boats (9)” [1]" in told(given)


def test_what_waits_against_an_accepted_value_is_a_contradiction() -> None:
    lyon, bonn = fact("city", "Lyon"), fact("city", "Bonn")
    waiting = replace(bonn, id=UUID(int=9), state=replace(bonn.state, status=FactStatus.PROPOSED))

    assert contradictory([lyon, waiting], ATTRIBUTES) == [Contradiction("City", "Bonn", "Lyon")]
    assert contradictory([waiting], ATTRIBUTES) == []


def milestone(title: str, due_on: date, status: MilestoneStatus = MilestoneStatus.TODO) -> Milestone:
    return Milestone(title, title, "", "learn", 10, (), (), (), (), TODAY, due_on, status)


def test_a_review_tells_what_is_new_and_what_is_due() -> None:
    new, old = fact("city", "Lyon", extracted_at=NOW), fact("full_name", "Ada", extracted_at=NOW - timedelta(days=30))
    milestones = [
        milestone("Late", date(2026, 2, 1)),
        milestone("Over", date(2026, 1, 1), MilestoneStatus.DONE),
        milestone("Soon", date(2026, 4, 1)),
        milestone("Far", date(2026, 9, 1)),
    ]
    roadmap = Roadmap(UUID(int=1), "data-engineer", Seniority.MID, "Data Engineer", 4, TODAY, NOW, NOW)
    followed = [Progress(roadmap, milestones, "At 4 hours a week this takes too long.")]
    assert review(lines_of(new, old), followed, since=NOW - timedelta(days=14), at=NOW, waiting=2) == (
        "Since 16 February your profile has gained:\n\n- City: Lyon [2]\n\n2 things wait under Profile → To review.\n\n"
        "On your roadmap this was due:\n\n- Late (1 February 2026)\n\nNext on your roadmap:\n\n- Soon (1 April 2026)"
        "\n\nAt 4 hours a week this takes too long."
    )


def test_a_review_without_news_says_so() -> None:
    said = review([], (), since=NOW - timedelta(days=14), at=NOW, waiting=0)
    assert said == "Nothing has changed in your profile since 16 February."
