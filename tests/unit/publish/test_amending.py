"""What its owner decided about a career is what visitors read of it, each value with its true source."""

from __future__ import annotations

import pytest

from factories import NOW
from kairix_core.domain.profile.fact import Fact
from kairix_core.policies.publish.compose import WORKED_OUT
from unit.publish.careers import (
    CURRENT,
    EARLIER,
    EDIT,
    INFERENCE,
    MESSAGE,
    PROPOSED,
    REJECTED,
    RESUME,
    SUPERSEDED,
    Told,
    a_fact,
    a_resume,
    compose,
    told_of,
)

NORTHWIND = {"name": "Northwind", "position": "Staff Engineer", "startDate": "2020-02"}
OWN_WORDS = "Ada’s own words"


def test_a_resume_whose_facts_are_all_accepted_is_published_as_it_is() -> None:
    told = told_of(
        a_fact("full_name", "Ada Nowak", "/basics/name"),
        a_fact("headline", "Staff Engineer", "/basics/label"),
        a_fact("work", {**NORTHWIND, "industry": "software"}, "/work/0"),
        a_fact("spoken_languages", {"language": "Polish", "code": "pl", "cefr": "native"}, "/languages/0"),
        a_fact("cloud_platforms", {"name": "AWS"}, "/skills/0/keywords/0"),
        a_fact("github_url", "https://github.com/adanowak", "/basics/profiles/0"),
        a_fact("given_name", "Ada", "/basics/name"),
    )
    assert told.resume == RESUME
    assert {(line.source, line.document_id) for line in told.lines} == {("ada.json", CURRENT)}


@pytest.mark.parametrize("status", [PROPOSED, SUPERSEDED])
def test_what_waits_or_was_set_aside_stays_while_nothing_takes_its_place(status: object) -> None:
    told = told_of(a_fact("headline", "Staff Engineer", "/basics/label", status=status))  # type: ignore[arg-type]
    assert told.resume == RESUME


@pytest.mark.parametrize(
    ("fact", "gone"),
    [
        (a_fact("headline", "Staff Engineer", "/basics/label", status=REJECTED), "/basics/label"),
        (a_fact("work", NORTHWIND, "/work/0", status=REJECTED), "Northwind"),
        (a_fact("spoken_languages", {"language": "Polish"}, "/languages/0", status=REJECTED), "Polish"),
        (a_fact("databases", {"name": "Terraform"}, "/skills/0/keywords/2", status=REJECTED), "Terraform"),
        (a_fact("github_url", "https://github.com/adanowak", status=REJECTED), "adanowak"),
        (a_fact("work", None, kind=EDIT, entry="northwind|staff engineer"), "Northwind"),
        (a_fact("headline", None, kind=EDIT, entry=""), "/basics/label"),
    ],
)
def test_what_was_rejected_is_taken_out(fact: Fact, gone: str) -> None:
    told = told_of(fact)
    assert gone not in told.everything + " ".join(line.path for line in told.lines)


def test_a_rejected_word_stays_in_sentences_that_are_about_something_else() -> None:
    told = told_of(a_fact("backend_skills", {"name": "Rust"}, "/work/0/highlights/2", status=REJECTED))
    assert "Moved Fabrikam to Rust" in told.quotes


def test_an_edit_takes_the_place_of_what_the_document_says_and_is_cited_as_the_owners_words() -> None:
    told = told_of(
        a_fact("headline", "Staff Engineer", "/basics/label", status=SUPERSEDED),
        a_fact("headline", "Principal Engineer", kind=EDIT, decided=2),
    )
    assert told.resume["basics"]["label"] == "Principal Engineer"
    line = told.line("Principal Engineer")
    assert (line.path, line.source, line.dated, line.document_id) == ("/basics/label", OWN_WORDS, NOW.date(), None)


def test_what_is_worked_out_changes_nothing_that_a_document_says() -> None:
    assert told_of(a_fact("headline", "Engineer for 11 years", kind=INFERENCE)).resume == RESUME


