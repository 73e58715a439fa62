"""RECALL for a coach: what the profile holds, what is worth asking next, and the request that they make."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from kairix_core.domain.coaching import Phase
from kairix_core.domain.conversation import Heard, Role, Said
from kairix_core.domain.inbox import AskedState
from kairix_core.domain.memory import Memory
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.domain.roadmap import Milestone, Roadmap, RoadmapStatus
from kairix_core.policies.build_prompt import PromptBudget, plain_name, recent
from kairix_core.policies.citations import MARKER
from kairix_core.policies.coach.asking_back import asked_back
from kairix_core.policies.coach.contradictory import contradictory
from kairix_core.policies.coach.fact_lines import fact_lines, numbered
from kairix_core.policies.coach.findings import Material, background_in, findings
from kairix_core.policies.coach.fit import fit_told, roles_asked_about
from kairix_core.policies.coach.focus import MOST_ASKED, Focus, needed_for, sought_in
from kairix_core.policies.coach.intent import goes_on
from kairix_core.policies.coach.next_move import Move, Situation, coaching_after, next_move
from kairix_core.policies.coach.practice import as_of, verdict_in_short, verdict_on
from kairix_core.policies.coach.reply import reply
from kairix_core.policies.coach.rubric import Mark, row_of
from kairix_core.policies.coach.telling_back import Kept, told_back
from kairix_core.policies.coach.understanding import Understood, understood
from kairix_core.policies.extract.left_open import left_open_in
from kairix_core.policies.extract.merging import by_rules, proposals
from kairix_core.policies.forget.asked import unasked
from kairix_core.policies.long_talk import Talk, has_outgrown, talk_since
from kairix_core.policies.remember.choose import memory_lines
from kairix_core.policies.remember.hearing import remembered
from kairix_core.policies.roadmap.asked_about import asks_about_roadmap, speaks_of_roadmap
from kairix_core.policies.roadmap.in_time import late
from kairix_core.policies.roadmap.progress import Progress, is_overdue
from kairix_core.policies.roadmap.progress import told as progress_told
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import Embedded, MemoryProvider, Transaction, UnitOfWork
from kairix_core.prompts.library import Prompt
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_core.use_cases.coach.acquaintance_of import acquaintance_of
from kairix_core.use_cases.coach.cited_facts import cited_facts
from kairix_core.use_cases.coach.coached_turn import CoachedTurn
from kairix_core.use_cases.coach.put_notes_right import PutRight
from kairix_core.use_cases.coach.take_at_word import TakeAtWord
from kairix_core.use_cases.forget.answer_forgetting import answer_forgetting
from kairix_core.use_cases.known_name import name_in
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning
from kairix_core.use_cases.roadmap.answer_wish import answer_wish
from kairix_core.use_cases.turn.open_turn import OpenTurn
from kairix_core.use_cases.turn.recall import HISTORY_LIMIT, Recollection

NAMELESS = "this person"
TO_FORGET = "They ask you to forget something, which words alone do not do. Tell them this, with its link as it is:"
#: What memory may take of a request.
MEMORY_TOKENS = 600
#: Nothing is said of these where there is nothing.
OPTIONAL = frozenset({"findings", "memories"})
MARKERS = re.compile(rf" ?(?:{MARKER.pattern})")


@dataclass(frozen=True, slots=True)
class Recalled:
    """``name`` is the person's, ``documents`` what their documents are called."""

    name: str
    talk: Talk
    situation: Situation
    material: Material
    documents: Mapping[UUID, str]
    memories: Sequence[Memory]


