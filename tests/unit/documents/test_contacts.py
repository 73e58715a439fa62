"""How to reach the person: e-mail, telephone, place, and the pages on the web that are theirs."""

from __future__ import annotations

from typing import Any

import pytest

from doubles.printed_lines import a_line, a_run, lines_of, values
from kairix_infra.documents.career.addresses import location
from kairix_infra.documents.career.contacts import find_email, leftover_prose, read_basics
from kairix_infra.documents.career.found import Found
from kairix_infra.documents.career.links import read_links
from kairix_infra.documents.runs import Line, Snippet

NAME = a_line("Nadia Okafor", size=22.0)


def basics(*lines: Line | str, language: str = "en") -> Any:
    return values(read_basics(lines_of(NAME, *lines), [], language))


def email_in(*lines: Line | str) -> str | None:
    email = find_email(lines_of(*lines))
    return email.value if email is not None else None


# --- e-mail ----------------------------------------------------------------------------------------------------------


def test_an_email_among_other_contacts_is_found() -> None:
    assert email_in("Leeds | nadia@example.com | +44 20 7946 0958") == "nadia@example.com"


def test_an_email_that_a_line_break_parts_is_one() -> None:
    assert email_in("nadia.okafor@", "example.com") == "nadia.okafor@example.com"


def test_an_email_that_breaks_before_its_sign_is_one() -> None:
    assert email_in("nadia.okafor", "@example.com") == "nadia.okafor@example.com"


def test_an_email_behind_a_word_is_read_from_the_link() -> None:
    linked = a_run("Write to me", href="mailto:nadia@example.com")
    assert email_in(a_line([linked])) == "nadia@example.com"


def test_a_link_tells_the_whole_of_an_email_that_was_cut() -> None:
    linked = a_run("okafor@example.com", href="mailto:nadia.okafor@example.com")
    assert email_in(a_line([linked])) == "nadia.okafor@example.com"


def test_an_email_points_at_the_place_where_it_is_printed() -> None:
    lines = lines_of("Leeds | nadia@example.com")
    email = find_email(lines)
    assert email is not None
    assert lines[0].text[email.span.start : email.span.end] == "nadia@example.com"


# --- telephone -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        ("+44 20 7946 0958", "en"),
        ("(212) 555-0143", "en"),
        ("030 901820", "de"),
        ("01 42 68 53 00", "fr"),
        ("03-5550-1234", "ja"),
    ],
)
def test_a_number_is_dialled_as_in_the_country_of_the_language(printed: str, language: str) -> None:
    assert basics(f"Leeds | {printed}", language=language)["phone"] == printed


def test_a_label_is_no_part_of_the_number() -> None:
    assert basics("Mobile: 07700 900123")["phone"] == "07700 900123"


@pytest.mark.parametrize("printed", ["02/2018 - 07/2021", "2015 - 2019", "ISBN 12345"])
def test_what_is_a_period_or_too_short_is_no_telephone(printed: str) -> None:
    assert "phone" not in basics(printed)


# --- place -----------------------------------------------------------------------------------------------------------


def test_a_city_with_its_country_is_parted() -> None:
    assert basics("nadia@example.com | Leeds, UK")["location"] == {"city": "Leeds", "region": "UK"}


def test_a_street_is_told_from_the_city_below_it() -> None:
    place = basics("12 Mill Lane", "Leeds, UK", "nadia@example.com")["location"]
    assert place == {"address": "12 Mill Lane", "city": "Leeds", "region": "UK"}


