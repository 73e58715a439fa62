"""How much of what is worth remembering is remembered by rules, and how little of the rest."""

from __future__ import annotations

from collections import Counter

import pytest

from evals.everyday_utterances import EVERYDAY
from evals.utterances import UTTERANCES, Utterance
from factories import NOW
from kairix_core.domain.conversation import Heard
from kairix_core.domain.ids import new_id
from kairix_core.domain.memory import MemoryKind, Statement
from kairix_core.policies.extract.merging import by_rules
from kairix_core.policies.remember.hearing import remarks, statements

PRECISION, RECALL = 0.95, 0.9
ALL = (*UTTERANCES, *EVERYDAY)


def remembered(text: str) -> list[Statement]:
    heard = [Heard(new_id(), new_id(), text, said_on=NOW.date(), said_at=NOW)]
    said = statements(list(remarks(heard)), by_rules(heard), NOW)
    return [statement for statement in said if not statement.echoes]


def hits(utterance: Utterance) -> tuple[int, int, int]:
    """Rightly remembered, remembered, worth remembering."""
    found = Counter(statement.kind for statement in remembered(utterance.text))
    wanted = Counter(utterance.lasting)
    return (found & wanted).total(), found.total(), wanted.total()


@pytest.mark.parametrize("utterances", [UTTERANCES, EVERYDAY], ids=["plain", "everyday"])
def test_what_is_remembered_is_worth_it_and_little_is_missed(utterances: tuple[Utterance, ...]) -> None:
    right, found, wanted = map(sum, zip(*map(hits, utterances), strict=True))
    missed = [one.text for one in utterances if hits(one)[0] < len(one.lasting)]
    wrong = [one.text for one in utterances if hits(one)[1] > hits(one)[0]]
    print(f"precision {right}/{found}, recall {right}/{wanted}")
    assert right >= PRECISION * found, wrong
    assert right >= RECALL * wanted, missed


@pytest.mark.parametrize("kind", MemoryKind)
def test_every_kind_is_heard_in_three_languages(kind: MemoryKind) -> None:
    assert sum(kind in one.lasting for one in UTTERANCES) >= 6


@pytest.mark.parametrize("utterance", ALL, ids=lambda one: one.text[:40])
def test_every_quote_stands_in_what_was_said(utterance: Utterance) -> None:
    assert all(statement.quote in utterance.text for statement in remembered(utterance.text))


FILED = (
    "I live in Paris.",
    "I speak German and French.",
    "I want to become a data engineer.",
    "I'd like to work as a product manager.",
    "Ich möchte als Projektleiter arbeiten.",
    "I prefer to work remotely.",
    "My notice period is three months.",
    "Ich wohne in Hamburg.",
    "J'habite à Lyon.",
    "I moved to Lyon.",
)


@pytest.mark.parametrize("said", FILED)
def test_what_an_attribute_holds_is_not_remembered_as_well(said: str) -> None:
    assert remembered(said) == []
