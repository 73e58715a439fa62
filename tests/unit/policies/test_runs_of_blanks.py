"""No rule that reads what somebody says tries a run of blanks from each of its characters on."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pytest

from kairix_core.policies import coach, extract, forget, remember
from kairix_core.policies.extract.claims import parts
from kairix_core.policies.extract.horizon import without_horizon
from kairix_core.policies.remember.lasting import lasting

parser: Any = importlib.import_module("re._parser")
REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
BLANKS = {("LITERAL", ord(" ")), ("CATEGORY", "CATEGORY_SPACE"), ("CATEGORY", "CATEGORY_NOT_WORD")}


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns(tuple(value.values()))
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from patterns(getattr(one, "pattern", None) if hasattr(one, "kind") or hasattr(one, "read") else one)


def rules() -> dict[str, str]:
    """Every rule by its text, with one place where it stands."""
    found = {}
    for package in (coach, extract, forget, remember):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                found.update(dict.fromkeys((rule.pattern for rule in patterns(value)), f"{module.name}.{name}"))
    return found


def tries_each_blank(items: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a parsed rule can begin with a run of blanks, wherever in it."""
    for op, args in items:
        tries, goes_on = beginning(str(op), args)
        if tries or not goes_on:
            return tries
    return False


def beginning(op: str, args: Any) -> tuple[bool, bool]:
    """Whether it can begin with such a run, and whether it may take nothing, so that what follows begins the rule."""
    if op == "BRANCH":
        return any(tries_each_blank(branch) for branch in args[1]), False
    if op == "SUBPATTERN":
        return tries_each_blank(args[-1]), not args[-1].getwidth()[0]
    if op in REPEATS:
        least, most, repeated = args
        return (most == parser.MAXREPEAT and takes_blanks(repeated)) or tries_each_blank(repeated), not least
    return False, op == "ASSERT"


def takes_blanks(repeated: Sequence[tuple[Any, Any]]) -> bool:
    if len(repeated) != 1:
        return False
    op, args = repeated[0]
    taken = args if str(op) == "IN" else [(op, args)]
    if str(taken[0][0]) == "NEGATE":
        return False
    return any(
        (str(kind), of if isinstance(of, int) and str(kind) == "LITERAL" else str(of)) in BLANKS for kind, of in taken
    )


@pytest.mark.parametrize(
    ("rule", "tries"),
    [
        (r"\s+but", True),
        (r",?\s+(?=but)", True),
        (r"(?:a|[\s,]*b)", True),
        (r"(?<!\s)\s++but", False),
        (r"\bof\s+", False),
    ],
)
def test_it_is_told_which_rules_try_each_blank(rule: str, tries: bool) -> None:
    assert tries_each_blank(parser.parse(rule)) is tries


def test_no_rule_tries_a_run_of_blanks_from_each_of_them_on() -> None:
    found = rules()
    assert len(found) > 300
    assert {place: rule for rule, place in found.items() if tries_each_blank(parser.parse(rule))} == {}


@pytest.mark.parametrize("blanks", [" ", " " * 4_000, "\t" * 4_000])
def test_a_run_of_blanks_changes_nothing_of_what_is_read(blanks: str) -> None:
    text = f"I live in Lyon,{blanks}but I want to become a judge in two years{blanks}"
    assert [part.strip() for part, _ in parts(text)] == ["I live in Lyon", "but I want to become a judge in two years"]
    assert without_horizon(f"a judge{blanks}, in two years") == ("a judge", "in two years")
    assert [text[one.start : one.end] for one in lasting(text)] == [
        "I live in Lyon",
        "I want to become a judge in two years",
    ]
