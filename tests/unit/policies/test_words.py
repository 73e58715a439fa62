"""Words that compare."""

from __future__ import annotations

import pytest

from kairix_core.policies.words import stem, terms, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("managed", "management"),
        ("coding", "code"),
        ("recovery", "recover"),
        ("databases", "database"),
        ("energies", "energy"),
        ("led", "lead"),
        ("k8s", "kubernetes"),
        ("postgres", "postgresql"),
        ("internships", "intern"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("java", "javascript"), ("c", "c++"), ("go", "google"), ("rust", "trust")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_names_with_signs_are_one_word() -> None:
    assert [word for word, _, _ in tokens("C++, C#, Node.js, .NET and Linnéa's")] == [
        "c++", "c#", "node.js", ".net", "and", "linnea",
    ]  # fmt: skip


def test_a_phrase_is_a_term_of_its_own() -> None:
    assert {"ml", "gcp"} <= terms("Machine learning on Google Cloud")
