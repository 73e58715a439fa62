"""Have a model find what is worth remembering in what an owner said."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.conversation import Heard
from kairix_core.policies.remember.hearing import Remark
from kairix_core.policies.remember.noticing import noticed_memories, read_noticed
from kairix_core.prompts.library import load
from kairix_core.use_cases.ask_in_form import AskInForm


class NoticeWithModel:
    def __init__(self, ask: AskInForm) -> None:
        self._ask = ask
        self._prompt = load("notice")

    async def __call__(self, owner_id: UUID, heard: Sequence[Heard]) -> list[Remark]:
        """A model that cannot be reached is an error that passes; one that only writes nonsense noticed nothing."""
        found: dict[object, Remark] = {}

        def read(answer: str) -> str:
            noticing = read_noticed(answer, heard)
            found.update({(one.heard.message_id, one.start, one.end): one for one in noticing.found})
            return noticing.complaint()

        await self._ask(owner_id, self._prompt.body, heard, noticed_memories(), read)
        return list(found.values())
