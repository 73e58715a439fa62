"""What is not public is nowhere in a publication: not in a value, a line, a neighbour's line, another value's text."""

from __future__ import annotations

from typing import Any

import pytest

from kairix_core.domain.profile.fact import Fact, SourceKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.learn_resume import learn_resume
from kairix_infra.documents.detect import Format
from kairix_infra.documents.reader import read_here
from unit.publish.careers import (
    DRAFT,
    EARLIER,
    EDIT,
    INFERENCE,
    MESSAGE,
    ON_REQUEST,
    PHONE,
    PRIVATE,
    PROPOSED,
    REJECTED,
    RESUME,
    SUPERSEDED,
    a_fact,
    a_resume,
    compose,
    told_of,
)

NORTHWIND = {"name": "Northwind", "position": "Staff Engineer", "startDate": "2020-02"}
FABRIKAM = {"name": "Fabrikam", "position": "Engineer", "startDate": "2015-01", "endDate": "2019-12"}


@pytest.mark.parametrize(
    ("fact", "secret"),
    [
        (a_fact("phone", PHONE, "/basics/phone", disclosure=PRIVATE), PHONE),
        (a_fact("phone", PHONE, "/basics/phone", disclosure=ON_REQUEST), PHONE),
        (a_fact("phone", PHONE, "/basics/phone", disclosure=PRIVATE, status=PROPOSED), PHONE),
        (a_fact("phone", "+48600100200", kind=MESSAGE, disclosure=PRIVATE), PHONE),
        (a_fact("phone", "600-100-200", kind=EDIT, disclosure=PRIVATE), PHONE),
        (a_fact("email", "ADA@example.org", "/basics/email", disclosure=PRIVATE), "ada@example.org"),
        (a_fact("city", "Kraków", "/basics/location/city", disclosure=PRIVATE), "Kraków"),
        (a_fact("work", FABRIKAM, "/work/1", disclosure=PRIVATE), "Fabrikam"),
        (a_fact("work", FABRIKAM, "/work/0", disclosure=PRIVATE), "Fabrikam"),
        (a_fact("work", FABRIKAM, kind=MESSAGE, disclosure=PRIVATE), "Fabrikam"),
        (a_fact("work", FABRIKAM, document_id=EARLIER, disclosure=PRIVATE), "Fabrikam"),
        (a_fact("work", FABRIKAM, document_id=DRAFT, disclosure=PRIVATE), "Fabrikam"),
        (a_fact("spoken_languages", {"language": "Polish"}, "/languages/0", disclosure=PRIVATE), "Polish"),
        (a_fact("cloud_platforms", {"name": "Terraform"}, "/skills/0/keywords/2", disclosure=PRIVATE), "Terraform"),
        (
            a_fact("devops_skills", {"name": "Kubernetes", "asWritten": "k8s"}, "/skills/0", disclosure=PRIVATE),
            "k8s",
        ),
        (a_fact("github_url", "https://github.com/adanowak", disclosure=PRIVATE, kind=MESSAGE), "adanowak"),
        (
            a_fact("largest_budget", 600_100, disclosure=PRIVATE, kind=MESSAGE, quote="Led a team of seven"),
            "Led a team",
        ),
    ],
    ids=lambda value: f"{value.attribute} {value.source.kind}" if isinstance(value, Fact) else "",
)
def test_what_is_not_public_stands_nowhere(fact: Fact, secret: str) -> None:
    assert secret in told_of().everything
    assert secret not in told_of(fact).everything


def test_a_line_does_not_join_the_neighbours_of_what_is_withheld() -> None:
    private = a_fact("devops_skills", {"name": "k8s"}, "/skills/0/keywords/1", disclosure=PRIVATE)
    assert told_of(private).quotes[-3:-1] == ["Cloud: AWS", "Terraform"]


def test_the_other_sentences_of_a_text_stay() -> None:
    told = told_of(a_fact("phone", PHONE, "/basics/phone", disclosure=PRIVATE))
    assert told.resume["basics"]["summary"] == "Builds engines. Speaks at conferences."


