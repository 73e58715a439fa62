"""Lines that tell how many people somebody led, and lines that only sound so."""

from __future__ import annotations

import pytest

from kairix_core.policies.leading import counts_the_led, tells_of_leading


@pytest.mark.parametrize(
    "line",
    [
        "Scaled engineering team from 3 to 28 across ML research, platform, and applied AI divisions",
        "Led a team of six",
        "Managed 12 nurses on two wards",
        "Line manager of 8+ senior backend engineers",
        "Head of a 14-person department",
        "Leitete ein Team von 5 Entwicklern",
        "Führte 20 Mitarbeiter",
        "Encadrement d'une équipe de 7 personnes",
    ],
)
def test_the_number_of_people_led_is_found(line: str) -> None:
    assert counts_the_led(line)


@pytest.mark.parametrize(
    "line",
    [
        "Raised $18M Series A led by Sequoia Capital, with participation from 16 partners",
        "Led the modeling of 3 services",
        "Trained 400 students in statistics",
        "Worked in a team of five developers",
        "Grew revenue from 3 to 28 million",
        "",
    ],
)
def test_other_numbers_are_not_taken_for_it(line: str) -> None:
    assert not counts_the_led(line)


@pytest.mark.parametrize(("line", "leads"), [("Led the platform team", True), ("Series A led by a fund", False)])
def test_leading_without_a_number_is_told_from_being_led(line: str, leads: bool) -> None:
    assert tells_of_leading(line) is leads
