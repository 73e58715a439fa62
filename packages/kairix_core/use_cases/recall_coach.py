"""RECALL for a coach: what the profile holds, what is worth asking next, and the request that they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from kairix_core.domain.coaching import Coaching
from kairix_core.domain.conversation import Heard, Role, Said
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.policies.build_prompt import PromptBudget, plain_name, recent
from kairix_core.policies.coach.next_move import Move, Situation, next_move
from kairix_core.policies.coach.profile_lines import profile_lines
from kairix_core.policies.coach.reply import reply
from kairix_core.policies.coach.understanding import Understood, understood
from kairix_core.policies.extract.merging import by_rules, proposals
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.prompts.library import Prompt
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_core.use_cases.coach.acquaintance_of import acquaintance_of
from kairix_core.use_cases.coach.coached_turn import CoachedTurn
from kairix_core.use_cases.open_turn import OpenTurn
from kairix_core.use_cases.recall import HISTORY_LIMIT, Recollection

NAMELESS = "this person"


@dataclass(frozen=True, slots=True)
class Recalled:
    """``name`` is the person's, ``heard`` what will be understood of what they have just said."""

    name: str
    history: Sequence[Said]
    values: Mapping[str, Any]
    situation: Situation


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
        async with self._uow(opened.principal) as tx:
            recalled = await self._recalled(tx, opened)
        move = next_move(recalled.situation, self._specs)
        request = self._request(opened, recalled, move)
        coaching = _after(opened.conversation.owner_id, recalled.situation, move)
        # Without a model the answer to two questions at once would be understood as one to the last of them.
        handed = move.questions[:1] if self._unaided else move.questions
        coached = CoachedTurn(coaching, handed, move.passed, move.percent)
        return Recollection(opened.question.text, recalled.name, None, request, self._prompt.version, coached)

    async def _recalled(self, tx: Transaction, opened: OpenTurn) -> Recalled:
        question, owner_id = opened.question, opened.conversation.owner_id
        owner = await tx.users.get(owner_id)
        history: Sequence[Said] = ()
        if question.parent_id is not None:
            history = await tx.messages.window(question.parent_id, limit=HISTORY_LIMIT)
        profile = await tx.profiles.get(owner_id)
        asked = await tx.coachings.questions(owner_id)
        situation = Situation(
            text=question.text,
            at=question.created_at,
            person=await acquaintance_of(tx, owner_id),
            coaching=await tx.coachings.get(owner_id),
            heard=await self._understood(tx, opened, profile, history) if self._unaided else (),
            before=[one.attribute for one in asked if one.message_id and one.message_id == question.parent_id],
        )
        return Recalled(plain_name(owner.name if owner else "") or NAMELESS, history, profile.values, situation)

    def _request(self, opened: OpenTurn, recalled: Recalled, move: Move) -> ChatRequest:
        now = recalled.situation
        earlier = recent(recalled.history, self._budget.history_tokens * CHARS_PER_TOKEN)
        asked = ChatMessage(role="user", content=now.text)
        return ChatRequest(
            messages=(self._system(recalled, move.questions), *earlier, asked),
            unaided=reply(now.text, now.heard, self._specs, move.questions) if self._unaided else None,
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

    def _system(self, recalled: Recalled, questions: Sequence[AttributeSpec]) -> ChatMessage:
        instructions = self._prompt.render(person=recalled.name)
        chars = self._budget.evidence_tokens * CHARS_PER_TOKEN
        profile = profile_lines(self._specs.values(), recalled.values, chars=chars)
        worth = "\n".join(f"{spec.label}: {spec.question}" for spec in questions)
        content = f"{instructions}\n\n<profile>\n{profile}\n</profile>\n\n<worth_knowing>\n{worth}\n</worth_knowing>"
        return ChatMessage(role="system", content=content)


def _after(owner_id: UUID, now: Situation, move: Move) -> Coaching:
    """Where the coach stands once it has answered."""
    known = now.coaching or Coaching(owner_id, move.phase, since=now.at, updated_at=now.at)
    since = known.since if known.phase is move.phase else now.at
    return replace(known, phase=move.phase, since=since, updated_at=now.at)


def _last(history: Sequence[Said], role: Role) -> str:
    return next((message.text for message in reversed(history) if message.role is role), "")
