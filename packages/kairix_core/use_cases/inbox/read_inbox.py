"""How much waits in the inbox, and the letters and transcripts in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from kairix_core.domain.inbox import Letter, LetterKind, Transcript
from kairix_core.domain.principal import Principal
from kairix_core.errors import NotFound
from kairix_core.policies.pleasantries import asks_nothing
from kairix_core.ports import Clock, Page, PathMessage, Transaction, UnitOfWork
from kairix_core.use_cases.inbox.offer_times import lapse_undecided
from kairix_core.use_cases.inbox.read_questions import open_groups
from kairix_core.use_cases.known_name import known_name

#: The branch that is shown, of which a visitor's daily limit lets no more come together.
MOST_MESSAGES = 200


@dataclass(frozen=True, slots=True)
class Waiting:
    """What was not dealt with, questions of one meaning counted once."""

    questions: int
    messages: int
    bookings: int

    @property
    def waiting(self) -> int:
        return self.questions + self.messages + self.bookings


class ReadInbox:
    def __init__(self, uow: UnitOfWork, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    async def __call__(self, owner_id: UUID) -> Waiting:
        now = self._clock()
        groups = await open_groups(self._uow, owner_id, now.date())
        async with self._uow(Principal.user(owner_id)) as tx:
            await lapse_undecided(tx, owner_id, now)
            letters = await tx.inbox.open_letters(owner_id)
        messages, bookings = (letters.get(kind, 0) for kind in (LetterKind.MESSAGE, LetterKind.BOOKING))
        return Waiting(len(groups), messages, bookings)

    async def letters(self, owner_id: UUID, *, kind: LetterKind | None, cursor: str | None, limit: int) -> Page[Letter]:
        """Newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            await lapse_undecided(tx, owner_id, self._clock())
            return await tx.inbox.letters(owner_id, kind=kind, cursor=cursor, limit=limit)

    async def transcripts(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Transcript]:
        """What others asked the owner's representative, newest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            page = await tx.inbox.transcripts(owner_id, cursor=cursor, limit=limit)
            person = await known_name(tx, owner_id)
        return Page([_counted(transcript, person) for transcript in page.items], page.next_cursor)

    async def transcript(self, owner_id: UUID, conversation_id: UUID) -> tuple[Transcript, list[PathMessage]]:
        """With the branch that is shown, oldest first."""
        async with self._uow(Principal.user(owner_id)) as tx:
            found = await tx.inbox.transcript(owner_id, conversation_id)
            conversation = await tx.conversations.get(conversation_id)
            if found is None or conversation is None or conversation.head_id is None:
                raise NotFound
            path = await tx.messages.path(conversation.head_id, limit=MOST_MESSAGES)
            return _counted(found, await known_name(tx, owner_id)), path


def _counted(transcript: Transcript, person: str) -> Transcript:
    return replace(transcript, questions=sum(not asks_nothing(text, person) for text in transcript.said))


async def own_letter(tx: Transaction, owner_id: UUID, letter_id: UUID) -> Letter:
    letter = await tx.inbox.letter(letter_id)
    if letter is None or letter.owner_id != owner_id:
        raise NotFound
    return letter
