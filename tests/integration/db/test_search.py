"""Search ranks as BM25 does, in the language of the document, and tells about every line."""

from __future__ import annotations

import math
import random
from collections import Counter
from datetime import date

import asyncpg
import pytest

from factories import a_document, make_current, represent_somebody, some_evidence, visit
from kairix_core.domain.principal import ANYONE
from kairix_infra.db.unit_of_work import SqlUnitOfWork

K1, B = 1.2, 0.75
WORDS = [
    "python",
    "kafka",
    "berlin",
    "team",
    "payments",
    "search",
    "data",
    "latency",
    "mentor",
    "rust",
    "cloud",
    "billing",
    "design",
    "audit",
    "fraud",
    "mobile",
]


def reference_scores(lines: list[list[str]], query: list[str]) -> list[float]:
    """BM25, written down once more and plainly."""
    average = sum(map(len, lines)) / len(lines)
    known = Counter(word for line in lines for word in set(line))
    idf = {word: math.log(1 + (len(lines) - known[word] + 0.5) / (known[word] + 0.5)) for word in set(query)}
    scores = []
    for line in lines:
        times = Counter(line)
        length = 1 - B + B * len(line) / average
        scores.append(sum(idf[w] * times[w] * (K1 + 1) / (times[w] + K1 * length) for w in idf if times[w]))
    return scores


def some_lines(count: int) -> list[list[str]]:
    dice = random.Random(7)
    return [dice.choices(WORDS, k=dice.randint(2, 25)) for _ in range(count)]


@pytest.mark.parametrize("query", ["kafka", "rust payments berlin", "mentor mentor audit", "unheard kafka"])
async def test_scores_are_those_of_bm25(query: str, uow: SqlUnitOfWork, admin: asyncpg.Connection) -> None:
    lines = some_lines(60)
    somebody = await represent_somebody(uow, *(" ".join(line) for line in lines))
    async with uow(ANYONE) as tx:
        found = await tx.publications.search(somebody.owner.id, query, limit=100)
    expected = reference_scores(
        [await lexemes(admin, [*line, "work"]) for line in lines], await lexemes(admin, query.split())
    )
    scores = {item.evidence.ordinal: item.score for item in found}
    assert [scores[ordinal] for ordinal in range(60)] == pytest.approx(expected, rel=1e-4, abs=1e-4)
    assert [item.score for item in found] == sorted(scores.values(), reverse=True)


async def lexemes(admin: asyncpg.Connection, words: list[str]) -> list[str]:
    found = await admin.fetch("SELECT (ts_lexize('english_stem', w))[1] AS lexeme FROM unnest($1::text[]) w", words)
    return [row["lexeme"] for row in found]


async def test_every_line_comes_back_matches_first_then_in_reading_order(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(
        uow, "Plays chess", "Built a fraud model", "Sails", "Caught fraud with fraud models"
    )
    async with uow(ANYONE) as tx:
        found = await tx.publications.search(somebody.owner.id, "Who fights fraud?", limit=10)
    assert [item.evidence.ordinal for item in found] == [3, 1, 0, 2]
    assert [item.score > 0 for item in found] == [True, True, False, False]


async def test_the_limit_keeps_the_best(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, "Plays chess", "Sails", "Built a fraud model")
    async with uow(ANYONE) as tx:
        [best] = await tx.publications.search(somebody.owner.id, "fraud", limit=1)
    assert best.evidence.quote == "Built a fraud model"


async def test_a_line_is_found_by_the_entry_it_belongs_to(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    document = a_document(somebody.owner.id)
    lines = [
        *some_evidence(document, "Led a team", context="Staff Engineer, Northwind"),
        *some_evidence(document, "Led a choir", context="Volunteer", ordinal=1),
    ]
    async with uow(somebody.principal) as tx:
        await make_current(tx, document, lines)
        best, _ = await tx.publications.search(somebody.owner.id, "northwind", limit=2)
    assert best.evidence.quote == "Led a team"


@pytest.mark.parametrize(
    ("language", "line", "question"),
    [
        ("en", "Managed payments", "Did she manage a payment?"),
        ("de", "Leitete mehrere Projekte", "Welches Projekt leitet er?"),
        ("xx", "Zwrotnica Zażółć", "zażółć"),
        ("en", "Wrote C++ and Go", "go"),
    ],
)
async def test_words_are_stemmed_in_the_documents_language(
    language: str, line: str, question: str, uow: SqlUnitOfWork
) -> None:
    somebody = await represent_somebody(uow)
    document = a_document(somebody.owner.id, language=language)
    async with uow(somebody.principal) as tx:
        await make_current(tx, document, some_evidence(document, "Nothing of that", line))
        best, other = await tx.publications.search(somebody.owner.id, question, limit=2)
    assert best.evidence.quote == line
    assert best.score > other.score


@pytest.mark.parametrize("question", ["", "the of and", "?!", "'; DROP TABLE users; --", "a:* & !b | <->", "\u200b"])
async def test_a_question_without_words_matches_nothing_and_breaks_nothing(question: str, uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, "Sails", "Plays chess")
    async with uow(await visit(uow)) as tx:
        found = await tx.publications.search(somebody.owner.id, question, limit=5)
    assert [(item.evidence.quote, item.score) for item in found] == [("Sails", 0.0), ("Plays chess", 0.0)]


async def test_a_document_without_lines_is_stored(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    document = a_document(somebody.owner.id)
    async with uow(somebody.principal) as tx:
        await make_current(tx, document, [])
        assert await tx.publications.search(somebody.owner.id, "anything", limit=5) == []


async def test_a_match_names_its_document_and_the_day_it_came(uow: SqlUnitOfWork) -> None:
    somebody = await represent_somebody(uow, "Sails")
    async with uow(ANYONE) as tx:
        [found] = await tx.publications.search(somebody.owner.id, "sails", limit=5)
    assert (found.evidence.source, found.evidence.dated) == ("resume.json", date(2026, 3, 14))
