from __future__ import annotations

import pytest

from kairix_core.policies.same_person import clearly_another


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lovelace", "ada LOVELACE"),
        ("Ada Lovelace", "Lovelace, Ada"),
        ("Ada Lovelace", "Lovelace Ada"),
        ("Ada Lovelace", "A. Lovelace"),
        ("Ada Lovelace", "A. K. Lovelace"),
        ("Ada Lovelace", "Augusta Ada King"),
        ("Ada Lovelace", "Ada King"),
        ("Zoë Müller-Łukasz", "Zoe Mueller Lukasz"),
        ("Alex Chen", "Alexandra Chen"),
        ("Prof. Dr. Ada Lovelace", "Ada Lovelace, PhD"),
        ("Ada", "Ada Lovelace"),
        ("Елена Петрова", "Elena Petrova"),
        ("", "Ada Lovelace"),
        ("Wang Wei", "Wei Wang"),
    ],
)
def test_these_can_be_one_person(one: str, other: str) -> None:
    assert not clearly_another(one, other)
    assert not clearly_another(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lovelace", "Maria Chen"),
        ("Ada Lovelace", "Byron Lovelace"),
        ("Ada Lovelace", "B. Lovelace"),
        ("Dr. Ada Lovelace", "Dr. Maria Chen"),
        ("Ada", "Maria Chen"),
        ("Елена Петрова", "Мария Чен"),
    ],
)
def test_these_are_two_people(one: str, other: str) -> None:
    assert clearly_another(one, other)
    assert clearly_another(other, one)
