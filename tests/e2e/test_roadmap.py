"""The roadmap's board, by a finger and by a mouse; and what axe finds in its shapes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import CDPSession, Locator, Page, expect

from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import signed_in
from e2e.test_appearance import AXE, SCHEMES, SIZES, found_by_axe

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
BOARD = "/roadmap?shape=board"


@pytest.fixture(scope="module")
def planned(owned: Installation) -> Installation:
    """Its owner has a roadmap, of which nothing is begun."""
    with signed_in(owned) as http:
        http.post("/api/roadmaps", json={"role": "data-engineer", "seniority": "mid"}).raise_for_status()
    return owned


@pytest_asyncio.fixture(loop_scope="session")
async def enter(planned: Installation, visit: Visit) -> AsyncIterator[Any]:
    async def signed_in_at(path: str, **options: Any) -> Page:
        page = (await visit(planned, path, as_owner=True, **options)).page
        await expect(page.get_by_role("heading", name="To Data Engineer")).to_be_visible()
        return page

    yield signed_in_at


class Finger:
    """One that touches a page, as a phone reports it."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.page = page
        self.session = session
        self.at = (0.0, 0.0)

    async def put_on(self, target: Locator) -> None:
        box = await target.bounding_box()
        assert box
        self.at = (box["x"] + 40, box["y"] + 20)
        await self._send("touchStart")

    async def move_by(self, down: float) -> None:
        for _ in range(10):
            self.at = (self.at[0], self.at[1] + down / 10)
            await self._send("touchMove")

    async def lift(self) -> None:
        await self.session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    async def _send(self, kind: str) -> None:
        point = {"x": self.at[0], "y": self.at[1]}
        await self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})


async def finger(page: Page) -> Finger:
    return Finger(page, await page.context.new_cdp_session(page))


def cards(page: Page, column: str) -> Locator:
    return page.get_by_role("region", name=column).get_by_role("listitem")


async def test_a_finger_that_swipes_scrolls_the_board_and_moves_no_card(enter: Any) -> None:
    page = await enter(BOARD, **PHONE)
    here = await finger(page)
    order = await cards(page, "To do").all_inner_texts()
    await here.put_on(cards(page, "To do").nth(1))
    await here.move_by(-200)
    await here.lift()

    await page.wait_for_function("scrollY > 100")
    assert await cards(page, "To do").all_inner_texts() == order


async def test_a_finger_that_rests_on_a_card_takes_it_along(enter: Any) -> None:
    page = await enter(BOARD, **PHONE)
    here = await finger(page)
    first, second = cards(page, "To do").nth(0), cards(page, "To do").nth(1)
    name = (await second.inner_text()).splitlines()[0]
    box = await first.bounding_box()
    await here.put_on(second)
    await expect(second).to_have_attribute("data-dragged", "true")
    assert box
    await here.move_by(box["y"] + 20 - here.at[1])
    await expect(first).to_have_attribute("data-before", "true")
    await here.lift()

    await expect(first).to_contain_text(name)
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_escape_leaves_a_card_that_is_dragged_where_it_was(enter: Any) -> None:
    page = await enter(BOARD)
    card = cards(page, "To do").first
    doing = await page.get_by_role("region", name="Doing").bounding_box()
    await card.hover(position={"x": 40, "y": 20})
    await page.mouse.down()
    assert doing
    await page.mouse.move(doing["x"] + 60, doing["y"] + 30, steps=5)
    await expect(card).to_have_attribute("data-dragged", "true")
    await page.keyboard.press("Escape")
    await page.mouse.up()

    await expect(page.locator("[data-dragged]")).to_have_count(0)
    await expect(cards(page, "Doing")).to_have_count(0)


@pytest.mark.parametrize("path", ["/roadmap", BOARD])
async def test_axe_finds_nothing_serious_on_the_way(enter: Any, path: str) -> None:
    page = await enter(path, reduced_motion="reduce")
    await page.get_by_text("What Data Engineer asks for").click()
    await page.evaluate(AXE.read_text(encoding="utf-8"))

    assert [finding for size in SIZES for scheme in SCHEMES for finding in await found_by_axe(page, size, scheme)] == []


async def test_who_closes_a_milestone_by_keyboard_is_where_they_opened_it(enter: Any) -> None:
    page = await enter("/roadmap")
    milestone = page.get_by_role("list", name="Milestones in time").get_by_role("button").first
    await milestone.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")

    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(milestone).to_be_focused()
