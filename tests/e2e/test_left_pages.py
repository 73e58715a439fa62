"""Pages that were left wait for the way back, and hold none of the six connections that a browser has to a server."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from e2e.chromium import chromium, chromium_path
from e2e.conftest import WIDE
from e2e.installation import Installation
from e2e.owner import sign_in
from e2e.public_page import PublicPage
from e2e.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
#: What the driver of the browser turns off, and people have on.
KEPT_FOR_THE_WAY_BACK = ("--disable-back-forward-cache",)
TELLS_OF_THE_WAY_BACK = (
    "addEventListener('pageshow', (event) => { document.title += event.persisted ? ' (kept)' : '' })"
)
PLACES = ("documents", "coach", "profile", "documents", "coach", "profile", "documents")


@pytest.mark.usefixtures("browser")
async def test_a_page_loads_after_seven_others_and_beside_one_that_waits(owned: Installation) -> None:
    path = chromium_path()
    assert path
    async with chromium(path, without=KEPT_FOR_THE_WAY_BACK) as browser:
        context = await browser.new_context(viewport=WIDE)
        await context.add_init_script(TELLS_OF_THE_WAY_BACK)
        page = await context.new_page()
        await page.goto(f"{owned.url}/profile")
        await sign_in(PublicPage(page, Watched(context, urlsplit(owned.url).netloc)))
        await expect(page).to_have_url(f"{owned.url}/profile")
        waiting = await context.new_page()
        await waiting.goto(f"{owned.url}/coach")
        await expect(waiting.get_by_role("heading", name="Coach", level=1)).to_be_visible()

        for place in PLACES:
            async with page.expect_response("**/api/events"):
                await page.goto(f"{owned.url}/{place}")
            await expect(page.get_by_role("heading", level=1)).to_be_visible()
        await page.evaluate("history.back()")

        await expect(page).to_have_title("Profile · Kairix (kept)")