def test_the_current_document_counts_more_than_an_earlier_one_that_nobody_decided_between() -> None:
    told = told_of(
        a_fact("headline", "Staff Engineer", "/basics/label", status=PROPOSED),
        a_fact("headline", "Engineer", "/basics/label", document_id=EARLIER),
    )
    assert told.resume == RESUME


def test_an_earlier_document_is_right_once_its_owner_said_so() -> None:
    told = told_of(
        a_fact("headline", "Staff Engineer", "/basics/label", status=REJECTED),
        a_fact("headline", "Engineer", "/basics/label", document_id=EARLIER),
    )
    assert told.resume["basics"]["label"] == "Engineer"
    assert told.line("Engineer").document_id == EARLIER


def test_an_edited_entry_is_what_its_owner_wrote_and_nothing_more() -> None:
    edited = {**NORTHWIND, "startDate": "2021-03", "highlights": ["Led a team of seven", "Wrote the book"]}
    work = told_of(
        a_fact("work", NORTHWIND, "/work/0", status=SUPERSEDED), a_fact("work", edited, kind=EDIT, decided=2)
    )
    assert work.resume["work"][0] == edited
    assert work.line("Led a team of seven").document_id == CURRENT
    assert work.line("Wrote the book").source == OWN_WORDS


def test_what_its_owner_adds_to_an_entry_stands_in_it() -> None:
    told = told_of(
        a_fact("work", NORTHWIND, "/work/0"),
        a_fact("work", {**NORTHWIND, "endDate": "2026-01"}, kind=MESSAGE, decided=2),
    )
    assert told.resume["work"][0] == {**RESUME["work"][0], "endDate": "2026-01"}
    assert told.line("2026-01").path == "/work/0"


@pytest.mark.parametrize(
    ("fact", "section", "entry", "quote"),
    [
        (
            a_fact("work", {"name": "Acme", "position": "CTO", "startDate": "2022"}, kind=MESSAGE),
            "work",
            {"position": "CTO", "name": "Acme", "startDate": "2022"},
            "CTO, Acme, 2022",
        ),
        (
            a_fact("spoken_languages", {"language": "French", "cefr": "B2"}, kind=MESSAGE),
            "languages",
            {"language": "French", "fluency": "B2"},
            "French, B2",
        ),
        (
            a_fact("databases", {"name": "PostgreSQL", "level": 4}, kind=MESSAGE),
            "skills",
            {"name": "Databases", "keywords": ["PostgreSQL"]},
            "Databases, PostgreSQL",
        ),
        (
            a_fact("certificates", {"name": "CKA", "issuer": "CNCF", "date": "2024"}, kind=EDIT),
            "certificates",
            {"name": "CKA", "issuer": "CNCF", "date": "2024"},
            "CKA, CNCF, 2024",
        ),
    ],
)
def test_what_only_its_owner_knows_enters_the_section_where_it_belongs(
    fact: Fact, section: str, entry: dict[str, object], quote: str
) -> None:
    told = told_of(fact)
    assert told.resume[section][-1] == entry
    assert told.line(quote).source == OWN_WORDS


def test_a_name_that_ends_in_a_sign_is_told_from_the_one_without() -> None:
    resume = {"basics": {"name": "Ada"}, "skills": [{"name": "Languages", "keywords": ["C", "C#"]}]}
    rejected = a_fact("programming_languages", {"name": "C#"}, status=REJECTED, document_id=EARLIER)
    told = told_of(rejected, document=a_resume(resume))
    assert told.resume["skills"][0]["keywords"] == ["C"]


def test_a_skill_joins_the_group_of_its_name() -> None:
    told = told_of(a_fact("cloud_platforms", {"name": "Google Cloud"}, kind=MESSAGE))
    assert told.resume["skills"] == [{"name": "Cloud", "keywords": ["AWS", "k8s", "Terraform", "Google Cloud"]}]


def test_an_address_joins_the_profiles() -> None:
    told = told_of(a_fact("gitlab_url", "https://gitlab.com/ada", kind=MESSAGE))
    assert told.resume["basics"]["profiles"][-1] == {"network": "GitLab", "url": "https://gitlab.com/ada"}


