"""The same working life, however it is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doubles.printed_lines import a_line, lines_of, values
from kairix_infra.documents.career.roles import read_roles
from kairix_infra.documents.runs import Line


class Role(NamedTuple):
    title: str
    employer: str
    begins: int
    ends: int
    deeds: tuple[str, ...]

    @property
    def years(self) -> str:
        return f"{self.begins} - {self.ends}"


TITLES = (
    "Baker", "Software Engineer", "Head of Marketing", "Senior Nurse", "Teacher", "Project Manager", "Data Analyst",
    "Accountant", "Sous Chef", "Electrician",
)  # fmt: skip
EMPLOYERS = (
    "Quillon Ltd", "Harrow & Finch LLC", "Riverside Hospital", "University of Westmark", "Blue Heron Logistics",
    "Novak Holdings", "Hilltop Elementary School", "Acme Inc.", "Grand Harbour Hotel", "Orion Pharma",
)  # fmt: skip
DEEDS = (
    "Cut the costs of every order by a third",
    "Trained nine apprentices, four of them to their exam",
    "Wrote down what nobody had written down before",
    "Reduced waiting from 12 weeks to 3",
)
ROLES = st.builds(
    lambda title, employer, begins, length, deeds: Role(title, employer, begins, begins + length, tuple(deeds)),
    st.sampled_from(TITLES),
    st.sampled_from(EMPLOYERS),
    st.integers(1975, 2020),
    st.integers(1, 5),
    st.lists(st.sampled_from(DEEDS), min_size=1, max_size=3, unique=True),
)
CAREERS = st.lists(ROLES, min_size=1, max_size=5, unique_by=lambda role: role.employer)


def deeds_of(role: Role) -> list[Line]:
    return [a_line(deed, bullet=True, indent=72) for deed in role.deeds]


def title_first(role: Role) -> list[Line]:
    return [a_line(role.title, role.years, bold=True, gap=10), a_line(role.employer, italic=True), *deeds_of(role)]


def employer_first(role: Role) -> list[Line]:
    return [a_line(role.employer, bold=True, gap=10), a_line(role.title, role.years, italic=True), *deeds_of(role)]


def on_one_line(role: Role) -> list[Line]:
    return [a_line(f"{role.title}, {role.employer}, {role.years}", gap=10), *deeds_of(role)]


def told(entry: dict[str, Any]) -> Role:
    begins, ends = int(entry["startDate"]), int(entry["endDate"])
    return Role(entry["position"], entry["name"], begins, ends, tuple(entry["highlights"]))


@pytest.mark.parametrize("style", [title_first, employer_first, on_one_line])
@given(career=CAREERS)
@settings(max_examples=60, deadline=None)
def test_a_career_is_read_as_it_was_printed(style: Callable[[Role], list[Line]], career: list[Role]) -> None:
    printed = lines_of(*(line for role in career for line in style(role)))
    assert [told(entry) for entry in values(read_roles(printed, "name"))] == career
