"""``/docs`` and ``/redoc``, in a real browser: they show the API and ask nobody else for anything."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.async_api import BrowserContext

from api.turns.service import Service
from e2e.chromium import HOW_TO_GET_ONE, chromium, chromium_path
from e2e.watched import REPORT_VIOLATIONS, Watched
from kairix_infra.settings import ROOT, Settings

BUILT = ROOT / "web" / "dist"


@pytest.fixture
async def browsing() -> AsyncIterator[BrowserContext]:
    path = chromium_path()
    if path is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(HOW_TO_GET_ONE)
    async with chromium(path) as browser:
        context = await browser.new_context()
        await context.add_init_script(REPORT_VIOLATIONS)
        yield context


@pytest.fixture
def built(settings: Settings) -> None:
    if not (BUILT / "reference" / "docs.html").is_file():
        pytest.skip("the web client has not been built: make web/dist/index.html")
    settings.web_dir = BUILT


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/docs", "/redoc"])
async def test_the_page_is_drawn_without_complaint_from_our_own_files(
    built: None, service: Service, browsing: BrowserContext, path: str
) -> None:
    watched = Watched(browsing, urlsplit(service.url).netloc)
    page = await browsing.new_page()
    await page.goto(service.url + path)
    await page.get_by_text("/api/users/me").last.wait_for(state="attached")
    await page.wait_for_load_state("networkidle")
    assert "A career as two conversations" in await page.inner_text("body")
    assert watched.complaints == []


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
async def test_the_page_holds_no_script_of_its_own(built: None, service: Service, path: str) -> None:
    async with httpx.AsyncClient(base_url=service.url) as http:
        answer = await http.get(path)
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert not [source for source in ("unsafe-inline", "unsafe-eval", "https:", "http:") if source in policy]


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
async def test_without_a_built_client_the_page_says_so(service: Service, path: str) -> None:
    async with httpx.AsyncClient(base_url=service.url) as http:
        answer = await http.get(path)
    assert answer.status_code == 503
    assert "has not been built. Run `make run`." in answer.text
