"""What follows from a career."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.profile.fact import Fact, FactStatus, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.profile.values import canonical_entry
from kairix_core.policies.infer import infer
from unit.profile.accepted import fact, job, study

TODAY = date(2026, 11, 21)


def told(facts: Sequence[Fact], attribute: str) -> Any:
    """The one value inferred for an attribute; None for none."""
    values = [proposal.value for proposal in infer(facts, TODAY) if proposal.attribute == attribute]
    assert len(values) <= 1
    return values[0] if values else None


def listed(facts: Sequence[Fact], attribute: str) -> list[Any]:
    return [proposal.value for proposal in infer(facts, TODAY) if proposal.attribute == attribute]


ENGINEER_THEN_MANAGER = [
    job("2012-01", "2015-12", title="Software Engineer", employer="Contoso GmbH"),
    job("2016-01", "2018-12", title="Senior Software Engineer", employer="Contoso"),
    job("2019-01", "", title="Engineering Manager", employer="Google", location="Zurich"),
]


@pytest.mark.parametrize(
    ("jobs", "years"),
    [
        ([job("2015", "2020"), job("2018", "2022", employer="Contoso")], 7.0),
        ([job("2010-01", "2010-12"), job("2015-01", "2015-12", employer="Contoso")], 2.0),
        ([job("2025-11")], 1.0),
        ([job("1970", "2026-06")], 56.0),
        ([job("2020-01", "2020-12"), job("2020-03", "2020-05", employer="Contoso")], 1.0),
        ([job("2020-01", "2020-12", title="Engineer"), job("2020-01", "2020-12", title="Works Council Chair")], 1.0),
        ([job("2020-01", "2020-12"), job("2028-01", employer="Contoso")], 1.0),
        ([job("2020-01", "2020-12"), job("2022-05", "2021-01", employer="Contoso")], 1.0),
        ([job("2020-01", "2020-12"), job("2015", "2019", title="Intern", employer="Contoso")], 1.0),
        ([job("2020-01", "2020-12"), job(employer="Contoso")], 1.0),
    ],
)
def test_years_of_experience_count_each_month_once(jobs: list[Fact], years: float) -> None:
    assert told(jobs, "years_of_experience") == years


@pytest.mark.parametrize("jobs", [[], [job()], [job("", "2020")], [job("2028")], [job("1850", "1990")]])
def test_without_dates_that_can_be_there_are_no_years(jobs: list[Fact]) -> None:
    assert told(jobs, "years_of_experience") is None


def test_internships_and_unpaid_work_are_counted_apart() -> None:
    unpaid = fact("volunteering", {"organization": "Red Cross", "startDate": "2010-01", "endDate": "2011-12"})
    facts = [job("2014-01", "2014-06", title="Intern"), unpaid]
    assert told(facts, "years_of_internships") == 0.5
    assert told(facts, "years_of_volunteering") == 2.0
    assert told(facts, "years_of_experience") is None


def test_who_somebody_was_an_intern_with_was_an_employer() -> None:
    facts = [job("2014-01", "2014-06", title="Intern"), job("2015-01", "2016-12", employer="Acme")]
    assert (told(facts, "number_of_employers"), told(facts, "number_of_positions")) == (2, 2)


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("current_title", "Engineering Manager"),
        ("current_employer", "Google"),
        ("current_started_on", "2019-01"),
        ("current_location", "Zurich"),
        ("current_industry", "software"),
        ("current_function", "software development"),
        ("current_company_size", "very large"),
        ("current_seniority", "manager"),
        ("years_in_current_role", 7.8),
        ("years_with_current_employer", 7.8),
        ("number_of_positions", 3),
        ("number_of_employers", 2),
        ("number_of_promotions", None),
        ("first_job_started", "2012-01"),
        ("last_job_ended", None),
        ("highest_seniority", "manager"),
        ("highest_title", "Engineering Manager"),
        ("longest_tenure_years", 7.8),
        ("longest_tenure_employer", "Google"),
        ("shortest_tenure_years", 7.0),
        ("average_tenure_years", 7.4),
        ("years_in_management", 7.8),
        ("years_in_senior_roles", 3.0),
        ("years_as_individual_contributor", 7.0),
        ("years_in_software_roles", 14.8),
        ("years_in_software", 7.8),
        ("years_in_very_large_companies", 7.8),
        ("main_function", "software development"),
        ("number_of_industries", None),
        ("number_of_career_gaps", 0),
    ],
)
def test_a_career_adds_up(attribute: str, value: Any) -> None:
    assert told(ENGINEER_THEN_MANAGER, attribute) == value


def test_what_is_not_known_of_one_job_is_not_said_of_most() -> None:
    unknown = job("2000", "2018", employer="Contoso", title="Employee")
    assert told([unknown, job("2019", employer="Google")], "main_industry") is None


def test_a_rise_at_one_employer_is_a_promotion() -> None:
    rise = [job("2015", "2017", title="Junior Developer"), job("2017", "2020", title="Senior Developer")]
    assert told(rise, "number_of_promotions") == 1


@pytest.mark.parametrize(
    ("start", "promotions"), [("2021-01", 1), ("2020-12", 1), ("2020-06", None), ("2019-01", None)]
)
def test_what_is_held_beside_another_position_is_no_promotion(start: str, promotions: int | None) -> None:
    held = job("2019-01", "2020-12", title="Junior Engineer")
    assert told([held, job(start, "2023-01", title="Senior Engineer")], "number_of_promotions") == promotions


def test_a_change_of_employer_is_no_promotion() -> None:
    move = [job("2015", "2017", title="Junior Developer"), job("2017", "2020", title="CTO", employer="Contoso")]
    assert told(move, "number_of_promotions") is None


def test_a_contract_that_ends_next_year_is_the_role_of_today() -> None:
    assert told([job("2024-01", "2027-12", title="Designer")], "current_title") == "Designer"


def test_who_holds_no_position_has_no_role_of_today() -> None:
    past = [job("2020-01", "2021-03"), job("2018", "2019", employer="Contoso")]
    assert told(past, "current_title") is None
    assert told(past, "last_job_ended") == "2021-03"


def test_the_owners_word_about_a_position_counts() -> None:
    said = job("2020-01", "2021-12", employer="Google", industry="education")
    assert told([said], "years_in_education") == 2.0
    assert told([said], "years_in_software") is None


def test_a_position_learns_what_its_title_and_employer_say() -> None:
    assert listed([job("2020", title="Data Analyst", employer="Siemens AG")], "work") == [
        {
            "name": "Siemens AG",
            "position": "Data Analyst",
            "industry": "manufacturing",
            "function": "data and analytics",
            "companySize": "very large",
        }
    ]


@pytest.mark.parametrize(
    ("facts", "gaps"),
    [
        ([job("2015-01", "2016-12"), job("2017-08", employer="Contoso")], ["2017-01/2017-07"]),
        ([job("2015-01", "2016-12"), job("2017-04", employer="Contoso")], []),
        ([job("2015", "2016"), job("2017", employer="Contoso")], []),
        ([job("2010-01", "2011-12"), study("MSc", "2012-01", "2013-12"), job("2014-01", employer="Contoso")], []),
        ([job("2015-01", "2016-12"), job("2019-01", employer="Contoso"), job(employer="Fabrikam")], []),
        ([job("2015-01", "2016-12")], []),
    ],
)
def test_gaps_are_those_that_are_certain(facts: list[Fact], gaps: list[str]) -> None:
    assert listed(facts, "career_gaps") == gaps


def test_gaps_are_counted_and_measured() -> None:
    facts = [job("2010-01", "2010-12"), job("2012-01", "2012-12", employer="A"), job("2013-07", employer="B")]
    measured = [told(facts, f"{name}") for name in ("number_of_career_gaps", "career_gap_months")]
    assert [*measured, told(facts, "longest_career_gap_months")] == [2, 18, 12]


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("highest_degree", "master's or equivalent"),
        ("highest_degree_title", "M.Sc."),
        ("field_of_study", "Physics"),
        ("highest_degree_institution", "Westmark University"),
        ("last_graduated_on", "2013-09"),
        ("number_of_degrees", 2),
        ("years_of_study", 5.0),
        ("years_since_graduation", 13.2),
    ],
)
def test_studies_add_up(attribute: str, value: Any) -> None:
    facts = [
        study("Abitur", "2000-09", "2008-06", school="Gymnasium"),
        study("B.Sc.", "2008-10", "2011-09", area="Physics"),
        study("M.Sc.", "2011-10", "2013-09", area="Physics"),
    ]
    assert told(facts, attribute) == value


@pytest.mark.parametrize(("start", "end"), [("2024-10", ""), ("2024-10", "2027-09")])
def test_a_degree_that_is_not_earned_yet_is_none(start: str, end: str) -> None:
    assert told([study("PhD", start, end)], "highest_degree") is None


def test_a_skill_has_the_years_and_the_last_use_of_what_names_it() -> None:
    facts = [
        fact("programming_languages", {"name": "golang"}),
        job("2015-01", "2016-12", highlights=["Rewrote the billing in Go"]),
        job("2016-01", "2018-12", employer="Contoso", skills=["Go"]),
        job("2019-01", "2019-12", employer="Fabrikam", summary="Ready to go"),
    ]
    assert listed(facts, "programming_languages") == [{"name": "golang", "years": 4.0, "lastUsed": "2018"}]


def test_a_skill_that_a_position_lists_is_known_from_it() -> None:
    assert listed([job("2020-01", "2020-12", skills=["k8s"])], "devops_skills") == [
        {"name": "Kubernetes", "years": 1.0, "lastUsed": "2020"}
    ]


def test_a_skill_that_prose_mentions_is_no_skill_of_the_profile() -> None:
    assert listed([job("2020-01", "2020-12", summary="Helped the Kubernetes team")], "devops_skills") == []


def test_top_skills_are_those_of_the_highest_level_and_the_most_years() -> None:
    facts = [
        fact("programming_languages", {"name": "Python", "level": 3, "years": 10.0}),
        fact("programming_languages", {"name": "Rust", "level": 5, "years": 2.0}),
        fact("databases", {"name": "PostgreSQL", "level": 3, "years": 12.0}),
        fact("databases", {"name": "Redis"}),
    ]
    assert listed(facts, "top_skills") == ["Rust", "PostgreSQL", "Python"]
    assert told(facts, "number_of_skills") == 4


def test_languages_have_their_levels() -> None:
    facts = [
        fact("spoken_languages", {"language": "Englisch", "fluency": "verhandlungssicher"}),
        fact("spoken_languages", {"language": "Deutsch", "cefr": "native"}),
    ]
    assert told(facts, "english_level") == "C1"
    assert told(facts, "number_of_languages") == 2
    assert listed(facts, "spoken_languages") == [{"language": "Englisch", "cefr": "C1"}]


@pytest.mark.parametrize(
    ("levels", "code"), [((5, 4, 0, 1, 3, 2), "RIE"), ((5, 4, 3, 3, 0, 0), None), ((5, 4, 3), None)]
)
def test_a_holland_code_has_three_clear_letters(levels: tuple[int, ...], code: str | None) -> None:
    names = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
    facts = [fact(f"interest_{name}", level) for name, level in zip(names, levels, strict=False)]
    assert told(facts, "holland_code") == code


@pytest.mark.parametrize(
    "unsaid",
    [
        fact("work", {"name": "Google", "startDate": "2010"}, status=FactStatus.PROPOSED),
        fact("work", {"name": "Google", "startDate": "2010"}, status=FactStatus.REJECTED),
        fact("work", {"name": "Google", "startDate": "2010"}, kind=SourceKind.INFERENCE),
    ],
)
def test_only_accepted_facts_that_somebody_said_count(unsaid: Fact) -> None:
    assert infer([unsaid], TODAY) == []


def test_nothing_follows_from_nothing() -> None:
    assert infer([], TODAY) == []


def test_each_inference_names_the_facts_it_rests_on() -> None:
    facts = [*ENGINEER_THEN_MANAGER, study("M.Sc.", "2008", "2011"), fact("databases", {"name": "Redis", "level": 2})]
    known = {one.id for one in facts}
    assert all(proposal.source.basis and known.issuperset(proposal.source.basis) for proposal in infer(facts, TODAY))


PARTIAL = st.builds(
    lambda year, month, length: f"{year:04}-{month:02}-01"[:length],
    st.integers(1950, 2030),  # a career of more than 80 years is nobody's, and left out
    st.integers(1, 12),
    st.sampled_from([4, 7, 10]),
)
TITLES = st.sampled_from(["Software Engineer", "Intern", "Head of Sales", "Nurse", "CEO", "Manager", "x" * 900])
EMPLOYERS = st.sampled_from(["Google", "Contoso GmbH", "Freelance", "City Hospital", "a startup", ""])
JOBS = st.builds(
    lambda start, end, title, employer: job(start or "", end or "", title=title, employer=employer),
    st.none() | PARTIAL,
    st.none() | PARTIAL,
    TITLES,
    EMPLOYERS,
)
STUDIES = st.builds(study, st.sampled_from(["BSc", "Abitur", "PhD", "?"]), PARTIAL, PARTIAL)
FACTS = st.lists(JOBS | STUDIES, max_size=8)


@settings(deadline=None, max_examples=50)
@given(FACTS)
def test_what_is_inferred_is_as_its_attribute_is_kept(facts: list[Fact]) -> None:
    for proposal in infer(facts, TODAY):
        assert canonical_entry(ATTRIBUTES[proposal.attribute], proposal.value) == proposal.value


@settings(deadline=None, max_examples=50)
@given(FACTS, st.randoms(use_true_random=False))
def test_the_order_of_the_facts_does_not_matter(facts: list[Fact], random: Random) -> None:
    assert infer(random.sample(facts, len(facts)), TODAY) == infer(facts, TODAY)


@settings(deadline=None, max_examples=50)
@given(FACTS, PARTIAL, PARTIAL)
def test_one_more_job_never_makes_the_experience_less(facts: list[Fact], start: str, end: str) -> None:
    before = told(facts, "years_of_experience") or 0
    after = told([*facts, job(start, end, title="Welder", employer="One more")], "years_of_experience") or 0
    assert before <= after
