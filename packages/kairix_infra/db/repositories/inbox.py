"""What owners answer, what visitors write to them, and when they can be met."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import DateTime, bindparam, delete, func, or_, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert

from kairix_core.domain.agent import AgentKind
from kairix_core.domain.booking import BookingSettings
from kairix_core.domain.conversation import Role
from kairix_core.domain.inbox import Letter, LetterKind, LetterState, OwnAnswer, Transcript
from kairix_core.ports import Page
from kairix_infra.db.inbox_tables import answers, booking_settings, letters, unanswered_questions
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.statements import Statements
from kairix_infra.db.tables import agents, conversations, messages

LETTER, ANSWER = letters.c, answers.c
OF_OWNER = bindparam("owner", type_=sa.Uuid())
CHANGED_OF_ANSWER = ("question", "answer", "disclosure", "updated_at")
ADD_ANSWER = sa.insert(answers)
GET_ANSWER = select(answers).where(ANSWER.id == bindparam("answer"))
ANSWERS = select(answers).where(ANSWER.owner_id == OF_OWNER).order_by(ANSWER.created_at, ANSWER.id)
CHANGE_ANSWER = (
    update(answers)
    .where(ANSWER.id == bindparam("changed"))
    .values({name: bindparam(f"new_{name}", type_=ANSWER[name].type) for name in CHANGED_OF_ANSWER})
)
DELETE_ANSWER = delete(answers).where(ANSWER.id == bindparam("answer"))

ADD_LETTER = sa.insert(letters)
GET_LETTER = select(letters).where(LETTER.id == bindparam("letter"))
LETTERS = select(letters).where(LETTER.owner_id == OF_OWNER).order_by(LETTER.created_at.desc(), LETTER.id.desc())
UNSETTLED = LETTER.state.in_([LetterState.NEW, LetterState.READ])
OPEN_LETTERS = (
    select(LETTER.kind, func.count().label("letters"))
    .where(LETTER.owner_id == OF_OWNER, UNSETTLED)
    .group_by(LETTER.kind)
)
SETTLE_LETTER = (
    update(letters)
    .where(LETTER.id == bindparam("settled"))
    .values(
        state=bindparam("new_state", type_=LETTER.state.type),
        revision=bindparam("new_revision"),
        starts_at=bindparam("new_start", type_=LETTER.starts_at.type),
    )
)
READ_LETTERS = (
    update(letters)
    .where(LETTER.id.in_(bindparam("letters", expanding=True, type_=sa.Uuid())), LETTER.state == LetterState.NEW)
    .values(state=LetterState.READ)
)
STANDING = text("SELECT * FROM kairix_inbox_standing(:owner, :since)").bindparams(
    OF_OWNER, bindparam("since", type_=DateTime(timezone=True))
)
RECEIVED_FROM = text("SELECT * FROM kairix_letters_from(:conversation, :since)").bindparams(
    bindparam("conversation", type_=sa.Uuid()), bindparam("since", type_=DateTime(timezone=True))
)
#: Visitors see no letters, so a function tells them of one that they can name, and repeat.
REPEATED = ("owner_id", "client_id", "kind", "name", "email", "text", "starts_at", "proposed")
SENT_BEFORE = text("""
    SELECT id, created_at
    FROM kairix_letter_sent(:owner_id, :client_id, :kind, :name, :email, :text, :starts_at, :proposed)
