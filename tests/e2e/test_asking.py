"""What a visitor comes for: questions, answers that rest on evidence, and the evidence."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.public_page import TEAM, UNKNOWN

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


async def test_a_suggested_question_is_asked_at_once_and_answered_with_citations(
    quoting: Installation, visit: Visit
) -> None:
    here = await visit(quoting)
    await here.button(TEAM).click()

    await here.has_status("complete")
    await expect(here.question).to_have_text(TEAM)
    await expect(here.numeral).to_be_visible()


async def test_a_citation_opens_the_paper_at_the_very_line_that_it_quotes(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    await here.ask_and_read("What did she do about clock drift?")
    numeral = here.answer.get_by_role("button", name="“Found and fixed a clock drift")
    await numeral.click()

    await expect(here.cited).to_be_in_viewport()
    assert f"“{await here.cited.inner_text()}”" in (await numeral.get_attribute("aria-label") or "")


async def test_escape_closes_the_paper_and_gives_the_focus_back(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    await here.ask_and_read(TEAM)
    await here.numeral.click()
    await expect(here.cited).to_be_focused()
    await here.page.keyboard.press("Escape")

    await expect(here.page.get_by_role("complementary", name="Résumé of")).to_have_count(0)
    await expect(here.numeral).to_be_focused()


async def test_on_a_phone_a_tap_shows_the_quote_and_the_paper_comes_as_a_sheet(
    quoting: Installation, visit: Visit
) -> None:
    here = await visit(quoting, **PHONE)
    await here.button(TEAM).tap()
    await here.has_status("complete")
    await here.numeral.tap()
    await here.button("See it in the résumé").tap()

    await expect(here.page.get_by_role("dialog", name="Résumé of Linnéa Okafor")).to_be_visible()
    await expect(here.cited).to_be_in_viewport()


async def test_what_is_not_in_the_resume_is_said_to_be_unknown(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    await here.ask_and_read(UNKNOWN)

    await expect(here.answer).to_contain_text("Your question was passed on to Linnéa.")
    await expect(here.numeral).to_have_count(0)


async def test_words_longer_than_the_window_break_instead_of_widening_it(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting, viewport={"width": 360, "height": 740})
    await here.ask_and_read("Donaudampfschifffahrtsgesellschaft" * 30 + " " + "and so on " * 150)

    assert not await here.scrolls_sideways()
    await expect(here.button("Show all")).to_be_visible()


async def test_a_question_from_right_to_left_is_set_from_right_to_left(quoting: Installation, visit: Visit) -> None:
    question = "האם היא ניהלה צוות? 👩🏽‍🚀 (Kafka, 2.6 מיליון)"
    here = await visit(quoting)
    await here.ask_and_read(question)

    await expect(here.question).to_have_text(question)
    await expect(here.question).to_have_css("direction", "rtl")


async def test_a_conversation_can_be_taken_along(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    await here.ask_and_read(TEAM)
    async with here.page.expect_download() as saving:
        await here.button("Save this conversation").click()

    assert TEAM in (await (await saving.value).path()).read_text(encoding="utf-8")


async def test_an_answer_can_be_copied(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting, permissions=["clipboard-read", "clipboard-write"])
    await here.ask_and_read(TEAM)
    await here.button("Copy the answer").click()

    await expect(here.button("Copied")).to_be_visible()
    assert "Led a team of six" in await here.page.evaluate("navigator.clipboard.readText()")


async def test_a_question_asked_differently_is_a_branch_and_the_first_one_is_kept(
    quoting: Installation, visit: Visit
) -> None:
    here = await visit(quoting)
    await here.ask_and_read(TEAM)
    await here.button("Ask this differently").click()
    editor = here.page.get_by_role("textbox", name="Ask this differently")
    await editor.fill("What does she know about Kafka?")
    await editor.press("Enter")
    await expect(here.page.get_by_text("2/2")).to_be_visible()
    await expect(here.question).to_have_text("What does she know about Kafka?")

    await here.button("Previous version of the question").click()

    await expect(here.question).to_have_text(TEAM)
    await expect(here.page.get_by_text("1/2")).to_be_visible()


async def test_a_second_answer_does_not_replace_the_first(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    await here.ask_and_read(TEAM)
    await here.button("Answer again").click()
    await expect(here.page.get_by_text("2/2")).to_be_visible()

    await here.button("Previous version of the answer").click()

    await expect(here.page.get_by_text("1/2")).to_be_visible()
    await expect(here.answer).to_contain_text("Led a team of six")


async def test_a_new_conversation_leaves_the_old_one_within_reach(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting)
    await here.ask_and_read(TEAM)
    await here.button("New conversation").click()
    await expect(here.composer).to_be_focused()
    await here.button("Earlier conversations").click()
    await here.page.get_by_role("dialog").get_by_role("button", name=TEAM).click()

    await expect(here.question).to_have_text(TEAM)
    await here.has_status("complete")


async def test_who_asks_in_german_is_answered_in_german_and_a_screen_reader_is_told_so(
    quoting: Installation, visit: Visit
) -> None:
    here = await visit(quoting)
    words = await here.ask_and_read("Hat sie ein Team geleitet?")

    assert words.startswith("Ja. Im Lebenslauf steht:")
    await expect(here.question).to_have_attribute("lang", "de")
    await expect(here.answer.locator("[lang]:has(mark)").last).to_have_attribute("lang", "de")
