"""Where somebody wants to go is asked for in many words, and answered in their own."""

from __future__ import annotations

import pytest

from kairix_core.policies.question import understand
from kairix_core.policies.select_evidence import Reason, Selection, select
from kairix_core.policies.topics.topic import Topic
from kairix_core.schemas import ChatMessage, ChatRequest, EvidenceLine
from kairix_infra.llm.extractive import answer
from unit.policies.career import TODAY, lines


def beside(*quotes: str, path: str = "/meta/kairix/facts") -> list[EvidenceLine]:
    return [
        EvidenceLine(number=100 + index, section="profile", path=f"{path}/{index}", quote=quote)
        for index, quote in enumerate(quotes)
    ]


def summary(text: str) -> list[EvidenceLine]:
    return [EvidenceLine(number=100, section="basics", path="/basics/summary", quote=text)]


def chosen(question: str, told: list[EvidenceLine]) -> Selection:
    return select(understand(question, today=TODAY, person="Ada Byron"), [*lines(), *told])


@pytest.mark.parametrize(
    "question",
    [
        "What does she want to do next?",
        "What would Ada like to do?",
        "What is Ada looking for?",
        "Is she open to new opportunities?",
        "What are her goals?",
        "What are her career goals?",
        "Where does she see herself in five years?",
        "What's next for Ada?",
        "What is her next step?",
        "Was will sie als Nächstes machen?",
        "Was sucht Ada?",
        "Wonach sucht sie?",
        "Welche Ziele hat Ada?",
        "Ist sie offen für Neues?",
        "Que veut-elle faire ensuite ?",
        "Que cherche-t-elle ?",
        "Qu'est-ce qu'elle recherche ?",
        "Quels sont ses objectifs ?",
        "¿Qué quiere hacer ahora?",
        "¿Qué busca Ada?",
        "¿Cuáles son sus objetivos?",
    ],
)
def test_what_somebody_wants_is_asked_for_in_four_languages(question: str) -> None:
    assert understand(question, today=TODAY, person="Ada Byron").topics[:1] == (Topic.GOALS,)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What was her next job after Contoso?", None),
        ("Would she move to Berlin?", Topic.RELOCATION),
        ("When can she start?", Topic.AVAILABILITY),
        ("How much does she want to earn?", Topic.SALARY),
        ("Does she want children?", Topic.PRIVATE),
        ("Did she exceed the sales goals?", None),
        ("What did she do at Contoso?", Topic.HISTORY),
        ("Quelle est son expérience en recherche ?", None),
    ],
)
def test_what_only_sounds_like_it_is_about_something_else(question: str, topic: Topic | None) -> None:
    topics = understand(question, today=TODAY, person="Ada Byron").topics
    assert Topic.GOALS not in topics
    assert topic is None or topics[0] is topic


def test_what_the_owner_says_of_their_goals_answers_the_most_telling_first() -> None:
    told = beside(
        "Remote or on site: remote", "Roles wanted: Head of Engines", "Elevator pitch: I make machines think."
    )
    found = chosen("What does she want to do next?", told)
    assert [line.quote for line in found.lines] == ["Roles wanted: Head of Engines", "Remote or on site: remote"]


def test_a_point_of_the_question_chooses_among_the_wishes() -> None:
    told = beside("Roles wanted: Head of Engines", "Remote or on site: remote")
    assert [line.quote for line in chosen("Is she open to remote work?", told).lines] == ["Remote or on site: remote"]


@pytest.mark.parametrize(
    "text",
    [
        "Engineer looking for a part in a small team.",
        "Ingenieurin auf der Suche nach einer neuen Aufgabe.",
        "Ingénieure à la recherche d'un nouveau défi.",
        "Busco un puesto en una empresa pequeña.",
    ],
)
def test_a_summary_that_says_what_is_sought_answers_where_nothing_else_does(text: str) -> None:
    assert [line.quote for line in chosen("What is she looking for?", summary(text)).lines] == [text]


def test_a_resume_that_says_nothing_of_it_is_not_quoted() -> None:
    assert chosen("What are her goals?", []).reason is Reason.NOTHING_THERE


def test_what_is_told_on_request_is_named() -> None:
    told = beside("On request: Roles wanted", "On request: Expected salary", path="/meta/kairix/on_request")
    found = chosen("What does she want to do next?", told)
    assert (found.reason, [line.quote for line in found.lines]) == (Reason.ON_REQUEST, ["On request: Roles wanted"])


def test_after_another_question_it_is_answered_for_itself() -> None:
    asked = ("What is her e-mail?", "What does she want to do next?")
    messages = tuple(ChatMessage(role="user", content=text) for text in asked)
    evidence = (*lines(), *beside("Roles wanted: Head of Engines"))
    told = answer(ChatRequest(messages=messages, evidence=evidence), TODAY)
    assert "Head of Engines" in told
    assert "ada@example.com" not in told