class RecallCoach:
    """``unaided`` where no model is set: then the reply itself is worked out here."""

    def __init__(
        self,
        uow: UnitOfWork,
        prompts: Mapping[Phase, Prompt],
        specs: Mapping[str, AttributeSpec],
        budget: PromptBudget,
        memory: MemoryProvider,
        take_at_word: TakeAtWord,
        meaning: TellMeaning | None,
        *,
        unaided: bool,
        max_output_tokens: int,
    ) -> None:
        self._uow = uow
        self._prompts = prompts
        self._specs = specs
        self._budget = budget
        self._memory = memory
        self._take_at_word = take_at_word
        self._meaning = meaning
        self._unaided = unaided
        self._max_output_tokens = max_output_tokens

    async def __call__(self, opened: OpenTurn) -> Recollection:
        meaning = await self._meant(opened)
        async with self._uow(opened.principal) as tx:
            settled = await self._settled(tx, opened)
            recalled = await self._recalled(tx, opened, meaning)
            now = recalled.situation
            move = next_move(now, self._specs)
            planned = self._told_of_roadmaps(recalled, move) or await self._planned(tx, opened, now, move)
            fit = "" if planned else self._told_of_fit(recalled, move)
            planned = planned or fit or self._told_back(recalled, move)
            move = self._asking(move, settled, is_served=bool(settled or planned))
        found = findings(now, replace(move, looks_at_all=False) if fit else move, recalled.material)
        coaching = coaching_after(opened.conversation.owner_id, now, move, found.practice)
        return Recollection(
            question=opened.question.text,
            person=recalled.name,
            lines=cited_facts(recalled.material.lines, recalled.documents),
            request=self._request(
                opened,
                recalled,
                move,
                "\n\n".join(
                    filter(None, (settled.text if settled else "", planned, self._verdict(found.marks), found.text))
                ),
            ),
            prompt_version=self._prompts[move.phase].version,
            coached=CoachedTurn(coaching, move.questions, move.passed, move.percent),
            rubric=[row_of(mark) for mark in found.marks],
            held_to_lines=False,
            outgrown=not self._unaided and has_outgrown(recalled.talk.said, coming=2),
        )

    async def _meant(self, opened: OpenTurn) -> Embedded | None:
        """Told before the transaction, which waits for nobody; None where no model reads what is recalled."""
        if self._meaning is None or self._unaided:
            return None
        return await self._meaning.of_question(opened.conversation.owner_id, opened.question.text)

    def _verdict(self, marks: Sequence[Mark]) -> str:
        """A model goes by all of it; who reads has it in a table."""
        if not marks:
            return ""
        return verdict_in_short(marks) if self._unaided else verdict_on(marks)

    async def _settled(self, tx: Transaction, opened: OpenTurn) -> PutRight | None:
        """Of what was asked before. A model has tools for it."""
        question = opened.question
        if not self._unaided or question.parent_id is None:
            return None
        history = await tx.messages.window(question.parent_id, limit=1)
        asked, said = _last(history, Role.ASSISTANT), question.text
        is_of_else = goes_on(said) or bool(by_rules(self._heard(opened, history)))
        owner_id = opened.conversation.owner_id
        return await self._take_at_word(tx, owner_id, asked=asked, said=said, is_of_else=is_of_else)

    async def _planned(self, tx: Transaction, opened: OpenTurn, now: Situation, move: Move) -> str:
        """Where that stands which is to be forgotten. Who asks for a roadmap gets one; a model has a tool for it."""
        if move.phase is Phase.PRACTICE:
            return ""
        if stands := await answer_forgetting(tx, opened.conversation.owner_id, opened.question.text):
            return stands if self._unaided else f"{TO_FORGET}\n{stands}"
        if not self._unaided:
            return ""
        about = [self._specs[key] for key in (*now.before, *now.named) if key in self._specs]
        return await answer_wish(tx, opened.conversation.owner_id, now.text, now.at, about=about, asked=now.asked)

    def _told_of_roadmaps(self, recalled: Recalled, move: Move) -> str:
        """A model has a tool for it."""
        now, roadmaps = recalled.situation, recalled.material.roadmaps
        if not self._unaided or move.phase is Phase.PRACTICE or not roadmaps:
            return ""
        is_asked = asks_about_roadmap(now.text, was_spoken_of=speaks_of_roadmap(now.asked))
        return "\n\n".join(progress_told(one, now.at.date()) for one in roadmaps) if is_asked else ""

    def _told_of_fit(self, recalled: Recalled, move: Move) -> str:
        """What the table of roles says; a model has the profile before it."""
        now, material = recalled.situation, recalled.material
        asked = roles_asked_about(now.text) if self._unaided and move.phase is not Phase.PRACTICE else ()
        return fit_told(asked, background_in(material, now.at), material.lines) if asked else ""

    def _told_back(self, recalled: Recalled, move: Move) -> str:
        """A model has all of it before it."""
        asked = asked_back(recalled.situation.text) if self._unaided and move.phase is not Phase.PRACTICE else None
        if asked is None:
            return ""
        kept = Kept(recalled.material.lines, recalled.memories, recalled.situation.person.waiting)
        return told_back(asked, kept, self._specs)

    def _asking(self, move: Move, settled: PutRight | None, *, is_served: bool) -> Move:
        """Without a model the answer to two questions at once would be taken for one to the last of them, and what
        somebody crosses with a question or a wish of their own would be lost.
        """
        if not self._unaided:
            return replace(move, crossed=None, unread=None)
        if settled is not None and settled.asks:
            return replace(move, questions=(), crossed=None, unread=None, is_asked=True)
        if is_served:
            move = replace(move, crossed=move.crossed or move.unread, unread=None)
        return replace(move, questions=() if move.crossed or move.unread else move.questions[:1])

    async def _recalled(self, tx: Transaction, opened: OpenTurn, meaning: Embedded | None) -> Recalled:
        question, owner_id = opened.question, opened.conversation.owner_id
        owner = await tx.users.get(owner_id)
        history: Sequence[Said] = ()
        if question.parent_id is not None:
            history = await tx.messages.window(question.parent_id, limit=HISTORY_LIMIT)
        profile = await tx.profiles.get(owner_id)
        asked = await tx.coachings.questions(owner_id)
        heard = self._heard(opened, history)
        situation = Situation(
            text=question.text,
            at=question.created_at,
            person=await acquaintance_of(tx, owner_id),
            coaching=as_of(opened.conversation.id, await tx.coachings.get(owner_id)),
            heard=await self._understood(tx, heard, profile, question.created_at),
            remembered=remembered(heard, question.created_at),
            before=[one.attribute for one in asked if one.message_id and one.message_id == question.parent_id],
            named=self._named(history),
            focus=await self._focus(tx, profile),
            changed_at=profile.updated_at,
            asked=_last(history, Role.ASSISTANT),
            conversation_id=opened.conversation.id,
        )
        name = plain_name(name_in(profile, owner)) or NAMELESS
        material = await self._material(tx, profile, situation)
        situation = replace(situation, is_due=any(is_overdue(one, question.created_at) for one in material.roadmaps))
        talk = talk_since(opened.conversation, list(map(_unmarked, history)))
        memories = await self._memory.recall(tx, owner_id, question.text, meaning, budget_tokens=MEMORY_TOKENS)
        return Recalled(name, talk, situation, material, await tx.documents.names(owner_id), memories)

    async def _focus(self, tx: Transaction, profile: ProfileRow) -> Focus:
        asked = await tx.questions.in_state(profile.owner_id, AskedState.OPEN, limit=MOST_ASKED)
        sought = sought_in((one.question for one in asked), self._specs.values())
        return Focus(sought=sought, needed=needed_for(profile.values))

    def _named(self, history: Sequence[Said]) -> Sequence[str]:
        named = left_open_in(_last(history, Role.ASSISTANT), self._specs.values())
        return (named.key,) if named else ()

    async def _material(self, tx: Transaction, profile: ProfileRow, now: Situation) -> Material:
        chars = self._budget.evidence_tokens * CHARS_PER_TOKEN
        facts = await tx.facts.accepted(profile.owner_id)
        lines = fact_lines(self._specs, facts, chars=chars)
        doubtful = await tx.facts.about(profile.owner_id, now.person.waiting) if now.person.waiting else ()
        roadmaps = await self._roadmaps(tx, profile.owner_id, facts)
        return Material(lines, profile.values, contradictory(doubtful, self._specs), roadmaps)

    async def _roadmaps(self, tx: Transaction, owner_id: UUID, facts: Sequence[Fact]) -> Sequence[Progress]:
        """Those that are followed, the newest first."""
        active = [one for one in await tx.roadmaps.of_owner(owner_id) if one.status is RoadmapStatus.ACTIVE]
        planned = await tx.roadmaps.milestones([one.id for one in active]) if active else {}
        return [_progress(one, planned.get(one.id, ()), facts) for one in active]

    def _request(self, opened: OpenTurn, recalled: Recalled, move: Move, found: str) -> ChatRequest:
        now = recalled.situation
        earlier = recent(recalled.talk, self._budget.history_tokens * CHARS_PER_TOKEN)
        asked = ChatMessage(role="user", content=now.text)
        return ChatRequest(
            messages=(self._system(recalled, move, found), *earlier, asked),
            unaided=reply(now, move, self._specs, found) if self._unaided else None,
            max_output_tokens=self._max_output_tokens,
            conversation_id=opened.conversation.id,
        )

    def _heard(self, opened: OpenTurn, history: Sequence[Said]) -> Sequence[Heard]:
        """What rules go by in place of a model."""
        if not self._unaided:
            return ()
        question, asked, before = opened.question, _last(history, Role.ASSISTANT), _last(history, Role.USER)
        text, at = unasked(question.text), question.created_at
        return [Heard(opened.conversation.id, question.id, text, asked, before, at.date())]

    async def _understood(
        self, tx: Transaction, heard: Sequence[Heard], profile: ProfileRow, at: datetime
    ) -> Sequence[Understood]:
        """As the job will record it that listens to this message."""
        said = proposals(heard, by_rules(heard))
        facts = await tx.facts.about(profile.owner_id, {one.attribute for one in said}) if said else ()
        return understood(said, profile, facts, self._specs, at)

    def _system(self, recalled: Recalled, move: Move, found: str) -> ChatMessage:
        """What is the same from turn to turn first, so that the provider's prompt cache hits."""
        worth = "\n".join(f"{spec.label}: {spec.question}" for spec in move.questions)
        fences = {
            "profile": numbered(recalled.material.lines),
            "memories": memory_lines(recalled.memories),
            "findings": found,
            "worth_knowing": worth,
        }
        told = (f"<{name}>\n{text}\n</{name}>" for name, text in fences.items() if text or name not in OPTIONAL)
        instructions = self._prompts[move.phase].render(person=recalled.name)
        return ChatMessage(role="system", content="\n\n".join([instructions, *told]))


def _progress(roadmap: Roadmap, milestones: Sequence[Milestone], facts: Sequence[Fact]) -> Progress:
    return Progress(roadmap, milestones, late(roadmap.role_key, roadmap.hours_per_week, milestones, facts))


def _unmarked(said: Said) -> Said:
    """The numbers of an earlier answer's lines may be those of others by now."""
    return replace(said, text=MARKERS.sub("", said.text)) if said.role is Role.ASSISTANT else said


def _last(history: Sequence[Said], role: Role) -> str:
    return next((message.text for message in reversed(history) if message.role is role), "")
