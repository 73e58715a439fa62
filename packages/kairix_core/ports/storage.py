"""What is stored, and the one way to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from kairix_core.domain.agent import Agent, AgentKind
from kairix_core.domain.conversation import Conversation, Feedback, Heard, Message, Said, Turn
from kairix_core.domain.document import Evidence
from kairix_core.domain.parts import Part
from kairix_core.domain.principal import Principal
from kairix_core.domain.publication import Publication
from kairix_core.domain.usage import Usage
from kairix_core.domain.user import RefreshToken, SetupToken, User, Visitor
from kairix_core.ports.coaching import Coachings
from kairix_core.ports.documents import Documents, Files
from kairix_core.ports.inbox import Inbox, Questions
from kairix_core.ports.jobs import Announcements, Jobs, Uploads
from kairix_core.ports.memory import Memories
from kairix_core.ports.paging import Page
from kairix_core.ports.profile import Facts, Profiles
from kairix_core.ports.retrieval import Chunks, Forgettings, Meanings, Traced
from kairix_core.ports.roadmap import Roadmaps, Roles


@dataclass(frozen=True, slots=True)
class ScoredEvidence:
    """Evidence and how well it matches the words of a question (BM25, 0 when no word matches).

    ``fact_id`` is the fact that it is, where it is one of an owner's profile.
    """

    evidence: Evidence
    score: float
    fact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PathMessage:
    """A message on the branch that is shown, with the ids of the alternatives at its place, itself included."""

    message: Message
    sibling_ids: tuple[UUID, ...]
    turn_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts against the limits.

    ``tokens`` that everybody spent with an owner's agents and how many of their turns are ``running``; ``turns`` of one
    principal, running ones included.
    """

    tokens: int
    running: int
    turns: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What a question has to pass: its conversation, the kind of agent that answers in it, the turn that it repeats,
    what stands against the limits. It ``is_offline`` while whoever asks may not meet the agent: it is not public any
    more.
    """

    conversation: Conversation
    kind: AgentKind
    repeated: Turn | None
    standing: Standing
    is_offline: bool = False


class Users(Protocol):
    async def add(self, user: User) -> None: ...
    async def get(self, user_id: UUID) -> User | None: ...
    async def by_email(self, email: str) -> User | None: ...
    async def first(self) -> User | None: ...
    async def rename(self, user_id: UUID, name: str) -> None: ...
    async def set_credentials(self, user_id: UUID, *, email: str, password_hash: str) -> None:
        """Raises ``EmailTaken`` when somebody else has that address, in whatever case it is written."""
        ...

    async def delete(self, user_id: UUID) -> None: ...
    async def export(self, user_id: UUID) -> dict[str, list[dict[str, Any]]]:
        """Every row that is the user's, by table, as JSON; hashes of passwords and tokens are left out."""
        ...


class Credentials(Protocol):
    """Refresh tokens, one-time links and visitors.

    ``take_*`` locks the row until the transaction ends, ``spend_*`` sets its ``used_at``: together a token works once.
    """

    async def add_refresh(self, token: RefreshToken) -> None: ...
    async def take_refresh(self, token_hash: str) -> RefreshToken | None: ...
    async def spend_refresh(self, token_id: UUID, at: datetime) -> None: ...
    async def family_is_live(self, family_id: UUID) -> bool: ...
    async def revoke_family(self, family_id: UUID, at: datetime) -> None: ...
    async def revoke_all(self, user_id: UUID, at: datetime) -> None: ...
    async def add_setup(self, token: SetupToken) -> None: ...
    async def take_setup(self, token_hash: str) -> SetupToken | None: ...
    async def spend_setup(self, token_id: UUID, at: datetime) -> None: ...
    async def add_visitor(self, visitor: Visitor) -> None: ...
    async def visitor(self, visitor_id: UUID) -> Visitor | None: ...


class Agents(Protocol):
    async def add(self, agent: Agent) -> None: ...
    async def ensure(self, agent: Agent) -> Agent:
        """``agent``, or the one that has its handle already."""
        ...

    async def get(self, agent_id: UUID) -> Agent | None: ...
    async def by_handle(self, handle: str) -> Agent | None: ...
    async def published(self) -> Sequence[Agent]: ...
    async def of_owner(self, owner_id: UUID) -> Sequence[Agent]: ...
    async def rename(self, agent_id: UUID, *, name: str, handle: str) -> None: ...
    async def set_published(self, agent_id: UUID, at: datetime | None) -> None:
        """Public since ``at``; None closes it to everybody but its owner."""
        ...


class Conversations(Protocol):
    async def add(self, conversation: Conversation) -> None: ...
    async def get(self, conversation_id: UUID) -> Conversation | None: ...
    async def entry(
        self, conversation_id: UUID, principal: Principal, *, client_id: str | None, since: datetime
    ) -> Entry | None:
        """Read in one go, since every first token waits for it, and locked, so that a question in another tab waits
        for this one. ``since`` is where the limits begin to count.
        """
        ...

    async def page(self, principal: Principal, *, cursor: str | None, limit: int) -> Page[Conversation]:
        """Those that the principal holds, newest first."""
        ...

    async def by_session(self, session_hash: str) -> Conversation | None: ...
    async def lock(self, conversation_id: UUID) -> None:
        """Nobody else begins a turn in it, or changes it, until the transaction ends."""
        ...

    async def advance(self, conversation_id: UUID, *, head_id: UUID, at: datetime) -> None:
        """Show the branch that ends in ``head_id``."""
        ...

    async def rename(self, conversation_id: UUID, title: str) -> None: ...
    async def hear(self, conversation_id: UUID, *, until: UUID) -> None:
        """Its owner was listened to, up to and with this message."""
        ...

    async def summarize(self, conversation_id: UUID, summary: str, *, until: UUID) -> None:
        """What was said up to and with this message, in short."""
        ...

    async def delete(self, conversation_id: UUID) -> None: ...


