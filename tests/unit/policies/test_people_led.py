"""Whom somebody led is told by what counts people, not by whatever else was led."""

from __future__ import annotations

import pytest

from kairix_core.policies.extractive_answer import compose
from kairix_core.policies.question import understand
from kairix_core.policies.select_evidence import select
from kairix_core.schemas import EvidenceLine
from unit.policies.career import TODAY, lines

DEEDS = ("Led migration of 40 services, alone", "Managed the budget of the platform")
PEOPLE = "Mentored three interns"


def career(*quotes: str, fact: str = "") -> list[EvidenceLine]:
    known = [line for line in lines() if "team" not in line.quote]
    deeds = [
        EvidenceLine(number=50 + place, section="work", path=f"/work/0/highlights/{5 + place}", quote=quote)
        for place, quote in enumerate(quotes)
    ]
    told = EvidenceLine(number=60, section="profile", path="/meta/kairix/facts/0", quote=fact)
    return [*known, *deeds, *([told] if fact else [])]


def cited(question: str, evidence: list[EvidenceLine]) -> list[str]:
    return [line.quote for line in select(understand(question, today=TODAY, person="Ada Byron"), evidence).lines]


def told(question: str, evidence: list[EvidenceLine]) -> str:
    asked = understand(question, today=TODAY, person="Ada Byron")
    return compose(asked, select(asked, evidence), evidence, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "How many people has she managed?",
        "Has Ada led a team?",
        "Has she managed people?",
        "Does Ada have leadership experience?",
        "Does she have management experience?",
        "How big was her largest team?",
        "Hat sie ein Team geleitet?",
        "Hat Ada Führungserfahrung?",
        "A-t-elle dirigé une équipe ?",
        "¿Ha liderado un equipo?",
    ],
)
def test_what_its_owner_tells_of_it_is_cited_and_no_deed_of_one_alone(question: str) -> None:
    assert cited(question, career(*DEEDS, fact="Largest team led: 2 people")) == ["Largest team led: 2 people"]


def test_lines_that_count_people_follow() -> None:
    evidence = career(PEOPLE, *DEEDS, fact="Most direct reports: 3 people")

    assert cited("Has she led a team?", evidence) == ["Most direct reports: 3 people", PEOPLE]


def test_a_number_above_none_is_a_yes() -> None:
    assert told("Has Ada led a team?", career(fact="Largest team led: 2 people")).startswith("Yes. ")


@pytest.mark.parametrize("evidence", [career(*DEEDS), career(fact="Teams led: 0 teams")])
def test_neither_deeds_nor_none_is_a_yes(evidence: list[EvidenceLine]) -> None:
    assert "Yes" not in told("Has Ada led a team?", evidence)


def test_the_deeds_of_a_leader_are_told_where_no_line_counts_people() -> None:
    assert cited("Does she have leadership experience?", career("Head of platform")) == ["Head of platform"]


@pytest.mark.parametrize("question", ["Has she led a migration?", "Did she manage a budget?"])
def test_what_else_was_led_is_still_found(question: str) -> None:
    assert cited(question, career(*DEEDS, fact="Largest team led: 2 people"))[0] in DEEDS
