"""What an agent looks up or does on its way to an answer is told beside it, and so is what did not answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import expect

from doubles.model_server import ModelServer
from doubles.outside_services import Mood, OutsideServices
from doubles.thinking import thoughtful_reply
from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.newcomer import Newcomer
from e2e.owner import claim, signed_in
from e2e.public_page import PublicPage
from kairix_infra.settings import SAMPLE_RESUME

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

EVERY_MORNING = [{"day": day, "since": "09:00", "until": "12:00"} for day in range(7)]
#: Longer than Kairix waits for any service.
TOO_SLOW = 60
LETTER = "Please tell Linnéa: I have a role in Lyon. I am Zoe, zoe@example.org"
#: What is asked, and what of it is told: beside the answer, and in it.
LOOKED_UP = {
    "What do my documents say about settlement?": ("Found 3 passages in the documents", "event-sourced ledger"),
    "Tell me what my profile says in contact.": ("Read 1 section of the profile", "linnea.okafor@example.com"),
    "What have I told you about my sister?": ("Recalled 1 thing once told", "Zoë lives in Oslo"),
    "How far is my roadmap?": ("Looked for a roadmap: there is none yet", "There is no roadmap yet."),
}
OUTSIDE = "What is the weather in Lyon, what does GitHub show, and when could people meet?"
#: What is said of the weather and of GitHub then.
BAD_DAYS: Mapping[Mood, str] = {
    "down": "{} did not answer",
    "garbage": "{} answered something that cannot be understood",
    "slow": "{} did not answer",
}
THERE = ("Looked up the weather in Lyon", "Looked at GitHub: 14 repositories", "Found 2 free times")
CALENDLY_AWAY = "Calendly, which knows the free times, did not answer"


@dataclass(frozen=True)
class Equipped:
    installation: Installation
    outside: OutsideServices

    def arrange(self, **booking: object) -> None:
        with signed_in(self.installation) as http:
            http.patch("/api/booking", json=booking).raise_for_status()


@pytest.fixture(scope="module")
def equipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Equipped]:
    """Kairix with a model that thinks and services that it may ask; its owner's page is public."""
    folder = tmp_path_factory.mktemp("equipped")
    resume = a_resume(folder / "linnea.json")
    with ModelServer(thoughtful_reply) as model, OutsideServices(slow_seconds=TOO_SLOW) as outside:
        thinking = {"ANTHROPIC_BASE_URL": model.url, "ANTHROPIC_API_KEY": "local", "LLM_MODEL": "thinking"}
        given = {"RESUME_PATH": str(resume), "TURNS_PER_MINUTE": "200"}
        installation = Installation(folder / "home", thinking | given | outside.environment())
        installation.start()
        claim(installation, "Linnéa Okafor")
        yield Equipped(installation, outside)
        installation.stop()


def a_resume(path: Path) -> Path:
    """The sample's, with an account that the services know."""
    resume = json.loads(SAMPLE_RESUME.read_bytes())
    resume["basics"]["profiles"] = [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}]
    path.write_text(json.dumps(resume), encoding="utf-8")
    return path


async def looked_up(here: PublicPage) -> list[str]:
    """What stands beside the last answer."""
    uses = here.answer.get_by_role("list", name="On the way to this answer").get_by_role("listitem")
    return await uses.all_inner_texts()


async def test_a_coach_looks_up_what_it_is_asked_for(equipped: Equipped, visit: Visit) -> None:
    with signed_in(equipped.installation) as http:
        http.post("/api/memories", json={"text": "Their sister Zoë lives in Oslo", "kind": "person"}).raise_for_status()
    owner = Newcomer(await visit(equipped.installation, "/coach", as_owner=True))
    answers = [await owner.say(question) for question in LOOKED_UP]

    assert [
        said for said, told in zip(answers, LOOKED_UP.values(), strict=True) if not all(map(said.count, told))
    ] == []


async def test_what_a_coach_puts_up_waits_beside_the_talk_for_a_yes(equipped: Equipped, visit: Visit) -> None:
    owner = Newcomer(await visit(equipped.installation, "/coach", as_owner=True))
    await owner.say("I cannot stand commuting.")
    waiting = owner.learnt.get_by_role("region", name="Waits for your word")
    await waiting.get_by_role("button", name="Accept: Deal breakers").click()

    await expect(owner.learnt.get_by_role("region", name="In your profile")).to_contain_text("I cannot stand commuting")


async def test_a_plan_that_a_coach_has_made_is_revised_when_its_owner_says_yes(
    equipped: Equipped, visit: Visit
) -> None:
    owner = Newcomer(await visit(equipped.installation, "/coach", as_owner=True))
    page = owner.here.page
    await owner.say("Please make me a roadmap to Data Engineer.")
    await owner.go("Roadmap")
    await expect(page.get_by_text("6 hours a week")).to_be_visible()
    await owner.go("Coach")
    await owner.say("Please revise the roadmap to Data Engineer with 12 hours a week.")
    await owner.go("Roadmap")
    await owner.here.button("Take them over").click()

    await expect(page.get_by_text("12 hours a week")).to_be_visible()


async def test_a_representative_cites_the_lines_that_it_has_found(equipped: Equipped, visit: Visit) -> None:
    visitor = await visit(equipped.installation)
    answer = await visitor.ask_and_read("What do the documents say about settlement?")
    await visitor.numeral.click()

    assert "in the documents" in answer
    await expect(visitor.cited).to_be_in_viewport()


async def test_a_representative_passes_on_what_a_visitor_asks_it_to(equipped: Equipped, visit: Visit) -> None:
    equipped.arrange(hours=EVERY_MORNING, calendly_token=None)
    visitor = await visit(equipped.installation)
    told = await visitor.ask_and_read("When can we meet? I am Zoe, zoe@example.org")
    sent = await visitor.ask_and_read(LETTER)
    owner = Newcomer(await visit(equipped.installation, "/coach", as_owner=True))

    assert ("Asked for" in told, "Sent a message" in sent) == (True, True)
    await expect(await owner.letter_from("Zoe")).to_have_count(2)


async def test_an_answer_says_which_service_was_silent_until_it_is_back(equipped: Equipped, visit: Visit) -> None:
    equipped.arrange(hours=[], calendly_token="eyJ-local")
    with signed_in(equipped.installation) as http:
        http.patch("/api/profile", json={"values": {"github_url": "https://github.com/ada"}}).raise_for_status()
    owner = Newcomer(await visit(equipped.installation, "/coach", as_owner=True))
    visitor = await visit(equipped.installation)
    for mood, words in BAD_DAYS.items():
        equipped.outside.mood = mood
        weather, github = words.format("The weather service"), words.format("GitHub")
        beside = [f"Looking up the weather did not work: {weather}.", f"Looking at GitHub did not work: {github}."]
        told = [*beside, f"{weather}. Nothing was lost", f"{github}. Nothing was lost", CALENDLY_AWAY]
        for answer in await asyncio.gather(owner.say(OUTSIDE), visitor.ask_and_read(OUTSIDE)):
            assert [said for said in told if said not in answer] == [], mood
    equipped.outside.mood = "well"
    for answer in await asyncio.gather(owner.say(OUTSIDE), visitor.ask_and_read(OUTSIDE)):
        assert [words for words in THERE if words not in answer] == []
