"""What the sections of one sheet add up to."""

from __future__ import annotations

from typing import Any

from doubles.printed_lines import a_line, a_sheet
from kairix_core.domain.document import ImportedResume
from kairix_infra.documents.career.understand import understand
from kairix_infra.documents.runs import Line

NAME = a_line("Nadia Okafor", size=22.0)


def imported(*lines: Line | str) -> ImportedResume:
    return understand(a_sheet(*lines), media_type="text/plain")


def read(*lines: Line | str) -> Any:
    return imported(*lines).resume


def a_heading(text: str) -> Line:
    return a_line(text, size=13.0, bold=True, gap=12)


def test_a_name_set_no_larger_than_a_slogan_is_found_by_its_email() -> None:
    resume = read(a_line("Golden Lantern", size=16.0), a_line("Nadia Okafor", size=16.0), "nadia.okafor@example.com")
    assert resume["basics"]["name"] == "Nadia Okafor"


def test_a_name_whose_words_stand_at_the_sides_of_the_page_is_found_by_its_email() -> None:
    resume = read(a_line("Nadia", "Okafor", columns=(60, 400), size=22.0), "nadia.okafor@example.com")
    assert resume["basics"]["name"] == "Nadia Okafor"


def test_a_referee_s_email_is_never_the_person_s() -> None:
    resume = read(NAME, a_heading("Skills"), "Python", a_heading("References"), "Pat Moss, pat@example.com")
    assert "email" not in resume["basics"]


def test_an_email_at_the_foot_of_a_sidebar_is_the_person_s() -> None:
    resume = read(NAME, a_heading("Skills"), a_line("Python", bullet=True), "nadia@example.com")
    assert (resume["basics"]["email"], resume["skills"]) == ("nadia@example.com", [{"name": "Python"}])


def test_the_name_that_runs_along_the_pages_is_no_role() -> None:
    role = a_line("Pastry Chef, Quillon Ltd, 2019 - 2021")
    resume = read(NAME, a_heading("Experience"), role, a_line("NADIA OKAFOR", bold=True, page=2))
    assert [role.get("name") for role in resume["work"]] == ["Quillon Ltd"]


def test_a_section_named_languages_may_be_about_programming() -> None:
    resume = read(NAME, a_heading("Languages"), "Python, SQL", a_heading("Education"), "BSc Mathematics, 2019")
    assert ([skill["name"] for skill in resume["skills"]], "languages" in resume) == (["Python", "SQL"], False)


def test_a_level_beside_a_language_among_the_skills_makes_it_a_language() -> None:
    resume = read(NAME, a_heading("Skills"), "Python, SQL", "German: B2")
    assert resume["languages"] == [{"language": "German", "fluency": "B2"}]
    assert [skill["name"] for skill in resume["skills"]] == ["Python", "SQL"]


def test_a_section_that_nobody_has_names_for_is_in_the_text_only() -> None:
    lines: list[Line | str] = [
        NAME,
        a_heading("Skills"),
        "Python",
        a_heading("Languages"),
        "English",
        a_heading("Clocks I wound"),
        "Nine",
    ]
    whole = imported(*lines)
    assert "Nine" in whole.text
    assert "Nine" not in str(whole.resume)


def test_sentences_above_all_headings_are_the_summary() -> None:
    about = (
        "Keeps the clocks of eleven towns on time, trains those who will keep them next, "
        "and writes of it weekly, at length."
    )
    assert read(NAME, about, a_heading("Skills"), "Python")["basics"]["summary"] == about


def test_every_value_stands_where_its_place_says() -> None:
    role = a_line("Pastry Chef, Quillon Ltd, 2019 - 2021")
    whole = imported(
        NAME, "Leeds, UK | nadia@example.com", a_heading("Experience"), role, a_heading("Skills"), "Python"
    )
    said = {
        pointer: whole.text[span.start : span.end]
        for pointer, span in whole.spans.items()
        if pointer.startswith(("/basics", "/work", "/skills"))
    }
    assert said == {
        "/basics/name": "Nadia Okafor",
        "/basics/email": "nadia@example.com",
        "/basics/location/city": "Leeds",
        "/basics/location/region": "UK",
        "/work/0/position": "Pastry Chef",
        "/work/0/name": "Quillon Ltd",
        "/work/0/startDate": "2019",
        "/work/0/endDate": "2021",
        "/skills/0/name": "Python",
    }


def test_a_page_without_any_text_is_nobody() -> None:
    assert not read("•", "—").get("basics", {}).get("name")


def test_a_headline_that_fills_its_line_goes_on_below() -> None:
    long = "Experienced data analyst looking for a full time position that is open from"
    resume = read(NAME, long, "now on", "nadia@example.com")
    assert resume["basics"]["label"] == f"{long} now on"


def test_referees_are_two_people_and_how_to_reach_them_is_theirs() -> None:
    first = ("Prof. Alma Beck", "Institute of Optics", "a.beck@example.edu", "Lane 1")
    second = ("Prof. Gil Dahl", "Institute of Sound", "g.dahl@example.edu", "Lane 2")
    resume = read(NAME, "nadia@example.com", a_heading("Referees"), *first, *second)
    assert resume["references"] == [
        {"name": "Prof. Alma Beck", "reference": "Institute of Optics Lane 1"},
        {"name": "Prof. Gil Dahl", "reference": "Institute of Sound Lane 2"},
    ]


def test_a_kind_of_publications_is_no_publication() -> None:
    paper = a_line("N. Okafor, “Lamps in fog,” Journal of Light, vol. 7, 2008.", bullet=True)
    book = a_line("N. Okafor, Lanterns. Lagos, 2010.", bullet=True)
    resume = read(NAME, "nadia@example.com", a_heading("Publications"), "For the trade", paper, "For all", book)
    assert resume["publications"] == [
        {"name": "Lamps in fog", "publisher": "Journal of Light, vol. 7", "releaseDate": "2008"},
        {"name": "N. Okafor, Lanterns. Lagos, 2010", "releaseDate": "2010"},
    ]


def test_a_remark_about_an_award_is_not_who_gave_it() -> None:
    resume = read(NAME, "nadia@example.com", a_heading("Awards"), "Golden Lantern", "and some details about it")
    assert resume["awards"] == [{"title": "Golden Lantern", "summary": "and some details about it"}]