""").bindparams(*(bindparam(name, type_=LETTER[name].type) for name in REPEATED))
AT = bindparam("at", type_=LETTER.starts_at.type)
_GONE_BY = or_(LETTER.created_at < bindparam("before"), LETTER.starts_at <= AT)
_LAST = select(func.max(sa.column("proposal", LETTER.starts_at.type))).select_from(
    func.unnest(LETTER.proposed).alias("proposal")
)
LAPSE = (
    update(letters)
    .where(LETTER.owner_id == OF_OWNER, LETTER.kind == LetterKind.BOOKING, UNSETTLED)
    .where(or_(LETTER.starts_at.is_not(None) & _GONE_BY, LETTER.starts_at.is_(None) & (_LAST.scalar_subquery() <= AT)))
    .values(state=LetterState.LAPSED, revision=LETTER.revision + 1)
)
#: Visitors see no letters, so a function tells them, of who is published; owners see their own at all times.
TAKEN = text("""
    SELECT starts_at, ends_at FROM kairix_taken(:owner, :since, :until)
    UNION
    SELECT l.starts_at, e.ends_at FROM letters l,
        LATERAL (SELECT l.starts_at + make_interval(mins => l.minutes) AS ends_at) e
    WHERE l.owner_id = :owner AND l.kind = 'booking' AND l.state NOT IN ('declined', 'lapsed')
        AND l.starts_at < :until AND e.ends_at > :since
    ORDER BY starts_at
