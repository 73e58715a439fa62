"""Somebody who has just got Kairix, and what they do with it: each step ends when its outcome can be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, expect

from e2e.owner import EMAIL, PASSWORD
from e2e.public_page import PublicPage

#: What they say to a question, by words that stand in it; what is not here they pass over.
ANSWERS = {
    "turn to you for advice": "Payment systems and fraud detection.",
    "responsible for": "I am responsible for the fraud detection pipeline.",
    "certificates": "AWS Certified Solutions Architect, 2022",
    "really good at": "Staying calm in incidents and clear writing",
    "largest team": "6 people",
    "proudest of": "I cut fraudulent charges by 18 percent.",
    "languages do you speak": "English is my mother tongue and I speak Spanish (B2).",
    "on site, at home": "Some of both.",
    "places would you like to work": "Lisbon",
    "notice do you have to give": "3 months",
    "begin somewhere new": "In March 2027.",
    "look forward to": "Work that outlives me",
    "not working": "Bouldering and ceramics",
}


@dataclass
class Newcomer:
    here: PublicPage

    @property
    def learnt(self) -> Locator:
        return self.here.page.get_by_role("complementary", name="Learnt from you")

    @property
    def said(self) -> Locator:
        """The coach's last answer."""
        return self.here.page.locator("article [data-status]").last

    async def go(self, page: str) -> None:
        await self.here.page.get_by_role("navigation", name="Workspace").get_by_role("link", name=page).click()

    async def sign_up(self, name: str) -> None:
        page = self.here.page
        await page.get_by_label("Name").fill(name)
        await page.get_by_label("E-mail").fill(EMAIL)
        await page.get_by_label("Password", exact=True).fill(PASSWORD)
        await self.here.button("Create the account").click()
        await expect(page.get_by_label("Files to read")).to_be_attached()

    async def bring(self, resume: Path) -> None:
        """And look at what was understood; nothing is public yet."""
        page = self.here.page
        await page.get_by_label("Files to read").set_input_files(resume)
        await self.here.button("Check what was understood").click()
        await self.here.button("That is me").click()
        await expect(page.get_by_text("Not published yet")).to_be_visible()
        await page.get_by_role("link", name="Not now").click()
        await expect(page.get_by_role("heading", name="Career", exact=True)).to_be_visible()

    async def say(self, words: str) -> str:
        """To the coach, on its page; what it answers."""
        page = self.here.page
        answers = page.locator("article [data-status=complete]")
        before = await answers.count()
        await page.get_by_role("textbox", name="Write to your coach").fill(words)
        await self.here.button("Send").click()
        await expect(answers).to_have_count(before + 1)
        return " ".join((await self.said.inner_text()).split())

    async def answer_questions(self, count: int) -> list[str]:
        """As many as that, skipping what they have nothing to say to; the questions that were asked."""
        asked = [await self.say("Ask me what you want to know.")]
        answered = 0
        while answered < count:
            words = next((words for part, words in ANSWERS.items() if part in asked[-1]), None)
            answered += words is not None
            asked.append(await self.say(words or "skip"))
        return asked[:-1]

    async def known(self) -> int:
        """How many percent of what is worth knowing."""
        told = await self.here.page.get_by_role("button", name=re.compile("is known$")).inner_text()
        found = re.search(r"(\d+) %", told)
        assert found, told
        return int(found[1])

    async def plan(self, role: str) -> Locator:
        """A roadmap to it; its milestones, the first of which are there."""
        page = self.here.page
        await self.go("Roadmap")
        await page.get_by_role("combobox", name="Which role do you want?").fill(role)
        await page.get_by_role("option", name=role, exact=True).click()
        await self.here.button("Make this roadmap").click()
        milestones = page.get_by_role("list", name="Milestones in time").get_by_role("button")
        await expect(milestones).not_to_have_count(0)
        return milestones

    async def take_calendar(self) -> str:
        async with self.here.page.expect_download() as downloading:
            await self.here.button("Calendar").click()
        return (await (await downloading.value).path()).read_text(encoding="utf-8")

    async def publish(self) -> None:
        page = self.here.page
        await self.go("Profile")
        await page.get_by_role("link", name="As a visitor sees it").click()
        await self.here.button("Publish").click()
        await expect(page.get_by_text("Your page is public")).to_be_visible()

    async def open_hours(self) -> None:
        """For meetings, on every day."""
        await self.go("Inbox")
        await self.here.page.get_by_role("link", name="Messages").click()
        await self.here.button("Change").click()
        for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
            await self.here.button(f"Add hours on {day}").click()
        await self.here.button("Store").click()
        await expect(self.here.page.get_by_text("Visitors can ask for 30 minutes:")).to_be_visible()

    async def answer_visitor(self, question: str, answer: str) -> None:
        """From another page, where the badge tells of it."""
        page = self.here.page
        await self.go("Coach")
        await page.get_by_role("link", name=re.compile("Inbox.*waiting")).click()
        await page.get_by_role("textbox", name=f"Your answer to: {question}").fill(answer)
        await self.here.button("Answer").click()
        await expect(page.get_by_role("heading", name=question)).to_be_hidden()

    async def letter_from(self, name: str) -> Locator:
        await self.go("Inbox")
        await self.here.page.get_by_role("link", name="Messages").click()
        letter = self.here.page.get_by_role("article", name=f"From {name}")
        await expect(letter).not_to_have_count(0)
        return letter
