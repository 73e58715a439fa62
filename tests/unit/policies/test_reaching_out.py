"""Who wants to meet the person, or to write to them, is told how, and no line is quoted at them."""

from __future__ import annotations

import pytest

from kairix_core.policies.question import understand
from kairix_core.policies.small_talk import Kind
from kairix_core.schemas import ChatMessage, ChatRequest, EvidenceLine
from kairix_infra.llm.extractive import answer
from unit.policies.career import TODAY, lines

MEETING = [
    "Can I book a meeting next week?",
    "I would like to meet Ada on Tuesday at 3 pm, I am Eva from Acme.",
    "I'd love to meet her in person",
    "Could we have a short call tomorrow?",
    "Can I talk to Ada?",
    "Can I speak with Ada Byron about a role?",
    "Let's set up an interview",
    "Please schedule a call with her",
    "When can we talk?",
    "Is Ada available for an interview?",
    "Does she have time for a coffee?",
    "How do I arrange a meeting with Ada?",
    "May I call her?",
    "Kann ich einen Termin vereinbaren?",
    "Ich möchte Ada gerne kennenlernen",
    "Kann ich mit ihr sprechen?",
    "Puis-je prendre rendez-vous avec elle ?",
    "J'aimerais rencontrer Ada",
    "¿Puedo concertar una cita con ella?",
    "Me gustaría hablar con Ada",
]
MESSAGE = [
    "Can I leave her a message?",
    "Can you pass on a message?",
    "I want to write to Ada",
    "How can I reach her?",
    "How can I contact Ada?",
    "How do I get in touch with her?",
    "Could Ada call me back?",
    "Please ask her to get back to me",
    "Send her a message",
    "Can I send Ada an email?",
    "Kann ich ihr eine Nachricht hinterlassen?",
    "Wie kann ich Ada erreichen?",
    "Puis-je lui laisser un message ?",
    "Comment contacter Ada ?",
    "¿Puedo dejarle un mensaje?",
    "¿Cómo puedo contactar con Ada?",
]
ABOUT_HER = [
    "Has she met customers?",
    "Did Ada work with message queues?",
    "Does she know messaging systems like Kafka?",
    "Can she call APIs from Rust?",
    "How does she run meetings?",
    "Does Ada meet the requirements?",
    "Can I see her diploma?",
    "Can I call her references?",
    "Who can I talk to about her work at Northwind?",
    "Should I hire her?",
    "Does she write well?",
    "Can she speak at conferences?",
    "Has she written e-mail software?",
    "What is her e-mail?",
    "When did she meet her goals?",
    "I need someone who can set up meetings",
    "Can you tell me about her projects?",
    "Can I ask about her education?",
    "Hat sie Kunden getroffen?",
    "A-t-elle rencontré des clients ?",
    "¿Ha hablado en conferencias?",
]


def kind(text: str) -> Kind:
    return understand(text, today=TODAY, person="Ada Byron").kind


def told(text: str, evidence: list[EvidenceLine]) -> str:
    request = ChatRequest(messages=(ChatMessage(role="user", content=text),), evidence=tuple(evidence))
    return answer(request, TODAY)


@pytest.mark.parametrize("text", MEETING)
def test_a_wish_to_meet_is_recognised(text: str) -> None:
    assert kind(text) is Kind.MEETING


@pytest.mark.parametrize("text", MESSAGE)
def test_a_wish_to_write_is_recognised(text: str) -> None:
    assert kind(text) is Kind.MESSAGE


@pytest.mark.parametrize("text", ABOUT_HER)
def test_a_question_about_the_person_is_no_such_wish(text: str) -> None:
    assert kind(text) is Kind.ABOUT_PERSON


def test_who_wants_to_meet_is_shown_where_to_ask_for_a_time() -> None:
    said = told("Can I book a meeting next week?", lines())

    assert said.startswith("Press “Book a meeting” on Ada’s page and ask for a time that suits you")
    assert said.endswith("Ada’s contact details: ada@example.com [3].")


def test_who_wants_to_write_is_shown_where() -> None:
    assert told("Can I leave her a message?", lines()).startswith("Press “Leave a message” on Ada’s page and write")


@pytest.mark.parametrize(
    "text", ["Can I leave her a message?", "How can I reach her?", "I want to meet Ada on Tuesday."]
)
def test_where_no_address_is_public_the_way_is_told_all_the_same_and_nothing_is_passed_on(text: str) -> None:
    said = told(text, [line for line in lines() if line.path != "/basics/email"])

    assert "on Ada’s page" in said
    assert "[" not in said


@pytest.mark.parametrize(
    "text", ["Does she know Rust? Can I book a meeting?", "Does she know Rust and can I leave her a message?"]
)
def test_a_question_beside_the_wish_is_answered_too(text: str) -> None:
    said = told(text, lines())

    assert "Python, Rust, Go” [13]" in said
    assert "on Ada’s page" in said


def test_what_its_owner_answers_of_meetings_comes_first() -> None:
    own = EvidenceLine(
        number=90,
        section="answers",
        path="/meta/kairix/answers/0",
        quote="On Fridays only.",
        context="Can I book a meeting?",
    )

    assert told("Can I schedule a call?", [*lines(), own]) == "Ada says: “On Fridays only.” [90]"
