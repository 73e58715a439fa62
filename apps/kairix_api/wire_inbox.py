"""What goes over the wire of an inbox, and of what visitors send to it."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Annotated, Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, Field, NaiveDatetime, StringConstraints, model_validator

from kairix_api.text import STORABLE, ClientId
from kairix_api.wire import MessageView, RequestBody, ResponseBody
from kairix_core.domain.booking import BookingWay, Hours
from kairix_core.domain.ids import new_id
from kairix_core.domain.inbox import Letter, LetterKind, LetterState, OwnAnswer, Transcript
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.policies.inbox.proposed_times import MOST_PROPOSED
from kairix_core.ports import Page, PathMessage
from kairix_core.use_cases.inbox.arrange_booking import Arrangement
from kairix_core.use_cases.inbox.book_meeting import MeetingWish
from kairix_core.use_cases.inbox.offer_times import Offer
from kairix_core.use_cases.inbox.propose_times import Proposal
from kairix_core.use_cases.inbox.read_questions import MOST_QUESTIONS, Asked
from kairix_core.use_cases.inbox.sender import Sender

Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120), STORABLE]
Email = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=254), STORABLE]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000), STORABLE]
Remark = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4_000), STORABLE]
Zone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=64), STORABLE]
Address = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), STORABLE]
QuestionWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), STORABLE]
#: Far enough from the ends of the calendar to be told on any clock.
Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2100, 1, 1, tzinfo=UTC))]
#: What a clock on the wall shows.
LocalTime = Annotated[NaiveDatetime, Field(ge=datetime(2000, 1, 1), le=datetime(2100, 1, 1))]  # noqa: DTZ001
#: To everybody who asks, or to nobody.
Told = Literal[Disclosure.PUBLIC, Disclosure.PRIVATE]


# --- questions and answers ------------------------------------------------------------------------------------------


class InboxView(ResponseBody):
    """``waiting`` is all that waits to be dealt with, questions of one meaning counted once."""

    waiting: int
    questions: int
    messages: int
    bookings: int


class Seen(RequestBody):
    """The ids of questions, each in its own wording, and of letters."""

    questions: Annotated[list[UUID], Field(max_length=MOST_QUESTIONS, default_factory=list)]
    letters: Annotated[list[UUID], Field(max_length=MOST_QUESTIONS, default_factory=list)]


class AnswerView(ResponseBody):
    """What visitors are told, or nobody while it is ``private``."""

    id: UUID
    question: str
    answer: str
    disclosure: Disclosure
    created_at: datetime
    updated_at: datetime


class AskedView(ResponseBody):
    """One wording; ``conversation_id`` leads to the transcript."""

    id: UUID
    text: str
    at: datetime
    read_at: datetime | None
    conversation_id: UUID


class QuestionGroupView(ResponseBody):
    """Questions that ask for the same, oldest first; ``question`` is the clearest wording.

    The ``id`` is that of the first question, or of the answer once there is one. ``similar_answers`` were given to
    other questions and may do for this one.
    """

    id: UUID
    question: str
    count: int
    asked: list[AskedView]
    answer: AnswerView | None
    similar_answers: list[AnswerView]


class QuestionGroups(ResponseBody):
    items: list[QuestionGroupView]


class AnswerQuestion(RequestBody):
    """``question`` is one's own wording of it."""

    answer: Words
    question: QuestionWords | None = None
    disclosure: Told = Disclosure.PUBLIC


class ChangeAnswer(RequestBody):
    """What is left out stays."""

    answer: Words | None = None
    question: QuestionWords | None = None
    disclosure: Told | None = None


def answer_view(answer: OwnAnswer) -> AnswerView:
    return AnswerView.model_validate(answer)


def question_group(asked: Asked) -> QuestionGroupView:
    return QuestionGroupView(
        id=asked.id,
        question=asked.wording,
        count=len(asked.questions),
        asked=[
            AskedView(id=q.id, text=q.question, at=q.created_at, read_at=q.read_at, conversation_id=q.conversation_id)
            for q in asked.questions
        ],
        answer=answer_view(asked.answer) if asked.answer else None,
        similar_answers=[answer_view(answer) for answer in asked.similar],
    )