""").bindparams(
    OF_OWNER, bindparam("since", type_=DateTime(timezone=True)), bindparam("until", type_=DateTime(timezone=True))
)

GET_BOOKING = select(booking_settings).where(booking_settings.c.owner_id == OF_OWNER)
WITH_TOKEN = select(booking_settings).where(booking_settings.c.calendly_sealed.is_not(None)).with_for_update()
_SET = insert(booking_settings)
SET_BOOKING = _SET.on_conflict_do_update(
    index_elements=["owner_id"],
    set_={column.key: _SET.excluded[column.key] for column in booking_settings.c if column.key != "owner_id"},
)

CONVERSATION, LINE = conversations.c, messages.c
_OF_THIS = LETTER.conversation_id == CONVERSATION.id


def _counted(table: sa.Table) -> sa.ScalarSelect[int]:
    return select(func.count()).where(table.c.conversation_id == CONVERSATION.id).scalar_subquery()


#: As much of each message as tells what kind it is.
_SAID = (
    select(sa.literal_column("coalesce(array_agg(left(messages.parts -> 0 ->> 'text', 200)), '{}')", sa.ARRAY(sa.Text)))
    .select_from(messages)
    .where(LINE.conversation_id == CONVERSATION.id, LINE.role == Role.USER)
    .scalar_subquery()
)
#: Of everybody but the owner, who tries out their own representative.
TRANSCRIPTS = (
    select(
        CONVERSATION.id.label("conversation_id"),
        CONVERSATION.title,
        CONVERSATION.created_at,
        CONVERSATION.updated_at,
        _SAID.label("said"),
        _counted(unanswered_questions).label("unanswered"),
        _counted(letters).label("letters"),
        select(LETTER.name)
        .where(_OF_THIS, LETTER.name != "")
        .order_by(LETTER.created_at.desc())
        .limit(1)
        .scalar_subquery()
        .label("name"),
    )
    .join(agents, agents.c.id == CONVERSATION.agent_id)
    .where(
        CONVERSATION.owner_id == OF_OWNER,
        agents.c.kind == AgentKind.REPRESENTATIVE,
        CONVERSATION.user_id.is_distinct_from(CONVERSATION.owner_id),
        CONVERSATION.head_id.is_not(None),
    )
    .order_by(CONVERSATION.updated_at.desc(), CONVERSATION.id.desc())
)
TRANSCRIPT = TRANSCRIPTS.where(CONVERSATION.id == bindparam("conversation"))


class SqlInbox:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def lock(self, owner_id: UUID) -> None:
        await self._statements.lock(f"kairix.inbox.{owner_id}")

    async def received(self, owner_id: UUID, *, since: datetime) -> int:
        row = await self._statements.row(STANDING, {"owner": owner_id, "since": since})
        return int(row.received) if row else 0

    async def received_from(self, conversation_id: UUID, *, since: datetime) -> tuple[int, int]:
        row = await self._statements.row(RECEIVED_FROM, {"conversation": conversation_id, "since": since})
        return (int(row.of_talk), int(row.of_sender)) if row else (0, 0)

    async def lapse(self, owner_id: UUID, *, before: datetime, at: datetime) -> None:
        await self._statements.run(LAPSE, {"owner": owner_id, "before": before, "at": at})

    async def add_answer(self, answer: OwnAnswer) -> None:
        await self._statements.run(ADD_ANSWER, vars(answer))

    async def answer(self, answer_id: UUID) -> OwnAnswer | None:
        return await self._statements.one(OwnAnswer, GET_ANSWER, {"answer": answer_id})

    async def answers(self, owner_id: UUID) -> Sequence[OwnAnswer]:
        return await self._statements.all(OwnAnswer, ANSWERS, {"owner": owner_id})

    async def change_answer(self, answer: OwnAnswer) -> None:
        changed = {f"new_{name}": getattr(answer, name) for name in CHANGED_OF_ANSWER}
        await self._statements.run(CHANGE_ANSWER, {"changed": answer.id, **changed})

    async def delete_answer(self, answer_id: UUID) -> None:
        await self._statements.run(DELETE_ANSWER, {"answer": answer_id})

    async def add_letter(self, letter: Letter) -> None:
        await self._statements.run(ADD_LETTER, vars(letter))

    async def sent_before(self, letter: Letter) -> Letter | None:
        row = await self._statements.row(SENT_BEFORE, {name: getattr(letter, name) for name in REPEATED})
        return replace(letter, id=row.id, created_at=row.created_at) if row else None

    async def letter(self, letter_id: UUID) -> Letter | None:
        return await self._statements.one(Letter, GET_LETTER, {"letter": letter_id})

    async def letters(self, owner_id: UUID, *, kind: LetterKind | None, cursor: str | None, limit: int) -> Page[Letter]:
        listing = LETTERS.limit(limit + 1) if kind is None else LETTERS.where(LETTER.kind == kind).limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(LETTER.created_at, LETTER.id) < place_of(cursor))
        found = await self._statements.all(Letter, listing, {"owner": owner_id})
        if len(found) <= limit:
            return Page(found)
        last = found[limit - 1]
        return Page(found[:limit], cursor_of(last.created_at, last.id))

    async def open_letters(self, owner_id: UUID) -> Mapping[LetterKind, int]:
        rows = await self._statements.run(OPEN_LETTERS, {"owner": owner_id})
        return {row.kind: row.letters for row in rows}

    async def read_letters(self, letter_ids: Collection[UUID]) -> None:
        await self._statements.run(READ_LETTERS, {"letters": list(letter_ids)})

    async def settle_letter(self, letter: Letter) -> None:
        changed = {"new_state": letter.state, "new_revision": letter.revision, "new_start": letter.starts_at}
        await self._statements.run(SETTLE_LETTER, {"settled": letter.id, **changed})

    async def taken(self, owner_id: UUID, *, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
        rows = await self._statements.run(TAKEN, {"owner": owner_id, "since": since, "until": until})
        return [(row.starts_at, row.ends_at) for row in rows]

    async def transcripts(self, owner_id: UUID, *, cursor: str | None, limit: int) -> Page[Transcript]:
        listing = TRANSCRIPTS.limit(limit + 1)
        if cursor is not None:
            listing = listing.where(tuple_(CONVERSATION.updated_at, CONVERSATION.id) < place_of(cursor))
        found = await self._statements.all(Transcript, listing, {"owner": owner_id})
        if len(found) <= limit:
            return Page(found)
        last = found[limit - 1]
        return Page(found[:limit], cursor_of(last.updated_at, last.conversation_id))

    async def transcript(self, owner_id: UUID, conversation_id: UUID) -> Transcript | None:
        asked = {"owner": owner_id, "conversation": conversation_id}
        return await self._statements.one(Transcript, TRANSCRIPT, asked)

    async def booking(self, owner_id: UUID) -> BookingSettings | None:
        return await self._statements.one(BookingSettings, GET_BOOKING, {"owner": owner_id})

    async def bookings_with_token(self) -> Sequence[BookingSettings]:
        return await self._statements.all(BookingSettings, WITH_TOKEN, {})

    async def set_booking(self, settings: BookingSettings) -> None:
        await self._statements.run(SET_BOOKING, vars(settings))
