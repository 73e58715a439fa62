"""The owner's profile: what waits is decided, what is known is changed, shown with its evidence, kept from others."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import FilePayload, Locator, Page, expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import a_file, signed_in
from e2e.public_page import PublicPage
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
PAGES = ("/profile", "/profile/review", "/profile/history", "/profile/visitor")
OTHER = {"basics": {"name": "Ada Lovelace", "email": "ada@quillon.example"}}


def another_file() -> FilePayload:
    """It says the e-mail address otherwise than the career does."""
    return {"name": "other.json", "mimeType": "application/json", "buffer": json.dumps(OTHER).encode()}


@pytest.fixture(scope="module")
def filled(owned: Installation) -> Installation:
    """Its owner has brought a résumé, and it was read."""
    file = a_file()
    with signed_in(owned) as http:
        http.post("/api/documents", files={"file": (file["name"], file["buffer"])}).raise_for_status()
    return owned


@pytest_asyncio.fixture(loop_scope="session")
async def enter(filled: Installation, visit: Visit) -> AsyncIterator[Any]:
    """Opens a page of the profile as its owner."""

    async def signed_in(path: str, **options: Any) -> PublicPage:
        here = await visit(filled, path, as_owner=True, **options)
        await expect(here.page).to_have_url(re.compile(f"{re.escape(path)}$"))
        await expect(here.page.get_by_role("navigation", name="Profile")).to_be_visible()
        await expect(here.page.get_by_role("heading", level=1)).to_be_visible()
        await expect(here.page.locator(".mantine-Skeleton-root")).to_have_count(0)
        return here

    yield signed_in


def row(page: Page, label: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=label, exact=True))


async def find(page: Page, label: str) -> Locator:
    """The row of an attribute, looked for by its name."""
    await page.get_by_role("searchbox").fill(label)
    await expect(row(page, label)).to_be_visible()
    return row(page, label)


async def write(page: Page, label: str, value: str) -> Locator:
    here = await find(page, label)
    await here.get_by_role("button", name=f"Edit {label}", exact=True).click()
    await here.get_by_role("textbox", name=label, exact=True).fill(value)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status").get_by_text(f"Stored: {label}.")).to_be_visible()
    return here


async def test_what_waits_is_decided_by_keyboard_and_the_decision_taken_back(enter: Any) -> None:
    page = (await enter("/profile")).page
    await page.get_by_label("Files to read").set_input_files(another_file())
    pages = page.get_by_role("navigation", name="Profile")
    await pages.get_by_role("link", name=re.compile(r"^To review\s*\d")).click()
    await page.get_by_role("button", name=re.compile("^E-mail")).click()
    await expect(page.get_by_role("blockquote").first).to_have_text("ada@quillon.example")
    await expect(page.get_by_role("region", name="Two sources do not agree")).to_contain_text("ada@example.org")
    await page.keyboard.press("a")
    await expect(page.get_by_text("Accepted.")).to_be_visible()
    await expect(page.get_by_role("button", name=re.compile("^E-mail"))).to_have_count(0)
    await page.keyboard.press("u")

    await expect(page.get_by_text("Taken back.")).to_be_visible()
    await expect(page.get_by_role("button", name=re.compile("^E-mail"))).to_be_visible()


async def test_a_value_is_changed_in_its_place_and_changed_back(enter: Any) -> None:
    page = (await enter("/profile")).page
    here = await write(page, "City", "Malmö")
    await expect(here.get_by_role("button", name="Malmö", exact=True)).to_be_visible()
    await expect(here.get_by_text("yours")).to_be_visible()
    await page.get_by_role("button", name="Undo").click()

    await expect(page.get_by_text("Taken back.")).to_be_visible()
    await expect(here.get_by_text("yours")).to_have_count(0)


async def test_a_value_that_cannot_be_is_refused_at_its_place(enter: Any) -> None:
    opened = await enter("/profile")
    opened.watched.expect("422")
    page = opened.page
    here = await find(page, "Website")
    await here.get_by_role("button", name="Edit Website", exact=True).click()
    await here.get_by_role("textbox", name="Website").fill("not an address at all")
    await page.keyboard.press("Enter")

    await expect(here.get_by_role("alert")).to_be_visible()
    await expect(here.get_by_role("textbox", name="Website")).to_have_value("not an address at all")


async def test_a_value_shows_the_words_it_rests_on_on_the_page_where_they_stand(enter: Any) -> None:
    page = (await enter("/profile")).page
    here = await find(page, "Programming languages")
    await here.get_by_role("button", name=re.compile("Python")).click()
    drawer = page.get_by_role("dialog", name="Where it comes from: Programming languages")
    await expect(drawer.get_by_role("blockquote").first).to_contain_text(re.compile("Python|SQL"))
    await expect(drawer.locator("canvas[data-painted]")).to_be_visible()

    await expect(drawer.locator("rect[data-quoted]").first).to_be_in_viewport()


async def test_what_is_made_private_is_nothing_a_visitor_can_read(enter: Any, filled: Installation) -> None:
    page = (await enter("/profile")).page
    here = await write(page, "Preferred name", "Countess of Numbers")
    await page.goto(f"{filled.url}/profile/visitor")
    await expect(page.get_by_text("Countess of Numbers")).to_be_visible()
    await page.goto(f"{filled.url}/profile")
    here = await find(page, "Preferred name")
    await here.get_by_role("combobox", name="Who is told: Preferred name").select_option("private")
    await expect(page.get_by_text("Preferred name: private.")).to_be_visible()
    await page.goto(f"{filled.url}/profile/visitor")

    await expect(page.get_by_text(re.compile("lines?, updated|There is nothing to publish"))).to_be_visible()
    await expect(page.get_by_text("Countess of Numbers")).to_have_count(0)


async def test_the_history_says_what_was_before_and_takes_it_back(enter: Any, filled: Installation) -> None:
    page = (await enter("/profile")).page
    await write(page, "Home town", "Byron")
    await page.goto(f"{filled.url}/profile/history?attribute=home_town")
    await expect(page.get_by_role("insertion")).to_have_text("Byron")
    await page.get_by_role("button", name=re.compile("^Undo: Changed Home town")).click()

    await expect(page.get_by_role("button", name=re.compile("^Redo: Changed Home town"))).to_be_visible()


@pytest.mark.parametrize("path", [*PAGES, "/profile?attribute=full_name"])
async def test_axe_finds_nothing_serious_about_the_profile(enter: Any, path: str) -> None:
    page = (await enter(path, reduced_motion="reduce")).page
    await page.evaluate(AXE.read_text(encoding="utf-8"))

    assert [finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(page, size, scheme)] == []


@pytest.mark.parametrize("path", PAGES)
async def test_nothing_is_wider_than_a_narrow_phone(enter: Any, path: str) -> None:
    here = await enter(path, viewport={"width": 360, "height": 640})

    assert not await here.scrolls_sideways()