def test_a_second_stint_at_one_place_is_an_entry_of_its_own() -> None:
    first = {**NORTHWIND, "startDate": "2010", "endDate": "2012"}
    told = told_of(
        a_fact("work", NORTHWIND, "/work/0"), a_fact("work", first, kind=MESSAGE, entry="northwind|staff engineer#2")
    )
    assert [entry["startDate"] for entry in told.resume["work"]] == ["2020-02", "2015-01", "2010"]


def test_what_the_document_says_is_not_added_to_it() -> None:
    """A skill that was read in a sentence is there already."""
    told = told_of(a_fact("backend_skills", {"name": "Rust"}, "/work/0/highlights/2", quote="Moved Fabrikam to Rust"))
    assert told.resume == RESUME


@pytest.mark.parametrize(
    ("fact", "label", "value"),
    [
        (a_fact("databases", {"name": "SQL", "years": 1.0, "level": 4}, kind=MESSAGE), "SQL", "1 year, level 4 of 5"),
        (a_fact("willing_to_relocate", True, kind=MESSAGE), "Would move", "yes"),
        (a_fact("max_commute_minutes", 45, kind=MESSAGE), "Longest commute", "45 minutes"),
        (
            a_fact("talks", {"name": "Engines", "event": "PyCon", "date": "2019"}, kind=EDIT),
            "Talks",
            "Engines, PyCon, 2019",
        ),
    ],
)
def test_what_no_resume_has_a_section_for_is_told_beside_it(fact: Fact, label: str, value: str) -> None:
    told = told_of(fact)
    assert told.beside() == [(label, value, "owner")]
    line = told.lines[-1]
    assert (line.quote, line.path) == (f"{label}: {value}", "/meta/kairix/facts/0")
    assert (line.source, line.dated, line.document_id) == (OWN_WORDS, NOW.date(), None)


def test_what_was_worked_out_says_so() -> None:
    told = told_of(a_fact("years_of_experience", 11.5, kind=INFERENCE))
    assert told.beside() == [("Years of experience", "11.5", "kairix")]
    assert told.line("Years of experience: 11.5").source == WORKED_OUT


def test_what_is_worked_out_and_stands_in_the_resume_is_not_told_twice() -> None:
    assert told_of(a_fact("current_title", "Staff Engineer", kind=INFERENCE)).beside() == []


def test_short_values_of_one_attribute_are_one_line() -> None:
    told = told_of(a_fact("known_for", "calm", kind=MESSAGE), a_fact("known_for", "engines", kind=MESSAGE))
    assert told.beside() == [("Known for", "calm, engines", "owner")]


def test_what_a_file_says_in_our_own_field_is_not_believed() -> None:
    resume = {**RESUME, "meta": {"version": "1", "kairix": {"facts": [{"label": "IQ", "value": "200"}]}}}
    assert told_of(document=a_resume(resume)).resume["meta"] == {"version": "1"}


def test_without_a_document_the_facts_are_the_publication() -> None:
    facts = (a_fact("full_name", "Ada Nowak", kind=MESSAGE), a_fact("work", NORTHWIND, kind=EDIT))
    found = compose(*facts, document=None)
    assert isinstance(found, Told)
    assert found.resume == {"basics": {"name": "Ada Nowak"}, "work": [{**NORTHWIND}]}
    assert (found.publication.document_id, found.publication.document_name) == (None, OWN_WORDS)


def test_a_publication_that_reads_the_same_has_the_same_fingerprint() -> None:
    same = told_of(a_fact("headline", "Staff Engineer", "/basics/label")).publication.fingerprint
    other = told_of(a_fact("headline", "Principal Engineer", kind=EDIT)).publication.fingerprint
    assert told_of().publication.fingerprint == same != other


def test_lines_are_numbered_in_the_order_in_which_they_stand() -> None:
    told = told_of(a_fact("headline", "Principal Engineer", kind=EDIT), a_fact("known_for", "calm", kind=MESSAGE))
    assert [line.ordinal for line in told.lines] == list(range(len(told.lines)))
