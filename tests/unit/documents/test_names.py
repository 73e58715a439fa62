"""What may be the name of a person."""

from __future__ import annotations

import pytest

from kairix_infra.documents.names import may_be_name
from kairix_infra.documents.runs import Snippet


@pytest.mark.parametrize(
    "name",
    ["Jean-Luc d’Arcenay", "Anouk van ’t Hoff", "李明", "阿依古丽·买买提", "山田　太郎", "Paris Hilton", "Nadia"],
)
def test_particles_and_one_word_are_names(name: str) -> None:
    assert may_be_name(Snippet(name, 0))


@pytest.mark.parametrize("text", ["Auckland, New Zealand", "苏晓雯 四川成都", "Found faults in lifts"])
def test_a_place_is_no_part_of_a_name(text: str) -> None:
    assert not may_be_name(Snippet(text, 0))
