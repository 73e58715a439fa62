"""The page of a representative, by the names that its visitors know things by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from e2e.watched import Watched

#: The suggested question whose answer has citations, and one that no résumé answers.
TEAM = "Has Linnéa led a team?"
UNKNOWN = "What is her shoe size?"


@dataclass
class PublicPage:
    page: Page
    watched: Watched

    @property
    def composer(self) -> Locator:
        return self.page.get_by_role("textbox", name=re.compile("^Ask about "))

    @property
    def question(self) -> Locator:
        """The last one asked."""
        return self.page.locator("article h2").last

    @property
    def answer(self) -> Locator:
        """The last one, with what can be done with it."""
        return self.page.locator("article [data-status]").last

    @property
    def numeral(self) -> Locator:
        """The first citation."""
        return self.answer.get_by_role("button", name=re.compile(r"^Evidence 1\b")).first

    @property
    def cited(self) -> Locator:
        """What is marked on the paper; the first of it is where a citation leads."""
        return self.page.locator("[data-cited]").first

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True).filter(visible=True)

    async def ask(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def ask_and_read(self, text: str) -> str:
        """The words of the answer, once it is whole; an earlier one is whole already."""
        answers = self.page.locator("article [data-status]")
        earlier = await answers.count()
        await self.ask(text)
        await expect(answers).to_have_count(earlier + 1)
        await self.has_status("complete")
        return await self.words()

    async def has_status(self, status: str) -> None:
        await expect(self.answer).to_have_attribute("data-status", status)

    async def has_begun(self) -> str:
        """The words that are there so far, of an answer that goes on."""
        await expect(self.answer).to_contain_text("The résumé says:")
        await self.has_status("streaming")
        return await self.words()

    async def words(self) -> str:
        return " ".join((await self.answer.inner_text()).split())

    async def scrolls_sideways(self) -> bool:
        wide: bool = await self.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        return wide