def test_a_labelled_place_need_not_be_known() -> None:
    assert basics("Location: Port Nowhere")["location"] == {"city": "Port Nowhere"}


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Pleasantville, CA 94588", {"city": "Pleasantville", "region": "CA", "postalCode": "94588"}),
        ("United Kingdom", {"region": "United Kingdom"}),
        ("Berlin", {"city": "Berlin"}),
        ("Oakland, Ohio, USA", {"city": "Oakland", "region": "Ohio, USA"}),
        ("Gothenburg, Västra Götaland, SE", {"city": "Gothenburg", "region": "Västra Götaland, SE"}),
        ("San Francisco, CA 94105, USA", {"city": "San Francisco", "region": "CA", "postalCode": "94105"}),
        ("75007 Paris", {"city": "Paris", "postalCode": "75007"}),
        ("12 rue de Lille, 75007 Paris", {"address": "12 rue de Lille, 75007", "city": "Paris"}),
        (
            "10 Downing Street, London SW1A 2AA",
            {"address": "10 Downing Street", "city": "London", "postalCode": "SW1A 2AA"},
        ),
        ("Flat 3, The Oaks", {"address": "Flat 3, The Oaks"}),
        ("Remote", {"address": "Remote"}),
    ],
)
def test_street_postal_code_town_and_country_are_told_apart(printed: str, told: dict[str, str]) -> None:
    tree = location(Snippet(printed, 0))
    assert {name: part.value for name, part in tree.items() if isinstance(part, Found)} == told


def test_an_unknown_town_beside_an_email_is_a_place() -> None:
    assert basics("nadia@example.com | Nowhereton, Farshire")["location"] == {
        "city": "Nowhereton",
        "region": "Farshire",
    }


def test_the_name_of_a_person_who_is_called_like_a_city_is_no_place() -> None:
    lines = lines_of(a_line("Paris Hilton", size=22.0), "paris@example.com")
    assert "location" not in values(read_basics(lines, [], "en"))


# --- the web ---------------------------------------------------------------------------------------------------------


def links(*lines: Line | str) -> Any:
    return values(read_links(lines_of(*lines)))


def test_an_address_of_no_network_is_the_person_s_own() -> None:
    assert links("okafor.dev | github.com/nadia")["url"] == "https://okafor.dev"


def test_a_network_is_named_and_so_is_the_person_on_it() -> None:
    (profile,) = links("linkedin.com/in/nadia-okafor")["profiles"]
    assert (profile["network"], profile["username"]) == ("LinkedIn", "nadia-okafor")


def test_a_user_s_name_has_its_own_place_in_a_printed_address() -> None:
    (profile,) = read_links(lines_of("linkedin.com/in/nadia-okafor"))["profiles"]
    assert (profile["username"].span.start, profile["username"].span.end) == (16, 28)


def test_a_word_leads_where_its_link_leads() -> None:
    (profile,) = links(a_line([a_run("GitHub", href="https://github.com/nadia")]))["profiles"]
    assert profile["url"] == "https://github.com/nadia"


def test_an_address_that_is_linked_and_printed_is_one() -> None:
    linked = a_line([a_run("github.com/nadia", href="https://github.com/nadia")])
    assert len(links(linked, "https://www.github.com/nadia/")["profiles"]) == 1


@pytest.mark.parametrize(
    "printed",
    ["Node.js and Vue.js", "ASP.NET", "St.Gallen", "resume.pdf", "nadia@example.com", "github.com", "Ph.D. in Physics"],
)
def test_what_only_looks_like_an_address_is_none(printed: str) -> None:
    assert links(printed) == {}


def test_a_link_to_a_map_is_nobody_s_page() -> None:
    assert links(a_line([a_run("Leeds", href="https://www.google.com/maps/place/Leeds")])) == {}


def test_an_address_that_is_none_does_no_harm() -> None:
    assert links("http://[fe80::1 and more") is not None


# --- an introduction -------------------------------------------------------------------------------------------------


def test_sentences_above_all_headings_are_an_introduction() -> None:
    about = (
        "Keeps the clocks of eleven towns on time, trains those who will keep them next, "
        "and writes of it weekly, at length."
    )
    assert [part.text for part in leftover_prose(lines_of(NAME, "Leeds, UK", about))] == [about]
