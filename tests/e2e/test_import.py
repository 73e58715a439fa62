"""A file is brought, looked at beside its page, corrected, and then it is what the representative speaks from."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import FilePayload, Locator, Page, expect

from api.documents.desk import CAREER
from doubles.papers import a_pdf
from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import a_file
from e2e.public_page import PublicPage
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
NARROW = {"width": 390, "height": 844}


@pytest_asyncio.fixture(loop_scope="session")
async def enter(owned: Installation, visit: Visit) -> AsyncIterator[Any]:
    """Opens the import page as the owner."""

    async def signed_in(**options: Any) -> PublicPage:
        return await visit(owned, "/import", as_owner=True, **options)

    yield signed_in


async def bring(page: Page, file: FilePayload) -> None:
    await page.get_by_label("Résumé file").set_input_files(file)
    await expect(page.get_by_role("button", name="Use this résumé")).to_be_visible()


def value(page: Page, words: str) -> Locator:
    return page.get_by_role("main").get_by_role("button", name=re.compile(f"^{re.escape(words)}"))


async def correct(page: Page, label: str, before: str, after: str) -> None:
    await value(page, before).first.click()
    await page.get_by_role("textbox", name=label).fill(after)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Draft, saved.")).to_be_visible()


async def test_what_was_corrected_is_what_everybody_reads(owned: Installation, enter: Any) -> None:
    page = (await enter()).page
    await bring(page, a_file())
    await correct(page, "Title", "Sofware Engineer", "Software Engineer")
    await page.get_by_role("button", name="Use this résumé").click()

    await expect(page.get_by_text("Not published yet")).to_be_visible()
    await page.get_by_role("button", name="Publish").click()
    await expect(page.get_by_text("Your page is public")).to_be_visible()
    await page.goto(f"{owned.url}/@ada-lovelace/resume")
    await expect(page.get_by_text("Software Engineer", exact=True)).to_be_visible()


async def test_a_value_shows_its_place_on_the_picture_of_the_page(enter: Any) -> None:
    page = (await enter()).page
    await bring(page, a_file("pointing"))
    await expect(page.locator("canvas[data-painted]")).to_be_visible()
    await value(page, "Quillon Ltd").hover()

    await expect(page.locator('[data-place="/work/0/name"]')).to_have_attribute("data-lit", "true")


async def test_a_place_leads_to_its_value(enter: Any) -> None:
    page = (await enter()).page
    await bring(page, a_file("leading"))
    await page.locator('[data-place="/work/0/name"]').click()

    await expect(value(page, "Quillon Ltd")).to_be_focused()


async def test_a_reload_loses_nothing(enter: Any) -> None:
    page = (await enter()).page
    await bring(page, a_file("reload"))
    await correct(page, "Employer", "Quillon Ltd", "Quillon and Sons")
    await page.reload()

    await expect(value(page, "Quillon and Sons")).to_be_visible()


async def test_the_slower_of_two_tabs_is_told_and_can_go_on(enter: Any) -> None:
    here = await enter()
    here.watched.expect("409")
    await bring(here.page, a_file("tabs"))
    other = await here.page.context.new_page()
    await other.goto(here.page.url)
    await correct(other, "Employer", "Quillon Ltd", "Quillon and Sons")
    await value(here.page, "ada@example.org").first.click()
    await here.page.get_by_role("textbox", name="E-mail").fill("ada@example.com")
    await here.page.keyboard.press("Enter")
    await here.page.get_by_role("button", name="Load what was corrected there").click()

    await expect(value(here.page, "Quillon and Sons")).to_be_visible()


async def test_a_file_that_is_refused_says_why_and_another_can_be_chosen(enter: Any) -> None:
    here = await enter()
    here.watched.expect("415")
    page = here.page
    await page.get_by_label("Résumé file").set_input_files(
        {"name": "page.html", "mimeType": "text/html", "buffer": b"<!doctype html><title>Ada</title>"}
    )
    await expect(page.get_by_role("alert")).to_contain_text("print it to a PDF")

    await bring(page, a_file("second try"))


async def test_a_draft_is_discarded_after_being_asked(enter: Any) -> None:
    page = (await enter()).page
    await bring(page, a_file("discard", "unwanted.pdf"))
    await expect(page.locator("canvas[data-painted]")).to_be_visible()
    await page.get_by_role("button", name="Discard this draft").click()
    await page.get_by_role("dialog").get_by_role("button", name="Discard").click()
    await expect(page.get_by_role("heading", name="Brought before")).to_be_visible()

    await expect(page.get_by_text("unwanted.pdf")).to_have_count(0)


async def test_on_a_phone_a_value_shows_its_place_in_a_sheet(enter: Any) -> None:
    page = (await enter(viewport=NARROW, has_touch=True, is_mobile=True)).page
    await bring(page, a_file("phone"))
    await value(page, "Quillon Ltd").tap()
    sheet = page.get_by_role("dialog", name="Employer")
    await expect(sheet.locator('[data-place="/work/0/name"]')).to_be_in_viewport()
    await sheet.get_by_role("button", name="Correct it").tap()
    await sheet.get_by_role("textbox", name="Employer").fill("Quillon and Sons")
    await sheet.get_by_role("button", name="Keep").tap()

    await expect(value(page, "Quillon and Sons")).to_be_visible()


async def test_on_a_phone_the_sheet_shows_the_foot_of_the_page(enter: Any) -> None:
    page = (await enter(viewport=NARROW, has_touch=True, is_mobile=True)).page
    at_the_foot = [(60, 90, 14, "F2", "Languages"), (60, 60, 10, "F1", "French: fluent")]
    await bring(page, {**a_file(), "buffer": a_pdf([*CAREER, *at_the_foot])})
    await value(page, "French").tap()
    sheet = page.get_by_role("dialog", name="Language")

    await expect(sheet.locator('[data-place="/languages/0/language"]')).to_be_in_viewport()


async def test_what_was_taken_is_corrected_in_a_draft_of_its_own(enter: Any) -> None:
    page = (await enter()).page
    await bring(page, a_file("revise"))
    await correct(page, "Employer", "Quillon Ltd", "Quillon and Sons")
    taken = page.url
    await page.get_by_role("button", name="Use this résumé").click()
    await page.wait_for_url(re.compile("/profile/visitor$"))
    await page.goto(taken)
    await page.get_by_role("button", name="Correct this").click()
    await expect(page.get_by_role("button", name="Use this résumé")).to_be_visible()
    await correct(page, "Employer", "Quillon and Sons", "Quillon & Sons")

    assert page.url != taken


async def test_the_page_of_a_discarded_draft_leads_on(enter: Any, owned: Installation) -> None:
    here = await enter()
    here.watched.expect("404")
    await here.page.goto(f"{owned.url}/import/{uuid4()}")
    await here.page.get_by_role("button", name="Your documents").click()

    await expect(here.page.get_by_role("heading", name="Documents", level=1)).to_be_visible()


async def test_nothing_is_wider_than_a_narrow_phone(enter: Any) -> None:
    here = await enter(viewport={"width": 360, "height": 640})
    assert not await here.scrolls_sideways()
    await bring(here.page, a_file("narrow"))

    assert not await here.scrolls_sideways()


async def looked_at(page: Page) -> None:
    await bring(page, a_file("axe"))


async def written(page: Page) -> None:
    await looked_at(page)
    await value(page, "Quillon Ltd").click()
    await expect(page.get_by_role("textbox", name="Employer")).to_be_focused()


async def asked(page: Page) -> None:
    await looked_at(page)
    await page.get_by_role("button", name="Discard this draft").click()


async def not_yet(page: Page) -> None:
    await expect(page.get_by_role("button", name="Choose a file")).to_be_visible()


@pytest.mark.parametrize("reach", [not_yet, looked_at, written, asked], ids=lambda reach: reach.__name__)
async def test_axe_finds_nothing_serious(enter: Any, reach: Any) -> None:
    page = (await enter(reduced_motion="reduce")).page
    await reach(page)
    await page.evaluate(AXE.read_text(encoding="utf-8"))

    findings = [finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(page, size, scheme)]
    assert findings == []