def test_a_line_that_repeats_a_private_employer_goes_with_it() -> None:
    told = told_of(a_fact("work", FABRIKAM, "/work/1", disclosure=PRIVATE))
    assert told.resume["work"][0]["highlights"] == ["Led a team of seven", "Cut latency in half"]


def test_citations_lead_to_where_an_entry_stands_once_others_are_gone() -> None:
    told = told_of(a_fact("work", NORTHWIND, "/work/0", disclosure=PRIVATE))
    assert told.line("Engineer, Fabrikam · Jan 2015 – Dec 2019").path == "/work/0"
    assert told.resume["work"][0]["name"] == "Fabrikam"


def test_what_a_public_fact_says_as_well_is_no_secret() -> None:
    side = a_fact("projects", {"name": "Fabrikam"}, kind=MESSAGE, disclosure=PRIVATE)
    assert "Engineer, Fabrikam · Jan 2015 – Dec 2019" not in told_of(side).quotes
    assert "Engineer, Fabrikam · Jan 2015 – Dec 2019" in told_of(a_fact("work", FABRIKAM, "/work/1"), side).quotes


@pytest.mark.parametrize(
    ("attribute", "value"),
    [("employers_to_avoid", "Fabrikam"), ("skill_gaps", "Rust"), ("career_goals", {"name": "team"})],
)
def test_a_word_that_somebody_told_their_coach_is_no_secret_in_what_the_resume_says(attribute: str, value: Any) -> None:
    assert told_of(a_fact(attribute, value, kind=MESSAGE, disclosure=PRIVATE, quote=f"about {value}")).resume == RESUME


def test_the_strictest_disclosure_of_a_value_holds() -> None:
    told = told_of(
        a_fact("phone", PHONE, "/basics/phone"), a_fact("phone", PHONE, document_id=EARLIER, disclosure=PRIVATE)
    )
    assert PHONE not in told.everything


def test_a_proposal_does_not_hide_what_its_owner_published() -> None:
    told = told_of(
        a_fact("phone", PHONE, "/basics/phone"),
        a_fact("phone", "+1 555 0100", kind=MESSAGE, disclosure=PRIVATE, status=PROPOSED),
    )
    assert told.resume["basics"]["phone"] == PHONE


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (85_000, "Earns 85,000 € a year. Likes it."),
        (85_000, "Earns 85 000 € a year. Likes it."),
        (85_000, "Earns 85.000 € a year. Likes it."),
        (85_000, "Earns 85k a year. Likes it."),
    ],
)
def test_a_private_number_is_found_however_it_is_written(value: int, written: str) -> None:
    document = a_resume({"basics": {"name": "Ada Nowak", "summary": written}})
    told = told_of(a_fact("current_salary", value, kind=MESSAGE, disclosure=PRIVATE), document=document)
    assert told.resume["basics"]["summary"] == "Likes it."
    assert told.quotes == ["Ada Nowak", "Likes it."]


@pytest.mark.parametrize("written", ["4 May 1990", "May 4, 1990", "04.05.1990", "4.5.1990", "05/04/1990", "1990-05-04"])
def test_a_private_day_is_found_however_it_is_written(written: str) -> None:
    document = a_resume({"basics": {"name": "Ada Nowak", "summary": f"Born {written} in Gdynia. Sails."}})
    told = told_of(a_fact("birth_date", "1990-05-04", kind=EDIT, disclosure=PRIVATE), document=document)
    assert told.resume["basics"]["summary"] == "Sails."


def test_a_short_word_is_withheld_only_where_it_was_read() -> None:
    """ "yes" would be found everywhere; the line that it was read from is known."""
    document = a_resume({"basics": {"name": "Ada", "summary": "Married. Builds engines for married people."}})
    span = document.spans["/basics/summary"]
    fact = a_fact("caregiving", "Married", "/basics/summary", quote="Married", disclosure=PRIVATE)
    assert "Married" not in told_of(fact, document=document).everything
    assert span.start < span.end


def test_quotes_of_private_facts_are_withheld_too() -> None:
    document = a_resume({"basics": {"name": "Ada", "summary": "Left because of the long hours. Builds engines."}})
    fact = a_fact(
        "reasons_for_leaving", "overwork", quote="left because of the long hours", kind=MESSAGE, disclosure=PRIVATE
    )
    assert told_of(fact, document=document).resume["basics"]["summary"] == "Builds engines."