# --- letters and transcripts ----------------------------------------------------------------------------------------


class LetterView(ResponseBody):
    """A message, or a booking with its time or the ``proposed`` ones, of which it takes one once it is confirmed.

    ``time_zone`` is the visitor's, empty when it is not known.
    """

    id: UUID
    kind: LetterKind
    state: LetterState
    name: str
    email: str
    text: str
    created_at: datetime
    conversation_id: UUID | None
    starts_at: datetime | None
    ends_at: datetime | None
    minutes: int
    time_zone: str
    proposed: list[datetime]


class ConfirmBooking(RequestBody):
    """``starts_at`` is which of the proposed times it is to be, or any for a visitor who only wrote words."""

    starts_at: Moment | None = None


class LetterPage(ResponseBody):
    items: list[LetterView]
    next_cursor: str | None


def letter_page(page: Page[Letter]) -> LetterPage:
    return LetterPage(items=[LetterView.model_validate(letter) for letter in page.items], next_cursor=page.next_cursor)


class TranscriptView(ResponseBody):
    """A conversation of somebody's with one's representative. ``name`` is there when they gave it in a message.

    Greetings, thanks and the like are no ``questions``.
    """

    id: UUID
    title: str | None
    created_at: datetime
    updated_at: datetime
    questions: int
    unanswered: int
    letters: int
    name: str | None


class TranscriptPage(ResponseBody):
    items: list[TranscriptView]
    next_cursor: str | None


class TranscriptWithMessages(TranscriptView):
    """With the branch that was shown, oldest first, at most its last 200 messages."""

    messages: list[MessageView]


def transcript_view(transcript: Transcript) -> TranscriptView:
    return TranscriptView(
        id=transcript.conversation_id,
        title=transcript.title,
        created_at=transcript.created_at,
        updated_at=transcript.updated_at,
        questions=transcript.questions,
        unanswered=transcript.unanswered,
        letters=transcript.letters,
        name=transcript.name,
    )


def transcript_page(page: Page[Transcript]) -> TranscriptPage:
    return TranscriptPage(items=[transcript_view(item) for item in page.items], next_cursor=page.next_cursor)


def whole_transcript(transcript: Transcript, messages: list[PathMessage]) -> TranscriptWithMessages:
    shown = [MessageView.of(message) for message in messages]
    return TranscriptWithMessages(**transcript_view(transcript).model_dump(), messages=shown)


# --- what visitors send ---------------------------------------------------------------------------------------------


class FromSender(RequestBody):
    """``conversation_id`` is the conversation that it comes out of, one's own.

    What is sent again with the same ``client_id``, because no answer came, is one letter.
    """

    name: Name = ""
    email: Email
    conversation_id: UUID | None = None
    client_id: ClientId | None = None

    def sender(self) -> Sender:
        return Sender(self.name, self.email, self.conversation_id, self.client_id or str(new_id()))


class LeaveMessage(FromSender):
    text: Words


class AskToMeet(FromSender):
    """``time_zone`` (IANA) is one's own."""

    name: Annotated[Name, Field(min_length=1)]
    text: Remark = ""
    time_zone: Zone = ""


class BookMeeting(AskToMeet):
    """One of the times that are offered."""

    starts_at: Moment
    minutes: Annotated[int, Field(ge=5, le=480)]

    def wish(self) -> MeetingWish:
        return MeetingWish(self.starts_at, self.minutes, self.text, self.time_zone)


class ProposeTimes(AskToMeet):
    """Up to three times, each as the clock of one's own ``time_zone`` shows it, or only words."""

    proposed: Annotated[list[LocalTime], Field(max_length=MOST_PROPOSED, default_factory=list)]
    minutes: Annotated[int, Field(ge=5, le=480)] = 30

    def proposal(self) -> Proposal:
        return Proposal(self.proposed, self.minutes, self.time_zone, self.text)


