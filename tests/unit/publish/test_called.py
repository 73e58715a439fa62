"""What visitors may call somebody: never by a name that is kept back, whatever their account is called."""

from __future__ import annotations

import pytest

from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact
from unit.publish.careers import EDIT, ON_REQUEST, PRIVATE, RESUME, a_fact, a_resume, told_of

#: As their account is called, and their résumé.
NAME = "Ada Nowak"
WITHOUT_NAME = a_resume({**RESUME, "basics": {"label": "Staff Engineer"}})


def said(attribute: str, value: str, disclosure: Disclosure = Disclosure.PUBLIC) -> Fact:
    return a_fact(attribute, value, kind=EDIT, disclosure=disclosure)


def test_somebody_is_called_as_their_resume_says() -> None:
    assert told_of().publication.name == NAME


def test_of_whom_nothing_says_the_name_that_of_the_account_is_told() -> None:
    told = told_of(document=WITHOUT_NAME)
    assert (told.publication.name, "name" in told.resume["basics"]) == (NAME, False)


@pytest.mark.parametrize("kept", [PRIVATE, ON_REQUEST])
def test_a_name_that_is_kept_back_is_not_told_for_the_accounts_sake(kept: Disclosure) -> None:
    told = told_of(said("full_name", NAME, kept), said("headline", "Principal Engineer"))
    assert (told.publication.name, "Nowak" in told.everything, "Ada" in told.everything) == ("", False, False)
    assert told.line("Principal Engineer").source == "The owner’s own words"


def test_nor_is_the_accounts_when_the_name_that_is_kept_back_is_another() -> None:
    assert told_of(said("full_name", "Ada Maria Nowak-Byron", PRIVATE), document=WITHOUT_NAME).publication.name == ""


def test_an_account_that_is_called_by_a_family_name_that_is_kept_back_lends_no_name() -> None:
    assert told_of(said("family_name", "Nowak", PRIVATE), document=WITHOUT_NAME).publication.name == ""


def test_what_they_let_others_call_them_is_told_instead() -> None:
    told = told_of(said("full_name", NAME, PRIVATE), said("preferred_name", "Addy"), said("given_name", "Ada"))
    assert told.publication.name == "Addy"


def test_that_too_can_be_kept_back() -> None:
    told = told_of(said("full_name", NAME, PRIVATE), said("preferred_name", "Addy", PRIVATE))
    assert (told.publication.name, "Addy" in told.everything) == ("", False)