def test_fields_that_no_resume_has_are_searched_as_well() -> None:
    document = a_resume({**RESUME, "x-notes": {"deep": {"er": {"and": {"deeper": {"still": f"Call {PHONE}"}}}}}})
    told = told_of(a_fact("phone", PHONE, "/basics/phone", disclosure=PRIVATE), document=document)
    assert PHONE not in told.everything


def test_a_public_fact_that_gives_a_private_one_away_is_not_told() -> None:
    told = told_of(
        a_fact("phone", PHONE, "/basics/phone", disclosure=PRIVATE),
        a_fact("elevator_pitch", f"Ring {PHONE} and hear", kind=MESSAGE),
        a_fact("headline", f"Engineer, {PHONE}", kind=EDIT, decided=2),
    )
    assert PHONE not in told.everything


def test_what_is_worked_out_of_something_private_is_private() -> None:
    job = a_fact("work", FABRIKAM, "/work/1", disclosure=PRIVATE)
    longest = a_fact("longest_tenure_years", 5.0, kind=INFERENCE, basis=[job])
    assert told_of(job, longest).beside() == []


def test_what_is_worked_out_of_public_facts_is_told() -> None:
    job = a_fact("work", FABRIKAM, "/work/1")
    longest = a_fact("longest_tenure_years", 5.0, kind=INFERENCE, basis=[job])
    assert told_of(job, longest).beside() == [("Longest tenure", "5 years", "kairix")]


def test_what_can_be_asked_for_is_named_without_its_value() -> None:
    told = told_of(a_fact("notice_period", "three months", kind=MESSAGE, disclosure=ON_REQUEST))
    assert told.resume["meta"]["kairix"] == {"on_request": ["Notice period"]}
    assert told.line("On request: Notice period").path == "/meta/kairix/on_request/0"
    assert "three months" not in told.everything


def test_what_is_private_is_not_even_named() -> None:
    told = told_of(a_fact("notice_period", "three months", kind=MESSAGE, disclosure=PRIVATE))
    assert "meta" not in told.resume


@pytest.mark.parametrize("kind", [MESSAGE, EDIT, INFERENCE])
@pytest.mark.parametrize("status", [PROPOSED, REJECTED, SUPERSEDED])
def test_what_is_not_accepted_is_not_told(kind: SourceKind, status: Any) -> None:
    assert told_of(a_fact("elevator_pitch", "Engines!", kind=kind, status=status)).beside() == []


def test_a_draft_publishes_nothing() -> None:
    told = told_of(
        a_fact("work", {"name": "Acme", "position": "CTO"}, "/work/0", document_id=DRAFT),
        a_fact("elevator_pitch", "Engines!", document_id=DRAFT),
        a_fact("headline", "CTO", "/basics/label", document_id=DRAFT),
    )
    assert told.resume == RESUME


def test_there_is_no_publication_without_anything_to_tell() -> None:
    assert compose(a_fact("phone", PHONE, kind=MESSAGE, disclosure=PRIVATE), document=None) is None


OLD = "I build engines. My wish is 90000 EUR."
PHONE_OF_ADA = a_fact("phone", PHONE, "/basics/phone", disclosure=PRIVATE)


@pytest.mark.parametrize(
    ("said", "read"), [(f"A calm engineer. Call {PHONE} now.", "A calm engineer."), (f"Call {PHONE} now.", None)]
)
def test_what_its_owner_replaced_does_not_come_back_when_the_new_text_gives_something_away(
    said: str, read: str | None
) -> None:
    told = told_of(
        PHONE_OF_ADA,
        a_fact("summary", OLD, "/basics/summary", status=SUPERSEDED),
        a_fact("summary", said, kind=EDIT, decided=2),
        document=a_resume({"basics": {**RESUME["basics"], "summary": OLD}}),
    )
    assert told.resume["basics"].get("summary") == read
    assert "90000" not in told.everything
    assert [line.source for line in told.lines if line.path == "/basics/summary"] == ["Ada’s own words"] * bool(read)


