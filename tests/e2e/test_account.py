"""The owner's way in, and what a visitor meets at a door that is not open."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import EMAIL, sign_in
from e2e.public_page import TEAM

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture(scope="module")
def unclaimed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One of its own, since it can be claimed once; and which is short of patience."""
    installation = Installation(tmp_path_factory.mktemp("unclaimed") / "home", {"TURNS_PER_MINUTE": "1"})
    installation.start()
    yield installation
    installation.stop()


async def test_a_wrong_password_is_refused_in_words(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting, "/sign-in")
    here.watched.expect("401")
    await sign_in(here)

    await expect(here.page.get_by_role("alert")).to_contain_text("password")
    await expect(here.page.get_by_label("E-mail")).to_have_value(EMAIL)


async def test_who_asks_too_fast_is_told_when_to_go_on_and_keeps_the_question(
    unclaimed: Installation, visit: Visit
) -> None:
    here = await visit(unclaimed)
    here.watched.expect("429")
    await here.ask_and_read(TEAM)
    await here.ask("And what does she know about Kafka?")

    again = here.page.get_by_role("alert").get_by_role("button", name=re.compile(r"Try again in \d+ s"))
    await expect(again).to_be_disabled()
    await expect(here.question).to_have_text("And what does she know about Kafka?")


async def test_an_unknown_handle_is_said_to_be_nobody(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting, "/@nobody")
    here.watched.expect("404")

    await expect(here.page.get_by_role("heading", name="There is nothing here")).to_be_visible()
    await expect(here.page.get_by_text("/@nobody")).to_be_visible()


async def test_the_resume_has_a_page_of_its_own_and_can_be_taken_along(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting, "/@linnea-okafor/resume")
    await expect(here.page.get_by_role("heading", level=1)).to_have_text("Linnéa Okafor")
    async with here.page.expect_download() as saving:
        await here.page.get_by_role("link", name="JSON Resume").click()

    assert '"Nordlys Flex"' in (await (await saving.value).path()).read_text(encoding="utf-8")
