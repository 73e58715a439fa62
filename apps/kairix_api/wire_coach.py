"""What goes over the wire about one's coach."""

from __future__ import annotations

from datetime import datetime

from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.coaching import Phase
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.phases import PHASES
from kairix_core.use_cases.coach.read_coach import CoachState


class PhaseView(ResponseBody):
    key: Phase
    label: str
    description: str


class QuestionView(ResponseBody):
    """In the words of the attribute's spec, whatever words the coach used."""

    attribute: str
    label: str
    question: str

    @classmethod
    def of(cls, spec: AttributeSpec) -> QuestionView:
        return cls(attribute=spec.key, label=spec.label, question=spec.question)


class CoachView(ResponseBody):
    """``percent`` is how much is ``known`` of what is ``worth_knowing`` of anybody, less what was passed over.

    ``asking`` was asked last and is not answered yet, ``left_open`` was asked earlier, and the talk went on to
    something else; these and what was ``skipped`` can be asked again; ``open_questions`` counts what may still be
    asked. ``by_hand``: its owner chose the phase.
    """

    phase: Phase
    by_hand: bool
    percent: int
    known: int
    worth_knowing: int
    phases: list[PhaseView]
    asking: list[QuestionView]
    left_open: list[QuestionView]
    skipped: list[QuestionView]
    open_questions: int
    next_review_at: datetime | None

    @classmethod
    def of(cls, state: CoachState) -> CoachView:
        return cls(
            phase=state.phase,
            by_hand=state.by_hand,
            percent=state.standing.percent,
            known=state.standing.known,
            worth_knowing=state.standing.worth_knowing,
            phases=[PhaseView(key=key, label=one.label, description=one.description) for key, one in PHASES.items()],
            asking=list(map(QuestionView.of, state.asking)),
            left_open=list(map(QuestionView.of, state.left_open)),
            skipped=list(map(QuestionView.of, state.skipped)),
            open_questions=state.open_questions,
            next_review_at=state.next_review_at,
        )


class ChoosePhase(RequestBody):
    """Null leaves it to Kairix."""

    phase: Phase | None
