"""The card that is read off a résumé, whatever its author wrote."""

from __future__ import annotations

from typing import Any

import pytest

from factories import a_document, a_publication, a_user, an_agent
from kairix_api.card import card_of
from kairix_api.wire import RepresentativeCard
from kairix_core.use_cases.profile.read_published import Published
from kairix_core.use_cases.representative.meet_representative import Introduction

NO_PLACES = ["https://[your-website]", "https://[::1", "http://", "javascript:alert(1)", "mailto:ada@x.org", "soon", ""]


def card(**basics: Any) -> RepresentativeCard:
    owner = a_user()
    document = a_document(owner.id, resume={"basics": {"name": "Ada Nowak", **basics}})
    return card_of(Introduction(an_agent(owner), Published(a_publication(document), []), []), "quotes")


@pytest.mark.parametrize(("printed", "shown"), [("ADA NOWAK", "Ada Nowak"), ("Ada Maria Nowak", "Ada Maria Nowak")])
def test_a_name_in_capitals_is_shown_as_its_owner_writes_it(printed: str, shown: str) -> None:
    assert card(name=printed).name == shown


@pytest.mark.parametrize("address", NO_PLACES)
def test_an_address_that_leads_nowhere_is_left_out(address: str) -> None:
    shown = card(url=address, image=address, profiles=[{"network": "Forge", "url": address}])
    assert (shown.links, shown.image) == ([], None)


@pytest.mark.parametrize(
    ("address", "label", "url"),
    [
        ("ada.example", "ada.example", "https://ada.example"),
        ("https://www.ada.example/me", "ada.example", "https://www.ada.example/me"),
    ],
)
def test_a_website_is_called_by_its_host(address: str, label: str, url: str) -> None:
    (link,) = card(url=address).links
    assert (link.label, link.url) == (label, url)


def test_a_profile_is_called_by_its_network() -> None:
    (link,) = card(profiles=[{"network": "Forge", "url": "https://forge.example/ada"}]).links
    assert link.label == "Forge"


@pytest.mark.parametrize(
    ("location", "place", "country"),
    [
        ({"city": "Malmö", "countryCode": "SE"}, "Malmö, SE", "SE"),
        ({"city": "Boston", "region": "MA"}, "Boston, MA", None),
        ("nowhere", None, None),
    ],
)
def test_a_country_is_told_apart_from_a_region(location: object, place: str | None, country: str | None) -> None:
    shown = card(location=location)
    assert (shown.place, shown.country_code) == (place, country)
