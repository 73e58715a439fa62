"""While an answer comes: it belongs to the server, and the page that shows it may come and go."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.public_page import TEAM, PublicPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_after_a_reload_in_mid_answer_the_answer_goes_on(talking: Installation, visit: Visit) -> None:
    here = await visit(talking)
    await here.ask(TEAM)
    begun = await here.has_begun()
    await here.page.reload()

    assert (await here.has_begun()).startswith(begun)
    await here.has_status("complete")


async def test_stop_keeps_what_was_written(talking: Installation, visit: Visit) -> None:
    here = await visit(talking)
    await here.ask(TEAM)
    begun = await here.has_begun()
    await here.button("Stop the answer").click()
    await expect(here.answer).to_contain_text("Stopped here.")
    await here.page.reload()

    await here.has_status("stopped")
    await expect(here.answer).to_contain_text("The résumé says:")
    assert (await here.words()).startswith(begun)


async def test_two_tabs_follow_one_answer(talking: Installation, visit: Visit) -> None:
    here = await visit(talking)
    await here.ask(TEAM)
    await here.has_begun()
    other = PublicPage(await here.page.context.new_page(), here.watched)
    await other.page.goto(talking.url)
    await other.button("Earlier conversations").click()
    await other.page.get_by_role("dialog").get_by_role("button", name=TEAM).click()

    await other.has_begun()
    await other.has_status("complete")
    await here.has_status("complete")
    assert await other.words() == await here.words()


async def test_an_answer_waits_for_a_visitor_who_went_offline(talking: Installation, visit: Visit) -> None:
    here = await visit(talking)
    here.watched.expect("ERR_INTERNET_DISCONNECTED")
    await here.ask(TEAM)
    begun = await here.has_begun()
    await here.page.context.set_offline(True)
    await expect(here.page.get_by_text("You are offline. The answer goes on")).to_be_visible()
    await here.page.context.set_offline(False)

    await here.has_status("complete")
    await expect(here.page.get_by_text("You are offline")).to_have_count(0)
    assert (await here.words()).startswith(begun)


async def test_a_question_asked_offline_is_asked_on_the_way_back(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    here.watched.expect("ERR_INTERNET_DISCONNECTED")
    await expect(here.composer).to_be_visible()
    await here.page.context.set_offline(True)
    await expect(here.page.get_by_text("What you send now is asked as soon as you are back.")).to_be_visible()
    await here.ask(TEAM)
    await here.page.context.set_offline(False)

    await here.has_status("complete")
    await expect(here.page.locator("article")).to_have_count(1)


async def test_all_of_it_goes_by_keyboard(talking: Installation, visit: Visit) -> None:
    here = await visit(talking)
    await expect(here.composer).to_be_visible()
    keyboard = here.page.keyboard
    await keyboard.press("/")
    await expect(here.composer).to_be_focused()
    await keyboard.type(TEAM)
    await keyboard.press("Enter")
    await here.has_begun()
    await keyboard.press("Escape")

    await here.has_status("stopped")
    await expect(here.composer).to_be_focused()


async def test_a_screen_reader_hears_that_an_answer_begins_and_then_all_of_it(
    talking: Installation, visit: Visit
) -> None:
    here = await visit(talking)
    announcer = here.page.locator("[data-announcer]")
    await here.ask(TEAM)
    await expect(announcer).to_have_text("Kairix is answering for Linnéa.")
    await here.has_status("complete")

    await expect(announcer).to_contain_text("The résumé says: Led a team of six")


async def test_a_screen_reader_is_not_told_every_word_as_it_drips(talking: Installation, visit: Visit) -> None:
    here = await visit(talking)
    await here.ask(TEAM)
    await here.has_begun()

    live = "[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert]"
    assert await here.answer.evaluate("(answer, live) => answer.closest(live)", live) is None
    assert await here.answer.get_attribute("aria-busy") == "true"


async def test_nothing_moves_for_who_wants_less_motion(talking: Installation, visit: Visit) -> None:
    here = await visit(talking, reduced_motion="reduce")
    await here.ask(TEAM)
    await here.has_begun()

    moving = "document.getAnimations().map((animation) => animation.effect.getComputedTiming().duration)"
    assert [ms for ms in await here.page.evaluate(moving) if ms > 1] == []
