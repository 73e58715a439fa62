"""What is done in the background, by kind of job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kairix_core.domain.job import JobKind
from kairix_core.ports import Clock, ResumeReader, UnitOfWork
from kairix_core.use_cases.ask_in_form import AskInForm
from kairix_core.use_cases.ask_within_budget import AskWithinBudget
from kairix_core.use_cases.jobs.job_run import Handler
from kairix_core.use_cases.jobs.read_document import ReadDocument
from kairix_core.use_cases.learning.extract_with_model import ExtractWithModel
from kairix_core.use_cases.learning.learn_conversation import LearnConversation, Readers
from kairix_core.use_cases.memory.keep_memories import KeepMemories
from kairix_core.use_cases.memory.notice_with_model import NoticeWithModel
from kairix_core.use_cases.profile.learn_document import LearnDocument
from kairix_core.use_cases.profile.record_proposals import RecordProposals
from kairix_core.use_cases.retrieval.embed_texts import EmbedTexts
from kairix_core.use_cases.retrieval.summarize_conversation import SummarizeConversation
from kairix_core.use_cases.retrieval.tell_meaning import TellMeaning
from kairix_core.use_cases.roadmap.make_roadmap import MakeRoadmap
from kairix_core.use_cases.roadmap.word_plan import WordPlan


@dataclass(frozen=True, slots=True)
class Means:
    """What handlers work with; ``ask`` is None where no model is set: then what rules understand is all there is."""

    uow: UnitOfWork
    clock: Clock
    reader: ResumeReader
    learn_document: LearnDocument
    record_proposals: RecordProposals
    memory: KeepMemories
    meaning: TellMeaning | None
    ask: AskWithinBudget | None


def handlers(means: Means, summarize: SummarizeConversation) -> Mapping[JobKind, Handler]:
    uow, clock, ask = means.uow, means.clock, means.ask
    return {
        JobKind.READ_DOCUMENT: ReadDocument(uow, means.reader, clock, means.learn_document),
        JobKind.EXTRACT_CONVERSATION: _listener(means),
        JobKind.MAKE_ROADMAP: MakeRoadmap(uow, WordPlan(uow, ask, clock) if ask else None, clock),
        JobKind.SUMMARIZE_CONVERSATION: summarize,
        JobKind.EMBED_TEXTS: EmbedTexts(uow, means.meaning, clock),
    }


def _listener(means: Means) -> LearnConversation:
    readers = None
    if means.ask is not None:
        in_form = AskInForm(means.ask)
        readers = Readers(ExtractWithModel(in_form), NoticeWithModel(in_form))
    return LearnConversation(means.uow, means.record_proposals, means.memory, readers, means.clock)
