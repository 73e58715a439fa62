"""What agents remember before they answer, and what they may call while they do."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.coaching import Phase
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.build_prompt import PromptBudget
from kairix_core.ports import UnitOfWork
from kairix_core.prompts.library import load, load_together
from kairix_core.use_cases.coach.put_entry_right import PutEntryRight
from kairix_core.use_cases.coach.put_notes_right import PutNotesRight
from kairix_core.use_cases.coach.settle_doubt import SettleDoubt
from kairix_core.use_cases.coach.take_at_word import TakeAtWord
from kairix_core.use_cases.inbox.book_meeting import BookMeeting
from kairix_core.use_cases.inbox.leave_message import LeaveMessage
from kairix_core.use_cases.inbox.offer_times import OfferTimes
from kairix_core.use_cases.memory.keep_memories import KeepMemories
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.record_proposals import RecordProposals
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning
from kairix_core.use_cases.roadmap.read_roadmaps import ReadRoadmaps
from kairix_core.use_cases.roadmap.request_roadmap import RequestRoadmap
from kairix_core.use_cases.tools.book_meeting import BookMeetingTool
from kairix_core.use_cases.tools.github_activity import GithubActivityTool
from kairix_core.use_cases.tools.leave_message import LeaveMessageTool
from kairix_core.use_cases.tools.offer_times import OfferTimesTool
from kairix_core.use_cases.tools.propose_fact import ProposeFactTool
from kairix_core.use_cases.tools.read_profile import ReadProfileTool
from kairix_core.use_cases.tools.read_roadmap import ReadRoadmapTool
from kairix_core.use_cases.tools.recall_memories import RecallMemoriesTool
from kairix_core.use_cases.tools.revise_roadmap import ReviseRoadmapTool
from kairix_core.use_cases.tools.search_documents import SearchDocumentsTool
from kairix_core.use_cases.tools.tool import Tool
from kairix_core.use_cases.tools.toolbox import Toolbox
from kairix_core.use_cases.tools.weather import WeatherTool
from kairix_core.use_cases.turn.recall import RecallByKind
from kairix_core.use_cases.turn.recall_career import RecallCareer
from kairix_core.use_cases.turn.recall_coach import RecallCoach
from kairix_infra.integrations.services import Services
from kairix_infra.settings import Settings


@dataclass(frozen=True, slots=True)
class Abilities:
    """The use cases that tools are made of; nothing outside is asked without ``services``."""

    services: Services | None
    meaning: TellMeaning | None
    memory: KeepMemories
    record_proposals: RecordProposals
    read_roadmaps: ReadRoadmaps
    request_roadmap: RequestRoadmap
    offer_times: OfferTimes
    book_meeting: BookMeeting
    leave_message: LeaveMessage


def recall_by_kind(
    uow: UnitOfWork,
    settings: Settings,
    memory: KeepMemories,
    keep: KeepLedger,
    meaning: TellMeaning | None,
    *,
    quotes: bool,
) -> RecallByKind:
    """``quotes`` where no model is set."""
    longest, budget = settings.answer_max_tokens, PromptBudget()
    career = RecallCareer(uow, load("representative"), budget, ranked=quotes, max_output_tokens=longest)
    prompts = {phase: load_together("coach", f"coach_{phase}") for phase in Phase}
    at_word = TakeAtWord(
        PutEntryRight(keep, ATTRIBUTES), PutNotesRight(keep, ATTRIBUTES), SettleDoubt(keep, ATTRIBUTES)
    )
    coach = RecallCoach(
        uow, prompts, ATTRIBUTES, budget, memory, at_word, meaning, unaided=quotes, max_output_tokens=longest
    )
    return RecallByKind({AgentKind.REPRESENTATIVE: career, AgentKind.COACH: coach})


def toolbox(uow: UnitOfWork, settings: Settings, able: Abilities) -> Toolbox:
    both: list[Tool] = [SearchDocumentsTool(uow, able.meaning), OfferTimesTool(uow, able.offer_times)]
    if able.services is not None:
        both.append(GithubActivityTool(uow, able.services.code))
        both += [WeatherTool(able.services.forecasts)] if settings.weather else []
    own: list[Tool] = [
        ReadProfileTool(uow, ATTRIBUTES),
        RecallMemoriesTool(uow, able.memory, able.meaning),
        ProposeFactTool(uow, ATTRIBUTES, able.record_proposals),
        ReadRoadmapTool(able.read_roadmaps),
        ReviseRoadmapTool(able.request_roadmap),
    ]
    visitors: list[Tool] = [
        BookMeetingTool(uow, able.offer_times, able.book_meeting),
        LeaveMessageTool(uow, able.leave_message),
    ]
    return Toolbox({AgentKind.COACH: [*own, *both], AgentKind.REPRESENTATIVE: [*both, *visitors]})
