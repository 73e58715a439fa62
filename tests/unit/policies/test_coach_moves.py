"""What a coach does next: what somebody wants of it, the phase that follows, and what it asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from doubles.restless_person import things_said
from kairix_core.domain.coaching import Coaching, Phase, Practice, QuestionState
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.coach.acquaintance import Acquaintance, standing
from kairix_core.policies.coach.asked import asked_in
from kairix_core.policies.coach.intent import has_enough, passes, postpones, wants_to_be_asked, wished
from kairix_core.policies.coach.next_move import Situation, coaching_after, next_move
from kairix_core.policies.coach.next_questions import asked_together, next_questions
from kairix_core.policies.coach.phases import KNOWN_WELL, REVIEW_EVERY, Signals, phase_of

OWNER = UUID(int=1)
NOW = datetime(2026, 3, 2, tzinfo=UTC)
MET = Coaching(OWNER, Phase.INTAKE, since=NOW, updated_at=NOW + timedelta(hours=1), reviewed_at=NOW)
PRACTISING = replace(MET, phase=Phase.PRACTICE, practice=Practice(asked=("conflict",)))
LATER = NOW + REVIEW_EVERY
STRANGER = Acquaintance()


@pytest.mark.parametrize(
    "text",
    [
        "skip", "Skip this one, please", "next question", "I'd rather not say", "Let's move on", "that's private",
        "Let's change the subject", "can we switch the topic?",
        "I don't want to say that", "another question", "weiter", "Nächste Frage bitte", "Das möchte ich nicht sagen",
        "Lieber nicht", "passe", "question suivante", "Je préfère ne pas répondre", "je ne veux pas le dire",
        "c'est privé", "I don't know", "no idea", "keine Ahnung", "weiß ich nicht", "je ne sais pas", "no sé",
        "siguiente", "prefiero no decirlo",
    ],
)  # fmt: skip
def test_who_would_not_answer_is_understood(text: str) -> None:
    assert passes(text)


@pytest.mark.parametrize(
    "text",
    [
        "I live in Lyon",
        "I don't know Java",
        "later",
        "Next year I want to move on to data",
        "I skip breakfast",
        "No",
        "Weiterbildung",
        "My next job",
    ],
)
def test_an_answer_is_no_refusal(text: str) -> None:
    assert not passes(text)


@pytest.mark.parametrize(
    "text", ["later", "Maybe later", "not now", "später", "plus tard", "más tarde", "ask me later"]
)
def test_who_would_answer_at_another_time_is_understood(text: str) -> None:
    assert postpones(text)


def test_what_is_put_off_stays_open() -> None:
    person = Acquaintance(asked={"email": QuestionState.OPEN})
    assert next_move(Situation("later", NOW, person, MET, before=["email"]), ATTRIBUTES).passed == []


@pytest.mark.parametrize(
    ("text", "before", "crossed"),
    [
        ("What do you know about me?", ["email"], "email"),
        ("Should I become a manager?", ["email"], "email"),
        ("Should I become a manager?", [], None),
        ("skip", ["email"], None),
        ("Can we practise an interview?", ["email"], None),
        ("What was your question?", ["email"], None),
        ("What do you mean?", ["email"], "email"),
        ("Why do you need my e-mail?", ["email"], "email"),
        ("I am worried about my future.", ["email"], "email"),
        ("ok", ["email"], "email"),
    ],
)
def test_a_question_that_meets_another_one_stays_open(text: str, before: list[str], crossed: str | None) -> None:
    person = Acquaintance(asked=dict.fromkeys(before, QuestionState.OPEN))
    move = next_move(Situation(text, NOW, person, MET, before=before), ATTRIBUTES)

    assert (move.crossed.key if move.crossed else None) == crossed


@pytest.mark.parametrize(
    ("text", "asked", "is_unread"),
    [
        ("Hidden", "email", True),
        ("My salary is a matter of taste", "expected_salary", True),
        ("I am worried about my future", "email", False),
        ("ok", "email", False),
        ("later", "email", False),
        ("Sorry, I meant Lyon", "email", False),
    ],
)
def test_what_could_not_be_read_is_said_so(text: str, asked: str, is_unread: bool) -> None:
    person = Acquaintance(asked={asked: QuestionState.OPEN})
    move = next_move(Situation(text, NOW, person, MET, before=[asked]), ATTRIBUTES)

    assert (move.unread is not None) is is_unread


def test_what_could_not_be_read_twice_is_left_alone() -> None:
    person = Acquaintance(asked={"email": QuestionState.OPEN})
    assert next_move(Situation("Hidden", NOW, person, MET, named=["email"]), ATTRIBUTES).unread is None


@pytest.mark.parametrize("text", ["no", "None yet", "I don't have one", "nein", "keine", "je n'en ai pas"])
def test_who_has_none_of_it_is_not_asked_for_it_again(text: str) -> None:
    person = Acquaintance(asked={"linkedin_url": QuestionState.OPEN})
    move = next_move(Situation(text, NOW, person, MET, before=["linkedin_url"]), ATTRIBUTES)

    assert move.passed == ["linkedin_url"]


@pytest.mark.parametrize(
    ("said", "passed"),
    [("No certificates yet", ["certificates"]), ("no certificates at all", ["certificates"]), ("No pets", [])],
)
def test_who_has_none_of_what_was_asked_has_passed_it_over(said: str, passed: list[str]) -> None:
    person = Acquaintance(asked={"certificates": QuestionState.OPEN})
    assert next_move(Situation(said, NOW, person, MET, before=["certificates"]), ATTRIBUTES).passed == passed


def test_what_was_only_named_can_be_passed_over() -> None:
    person = Acquaintance(asked={"email": QuestionState.OPEN})
    assert next_move(Situation("skip", NOW, person, MET, named=["email"]), ATTRIBUTES).passed == ["email"]


def test_who_wants_to_hear_the_question_again_hears_it() -> None:
    person = Acquaintance(asked={"city": QuestionState.SKIPPED, "email": QuestionState.OPEN})
    move = next_move(Situation("What was your question?", NOW, person, MET, before=["email"]), ATTRIBUTES)

    assert move.questions[0].key == "email"


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Practise an interview with me", Phase.PRACTICE),
        ("Können wir ein Vorstellungsgespräch üben?", Phase.PRACTICE),
        ("On peut préparer mon entretien ?", Phase.PRACTICE),
        ("How is my profile?", Phase.COACHING),
        ("Tell me how my profile looks", Phase.COACHING),
        ("Stelle mir bitte Fragen", Phase.INTAKE),
        ("Give me some feedback", Phase.COACHING),
        ("What should I do next?", Phase.COACHING),
        ("Wie ist mein Profil?", Phase.COACHING),
        ("Donne-moi un conseil", Phase.COACHING),
        ("What has changed?", Phase.REVIEW),
        ("Was hat sich geändert?", Phase.REVIEW),
        ("Ask me something", Phase.INTAKE),
        ("I live in Lyon", None),
        ("I have an interview on Monday", None),
    ],
)
def test_what_somebody_asks_for_is_understood(text: str, phase: Phase | None) -> None:
    assert wished(text) is phase


def test_a_story_is_no_wish() -> None:
    assert wished("In my last job " + "we had to review everything " * 10) is None


@pytest.mark.parametrize(
    "text",
    [
        *("stop", "That's enough, thanks", "Genug jetzt", "ça suffit", "let's stop here", "Enough of the interview."),
        *("thanks, that's enough for today", "Danke, das reicht für heute", "I have to go now", "Enough for me"),
    ],
)
def test_who_has_had_enough_is_understood(text: str) -> None:
    assert has_enough(text)


def test_who_stopped_something_has_not_had_enough() -> None:
    assert not has_enough("I stopped the rollout")


@pytest.mark.parametrize(
    ("coaching", "signals", "phase"),
    [
        (None, Signals(NOW), Phase.INTAKE),
        (MET, Signals(NOW, percent=KNOWN_WELL - 1), Phase.INTAKE),
        (MET, Signals(NOW, percent=KNOWN_WELL), Phase.COACHING),
        (MET, Signals(NOW, percent=10, may_ask=False), Phase.COACHING),
        (MET, Signals(LATER, has_news=True), Phase.REVIEW),
        (MET, Signals(LATER, has_news=False), Phase.INTAKE),
        (MET, Signals(LATER - timedelta(seconds=1), has_news=True), Phase.INTAKE),
        (MET, Signals(NOW, wish=Phase.PRACTICE), Phase.PRACTICE),
        (PRACTISING, Signals(LATER, percent=90, has_news=True), Phase.PRACTICE),
        (PRACTISING, Signals(NOW, ends_practice=True), Phase.INTAKE),
        (replace(PRACTISING, practice=Practice(("conflict",), is_over=True)), Signals(NOW), Phase.INTAKE),
        (replace(MET, phase=Phase.REVIEW, by_hand=True), Signals(NOW, percent=90), Phase.REVIEW),
        (replace(MET, by_hand=True), Signals(LATER, percent=90, has_news=True), Phase.INTAKE),
        (replace(MET, by_hand=True), Signals(NOW, wish=Phase.COACHING), Phase.COACHING),
    ],
)
def test_one_phase_leads_to_the_next(coaching: Coaching | None, signals: Signals, phase: Phase) -> None:
    assert phase_of(coaching, signals) is phase


def test_a_choice_by_hand_outlasts_a_wish() -> None:
    chosen = replace(MET, phase=Phase.REVIEW, by_hand=True)
    now = Situation("How is my profile?", NOW, STRANGER, chosen)
    move = next_move(now, ATTRIBUTES)

    assert move.phase is Phase.COACHING
    assert coaching_after(OWNER, now, move, None).phase is Phase.REVIEW


def test_what_is_wished_for_ends_a_rehearsal() -> None:
    now = Situation("How is my profile?", NOW, STRANGER, PRACTISING)
    after = coaching_after(OWNER, now, next_move(now, ATTRIBUTES), PRACTISING.practice)

    assert after.practice is not None
    assert after.practice.is_over


def test_a_review_counts_from_the_last_one() -> None:
    now = Situation("What has changed?", LATER, STRANGER, MET)

    assert coaching_after(OWNER, now, next_move(now, ATTRIBUTES), None).reviewed_at == LATER


def test_how_well_somebody_is_known_counts_what_is_worth_knowing_and_was_not_passed_over() -> None:
    person = Acquaintance(
        known=("full_name", "former_names"), waiting=("email",), asked={"city": QuestionState.SKIPPED}
    )
    everybody = standing(ATTRIBUTES.values(), STRANGER)
    known = standing(ATTRIBUTES.values(), person)

    assert (known.known, known.worth_knowing) == (1, everybody.worth_knowing - 1)
    assert known.percent == 100 // known.worth_knowing


def test_two_questions_belong_together() -> None:
    pairs = [asked_together(next_questions(ATTRIBUTES.values(), STRANGER)[place:]) for place in range(100)]

    assert {len(pair) for pair in pairs} == {1, 2}
    assert all(one.section == other.section for one, other in filter(lambda pair: len(pair) == 2, pairs))


def test_who_practises_is_not_asked_about_themselves() -> None:
    assert next_move(Situation("I led it", NOW, STRANGER, PRACTISING), ATTRIBUTES).questions == ()


def test_only_what_was_just_asked_is_passed_over() -> None:
    person = Acquaintance(asked={"city": QuestionState.OPEN, "email": QuestionState.OPEN})
    move = next_move(Situation("skip", NOW, person, MET, before=["email"]), ATTRIBUTES)

    assert move.passed == ["email"]


def test_who_wants_to_be_asked_again_is_asked_at_once() -> None:
    person = Acquaintance(asked={"expected_salary": QuestionState.SKIPPED, "email": QuestionState.OPEN})

    assert wants_to_be_asked("Ask me about my salary again", [ATTRIBUTES[key] for key in person.asked]) == [
        "expected_salary"
    ]
    move = next_move(Situation("Please ask me about my e-mail again", NOW, person, MET), ATTRIBUTES)
    assert move.questions[0].key == "email"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I see. Which town do you live in or near?", ("city", "email")),
        ("In welcher Stadt wohnst du?", ("city", "email")),
        ("どちらにお住まいですか？", ("city", "email")),
        ("Which town is it? I would say so on the first page [3].", ("city", "email")),
        ("You asked: is it hard? It is not.", ()),
        ("That is fine.", ()),
        ("", ()),
    ],
)
def test_what_a_model_asks_in_its_own_words_is_asked(text: str, asked: tuple[str, ...]) -> None:
    assert asked_in(text, [ATTRIBUTES["city"], ATTRIBUTES["email"]]) == asked


@pytest.mark.parametrize("seed", range(20))
def test_whatever_somebody_says_nothing_is_asked_twice(seed: int) -> None:
    asked: dict[str, QuestionState] = {}
    coaching, before, count = None, [], 0
    for number, text in enumerate(things_said(seed, 100)):
        now = Situation(text, NOW + timedelta(minutes=number), Acquaintance(asked=dict(asked)), coaching, before=before)
        move = next_move(now, ATTRIBUTES)
        asked |= dict.fromkeys(move.passed, QuestionState.SKIPPED)
        before, count = [spec.key for spec in move.questions], count + len(move.questions)
        asked |= dict.fromkeys(before, QuestionState.OPEN)
        coaching = coaching_after(OWNER, now, move, None)

    assert len(asked) == count > 50