class LetterReceipt(ResponseBody):
    """It lies in the owner's inbox. A booking is a wish until they confirm it."""

    id: UUID
    kind: LetterKind
    created_at: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    proposed: list[datetime]


class TimeView(ResponseBody):
    """With a ``link`` this very time can be booked there at once."""

    starts_at: datetime
    ends_at: datetime
    minutes: int
    link: str | None


class TimesView(ResponseBody):
    """``way``: ``calendly`` and ``hours`` offer ``times``, ``link`` a page elsewhere, ``none`` only messages.

    Times are on the clock of ``time_zone``.
    """

    way: BookingWay
    link: str | None
    time_zone: str
    minutes: int
    times: list[TimeView]


# --- how one can be met ---------------------------------------------------------------------------------------------


class HoursOfDay(ResponseBody):
    """One stretch of one day of the week, Monday is 0; ``until`` 00:00 is the day's end."""

    day: Annotated[int, Field(ge=0, le=6)]
    since: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    until: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]

    def hours(self) -> Hours:
        return Hours(self.day, time.fromisoformat(self.since), time.fromisoformat(self.until))


class BookingView(ResponseBody):
    """The token itself is never told again; ``calendly_ending`` are its last letters, if it is long enough.

    ``calendly_token_lost``: this installation's key was changed or lost, so it cannot be used and has to be set anew.
    """

    link: str | None
    has_calendly_token: bool
    calendly_ending: str
    calendly_token_lost: bool
    time_zone: str
    hours: list[HoursOfDay]
    minutes: int
    notice_hours: int
    days_ahead: int


class ChangeBooking(RequestBody):
    """What is left out stays; null takes a link or a token away."""

    link: Address | None = None
    calendly_token: Address | None = None
    time_zone: Zone | None = None
    hours: Annotated[list[HoursOfDay], Field(max_length=50)] | None = None
    minutes: Annotated[int, Field(ge=5, le=480)] | None = None
    notice_hours: Annotated[int, Field(ge=0, le=24 * 30)] | None = None
    days_ahead: Annotated[int, Field(ge=1, le=90)] | None = None

    @model_validator(mode="after")
    def only_these_can_be_empty(self) -> ChangeBooking:
        empty = [name for name in self.model_fields_set - {"link", "calendly_token"} if getattr(self, name) is None]
        if empty:
            raise ValueError(f"{', '.join(sorted(empty))} cannot be null")
        return self

    def changes(self) -> dict[str, Any]:
        """As fields of the settings."""
        changed = {name: getattr(self, name) for name in self.model_fields_set}
        if self.hours is not None:
            changed["hours"] = tuple(each.hours() for each in self.hours)
        return changed


def booking_view(arrangement: Arrangement) -> BookingView:
    settings = arrangement.settings
    return BookingView(
        link=settings.link,
        has_calendly_token=settings.calendly_sealed is not None,
        calendly_ending=settings.calendly_ending,
        calendly_token_lost=arrangement.token_lost,
        time_zone=settings.time_zone,
        hours=[
            HoursOfDay(day=each.day, since=f"{each.since:%H:%M}", until=f"{each.until:%H:%M}")
            for each in settings.hours
        ],
        minutes=settings.minutes,
        notice_hours=settings.notice_hours,
        days_ahead=settings.days_ahead,
    )


def times_view(offer: Offer, zone: str) -> TimesView:
    """On the clock of ``zone``, which is known; the owner's own when it is empty."""
    shown_in = zone or offer.settings.time_zone
    clock = ZoneInfo(shown_in)
    return TimesView(
        way=offer.way,
        link=offer.link,
        time_zone=shown_in,
        minutes=offer.settings.minutes,
        times=[
            TimeView(
                starts_at=each.starts_at.astimezone(clock),
                ends_at=each.ends_at.astimezone(clock),
                minutes=each.minutes,
                link=each.link,
            )
            for each in offer.times
        ],
    )
