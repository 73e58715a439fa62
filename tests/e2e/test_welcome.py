"""A newcomer's way: the link in the terminal, an account, a résumé, a look at it, and a page of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import Page, expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import EMAIL, PASSWORD, a_file, one_time_link, sign_in
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture(scope="module")
def unclaimed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One of its own, since it can be claimed once."""
    installation = Installation(tmp_path_factory.mktemp("unclaimed") / "home")
    installation.start()
    yield installation
    installation.stop()


async def claim_in_the_browser(page: Page) -> None:
    await expect(page).to_have_url(re.compile("/setup$"))
    await page.get_by_label("Name").fill("Ada Lovelace")
    await page.get_by_label("E-mail").fill(EMAIL)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Create the account").click()


async def test_from_the_link_to_a_page_that_answers(unclaimed: Installation, visit: Visit) -> None:
    here = await visit(unclaimed, one_time_link(unclaimed), reduced_motion="reduce")
    page = here.page
    await claim_in_the_browser(page)
    await page.get_by_label("Files to read").set_input_files(a_file())
    await page.get_by_role("button", name="Check what was understood").click()
    if await page.get_by_role("button", name="Skip the rest").is_visible():
        await page.get_by_role("button", name="Skip the rest").click()
    await page.get_by_role("button", name="That is me").click()
    await expect(page.get_by_text("Not published yet")).to_be_visible()
    await page.reload()
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    assert [found for size in SIZES for scheme in SCHEMES for found in await found_by_axe(page, size, scheme)] == []
    nobody = await visit(unclaimed)
    await expect(nobody.page.get_by_role("heading", name="Nobody to speak for yet")).to_be_visible()
    await page.get_by_role("button", name="Publish", exact=True).click()
    await expect(page.get_by_text("Your page is public")).to_be_visible()
    await nobody.page.reload()

    await expect(nobody.page.get_by_role("heading", name="Ada Lovelace", level=1)).to_be_visible()


async def test_who_has_a_page_comes_back_to_the_workspace(represented: Installation, visit: Visit) -> None:
    here = await visit(represented, "/sign-in")
    await sign_in(here)
    await expect(here.page).to_have_url(re.compile("/profile$"))
    here.watched.expect("401 (Unauthorized)")  # what is still being asked for when they sign out is refused
    await here.button("Account of Linnéa Okafor").click()
    await here.page.get_by_role("menuitem", name="Sign out").click()

    await expect(here.button("Account of Linnéa Okafor")).to_have_count(0)


async def test_a_file_of_somebody_else_is_asked_about(represented: Installation, visit: Visit) -> None:
    page = (await visit(represented, "/documents")).page
    await page.get_by_label("E-mail").fill(EMAIL)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.keyboard.press("Enter")
    other = b"# Maria Chen\n\n## Experience\n\n### Engineer, Fabrikam\n2019 - 2021\n\n- Built bridges\n"
    await page.get_by_label("Files to read").set_input_files(
        {"name": "maria.md", "mimeType": "text/markdown", "buffer": other}
    )
    await page.get_by_role("button", name="No, discard it").click()

    await expect(page.get_by_text("maria.md")).to_have_count(0)
