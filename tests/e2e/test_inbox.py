"""What visitors cannot be told reaches the owner, who answers it once; and so do those who want to meet."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.public_page import PublicPage
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ANSWER = "Every summer since 2010, on the Baltic."


async def add_hours_for_every_day(owner: PublicPage) -> None:
    await owner.button("Change").click()
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
        await owner.button(f"Add hours on {day}").click()
    await owner.button("Store").click()
    await expect(owner.page.get_by_text("Visitors can ask for 30 minutes:")).to_be_visible()


async def choose_the_first_time(visitor: PublicPage) -> None:
    await visitor.button("Book a meeting").click()
    await visitor.page.get_by_role("dialog").get_by_role("group").nth(1).get_by_role("button").first.click()
    await visitor.page.get_by_label("Your name").fill("Zoë Park")
    await visitor.page.get_by_label("Your e-mail").fill("zoe@example.org")


async def test_what_is_answered_once_is_told_to_whoever_asks_it_again(represented: Installation, visit: Visit) -> None:
    visitor = await visit(represented)
    assert ANSWER not in await visitor.ask_and_read("Does Linnéa sail?")

    owner = await visit(represented, "/inbox", as_owner=True)
    await owner.page.get_by_role("textbox", name="Your answer to: Does Linnéa sail?").fill(ANSWER)
    await owner.button("Answer").click()
    await expect(owner.page.get_by_role("heading", name="Does Linnéa sail?")).to_be_hidden()

    another = await visit(represented)
    assert ANSWER in await another.ask_and_read("Is she into sailing?")
    await another.numeral.hover()
    await expect(another.page.get_by_role("dialog", name="Evidence 1")).to_contain_text("Linnéa’s own words")
    await another.numeral.click()
    await expect(another.cited).to_be_in_viewport()
    await expect(another.page.locator("[data-cited]").last).to_have_text(ANSWER)


async def test_a_question_without_an_answer_can_be_sent_as_a_message(represented: Installation, visit: Visit) -> None:
    visitor = await visit(represented)
    await visitor.ask_and_read("Does Linnéa keep bees?")
    await visitor.button("Leave a message for Linnéa").click()
    await expect(visitor.page.get_by_label("Your message")).to_have_value("Does Linnéa keep bees?")
    await visitor.page.get_by_label("Your e-mail").fill("kim@example.org")
    await visitor.button("Send to Linnéa").click()
    await expect(visitor.page.get_by_role("heading", name="Linnéa has your message")).to_be_visible()

    owner = await visit(represented, "/inbox/messages", as_owner=True)
    letter = owner.page.get_by_role("article", name="From kim@example.org")
    await expect(letter).to_contain_text("Does Linnéa keep bees?")


async def test_what_is_left_is_counted_in_a_window_that_is_open_also_after_its_line_was_cut(
    represented: Installation, visit: Visit
) -> None:
    owner = await visit(represented, "/documents", as_owner=True)
    waiting = owner.page.get_by_role("link", name=re.compile(r"Inbox"))
    before = await waiting_for(owner)
    await leave_a_message(await visit(represented))
    await expect(waiting).to_have_accessible_name(re.compile(rf", {before + 1} waiting"))

    await owner.page.context.set_offline(True)
    await leave_a_message(await visit(represented))
    await owner.page.context.set_offline(False)
    await expect(waiting).to_have_accessible_name(re.compile(rf", {before + 2} waiting"), timeout=15_000)


async def waiting_for(owner: PublicPage) -> int:
    """As the badge in the rail has it, once it is there."""
    async with owner.page.expect_response("**/api/inbox") as counted:
        await owner.page.reload()
    counts: dict[str, int] = await (await counted.value).json()
    return counts["waiting"]


async def leave_a_message(visitor: PublicPage) -> None:
    await visitor.button("Leave a message").click()
    await visitor.page.get_by_label("Your message").fill("Hello")
    await visitor.page.get_by_label("Your e-mail").fill("kim@example.org")
    await visitor.button("Send to Linnéa").click()
    await expect(visitor.page.get_by_role("heading", name="Linnéa has your message")).to_be_visible()


async def test_a_meeting_that_a_visitor_asks_for_is_counted_and_confirmed(
    represented: Installation, visit: Visit
) -> None:
    owner = await visit(represented, "/inbox/messages", as_owner=True)
    await add_hours_for_every_day(owner)
    await owner.page.get_by_role("link", name="Coach").click()

    visitor = await visit(represented)
    await choose_the_first_time(visitor)
    await visitor.button("Ask for this time").click()
    await expect(visitor.page.get_by_text("It is a wish until Linnéa confirms it")).to_be_visible()

    await owner.page.get_by_role("link", name=re.compile("Inbox.*waiting")).click()
    await owner.page.get_by_role("link", name="Messages").click()
    letter = owner.page.get_by_role("article", name="From Zoë Park")
    await letter.get_by_role("button", name="Confirm").click()
    await expect(letter).to_contain_text("Confirmed")


async def test_axe_finds_nothing_serious_where_a_meeting_is_asked_for(represented: Installation, visit: Visit) -> None:
    owner = await visit(represented, "/inbox/messages", as_owner=True)
    await add_hours_for_every_day(owner)
    here = await visit(represented, reduced_motion="reduce")
    await choose_the_first_time(here)
    await here.page.evaluate(AXE.read_text(encoding="utf-8"))

    assert [
        finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(here.page, size, scheme)
    ] == []
