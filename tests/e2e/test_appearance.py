"""How it looks, where that can be said in numbers; and what axe finds in every state of the page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Literal

import pytest
from playwright.async_api import Page, ViewportSize, expect

from e2e.conftest import Visit
from e2e.installation import ROOT, Installation
from e2e.public_page import TEAM, PublicPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
AXE = ROOT / "web/node_modules/axe-core/axe.min.js"
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
PAPER, INK = "rgb(251, 250, 247)", "rgb(20, 22, 26)"
Scheme = Literal["light", "dark"]
SIZES: list[ViewportSize] = [{"width": 1440, "height": 900}, {"width": 390, "height": 844}]
SCHEMES: list[Scheme] = ["light", "dark"]

Reach = Callable[[PublicPage], Coroutine[Any, Any, None]]


async def see(here: PublicPage, heading: str) -> None:
    await expect(here.page.get_by_role("heading", name=heading)).to_be_visible()


async def answered(here: PublicPage) -> None:
    await here.ask_and_read(TEAM)
    await expect(here.numeral).to_be_visible()


async def asked_before_deleting(here: PublicPage) -> None:
    await answered(here)
    await here.button("New conversation").click()
    await answered(here)
    await here.button("Earlier conversations").click()
    await here.page.get_by_role("dialog").get_by_role("button", name="Delete").last.click()
    await expect(here.button("Keep")).to_be_focused()


async def paper_open(here: PublicPage) -> None:
    await answered(here)
    await here.numeral.click()
    await expect(here.cited).to_be_in_viewport()


async def not_found(here: PublicPage) -> None:
    here.watched.expect("404")
    await see(here, "There is nothing here")


STATES: dict[str, tuple[str, Reach]] = {
    "empty": ("/", lambda here: see(here, "What would you like to know about Linnéa?")),
    "answered": ("/", answered),
    "earlier conversations": ("/", asked_before_deleting),
    "paper open": ("/", paper_open),
    "resume": ("/@linnea-okafor/resume", lambda here: see(here, "Linnéa Okafor")),
    "sign-in": ("/sign-in", lambda here: see(here, "Sign in")),
    "setup": ("/setup#token=x", lambda here: see(here, "Welcome to Kairix")),
    "not found": ("/@nobody", not_found),
}


@pytest.mark.parametrize("state", STATES)
async def test_axe_finds_nothing_serious(quoting: Installation, visit: Visit, state: str) -> None:
    path, reach = STATES[state]
    here = await visit(quoting, path, reduced_motion="reduce")
    await reach(here)
    await here.page.evaluate(AXE.read_text(encoding="utf-8"))

    findings = [
        finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(here.page, size, scheme)
    ]
    assert findings == []


async def found_by_axe(page: Page, size: ViewportSize, scheme: Scheme) -> list[str]:
    """Every serious or critical finding, with the first place where it is."""
    await page.set_viewport_size(size)
    await page.emulate_media(color_scheme=scheme)
    await expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
    results = await page.evaluate("axe.run({ resultTypes: ['violations'] })")
    return [
        f"{scheme}, {size['width']} px: {finding['id']}: {finding['help']}: {finding['nodes'][0]['html']}"
        for finding in results["violations"]
        if finding["impact"] in {"serious", "critical"}
    ]


async def test_colours_follow_the_system_until_the_visitor_chooses(quoting: Installation, visit: Visit) -> None:
    here = await visit(quoting, color_scheme="dark")
    assert await here.page.evaluate(BACKGROUND) == INK
    await here.button("Colours: as the system").click()
    assert await here.page.evaluate(BACKGROUND) == PAPER
    await here.page.reload()

    await expect(here.button("Colours: light")).to_be_visible()
    assert await here.page.evaluate(BACKGROUND) == PAPER


@pytest.mark.parametrize("state", ["earlier conversations", "paper open", "resume", "setup", "not found"])
async def test_nothing_is_wider_than_a_narrow_phone(quoting: Installation, visit: Visit, state: str) -> None:
    path, reach = STATES[state]
    here = await visit(quoting, path, viewport={"width": 360, "height": 640})
    await reach(here)

    assert not await here.scrolls_sideways()
