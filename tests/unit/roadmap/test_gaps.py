"""A role held against a person."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.profile.fact import FactStatus
from kairix_core.domain.profile.schema import FUNCTIONS
from kairix_core.domain.roadmap import GapStatus
from kairix_core.domain.role import Seniority
from kairix_core.lexicon.roles import roles
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.roadmap.background import CRAFTS, HeldRole, KnownSkill, background_of
from kairix_core.policies.roadmap.gaps import assess, ranked
from kairix_core.policies.roadmap.judging import judged
from unit.profile.accepted import fact, job
from unit.roadmap.trades import TABLE, TODAY, role, skill_fact, somebody

KEPT = HeldRole(TABLE["keeper"], Seniority.SENIOR, None, (UUID(int=7),))
LONG_AGO = HeldRole(TABLE["keeper"], Seniority.SENIOR, 2016, (UUID(int=7),))


@pytest.mark.parametrize(
    ("known", "level"),
    [
        (KnownSkill("SQL", level=4), 4),
        (KnownSkill("SQL", level=1, years=20), 1),
        (KnownSkill("SQL", years=0.2), 1),
        (KnownSkill("SQL", years=1), 2),
        (KnownSkill("SQL", years=2), 3),
        (KnownSkill("SQL", years=30), 4),
        (KnownSkill("SQL"), 2),
        (KnownSkill("SQL", level=0), 0),
        (KnownSkill("SQL", level=4, last_used=2023), 4),
        (KnownSkill("SQL", level=4, last_used=2021), 3),
        (KnownSkill("SQL", level=4, last_used=1998), 2),
        (KnownSkill("SQL", level=4, last_used=2030), 4),
        (KnownSkill("PostgreSQL", level=4), 3.6),
        (KnownSkill("MySQL", years=1, last_used=2026), 1.8),
    ],
    ids=repr,
)
def test_a_level_is_judged_by_what_tells_of_it(known: KnownSkill, level: float) -> None:
    assert judged(somebody(known), ["SQL"]).have == level


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (KnownSkill("SQL", level=4), "SQL: level 4 is stated."),
        (KnownSkill("SQL", years=6), "SQL: 6 years of use, taken as level 4."),
        (KnownSkill("SQL"), "SQL: named without a level, taken as level 2."),
        (KnownSkill("SQL", level=4, last_used=2021), "SQL: level 4 is stated, last used in 2021, so now 3."),
        (KnownSkill("PostgreSQL", level=4), "PostgreSQL: level 4 is stated; of SQL that counts as 3.6."),
        (KnownSkill("Cobbling"), "Nothing in the profile tells of SQL."),
    ],
    ids=repr,
)
def test_it_says_why(known: KnownSkill, said: str) -> None:
    assert judged(somebody(known), ["SQL"]).why == said


def test_a_role_that_was_held_tells_of_what_it_asks_for() -> None:
    found = judged(somebody(held=(KEPT,)), ["SQL"])
    assert (found.have, found.basis) == (3, (UUID(int=7),))
    assert found.why == "The role Keeper (senior) asks for SQL at level 4; counts as 3."


def test_a_role_that_was_held_long_ago_tells_less() -> None:
    assert judged(somebody(held=(LONG_AGO,)), ["SQL"]).have == 1.5


def test_what_is_said_of_a_skill_counts_before_what_a_role_tells() -> None:
    assert judged(somebody(KnownSkill("SQL", level=3), held=(KEPT,)), ["SQL"]).why == "SQL: level 3 is stated."


def test_any_of_several_skills_will_do() -> None:
    gap = assess(somebody(KnownSkill("Java", level=4)), TABLE["builder"], Seniority.SENIOR).gaps[2]
    assert (gap.skill, gap.status, gap.size) == ("Java", GapStatus.MET, 0)


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (KnownSkill("SQL", level=5), GapStatus.MET),
        (KnownSkill("SQL", level=4), GapStatus.MET),
        (KnownSkill("SQL", level=2), GapStatus.PARTLY),
        (KnownSkill("SQL", level=0), GapStatus.MISSING),
        (KnownSkill("Cobbling", level=5), GapStatus.UNKNOWN),
    ],
    ids=repr,
)
def test_a_gap_has_a_status(known: KnownSkill, status: GapStatus) -> None:
    assert assess(somebody(known), TABLE["keeper"], Seniority.SENIOR).gaps[0].status is status


def test_what_a_junior_need_not_know_is_no_gap() -> None:
    gaps = assess(somebody(), TABLE["builder"], Seniority.JUNIOR).gaps
    assert [gap.any_of for gap in gaps] == [("SQL",), ("PostgreSQL",), ("Python", "Java")]


def test_readiness_is_the_share_of_levels_that_are_there() -> None:
    found = assess(
        somebody(KnownSkill("SQL", level=2), KnownSkill("PostgreSQL", level=0)), TABLE["keeper"], Seniority.SENIOR
    )
    assert (found.readiness, found.known) == (round(2 / 7, 3), 1)


def test_what_nothing_tells_of_is_told_apart_from_what_is_not_there() -> None:
    found = assess(somebody(KnownSkill("PostgreSQL", level=0)), TABLE["painter"], Seniority.SENIOR)
    assert (found.readiness, found.known) == (0, 0)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(0, 5), min_size=2, max_size=2), st.sampled_from(Seniority))
def test_who_knows_more_is_no_less_ready(levels: list[int], seniority: Seniority) -> None:
    less, more = (assess(somebody(KnownSkill("SQL", level=at)), TABLE["builder"], seniority) for at in sorted(levels))
    assert less.readiness <= more.readiness <= 1


def test_roles_are_compared_by_how_ready_one_is() -> None:
    targets = [(TABLE["painter"], Seniority.MID), (TABLE["builder"], Seniority.MID), (TABLE["keeper"], Seniority.MID)]
    assert [one.role for one in ranked(somebody(KnownSkill("SQL", level=3)), targets)] == [
        "keeper",
        "builder",
        "painter",
    ]


def test_a_background_is_what_accepted_facts_tell() -> None:
    sql, python = skill_fact("SQL", level=3, lastUsed="2024-05"), skill_fact("Python", level=5)
    python.state = type(python.state)(FactStatus.PROPOSED, python.state.disclosure)
    background = background_of([sql, python], TODAY)
    assert background.skills == {"SQL": KnownSkill("SQL", 3, None, 2024, (sql.id,))}


def test_people_led_and_mentored_tell_of_leading() -> None:
    led, mentored = fact("largest_team_led", 6), fact("people_mentored", 1)
    background = background_of([led, mentored], TODAY)
    assert judged(background, ["People management"]).why == "People management: 6 people led, taken as level 3."
    assert judged(background, ["Mentoring"]).have == 2


def test_positions_are_roles_of_the_table() -> None:
    facts = [job("2020-01", title="Senior Backend Engineer"), job("2017", "2019", title="Lighthouse keeper")]
    background = background_of(facts, TODAY)
    assert [(held.role.key, held.seniority, held.until) for held in background.held] == [
        ("backend-engineer", Seniority.SENIOR, None)
    ]


def test_every_role_that_ships_can_be_assessed_without_any_facts() -> None:
    found = [assess(somebody(), one, seniority) for one in roles().values() for seniority in Seniority]
    assert {(one.readiness, one.known) for one in found} == {(0, 0)}


def test_a_role_that_asks_nothing_of_a_junior_is_met_by_anybody() -> None:
    assert assess(somebody(), role("elder", ["Leadership", 0, 1, 2, 3]), Seniority.JUNIOR).readiness == 1


def test_years_in_a_kind_of_work_tell_of_its_craft() -> None:
    worked = [job("2008-01", "2018-01", title="Programmer"), job("2018-01", title="Web developer", employer="Nile")]
    told = judged(background_of(worked, TODAY), ["Software development"])
    assert told.have == 3
    assert told.why == "Software development: 18.8 years in roles of software development, taken as level 3."
    assert set(told.basis) == {one.id for one in worked}


def test_a_craft_that_was_left_long_ago_counts_less() -> None:
    worked = [job("2001-01", "2011-01", title="Programmer")]
    told = judged(background_of(worked, TODAY), ["Software development"])
    assert told.have == 1.5


def test_an_internship_tells_of_no_craft() -> None:
    assert not background_of([job("2020-01", "2020-06", title="Software developer intern")], TODAY).crafts


def test_every_craft_is_a_skill_by_its_own_name() -> None:
    assert all((known := canonical_skill(name)) and known.name == name for name in CRAFTS.values())
    assert set(FUNCTIONS) >= CRAFTS.keys()


@pytest.mark.parametrize(
    ("called", "need"),
    [
        ("K8s", "Kubernetes"),
        ("Postgres", "PostgreSQL"),
        ("CI/CD", "CI/CD"),
        ("GitHub Actions", "CI/CD"),
        ("docker containers", "Docker"),
        ("RESTful APIs", "REST APIs"),
        ("Amazon Web Services", "AWS"),
        ("golang", "Go"),
        ("PenTests", "Penetration testing"),
        ("Stakeholder mgmt", "Stakeholder management"),
        ("Projektleitung", "Project management"),
    ],
)
def test_a_skill_in_other_words_is_no_gap(called: str, need: str) -> None:
    assert judged(background_of([skill_fact(called, level=4)], TODAY), [need]).have


def test_what_was_done_in_a_position_tells_of_skills_that_no_list_has() -> None:
    done = {"position": "Clerk", "name": "Acme", "startDate": "2019-01", "endDate": "2021-06"}
    told = fact("work", {**done, "highlights": ["Moved twelve services to K8s"]})
    found = judged(background_of([told], TODAY), ["Kubernetes"])

    assert (found.basis, found.have) == ((told.id,), 1.0)
    assert found.why == "Kubernetes: named in what you did as Clerk, taken as level 2, last used in 2021, so now 1."


def test_a_project_tells_of_the_skills_that_it_names_less_than_a_level_that_is_stated() -> None:
    project = fact("projects", {"name": "Crane", "keywords": ["Docker"], "description": "On Kubernetes."})
    background = background_of([project, skill_fact("Docker", level=4)], TODAY)

    assert judged(background, ["Kubernetes"]).why == "Kubernetes: named in your project Crane, taken as level 2."
    assert judged(background, ["Docker"]).why == "Docker: level 4 is stated."
