"""The one place where adapters meet ports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlsplit

from kairix_core.domain.job import JobKind
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.infer import infer
from kairix_core.ports import (
    ChatProvider,
    Clock,
    EmbeddingProvider,
    PagePainter,
    PasswordHasher,
    ResumeReader,
    TokenSigner,
)
from kairix_core.ports.vault import Vault
from kairix_core.use_cases.account.admit_visitor import AdmitVisitor
from kairix_core.use_cases.account.begin_session import BeginSession
from kairix_core.use_cases.account.delete_account import DeleteAccount
from kairix_core.use_cases.account.export_account import ExportAccount
from kairix_core.use_cases.account.live_sessions import LiveSessions
from kairix_core.use_cases.account.read_account import ReadAccount
from kairix_core.use_cases.account.refresh_session import RefreshSession
from kairix_core.use_cases.account.resolve_principal import ResolvePrincipal
from kairix_core.use_cases.account.sign_in import SignIn
from kairix_core.use_cases.account.sign_out import SignOut
from kairix_core.use_cases.account.update_account import UpdateAccount
from kairix_core.use_cases.ask_within_budget import AskWithinBudget
from kairix_core.use_cases.coach.choose_phase import ChoosePhase
from kairix_core.use_cases.coach.mark_question import MarkQuestion
from kairix_core.use_cases.coach.read_coach import ReadCoach
from kairix_core.use_cases.conversation.change_conversation import ChangeConversation, DeleteConversation
from kairix_core.use_cases.conversation.give_feedback import GiveFeedback
from kairix_core.use_cases.conversation.open_session import OpenSession
from kairix_core.use_cases.conversation.read_conversation import ReadConversation
from kairix_core.use_cases.conversation.start_conversation import StartConversation
from kairix_core.use_cases.documents.accept_document import AcceptDocument
from kairix_core.use_cases.documents.bring_document import BringDocument
from kairix_core.use_cases.documents.correct_document import CorrectDocument
from kairix_core.use_cases.documents.discard_document import DiscardDocument, SweepDrafts
from kairix_core.use_cases.documents.import_resume import ImportResume
from kairix_core.use_cases.documents.read_documents import ReadDocuments
from kairix_core.use_cases.documents.revise_document import ReviseDocument
from kairix_core.use_cases.documents.trust_document import TrustDocument
from kairix_core.use_cases.forget.find_traces import FindTraces
from kairix_core.use_cases.forget.forget import Forget
from kairix_core.use_cases.forget.read_forgettings import ReadForgettings
from kairix_core.use_cases.inbox.answer_questions import AnswerQuestions
from kairix_core.use_cases.inbox.arrange_booking import ArrangeBooking
from kairix_core.use_cases.inbox.book_meeting import BookMeeting
from kairix_core.use_cases.inbox.change_answer import ChangeAnswer, DeleteAnswer
from kairix_core.use_cases.inbox.group_earlier import GroupEarlier
from kairix_core.use_cases.inbox.leave_message import LeaveMessage
from kairix_core.use_cases.inbox.mark_seen import MarkSeen
from kairix_core.use_cases.inbox.offer_times import OfferTimes
from kairix_core.use_cases.inbox.propose_times import ProposeTimes
from kairix_core.use_cases.inbox.read_inbox import ReadInbox
from kairix_core.use_cases.inbox.read_questions import ReadQuestions
from kairix_core.use_cases.inbox.reseal_tokens import ResealTokens
from kairix_core.use_cases.inbox.settle_letter import SettleLetter
from kairix_core.use_cases.inbox.sort_questions import SortQuestions
from kairix_core.use_cases.inbox.write_invitation import WriteInvitation
from kairix_core.use_cases.installation.claim_installation import ClaimInstallation, IssueSetupLink
from kairix_core.use_cases.installation.describe_site import DescribeSite
from kairix_core.use_cases.installation.prepare_installation import PrepareInstallation
from kairix_core.use_cases.jobs.await_job import AwaitJob
from kairix_core.use_cases.jobs.cancel_job import CancelJob
from kairix_core.use_cases.jobs.job_run import Handler
from kairix_core.use_cases.jobs.read_jobs import ReadJobs
from kairix_core.use_cases.jobs.retry_job import RetryJob
from kairix_core.use_cases.jobs.run_job import RunJob
from kairix_core.use_cases.jobs.sweep_jobs import SweepJobs
from kairix_core.use_cases.memory.change_memory import ChangeMemory
from kairix_core.use_cases.memory.keep_memories import KeepMemories
from kairix_core.use_cases.memory.read_memories import ReadMemories
from kairix_core.use_cases.memory.write_memory import WriteMemory
from kairix_core.use_cases.owner_budget import OwnerBudget
from kairix_core.use_cases.profile.decide_facts import DecideFacts
from kairix_core.use_cases.profile.edit_fact import DiscloseFact, EditFact
from kairix_core.use_cases.profile.edit_profile import EditProfile
from kairix_core.use_cases.profile.export_resume import ExportResume
from kairix_core.use_cases.profile.forget_document import ForgetDocument
from kairix_core.use_cases.profile.keep_ledger import KeepLedger
from kairix_core.use_cases.profile.learn_document import LearnDocument, SettleDocument
from kairix_core.use_cases.profile.learn_earlier import LearnEarlier
from kairix_core.use_cases.profile.read_facts import ReadFacts
from kairix_core.use_cases.profile.read_profile import ReadProfile
from kairix_core.use_cases.profile.read_published import ReadPublished
from kairix_core.use_cases.profile.rebuild_profile import RebuildProfile
from kairix_core.use_cases.profile.record_proposals import RecordProposals
from kairix_core.use_cases.profile.refresh_profiles import RefreshProfiles
from kairix_core.use_cases.profile.undo_operation import UndoOperation
from kairix_core.use_cases.representative.meet_representative import MeetRepresentative
from kairix_core.use_cases.representative.preview_representative import PreviewRepresentative
from kairix_core.use_cases.representative.publish_representative import PublishRepresentative
from kairix_core.use_cases.representative.unpublish_representative import UnpublishRepresentative
from kairix_core.use_cases.retrieval.cut_earlier import CutEarlier
from kairix_core.use_cases.retrieval.embed_earlier import EmbedEarlier
from kairix_core.use_cases.retrieval.keep_chunks import KeepChunks
from kairix_core.use_cases.retrieval.summarize_conversation import SummarizeConversation
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning
from kairix_core.use_cases.roadmap.change_milestones import ChangeMilestones
from kairix_core.use_cases.roadmap.change_roadmap import ChangeRoadmap
from kairix_core.use_cases.roadmap.compare_roles import CompareRoles
from kairix_core.use_cases.roadmap.decide_evidence import DecideEvidence
from kairix_core.use_cases.roadmap.decide_proposal import DecideProposal
from kairix_core.use_cases.roadmap.export_calendar import ExportCalendar
from kairix_core.use_cases.roadmap.find_role import FindRoles
from kairix_core.use_cases.roadmap.import_roles import ImportRoles
from kairix_core.use_cases.roadmap.read_roadmaps import ReadRoadmaps
from kairix_core.use_cases.roadmap.request_roadmap import RequestRoadmap
from kairix_core.use_cases.turn.answer_turn import AnswerTurn
from kairix_core.use_cases.turn.ask_question import AskQuestion
from kairix_core.use_cases.turn.open_turn import TurnLimits
from kairix_core.use_cases.turn.recover_turns import RecoverTurns
from kairix_core.use_cases.turn.regenerate_answer import RegenerateAnswer
from kairix_core.use_cases.turn.run_turn import RunTurn
from kairix_core.use_cases.turn.stop_turn import StopTurn
from kairix_infra.auth.rate_limits import RateLimits
from kairix_infra.auth.vault import JweVault
from kairix_infra.db.database import Database
from kairix_infra.db.one_at_a_time import OneAtATime
from kairix_infra.documents.formats.resume_check import check_json_resume
from kairix_infra.documents.printing.printer import TypstPrinter
from kairix_infra.documents.reader import FileReader
from kairix_infra.documents.sandbox.page_pictures import PageDrawer
from kairix_infra.documents.sandbox.shared_painting import SharedPainting
from kairix_infra.integrations.services import Services
from kairix_infra.live import LiveHub
from kairix_infra.settings import Settings
from kairix_infra.streams import MemoryTurnStreams
from kairix_infra.wiring.agents import Abilities, recall_by_kind, toolbox
from kairix_infra.wiring.handlers import Means, handlers


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Adapters:
    """What stands behind the ports. ``mode`` is "quotes" when no model is set and answers are made of quotes.

    Without ``services`` nothing outside is asked; without ``embeddings`` everything is searched by words alone; without
    a ``vault`` secrets are sealed with a key that ends with the process.
    """

    settings: Settings
    database: Database
    chat: ChatProvider
    mode: Literal["quotes", "model"]
    tokens: TokenSigner
    passwords: PasswordHasher
    clock: Clock
    close: Callable[[], Awaitable[None]]
    services: Services | None = None
    embeddings: EmbeddingProvider | None = None
    vault: Vault | None = None


class Container:
    """Every use case, ready to call, for as long as a process lives."""

    def __init__(self, adapters: Adapters) -> None:
        self.settings = adapters.settings
        self.database = adapters.database
        self.uow = adapters.database.uow
        self.aside = OneAtATime(self.uow)
        self.mode = adapters.mode
        self.tokens = adapters.tokens
        self.clock = adapters.clock
        self.vault = adapters.vault or JweVault.of_a_new_key()
        self.limits = RateLimits()
        self.streams = MemoryTurnStreams()
        self.budget = OwnerBudget(self.uow, self.clock, tokens_per_day=self.settings.owner_tokens_per_day)
        self.meaning = TellMeaning(adapters.embeddings, self.budget) if adapters.embeddings else None
        self.keep_chunks = KeepChunks(self.clock, embeds=self.meaning is not None)
        self.memory = KeepMemories(adapters.clock, embeds=self.meaning is not None)
        self.live = LiveHub(adapters.database.urls)
        self._close = adapters.close
        self._services = adapters.services
        self._build_profile()
        self._build_roadmaps()
        self._build_inbox()
        self._build_conversations(adapters.chat)
        self._build_accounts(adapters.passwords)
        reader = FileReader()
        self._build_documents(reader, SharedPainting(PageDrawer()))
        self._build_jobs(handlers(self._means(adapters.chat, reader), self._summarizer(adapters.chat)))
        self._build_installation()

    def _build_conversations(self, chat: ChatProvider) -> None:
        uow, settings, clock = self.uow, self.settings, self.clock
        keep, quotes = KeepLedger(infer, clock), self.mode == "quotes"
        recall = recall_by_kind(uow, settings, self.memory, keep, self.meaning, quotes=quotes)
        limits = TurnLimits(
            question_chars=settings.question_max_chars,
            turns_per_day=settings.visitor_turns_per_day,
            owner_tokens_per_day=settings.owner_tokens_per_day,
        )
        answer = AnswerTurn(chat, toolbox(uow, settings, self._abilities()))
        self.run_turn = RunTurn(uow, answer, self.streams, recall, clock, max_seconds=settings.turn_max_seconds)
        self.ask_question = AskQuestion(uow, self.run_turn, limits, clock)
        self.regenerate_answer = RegenerateAnswer(uow, self.run_turn, limits, clock)
        self.stop_turn = StopTurn(uow, self.run_turn)
        self.give_feedback = GiveFeedback(uow)
        self.start_conversation = StartConversation(uow, clock)
        self.open_session = OpenSession(uow, self.start_conversation)
        self.change_conversation = ChangeConversation(uow, clock)
        self.delete_conversation = DeleteConversation(uow, self.run_turn)
        self.read_conversation = ReadConversation(uow)
        self.read_coach = ReadCoach(uow, ATTRIBUTES)
        self.choose_phase = ChoosePhase(uow, self.read_coach, ATTRIBUTES, clock)
        self.mark_question = MarkQuestion(uow, self.read_coach, ATTRIBUTES, clock)
        self.meet_representative = MeetRepresentative(uow)
        self.read_published = ReadPublished(uow)
        self.preview_representative = PreviewRepresentative(uow)
        self.publish_representative = PublishRepresentative(uow, clock)
        self.unpublish_representative = UnpublishRepresentative(uow)
        self.describe_site = DescribeSite(uow)

    def _build_inbox(self) -> None:
        uow, clock = self.uow, self.clock
        scheduling = self._services.scheduling if self._services is not None else None
        self.read_inbox = ReadInbox(uow, clock)
        self.group_earlier = GroupEarlier(self.aside, clock)
        self.read_questions = ReadQuestions(uow, clock)
        self.answer_questions = AnswerQuestions(uow, clock)
        self.sort_questions = SortQuestions(uow, clock)
        self.mark_seen = MarkSeen(uow, clock)
        self.change_answer = ChangeAnswer(uow, clock)
        self.delete_answer = DeleteAnswer(uow, clock)
        self.settle_letter = SettleLetter(uow, clock)
        self.write_invitation = WriteInvitation(
            uow, clock, host=urlsplit(self.settings.public_url).hostname or "kairix"
        )
        self.arrange_booking = ArrangeBooking(uow, self.vault, clock)
        self.reseal_tokens = ResealTokens(uow, self.vault)
        self.leave_message = LeaveMessage(uow, clock)
        self.propose_times = ProposeTimes(uow, clock)
        self.offer_times = OfferTimes(uow, scheduling, self.vault, clock)
        self.book_meeting = BookMeeting(uow, self.offer_times, clock)

    def _abilities(self) -> Abilities:
        return Abilities(
            services=self._services,
            meaning=self.meaning,
            memory=self.memory,
            record_proposals=self.record_proposals,
            read_roadmaps=self.read_roadmaps,
            request_roadmap=self.request_roadmap,
            offer_times=self.offer_times,
            book_meeting=self.book_meeting,
            leave_message=self.leave_message,
        )

    def _build_accounts(self, passwords: PasswordHasher) -> None:
        uow, settings, clock = self.uow, self.settings, self.clock
        live = LiveSessions(uow, clock)
        begin = BeginSession(
            self.tokens,
            access_seconds=settings.access_token_seconds,
            refresh_days=settings.refresh_token_days,
            clock=clock,
        )
        self.resolve_principal = ResolvePrincipal(self.tokens, live)
        self.admit_visitor = AdmitVisitor(uow, self.tokens, clock)
        self.issue_setup_link = IssueSetupLink(uow, clock)
        self.claim_installation = ClaimInstallation(uow, passwords, begin, clock)
        self.sign_in = SignIn(uow, passwords, begin)
        self.refresh_session = RefreshSession(uow, begin, live, clock)
        self.sign_out = SignOut(uow, self.tokens, live, clock)
        self.read_account = ReadAccount(uow)
        self.update_account = UpdateAccount(uow, passwords, begin, live, clock)
        self.export_account = ExportAccount(uow, clock)
        self.delete_account = DeleteAccount(uow, passwords, live, self.run_turn)

    def _build_profile(self) -> None:
        uow, keep = self.uow, KeepLedger(infer, self.clock)
        self.read_profile = ReadProfile(uow)
        self.edit_profile = EditProfile(uow, keep)
        self.read_facts = ReadFacts(uow)
        self.decide_facts = DecideFacts(uow, keep)
        self.edit_fact = EditFact(uow, keep)
        self.disclose_fact = DiscloseFact(uow, keep)
        self.undo_operation = UndoOperation(uow, keep)
        self.record_proposals = RecordProposals(keep)
        self.rebuild_profile = RebuildProfile(uow, self.clock)
        self.forget_document = ForgetDocument(keep)
        self.learn_document = LearnDocument(self.record_proposals)
        self.settle_document = SettleDocument(keep)
        self.find_traces = FindTraces(uow)
        self.forget = Forget(uow, keep, self.learn_document, self.settle_document, self.keep_chunks, self.clock)
        self.read_forgettings = ReadForgettings(uow)
        self.learn_earlier = LearnEarlier(uow, self.settle_document)
        self.refresh_profiles = RefreshProfiles(self.aside, keep, self.clock)
        self.export_resume = ExportResume(uow, TypstPrinter())
        self.read_memories = ReadMemories(uow)
        self.write_memory = WriteMemory(uow, self.memory, self.clock)
        self.change_memory = ChangeMemory(uow, self.memory, self.clock)

    def _build_roadmaps(self) -> None:
        uow, clock = self.uow, self.clock
        self.find_roles = FindRoles(uow)
        self.import_roles = ImportRoles(uow, clock)
        self.request_roadmap = RequestRoadmap(uow, clock)
        self.compare_roles = CompareRoles(uow, clock)
        self.read_roadmaps = ReadRoadmaps(uow, clock)
        self.change_roadmap = ChangeRoadmap(uow, clock)
        self.decide_proposal = DecideProposal(uow, clock)
        self.change_milestones = ChangeMilestones(uow, clock)
        self.decide_evidence = DecideEvidence(uow, clock)
        self.export_calendar = ExportCalendar(uow, self.settings.public_url)

    def _means(self, chat: ChatProvider, reader: ResumeReader) -> Means:
        return Means(
            uow=self.uow,
            clock=self.clock,
            reader=reader,
            learn_document=self.learn_document,
            record_proposals=self.record_proposals,
            memory=self.memory,
            meaning=self.meaning,
            ask=self._asker(chat) if self.mode == "model" else None,
        )

    def _summarizer(self, chat: ChatProvider) -> SummarizeConversation:
        return SummarizeConversation(self.uow, self._asker(chat), self.clock)

    def _asker(self, chat: ChatProvider) -> AskWithinBudget:
        return AskWithinBudget(chat, self.budget, seconds=self.settings.turn_max_seconds)

    def _build_documents(self, reader: ResumeReader, painter: PagePainter) -> None:
        uow, clock = self.uow, self.clock
        self.import_resume = ImportResume(uow, reader, self.settle_document, self.keep_chunks, clock)
        self.bring_document = BringDocument(uow, clock)
        self.read_documents = ReadDocuments(uow, painter)
        self.correct_document = CorrectDocument(uow, check_json_resume)
        self.accept_document = AcceptDocument(uow, self.settle_document, self.keep_chunks, clock)
        self.revise_document = ReviseDocument(uow, clock)
        self.trust_document = TrustDocument(uow, self.learn_document)
        self.discard_document = DiscardDocument(uow, self.forget_document)
        self.sweep_drafts = SweepDrafts(self.aside, clock)
        self.cut_earlier = CutEarlier(self.aside, self.keep_chunks)
        self.embed_earlier = EmbedEarlier(uow, self.meaning.model if self.meaning else None, clock)

    def _build_jobs(self, handlers: Mapping[JobKind, Handler]) -> None:
        uow, clock = self.uow, self.clock
        self.run_job = RunJob(uow, self.aside, handlers, clock, lease_seconds=self.settings.job_lease_seconds)
        self.sweep_jobs = SweepJobs(self.aside, clock)
        self.read_jobs = ReadJobs(uow)
        self.cancel_job = CancelJob(uow, clock)
        self.retry_job = RetryJob(uow, clock)
        self.await_job = AwaitJob(self.read_jobs, self.live)

    def _build_installation(self) -> None:
        self.prepare_installation = PrepareInstallation(self.uow, self.import_resume, self.clock)
        max_seconds = self.settings.turn_max_seconds
        self.recover_turns = RecoverTurns(self.aside, self.run_turn, self.clock, max_seconds=max_seconds)

    async def close(self) -> None:
        """Store what still runs, then let go of the model's connections and of the database."""
        await self.live.close()
        await self.run_turn.shut_down()
        await self._close()
