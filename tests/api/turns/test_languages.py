"""In which language an answer comes, and how a reader is told."""

from __future__ import annotations

import json

import pytest
from websockets.asyncio.client import connect

from api.turns.service import Service, Talk, told
from doubles.conducted import ConductedModel
from kairix_core.ports import ChatProvider
from kairix_infra.llm.extractive import ExtractiveProvider


class TestByQuotes:
    @pytest.fixture
    def chat(self) -> ChatProvider:
        return ExtractiveProvider()

    @pytest.mark.parametrize(
        ("question", "language", "answer"),
        [
            ("Kennt sie Haskell?", "de", "Der Lebenslauf, der mir vorliegt, erwähnt „Haskell“ nicht."),
            ("Connaît-elle Haskell ?", "fr", "Le CV dont je dispose ne mentionne pas «\u00a0Haskell\u00a0»."),
            ("Does she know Haskell?", "en", "The résumé that I was given does not mention “Haskell”."),
        ],
    )
    async def test_a_question_is_answered_in_its_language(
        self, talk: Talk, question: str, language: str, answer: str
    ) -> None:
        async with talk.asking(question) as stream:
            events = await stream.rest()

        assert [event["language"] for event in events if event["type"] == "language"] == [language]
        assert told(events) == answer

    async def test_the_language_is_stored_with_the_answer(self, talk: Talk) -> None:
        await talk.ask("Kennt sie Haskell?")

        _, answer = await talk.messages()
        assert [part["language"] for part in answer["parts"] if part["type"] == "text"] == ["de"]

    async def test_who_comes_back_to_an_answer_is_told_its_language(self, talk: Talk) -> None:
        async with talk.asking("Kennt sie Haskell?") as stream:
            await stream.rest()

        events = await talk.events(stream.turn_id)
        assert [event["language"] for event in events if event["type"] == "language"] == ["de"]

    async def test_a_name_alone_is_answered_as_the_talk_went(self, talk: Talk) -> None:
        await talk.ask("Kennt sie Rust?")
        answered = await talk.ask("Haskell?")

        assert "Lebenslauf" in answered.text

    async def test_a_name_alone_is_answered_as_the_browser_asks_where_nothing_was_said(self, service: Service) -> None:
        talk = await service.visitor()
        talk.http.headers["Accept-Language"] = "pl, es-MX;q=0.8, en;q=0.5"

        assert "currículum" in (await talk.ask("Haskell?")).text

    async def test_the_question_counts_for_more_than_the_browser(self, service: Service) -> None:
        talk = await service.visitor()
        talk.http.headers["Accept-Language"] = "de"

        assert "The résumé" in (await talk.ask("Does she know Haskell?")).text

    async def test_notices_are_told_in_the_language_of_the_answer(self, talk: Talk) -> None:
        async with talk.asking("¿Conoce Haskell?") as stream:
            events = await stream.rest()

        notices = {event["code"]: event["message"] for event in events if event["type"] == "notice"}
        assert notices["not_in_evidence"] == "Kairix no tiene información sobre esto. La pregunta se ha transmitido."

    async def test_over_a_socket_the_browser_is_asked_too(self, service: Service) -> None:
        address = service.url.replace("http", "ws") + "/ws"
        async with connect(address, additional_headers={"Accept-Language": "nl"}) as socket:
            await socket.send(json.dumps({"type": "question", "question": "Haskell?"}))
            assert "Het cv" in await socket.recv(decode=True)


@pytest.mark.parametrize(
    ("answer", "language"),
    [
        ("Sie hat ein System in Rust gebaut [2]. Sie leitete: „Led a team of seven engineers“ [3].", ["de"]),
        ("Pracuje jako inżynier oprogramowania w Krakowie [2].", []),
    ],
)
async def test_what_a_model_writes_tells_its_language_itself(
    talk: Talk, model: ConductedModel, answer: str, language: list[str]
) -> None:
    model.answer(answer)

    async with talk.asking("Was hat sie gebaut?") as stream:
        events = await stream.rest()

    assert [event["language"] for event in events if event["type"] == "language"] == language


async def test_german_nouns_of_a_model_are_no_names_that_want_evidence(talk: Talk, model: ConductedModel) -> None:
    model.answer("Laut Lebenslauf leitete sie ein Team [3].")

    async with talk.asking("Hat sie ein Team geleitet?") as stream:
        events = await stream.rest()

    assert not [event for event in events if event["type"] == "notice"]


async def test_a_model_is_told_to_write_in_the_language_of_the_visitor(talk: Talk, model: ConductedModel) -> None:
    model.answer("Ja.")
    await talk.ask("Hat sie ein Team geleitet?")

    assert "in the language of the visitor's last message" in model.requests[0].messages[0].content
