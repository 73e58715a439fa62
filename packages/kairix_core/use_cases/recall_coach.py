"""RECALL for a coach: what the profile holds, what is worth asking next, and the request that they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kairix_core.domain.conversation import Role, Said
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.build_prompt import PromptBudget, plain_name, recent
from kairix_core.policies.coach.next_questions import next_questions
from kairix_core.policies.coach.profile_lines import profile_lines
from kairix_core.policies.coach.reply import reply
from kairix_core.policies.extract.plainly_said import plainly_said
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import UnitOfWork
from kairix_core.prompts.library import Prompt
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_core.use_cases.open_turn import OpenTurn
from kairix_core.use_cases.recall import Recollection

#: A question that was asked this many messages ago may be asked again.
HISTORY_LIMIT = 200
WORTH_KNOWING = 8
NAMELESS = "this person"


class RecallCoach:
    """``unaided`` where no model is set: then the reply itself is worked out here."""

    def __init__(
        self,
        uow: UnitOfWork,
        prompt: Prompt,
        specs: Mapping[str, AttributeSpec],
        budget: PromptBudget,
        *,
        unaided: bool,
        max_output_tokens: int,
    ) -> None:
        self._uow = uow
        self._prompt = prompt
        self._specs = specs
        self._budget = budget
        self._unaided = unaided
        self._max_output_tokens = max_output_tokens

    async def __call__(self, opened: OpenTurn) -> Recollection:
        question = opened.question
        async with self._uow(opened.principal) as tx:
            owner = await tx.users.get(opened.conversation.owner_id)
            history: Sequence[Said] = ()
            if question.parent_id is not None:
                history = await tx.messages.window(question.parent_id, limit=HISTORY_LIMIT)
            values = (await tx.profiles.get(opened.conversation.owner_id)).values
        person = plain_name(owner.name if owner else "") or NAMELESS
        request = self._request(opened, person, values, history)
        return Recollection(question.text, person, None, request, self._prompt.version)

    def _request(
        self, opened: OpenTurn, person: str, values: Mapping[str, Any], history: Sequence[Said]
    ) -> ChatRequest:
        text = opened.question.text
        said = "\n".join(message.text for message in history if message.role is Role.ASSISTANT)
        questions = next_questions(self._specs.values(), known=values, said=said, limit=WORTH_KNOWING)
        earlier = recent(history, self._budget.history_tokens * CHARS_PER_TOKEN)
        return ChatRequest(
            messages=(self._system(person, values, questions), *earlier, ChatMessage(role="user", content=text)),
            unaided=self._reply(text, values, history, said) if self._unaided else None,
            max_output_tokens=self._max_output_tokens,
            conversation_id=opened.conversation.id,
        )

    def _reply(self, text: str, values: Mapping[str, Any], history: Sequence[Said], said: str) -> str:
        asked, before = (_last(history, role) for role in (Role.ASSISTANT, Role.USER))
        noted = [(found.attribute, found.value) for found in plainly_said(text, asked=asked, before=before)]
        return reply(text, noted, self._specs, values, said=said)

    def _system(self, person: str, values: Mapping[str, Any], questions: Sequence[AttributeSpec]) -> ChatMessage:
        instructions = self._prompt.render(person=person)
        profile = profile_lines(self._specs.values(), values, chars=self._budget.evidence_tokens * CHARS_PER_TOKEN)
        worth = "\n".join(f"{spec.label}: {spec.question}" for spec in questions)
        content = f"{instructions}\n\n<profile>\n{profile}\n</profile>\n\n<worth_knowing>\n{worth}\n</worth_knowing>"
        return ChatMessage(role="system", content=content)


def _last(history: Sequence[Said], role: Role) -> str:
    return next((message.text for message in reversed(history) if message.role is role), "")
