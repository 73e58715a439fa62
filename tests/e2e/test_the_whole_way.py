"""From the link in the terminal to a page that gives its owner's own words: without a model, and with one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.async_api import expect

from doubles.model_server import ModelServer
from doubles.thinking import thoughtful_reply
from e2e.conftest import Visit
from e2e.installation import ROOT, Installation
from e2e.newcomer import Newcomer
from e2e.owner import one_time_link
from e2e.public_page import PublicPage

SHARED = Path(os.environ.get("KAIRIX_SHARED") or ROOT.parent / "shared")
RESUME = SHARED / "resumes/rmatcher-single.pdf"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(not RESUME.is_file(), reason=f"no development résumés in {SHARED} (KAIRIX_SHARED)"),
]

#: More is said here in a minute than anybody says.
HASTE = {"TURNS_PER_MINUTE": "200"}
UNKNOWN, ANSWER = "Does John sail?", "Every summer since 2010, on the Baltic."


def environment(wire: str, url: str) -> dict[str, str]:
    """That leads to the model server by its wire, and says nothing of one for none."""
    return {
        "none": {},
        "openai": {"OPENAI_BASE_URL": f"{url}/v1", "OPENAI_API_KEY": "local", "LLM_MODEL": "thinking"},
        "anthropic": {"ANTHROPIC_BASE_URL": url, "ANTHROPIC_API_KEY": "local", "LLM_MODEL": "thinking"},
    }[wire]


@pytest.fixture(params=["none", "openai"])
def wire(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def installation(wire: str, tmp_path: Path) -> Iterator[Installation]:
    with nullcontext() if wire == "none" else ModelServer(thoughtful_reply) as server:
        installation = Installation(tmp_path / "home", HASTE | environment(wire, server.url if server else ""))
        installation.start()
        yield installation
        installation.stop()


async def test_a_newcomer_goes_the_whole_way(installation: Installation, visit: Visit, wire: str) -> None:
    john = Newcomer(await visit(installation, one_time_link(installation), reduced_motion="reduce"))
    await john.sign_up("John Doe")
    await john.bring(RESUME)
    await is_asked_what_the_resume_does_not_say(john)
    await takes_back_what_was_learnt(john)
    await gets_a_roadmap_with_dates_for_calendars(john, by_model=wire != "none")
    await john.publish()
    visitor = await visit(installation)
    await is_told_with_evidence(visitor)
    await what_nobody_knew_is_answered_once(john, visitor, await visit(installation))
    await john.open_hours()
    await leaves_a_message_and_asks_for_a_meeting(visitor)
    await expect(await john.letter_from("Zoë Park")).to_have_count(2)


async def is_asked_what_the_resume_does_not_say(john: Newcomer) -> None:
    await john.go("Coach")
    before = await john.known()
    questions = await john.answer_questions(10)
    assert len(set(questions)) == len(questions)
    assert not any("e-mail" in question or "live" in question for question in questions)
    for words in ("6 people", "English is my mother tongue", "3 months"):
        await expect(john.learnt.get_by_text(words).first).to_be_visible()
    assert await john.known() > before


async def takes_back_what_was_learnt(john: Newcomer) -> None:
    undo = john.learnt.get_by_role("button", name="Undo: Notice period")
    await undo.click()
    await expect(john.here.page.get_by_text("Taken back: Notice period.")).to_be_visible()
    await expect(undo).to_have_count(0)


async def gets_a_roadmap_with_dates_for_calendars(john: Newcomer, *, by_model: bool) -> None:
    milestones = await john.plan("Engineering Manager")
    if by_model:
        await expect(milestones.filter(has_text="Be at home in").first).to_be_visible()
    calendar = await john.take_calendar()
    assert calendar.count("BEGIN:VEVENT") == await milestones.count()
    assert calendar.count("DTSTART") == calendar.count("BEGIN:VEVENT")


async def is_told_with_evidence(visitor: PublicPage) -> None:
    await expect(visitor.page.get_by_role("heading", name="John Doe", exact=True).first).to_be_visible()
    assert "Kafka" in await visitor.ask_and_read("Has John built anything for real-time fraud detection?")
    await expect(visitor.numeral).to_be_visible()


async def what_nobody_knew_is_answered_once(john: Newcomer, visitor: PublicPage, another: PublicPage) -> None:
    assert ANSWER not in await visitor.ask_and_read(UNKNOWN)
    await john.answer_visitor(UNKNOWN, ANSWER)
    assert ANSWER in await another.ask_and_read("Is he into sailing?")
    await another.numeral.hover()
    await expect(another.page.get_by_role("dialog", name="Evidence 1")).to_contain_text("John’s own words")


async def leaves_a_message_and_asks_for_a_meeting(visitor: PublicPage) -> None:
    page = visitor.page
    await visitor.button("Leave a message for John").click()
    await page.get_by_label("Your name").fill("Zoë Park")
    await page.get_by_label("Your e-mail").fill("zoe@example.org")
    await visitor.button("Send to John").click()
    await expect(page.get_by_role("heading", name="John has your message")).to_be_visible()
    await page.keyboard.press("Escape")
    await visitor.button("Book a meeting").click()
    await page.get_by_role("dialog").get_by_role("group").nth(1).get_by_role("button").first.click()
    await page.get_by_label("Your name").fill("Zoë Park")
    await page.get_by_label("Your e-mail").fill("zoe@example.org")
    await visitor.button("Ask for this time").click()
    await expect(page.get_by_role("heading", name="John has your wish")).to_be_visible()
