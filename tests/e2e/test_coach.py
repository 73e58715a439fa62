"""The coach's page: what it learns while one talks, what it asks, what it remembers, and what is forgotten."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.public_page import PublicPage
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
NARROW = {"width": 390, "height": 844}


@pytest_asyncio.fixture(loop_scope="session")
async def enter(owned: Installation, visit: Visit) -> AsyncIterator[Any]:
    async def signed_in(path: str, **options: Any) -> PublicPage:
        here = await visit(owned, path, as_owner=True, **options)
        await expect(here.page).to_have_url(re.compile(f"{path}$"))
        await expect(here.page.get_by_role("heading", level=1)).to_be_attached()
        await expect(here.page.locator(".mantine-Skeleton-root")).to_have_count(0)
        return here

    yield signed_in


async def say(page: Page, words: str) -> None:
    answers = page.locator("article [data-status=complete]")
    before = await answers.count()
    box = page.get_by_role("textbox", name="Write to your coach")
    await box.fill(words)
    await page.get_by_role("button", name="Send").click()
    await expect(answers).to_have_count(before + 1)


async def test_what_is_learnt_appears_beside_the_talk_and_is_taken_back_there(enter: Any) -> None:
    page = (await enter("/coach")).page
    await say(page, "I live in Malmö and my notice period is 3 months.")
    learnt = page.get_by_role("complementary", name="Learnt from you")
    await expect(learnt.get_by_text("I live in Malmö")).to_be_visible()
    await learnt.get_by_role("button", name="Undo: City").click()

    await expect(page.get_by_text("Taken back: City.")).to_be_visible()
    await expect(learnt.get_by_role("button", name="Undo: City")).to_have_count(0)
    await expect(learnt.get_by_role("button", name="Undo: Notice period")).to_be_visible()


async def test_on_a_phone_what_is_learnt_is_counted_until_it_is_looked_at(enter: Any) -> None:
    page = (await enter("/coach", viewport=NARROW)).page
    await say(page, "I live in Lund.")
    await page.get_by_role("button", name="Learnt from you, 1 new").click()
    await expect(page.get_by_role("dialog", name="Learnt from you").get_by_text("I live in Lund")).to_be_visible()
    await page.keyboard.press("Escape")

    await expect(page.get_by_role("button", name="Learnt from you", exact=True)).to_be_visible()


async def test_a_question_is_passed_over_by_a_click_and_another_one_follows(enter: Any) -> None:
    page = (await enter("/coach")).page
    await say(page, "Ask me what you want to know.")
    skip = page.get_by_role("button", name=re.compile("^Skip: ")).first
    first = await skip.get_attribute("aria-label")
    await skip.click()

    await expect(page.locator("article").last.get_by_role("heading")).to_have_text("Next question")
    await expect(page.get_by_role("button", name=re.compile("^Skip: ")).first).not_to_have_attribute(
        "aria-label", first or ""
    )


async def test_by_keyboard_the_coach_is_told_what_to_do_and_says_that_it_was_chosen(enter: Any) -> None:
    page = (await enter("/coach")).page
    await page.get_by_role("button", name=re.compile("is known$")).focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitemradio", name=re.compile("^Interview practice")).focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name=re.compile("^Interview practice"))).to_be_visible()
    await page.get_by_role("button", name=re.compile("^Interview practice")).click()

    chosen = page.get_by_role("menuitemradio", name=re.compile("^Interview practice"))
    await expect(chosen).to_have_attribute("aria-checked", "true")


async def test_what_is_remembered_is_deleted_and_brought_back(enter: Any) -> None:
    page = (await enter("/coach/memory")).page
    await page.get_by_role("button", name="Add something").click()
    await page.keyboard.type("Works best in the morning")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("Deleted: Works best in the morning")).to_be_visible()
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("button", name="Delete")).to_be_visible()


async def test_something_is_forgotten_after_it_was_shown_and_leaves_a_receipt(enter: Any) -> None:
    page = (await enter("/coach")).page
    await say(page, "I live in Ystad.")
    await expect(page.get_by_role("button", name="Undo: City").first).to_be_visible()
    await page.get_by_role("link", name="Memory", exact=True).click()
    await page.get_by_role("button", name="Forget something…").click()
    await page.keyboard.type("Ystad")
    await page.keyboard.press("Enter")
    await page.get_by_role("checkbox", name=re.compile("City")).check()
    await page.get_by_role("button", name="Forget it for good").click()
    await expect(page.get_by_role("heading", name="It is forgotten")).to_be_visible()
    async with page.expect_download() as downloading:
        await page.get_by_role("button", name="Download the receipt", exact=True).click()

    receipt = (await (await downloading.value).path()).read_text(encoding="utf-8")
    assert ("1 fact" in receipt, "Ystad" in receipt) == (True, False)


@pytest.mark.parametrize("path", ["/coach", "/coach/memory"])
async def test_axe_finds_nothing_serious_in_what_the_coach_knows(enter: Any, path: str) -> None:
    page = (await enter(path, reduced_motion="reduce")).page
    if path == "/coach":
        await say(page, "I know Python well. My notice period is 2 months.")
    await page.evaluate(AXE.read_text(encoding="utf-8"))

    assert [finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(page, size, scheme)] == []


async def test_memory_is_not_wider_than_a_narrow_phone(enter: Any) -> None:
    here = await enter("/coach/memory", viewport={"width": 360, "height": 640})

    assert not await here.scrolls_sideways()
