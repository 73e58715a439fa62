"""``book_meeting``: ask the person for a time that they offer."""

from __future__ import annotations

from typing import ClassVar

from pydantic import AwareDatetime, Field

from kairix_core.errors import TimeTaken
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.inbox.book_meeting import BookMeeting, MeetingWish
from kairix_core.use_cases.inbox.offer_times import OfferTimes
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.tools.visitor_words import agent_and_words, check_said, sender_in
from kairix_core.use_cases.turn.open_turn import OpenTurn


class Asked(Arguments):
    starts_at: AwareDatetime = Field(description="One of the times that offer_times told, with its offset.")
    name: str = Field(min_length=1, max_length=120, description="As the visitor gave it in this conversation.")
    email: str = Field(min_length=3, max_length=254, description="As the visitor gave it in this conversation.")
    text: str = Field("", max_length=4_000, description="What it is about, in the visitor's own words.")


class BookMeetingTool:
    name: ClassVar = "book_meeting"
    description: ClassVar = (
        "Ask the person for a meeting at a time that offer_times told. Only when the visitor has chosen that time and "
        "given their name and e-mail address. It is a wish: never say that it is confirmed."
    )
    arguments: ClassVar = Asked
    seconds: ClassVar = 12.0

    def __init__(self, uow: UnitOfWork, offer_times: OfferTimes, book: BookMeeting) -> None:
        self._uow = uow
        self._offer_times = offer_times
        self._book = book

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        sender = sender_in(opened, asked.name, asked.email, what=asked.starts_at.isoformat())
        async with self._uow(opened.principal) as tx:
            agent, said = await agent_and_words(tx, opened)
        check_said(said, sender, asked.text)
        offer = await self._offer_times(opened.principal, agent.handle, since=asked.starts_at)
        time = next((each for each in offer.times if each.starts_at == asked.starts_at), None)
        if time is None:
            raise TimeTaken
        wish = MeetingWish(time.starts_at, time.minutes, asked.text)
        await self._book(opened.principal, agent.handle, sender, wish)
        when = time.starts_at.isoformat(timespec="minutes")
        return ToolResult(f"Asked for {when}. The person confirms or declines it by e-mail.", f"Asked for {when}")
