"""RECALL for a coach: what the profile holds, what is worth asking next, and the request that they make."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kairix_core.domain.conversation import Heard, Role, Said
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.policies.build_prompt import PromptBudget, plain_name, recent
from kairix_core.policies.coach.next_questions import next_questions
from kairix_core.policies.coach.profile_lines import profile_lines
from kairix_core.policies.coach.reply import reply
from kairix_core.policies.coach.understanding import Understood, understood
from kairix_core.policies.extract.merging import by_rules, proposals
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.prompts.library import Prompt
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_core.use_cases.open_turn import OpenTurn
from kairix_core.use_cases.recall import Recollection

#: A question that was asked this many messages ago may be asked again.
HISTORY_LIMIT = 200
WORTH_KNOWING = 8
NAMELESS = "this person"


@dataclass(frozen=True, slots=True)
class Known:
    """``values`` are accepted, ``waiting`` the attributes about which something waits for its owner."""

    values: Mapping[str, Any]
    waiting: Sequence[str]

    @property
    def attributes(self) -> Collection[str]:
        """What need not be asked for."""
        return {*self.values, *self.waiting}


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
            profile = await tx.profiles.get(opened.conversation.owner_id)
            heard = await self._understood(tx, opened, profile, history) if self._unaided else ()
            waiting = [one.attribute for one in await tx.facts.standings(profile.owner_id) if one.waiting]
        person = plain_name(owner.name if owner else "") or NAMELESS
        request = self._request(opened, person, Known(profile.values, waiting), history, heard)
        return Recollection(question.text, person, None, request, self._prompt.version)

    def _request(
        self, opened: OpenTurn, person: str, known: Known, history: Sequence[Said], heard: Sequence[Understood]
    ) -> ChatRequest:
        text = opened.question.text
        said = "\n".join(message.text for message in history if message.role is Role.ASSISTANT)
        questions = next_questions(self._specs.values(), known=known.attributes, said=said, limit=WORTH_KNOWING)
        earlier = recent(history, self._budget.history_tokens * CHARS_PER_TOKEN)
        return ChatRequest(
            messages=(self._system(person, known.values, questions), *earlier, ChatMessage(role="user", content=text)),
            unaided=reply(text, heard, self._specs, known.attributes, said=said) if self._unaided else None,
            max_output_tokens=self._max_output_tokens,
            conversation_id=opened.conversation.id,
        )

    async def _understood(
        self, tx: Transaction, opened: OpenTurn, profile: ProfileRow, history: Sequence[Said]
    ) -> Sequence[Understood]:
        """As the job will record it that listens to this message."""
        question, asked, before = opened.question, _last(history, Role.ASSISTANT), _last(history, Role.USER)
        at = question.created_at
        heard = [Heard(opened.conversation.id, question.id, question.text, asked, before, at.date())]
        said = proposals(heard, by_rules(heard))
        facts = await tx.facts.about(profile.owner_id, {one.attribute for one in said}) if said else ()
        return understood(said, profile, facts, self._specs, at)

    def _system(self, person: str, values: Mapping[str, Any], questions: Sequence[AttributeSpec]) -> ChatMessage:
        instructions = self._prompt.render(person=person)
        profile = profile_lines(self._specs.values(), values, chars=self._budget.evidence_tokens * CHARS_PER_TOKEN)
        worth = "\n".join(f"{spec.label}: {spec.question}" for spec in questions)
        content = f"{instructions}\n\n<profile>\n{profile}\n</profile>\n\n<worth_knowing>\n{worth}\n</worth_knowing>"
        return ChatMessage(role="system", content=content)


def _last(history: Sequence[Said], role: Role) -> str:
    return next((message.text for message in reversed(history) if message.role is role), "")
