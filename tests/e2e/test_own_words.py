"""What an owner says of themselves reaches their visitors, with its source, and stops when they say so."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TOPIC = "clockwork automata"


def say(installation: Installation, **said: object) -> None:
    """As the profile's page does it."""
    with signed_in(installation) as http:
        http.patch("/api/profile", json=said).raise_for_status()


async def test_own_words_are_cited_as_such_and_open_beside_the_resume(represented: Installation, visit: Visit) -> None:
    say(represented, values={"speaking_topics": [TOPIC]}, disclosures={"speaking_topics": "public"})
    here = await visit(represented)
    await here.ask_and_read(f"What does she say about {TOPIC}?")
    await here.numeral.click()

    await expect(here.cited).to_be_in_viewport()
    await expect(here.page.get_by_role("heading", name="In Linnéa’s own words")).to_be_visible()
    await expect(here.page.locator("[data-cited]").last).to_have_text(TOPIC)


async def test_what_is_on_request_is_named_and_never_told(represented: Installation, visit: Visit) -> None:
    say(represented, values={"notice_period": "seven weeks"}, disclosures={"notice_period": "on_request"})
    here = await visit(represented)
    told = await here.ask_and_read("What is her notice period?")
    paper = await visit(represented, "/@linnea-okafor/resume")

    assert "on request" in told
    await expect(paper.page.get_by_role("heading", name="Ask Linnéa for")).to_be_visible()
    assert "seven weeks" not in told + await paper.page.content()
