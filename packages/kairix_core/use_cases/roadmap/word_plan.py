"""Have a model word a plan for the person whose plan it is. Whatever it answers, the plan stands."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.domain.roadmap import Plan, Roadmap, VersionState
from kairix_core.errors import BudgetExhausted, ProviderError
from kairix_core.policies.coach.profile_lines import profile_lines
from kairix_core.policies.roadmap.starting import called
from kairix_core.policies.roadmap.wording import Words, asked_wording, read_wording, told_plan, worded
from kairix_core.policies.token_estimate import CHARS_PER_TOKEN
from kairix_core.ports import Clock, Transaction, UnitOfWork
from kairix_core.prompts.library import load
from kairix_core.schemas import ChatMessage, ChatRequest
from kairix_core.use_cases.ask_within_budget import AskWithinBudget
from kairix_core.use_cases.jobs.job_run import JobRun
from kairix_core.use_cases.roadmap.current_plan import accept_plan, current_plan, propose_plan
from kairix_core.use_cases.roadmap.find_role import role_of

log = logging.getLogger(__name__)

#: The first answer, and another one after the model has been told what was wrong.
ATTEMPTS = 2
PROFILE_TOKENS = 3_000
MAX_OUTPUT_TOKENS = 6_000
REMEMBERED = 4_000
#: Contact and pay are nobody's business here.
LEFT_OUT = frozenset({"contact", "compensation", "wellbeing", "identity", "online_presence"})
REASON = "Worded for your situation"
WRONG = "That cannot be used as it is:\n{complaint}\nGive these milestones again, without what is not in the data."


class WordPlan:
    def __init__(self, uow: UnitOfWork, ask: AskWithinBudget, clock: Clock) -> None:
        self._uow = uow
        self._ask = ask
        self._clock = clock
        self._prompt = load("word_roadmap")

    async def __call__(self, run: JobRun, roadmap_id: UUID, number: int) -> Mapping[str, Words]:
        """Words for the milestones of this version, by key: those that may be used, which may be none."""
        async with self._uow(run.owner) as tx:
            version = await tx.roadmaps.version(roadmap_id, number)
        return await self._words(run, version.plan) if version is not None else {}

    async def _words(self, run: JobRun, plan: Plan) -> Mapping[str, Words]:
        profile, role = await self._told(run, plan)
        task = (
            ChatMessage("system", self._prompt.render(role=role, profile=profile)),
            ChatMessage("user", told_plan(plan)),
        )
        messages: tuple[ChatMessage, ...] = task
        found: dict[str, Words] = {}
        for _ in range(ATTEMPTS):
            answer = await self._answer(run.job.owner_id, plan, messages)
            usable, complaint = read_wording(answer, plan, profile)
            found |= usable
            if not answer or not complaint:
                break
            reminder = ChatMessage("assistant", answer[:REMEMBERED])
            messages = (*task, reminder, ChatMessage("user", WRONG.format(complaint=complaint)))
        return found

    async def _told(self, run: JobRun, plan: Plan) -> tuple[str, str]:
        specs = [spec for spec in ATTRIBUTES.values() if spec.section not in LEFT_OUT]
        async with self._uow(run.owner) as tx:
            values = (await tx.profiles.get(run.job.owner_id, [spec.key for spec in specs])).values
            role = await role_of(tx, plan.target)
        told = profile_lines(specs, values, chars=PROFILE_TOKENS * CHARS_PER_TOKEN).replace("</", "< /")
        return told, called(role, plan.seniority) if role else plan.target

    async def _answer(self, owner_id: UUID, plan: Plan, messages: tuple[ChatMessage, ...]) -> str:
        """Empty when there is none: the plan has words already."""
        request = ChatRequest(messages, output=asked_wording(plan), max_output_tokens=MAX_OUTPUT_TOKENS)
        try:
            return (await self._ask(owner_id, request)).text
        except (BudgetExhausted, ProviderError) as error:
            log.info("roadmap.not_worded", extra={"code": error.code})
            return ""

    async def keep(self, tx: Transaction, roadmap_id: UUID, number: int, words: Mapping[str, Words]) -> int | None:
        """In the place of the version that was worded, if that still is what it was; the proposal's number, if any."""
        roadmap = await tx.roadmaps.lock(roadmap_id)
        version = await tx.roadmaps.version(roadmap_id, number)
        if roadmap is None or version is None:
            return None
        at = self._clock()
        if version.state is VersionState.ACCEPTED:
            plan = worded(await current_plan(tx, roadmap), words)
            await accept_plan(tx, roadmap, plan, at, reason=REASON, made_by="model")
        elif version.state is VersionState.PROPOSED:
            plan = worded(version.plan, words)
            return await propose_plan(tx, roadmap, plan, at, reason=version.reason, made_by="model")
        return None


async def left_unworded(tx: Transaction, roadmap: Roadmap, since: datetime) -> int | None:
    """The number of the plan that an earlier attempt at the same job, of ``since``, has stored and was ended before a
    model had worded it.
    """
    version = await tx.roadmaps.proposal(roadmap.id) or await tx.roadmaps.version(roadmap.id, roadmap.version)
    is_left = version is not None and version.made_by == "rules" and version.created_at >= since
    return version.number if version is not None and is_left else None
