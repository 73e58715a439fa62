"""What core asks of the world. Each port is as small as it can be; wrappers implement the port that they wrap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kairix_core.ports.coaching import Coachings
from kairix_core.ports.documents import Documents, Files, Holdings
from kairix_core.ports.doors import PagePainter, PasswordHasher, ResumeChecker, ResumeReader, TokenSigner
from kairix_core.ports.inbox import Inbox, Questions
from kairix_core.ports.jobs import Announcements, Broker, Jobs, Live, Uploads
from kairix_core.ports.memory import Memories, ScoredMemory
from kairix_core.ports.models import ChatProvider, EmbeddingProvider, Embeddings
from kairix_core.ports.paging import Page
from kairix_core.ports.printing import ResumePrinter
from kairix_core.ports.profile import Facts, Profiles
from kairix_core.ports.remembering import MemoryProvider
from kairix_core.ports.retrieval import Chunks, Embedded, Forgettings, FoundChunk, Meanings, Texts, Traced, Unread
from kairix_core.ports.roadmap import Roadmaps, Roles
from kairix_core.ports.storage import (
    Agents,
    Conversations,
    Credentials,
    Entry,
    Messages,
    PathMessage,
    Publications,
    ScoredEvidence,
    Standing,
    Transaction,
    Turns,
    UnitOfWork,
    UsageLedger,
    Users,
)
from kairix_core.ports.turns import TurnLog, TurnStreams

Clock = Callable[[], datetime]

__all__ = [
    "Agents",
    "Announcements",
    "Broker",
    "ChatProvider",
    "Chunks",
    "Clock",
    "Coachings",
    "Conversations",
    "Credentials",
    "Documents",
    "Embedded",
    "EmbeddingProvider",
    "Embeddings",
    "Entry",
    "Facts",
    "Files",
    "Forgettings",
    "FoundChunk",
    "Holdings",
    "Inbox",
    "Jobs",
    "Live",
    "Meanings",
    "Memories",
    "MemoryProvider",
    "Messages",
    "Page",
    "PagePainter",
    "PasswordHasher",
    "PathMessage",
    "Profiles",
    "Publications",
    "Questions",
    "ResumeChecker",
    "ResumePrinter",
    "ResumeReader",
    "Roadmaps",
    "Roles",
    "ScoredEvidence",
    "ScoredMemory",
    "Standing",
    "Texts",
    "TokenSigner",
    "Traced",
    "Transaction",
    "TurnLog",
    "TurnStreams",
    "Turns",
    "UnitOfWork",
    "Unread",
    "Uploads",
    "UsageLedger",
    "Users",
]