class Messages(Protocol):
    async def add(self, *messages: Message) -> None: ...
    async def get(self, message_id: UUID) -> Message | None: ...
    async def path(self, leaf_id: UUID, *, limit: int) -> list[PathMessage]:
        """The branch that ends in ``leaf_id``, oldest first, at most its last ``limit`` messages."""
        ...

    async def window(self, leaf_id: UUID, *, limit: int) -> list[Said]:
        """The same branch as a model sees it."""
        ...

    async def unheard(self, conversation_id: UUID, *, limit: int) -> list[Heard]:
        """What its owner said since the conversation was last listened to, on whatever branch, oldest first."""
        ...

    async def leaf_below(self, message_id: UUID) -> UUID:
        """The newest leaf of the branch through ``message_id``."""
        ...

    async def checkpoint(self, message_id: UUID, parts: list[Part]) -> None: ...
    async def set_feedback(self, message_id: UUID, feedback: Feedback | None) -> None: ...


class Turns(Protocol):
    async def begin(self, turn: Turn, *messages: Message, title: str | None) -> None:
        """Store a turn with its new messages, the answer last, and show the branch that ends there. ``title`` is for a
        conversation that has none yet.

        Raises ``TurnAlreadyRunning`` when the conversation has one.
        """
        ...

    async def get(self, turn_id: UUID) -> Turn | None: ...
    async def running_in(self, conversation_id: UUID) -> UUID | None: ...
    async def end(self, turn_id: UUID, answer: Message, *, at: datetime, last_event: int) -> None:
        """Store how a turn ended: its status, and the answer's parts, model, prompt version, usage and error."""
        ...

    async def interrupt_running(
        self, at: datetime, *, begun_before: datetime | None = None, besides: Collection[UUID] = ()
    ) -> list[UUID]:
        """Mark what nobody writes any more as interrupted, text kept; the conversations, of which each had one.

        ``besides`` are turns that somebody does write.
        """
        ...


class Publications(Protocol):
    """What visitors can read, one for each owner who has something to tell them."""

    async def lock(self, owner_id: UUID) -> None:
        """Nobody else publishes for this owner until the transaction ends."""
        ...

    async def of_owner(self, owner_id: UUID) -> Publication | None: ...
    async def replace(self, publication: Publication, evidence: Sequence[Evidence]) -> None:
        """Store it with its evidence in the place of the owner's last one."""
        ...

    async def withdraw(self, owner_id: UUID) -> None: ...
    async def lines(self, publication_id: UUID) -> list[Evidence]:
        """Its evidence in reading order."""
        ...

    async def everything(self, owner_id: UUID) -> list[ScoredEvidence]:
        """The evidence of the owner's publication in reading order, unranked."""
        ...

    async def search(self, owner_id: UUID, query: str, *, limit: int) -> list[ScoredEvidence]:
        """The evidence of the owner's publication, best match first; lines that match nothing come last."""
        ...


class UsageLedger(Protocol):
    async def record(
        self, record_id: UUID, *, owner_id: UUID, principal: Principal, model: str, usage: Usage, at: datetime
    ) -> None:
        """Count a turn once, under its own id, however often this is called, also after its conversation was deleted;
        what belongs to no turn has an id of its own.

        Only the system writes here; ``principal`` is who asked.
        """
        ...

    async def spent(self, owner_id: UUID, *, since: datetime) -> int:
        """The tokens that everybody spent with an owner's agents."""
        ...


class Transaction(Protocol):
    """One open transaction, bound to a principal; committed when its block ends, rolled back when it raises."""

    @property
    def users(self) -> Users: ...
    @property
    def credentials(self) -> Credentials: ...
    @property
    def agents(self) -> Agents: ...
    @property
    def conversations(self) -> Conversations: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def turns(self) -> Turns: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def chunks(self) -> Chunks: ...
    @property
    def meanings(self) -> Meanings: ...
    @property
    def publications(self) -> Publications: ...
    @property
    def profiles(self) -> Profiles: ...
    @property
    def facts(self) -> Facts: ...
    @property
    def coachings(self) -> Coachings: ...
    @property
    def memories(self) -> Memories: ...
    @property
    def forgettings(self) -> Forgettings: ...
    @property
    def traced(self) -> Traced: ...
    @property
    def files(self) -> Files: ...
    @property
    def questions(self) -> Questions: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def usage(self) -> UsageLedger: ...
    @property
    def jobs(self) -> Jobs: ...
    @property
    def uploads(self) -> Uploads: ...
    @property
    def roadmaps(self) -> Roadmaps: ...
    @property
    def roles(self) -> Roles: ...
    @property
    def announcements(self) -> Announcements: ...


class UnitOfWork(Protocol):
    """``async with uow(principal) as tx``: the only way to the database."""

    def __call__(self, principal: Principal) -> AbstractAsyncContextManager[Transaction]: ...