def test_a_new_text_stands_where_all_of_the_old_one_gave_something_away() -> None:
    told = told_of(
        PHONE_OF_ADA,
        a_fact("summary", f"Call {PHONE}.", "/basics/summary", status=SUPERSEDED),
        a_fact("summary", "A calm engineer.", kind=EDIT, decided=2),
        document=a_resume({"basics": {**RESUME["basics"], "summary": f"Call {PHONE}."}}),
    )
    assert told.resume["basics"]["summary"] == "A calm engineer."
    assert PHONE not in told.everything


def test_an_item_of_a_list_that_gives_something_away_takes_no_other_with_it() -> None:
    said = ["Led a team of seven", f"Wrote a parser. Call {PHONE}.", f"Call {PHONE}."]
    told = told_of(PHONE_OF_ADA, a_fact("work", {**NORTHWIND, "highlights": said}, kind=EDIT, decided=2))
    assert told.resume["work"][0]["highlights"] == ["Led a team of seven", "Wrote a parser."]


def test_an_entry_that_is_added_loses_only_the_sentences_that_give_something_away() -> None:
    new = {"name": "Contoso", "position": "Captain", "summary": f"Sails. Call {PHONE}."}
    told = told_of(PHONE_OF_ADA, a_fact("work", new, kind=EDIT, decided=2))
    assert told.resume["work"][2] == {**new, "summary": "Sails."}


def test_an_entry_whose_name_gives_something_away_is_not_added() -> None:
    new = {"name": f"Ring {PHONE}", "position": "Captain"}
    told = told_of(PHONE_OF_ADA, a_fact("work", new, kind=EDIT, decided=2))
    assert told.resume["work"] == RESUME["work"]


@pytest.mark.parametrize(
    "private",
    [
        "call +44 7700 900123 evenings only",
        "+44 7700 900123 (mobile)",
        "+44 (0)7700 900123 ext. 5",
        "Mobile: 07700 900123",
        "0044 7700 900123",
        "020 7946 0018 / 07700 900123",
    ],
)
@pytest.mark.parametrize("written", ["07700 900123", "+44 7700 900123", "+44 (0) 7700-900123"])
def test_a_private_telephone_number_is_found_whatever_stands_around_it(private: str, written: str) -> None:
    document = a_resume({"basics": {"name": "Ada Nowak", "summary": f"Reach me at {written}. Sails."}})
    told = told_of(a_fact("phone", private, kind=EDIT, disclosure=PRIVATE), document=document)
    assert told.resume["basics"]["summary"] == "Sails."


@pytest.mark.parametrize("period", ["2019 – 2021", "01/02/2019", "2019-02-01"])
def test_a_period_in_a_private_text_is_no_number_to_look_for(period: str) -> None:
    document = a_resume({"basics": {"name": "Ada Nowak", "summary": f"Sailed {period}."}})
    told = told_of(a_fact("elevator_pitch", f"Ill, {period}", kind=EDIT, disclosure=PRIVATE), document=document)
    assert told.resume["basics"]["summary"] == f"Sailed {period}."


ADDRESSED = """Ada Nowak
7 Kestrel Lane
Pleasantville, CA 94588
ada@example.org

EXPERIENCE

Engineer, Northwind, 2015 - 2019
"""


def test_the_town_is_told_of_an_address_whose_street_and_postal_code_are_private() -> None:
    read = read_here(ADDRESSED.encode(), Format.TEXT)
    document = a_resume(resume=read.resume, text=read.text, spans=read.spans)
    private = [
        a_fact(each.attribute, each.value, each.source.path, quote=each.quote, disclosure=PRIVATE)
        for each in learn_resume(document)
        if ATTRIBUTES[each.attribute].disclosure is PRIVATE
    ]
    told = told_of(*private, document=document)
    assert {fact.attribute for fact in private} == {"street_address", "postal_code"}
    assert told.resume["basics"]["location"] == {"city": "Pleasantville", "region": "CA"}
    assert "Pleasantville, CA" in told.quotes
    assert not any(secret in told.everything for secret in ("Kestrel", "94588"))
