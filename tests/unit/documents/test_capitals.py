"""Names and titles that are printed in capitals."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_infra.documents.career.capitals import without_capitals


def written(name: str, text: str = "") -> Any:
    return without_capitals({"basics": {"name": name}}, text)["basics"]["name"]


def titled(title: str, text: str = "") -> Any:
    resume = without_capitals({"basics": {"label": title}, "work": [{"position": title}]}, text)
    assert resume["basics"]["label"] == resume["work"][0]["position"]
    return resume["work"][0]["position"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("JANE DOE", "Jane Doe"),
        ("JANE MCDONALD", "Jane McDonald"),
        ("JANE McDONALD", "Jane McDonald"),
        ("SEÁN O'NEILL", "Seán O'Neill"),
        ("ANOUK VAN DER BERG", "Anouk van der Berg"),
        ("LUDWIG VON BEETHOVEN", "Ludwig von Beethoven"),
        ("JEAN-LUC PICARD", "Jean-Luc Picard"),
        ("J. K. ROWLING", "J. K. Rowling"),
        ("PJ HARVEY", "PJ Harvey"),
        ("JO LEE", "Jo Lee"),
        ("Jeanne DUPONT", "Jeanne Dupont"),
        ("JANE DOE, PHD", "Jane Doe, PhD"),
        ("HENRY FORD II", "Henry Ford II"),
        ("MÜLLER, ÖZGÜR", "Müller, Özgür"),
        ("ИВАН ПЕТРОВ", "Иван Петров"),
        ("Jane McDonald", "Jane McDonald"),
        ("Anouk van der Berg", "Anouk van der Berg"),
        ("AJ Lee", "AJ Lee"),
        ("李明", "李明"),
    ],
)
def test_a_name_in_capitals_is_written_as_names_are(printed: str, name: str) -> None:
    assert written(printed) == name


def test_a_name_is_written_as_elsewhere_in_the_document() -> None:
    assert written("DANNY DEVITO", "DANNY DEVITO\nDanny DeVito speaks.") == "Danny DeVito"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("SENIOR DATA ENGINEER", "Senior Data Engineer"),
        ("HEAD OF IT AND QA", "Head of IT and QA"),
        ("CTO & CO-FOUNDER", "CTO & Co-Founder"),
        ("SQL DEVELOPER", "SQL Developer"),
        ("JAVASCRIPT DEVELOPER", "JavaScript Developer"),
        ("ENGINEER II", "Engineer II"),
        ("CTO", "CTO"),
        ("CONSULTANT", "Consultant"),
        ("LEITER DER ENTWICKLUNG", "Leiter der Entwicklung"),
        ("CHEF DE PROJET", "Chef de Projet"),
        ("Senior DATA Engineer", "Senior DATA Engineer"),
    ],
)
def test_a_title_in_capitals_keeps_its_abbreviations_only(printed: str, title: str) -> None:
    assert titled(printed) == title


def test_a_title_is_written_as_elsewhere_in_the_document() -> None:
    assert titled("CHEF DE PROJET", "CHEF DE PROJET\nChef de projet depuis 2019") == "Chef de projet"
