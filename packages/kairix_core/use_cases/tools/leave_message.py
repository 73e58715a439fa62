"""``leave_message``: pass on what a visitor wants to tell the person."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.inbox.leave_message import LeaveMessage
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.tools.visitor_words import agent_and_words, check_said, sender_in
from kairix_core.use_cases.turn.open_turn import OpenTurn


class Asked(Arguments):
    name: str = Field(min_length=1, max_length=120, description="As the visitor gave it in this conversation.")
    email: str = Field(min_length=3, max_length=254, description="As the visitor gave it in this conversation.")
    text: str = Field(min_length=1, max_length=4_000, description="The visitor's own words, letter by letter.")


class LeaveMessageTool:
    name: ClassVar = "leave_message"
    description: ClassVar = (
        "Put a visitor's message into the person's inbox. Only when the visitor asks for it, and only after they have "
        "given their name, their e-mail address and what to write; ask for what is missing, and never make it up."
    )
    arguments: ClassVar = Asked
    seconds: ClassVar = 5.0

    def __init__(self, uow: UnitOfWork, leave: LeaveMessage) -> None:
        self._uow = uow
        self._leave = leave

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:
        sender = sender_in(opened, asked.name, asked.email, what=asked.text)
        async with self._uow(opened.principal) as tx:
            agent, said = await agent_and_words(tx, opened)
        check_said(said, sender, asked.text)
        await self._leave(opened.principal, agent.handle, sender, asked.text)
        return ToolResult("The message lies in their inbox. They answer by e-mail, if they want to.", "Sent a message")
