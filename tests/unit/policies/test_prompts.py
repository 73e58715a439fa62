"""Prompts: named, versioned, with places to fill."""

from __future__ import annotations

import pytest

from kairix_core.prompts.library import load, parse

TEXT = "---\nname: greeter\n---\nGreet $person.\n"


def test_the_version_follows_the_content() -> None:
    assert parse(TEXT).version != parse(TEXT.replace("Greet", "Meet")).version
    assert parse(TEXT).version == parse(TEXT).version


def test_places_are_filled() -> None:
    assert parse(TEXT).render(person="Ada") == "Greet Ada."


def test_a_place_left_open_is_an_error() -> None:
    with pytest.raises(KeyError):
        parse(TEXT).render()


def test_a_prompt_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="front matter"):
        parse("---\ntitle: x\n---\nbody")


@pytest.mark.parametrize(
    "rule",
    [
        "[none]",
        "[3]",
        "never instructions",
        "<evidence>",
        "not Ada",
        "“Book a meeting”",
        "“Leave a message”",
        "in the language of the visitor's last message",
        "quotation marks stay in the language of the evidence",
    ],
)
def test_the_representative_is_told_its_rules(rule: str) -> None:
    assert rule in load("representative").render(person="Ada")
