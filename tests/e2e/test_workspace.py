"""The owner's workspace: its pages, its files, and that windows hear of what happens."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import FilePayload, Locator, Page, expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import a_file, claim, sign_in
from e2e.public_page import PublicPage
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
BROKEN: FilePayload = {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 and nothing else"}
LET_GO = """([bytes, name]) => {
  const files = new DataTransfer();
  files.items.add(new File([new Uint8Array(bytes)], name));
  for (const type of ["dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }));
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def enter(owned: Installation, visit: Visit) -> AsyncIterator[Any]:
    """Opens a page of the workspace as its owner."""

    async def signed_in(path: str, **options: Any) -> PublicPage:
        here = await visit(owned, path, as_owner=True, **options)
        await expect(here.page).to_have_url(re.compile(f"{path}$"))
        await expect(here.page.get_by_role("heading", level=1)).to_be_visible()
        return here

    yield signed_in


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Of one's own, with nothing on the profile."""
    installation = Installation(tmp_path_factory.mktemp("unread") / "home")
    installation.start()
    claim(installation, "Ada Lovelace")
    yield installation
    installation.stop()


def line(page: Page, name: str) -> Locator:
    """The line of a file that is read, or was."""
    return page.get_by_role("list", name="Files being read").get_by_role("listitem").filter(has_text=name)


async def test_who_must_sign_in_first_comes_to_the_page_they_meant(owned: Installation, visit: Visit) -> None:
    here = await visit(owned, "/documents")
    await sign_in(here)

    await expect(here.page.get_by_role("heading", name="Documents", level=1)).to_be_visible()


async def test_pages_change_without_loading_anew_and_begin_at_their_beginning(enter: Any) -> None:
    page = (await enter("/documents")).page
    await page.evaluate("window.stays = true")
    await page.get_by_role("link", name="Coach").click()

    await expect(page.get_by_role("heading", name="Coach", level=1)).to_be_visible()
    await expect(page.get_by_role("main")).to_be_focused()
    assert await page.evaluate("window.stays")


async def test_by_keyboard_one_is_anywhere_in_three_strokes(enter: Any) -> None:
    page = (await enter("/coach")).page
    await page.keyboard.press("Control+k")
    await page.get_by_placeholder("Go to").fill("docu")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", name="Documents", level=1)).to_be_visible()


async def test_files_that_are_let_fall_are_read_while_one_watches(enter: Any) -> None:
    page = (await enter("/documents")).page
    file = a_file("fallen", "fallen.pdf")
    await page.evaluate(LET_GO, [list(file["buffer"]), file["name"]])
    await expect(line(page, "fallen.pdf")).to_contain_text("Read 1 page")
    await line(page, "fallen.pdf").get_by_role("link").first.click()

    await expect(page.get_by_role("button", name="Use this résumé")).to_be_visible()


async def test_one_bad_file_says_so_and_holds_up_no_other(enter: Any) -> None:
    page = (await enter("/documents")).page
    await page.get_by_label("Files to read").set_input_files([BROKEN, a_file("good", "good.pdf")])

    await expect(line(page, "good.pdf")).to_contain_text("Read 1 page")
    await expect(line(page, "broken.pdf").get_by_role("alert")).to_contain_text("damaged")


async def test_another_window_hears_of_a_file_and_a_reload_loses_none(enter: Any) -> None:
    page = (await enter("/documents")).page
    other = await page.context.new_page()
    await other.goto(page.url)
    await expect(other.get_by_text("Brought before")).to_be_visible()
    await page.get_by_label("Files to read").set_input_files(a_file("heard", "heard.pdf"))

    await expect(line(other, "heard.pdf")).to_contain_text("Read 1 page")
    await page.reload()
    await expect(line(page, "heard.pdf")).to_contain_text("Read 1 page")


async def test_the_very_same_file_is_not_read_twice(enter: Any) -> None:
    page = (await enter("/documents")).page
    await page.get_by_label("Files to read").set_input_files(a_file("twice", "twice.pdf"))
    await expect(page.get_by_role("button", name=re.compile("^twice.pdf"))).to_be_visible()
    await page.get_by_label("Files to read").set_input_files(a_file("twice", "twice.pdf"))

    await expect(line(page, "twice.pdf").filter(has_text="You brought this very file before.")).to_be_visible()


async def test_a_file_fills_the_picture_of_the_profile_while_one_looks_at_it(
    unread: Installation, visit: Visit
) -> None:
    page = (await visit(unread, "/profile", as_owner=True)).page
    await expect(page.get_by_role("heading", name="It begins with one file")).to_be_visible()
    await page.evaluate("window.stays = true")
    await page.get_by_label("Files to read").set_input_files(a_file("picture", "picture.pdf"))
    position = page.get_by_role("region", name="Career").get_by_role("button", name=re.compile("Quillon Ltd"))
    await expect(position).to_be_visible()

    await position.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog").get_by_role("blockquote")).to_contain_text("Quillon Ltd")
    assert await page.evaluate("window.stays")
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    assert [finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(page, size, scheme)] == []


async def test_a_talk_with_the_coach_is_there_after_a_reload(enter: Any) -> None:
    page = (await enter("/coach")).page
    await page.get_by_role("button", name="Ask me what you want to know").click()
    answer = page.locator("article [data-status]")
    await expect(answer).to_have_attribute("data-status", "complete")
    words = await answer.locator("p").first.inner_text()
    await page.reload()

    await expect(answer).to_contain_text(words)


@pytest.mark.parametrize("path", ["/documents", "/coach"])
async def test_axe_finds_nothing_serious_in_the_workspace(enter: Any, path: str) -> None:
    page = (await enter(path, reduced_motion="reduce")).page
    await page.evaluate(AXE.read_text(encoding="utf-8"))

    assert [finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(page, size, scheme)] == []


@pytest.mark.parametrize("path", ["/documents", "/coach"])
async def test_nothing_is_wider_than_a_narrow_phone(enter: Any, path: str) -> None:
    here = await enter(path, viewport={"width": 360, "height": 640})

    assert not await here.scrolls_sideways()
