"""Which lines answer, and when none does."""

from __future__ import annotations

import pytest

from kairix_core.policies.select_evidence import Reason
from unit.policies.career import chosen


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Where does Ada work?", "/work/0"),
        ("Where did she work in 2018?", "/work/1"),
        ("What was her first job?", "/work/2"),
        ("What was her previous job?", "/work/1"),
        ("What did she do before Contoso?", "/work/2"),
        ("What did she do after Fabrikam?", "/work/0"),
        ("Did she work at Contoso?", "/work/1"),
        ("Has she led a team?", "/work/0/highlights/0"),
        ("Did she manage people?", "/work/0/highlights/0"),
        ("How did she reduce costs?", "/work/0/highlights/1"),
        ("Which databases does she know?", "/work/0/highlights/1"),
        ("Which programming languages does she know?", "/skills/0"),
        ("Does she know Go?", "/skills/0"),
        ("Which cloud does she use?", "/skills/1"),
        ("Where did she study?", "/education/0"),
        ("Does she have a master's degree?", "/education/0"),
        ("Does she speak Italian?", "/languages/1"),
        ("Where is she based?", "/basics/location"),
        ("Who is Ada?", "/basics/label"),
    ],
)
def test_the_first_line_answers(question: str, first: str) -> None:
    assert chosen(question).lines[0].path == first


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Did she work at Google?", Reason.NOTHING_THERE),
        ("Did she work at Globex?", Reason.NAME_MISSING),
        ("Does she know Haskell?", Reason.NAME_MISSING),
        ("Does she have a PhD?", Reason.NAME_MISSING),
        ("What is her favourite pizza?", Reason.WORDS_MISSING),
        ("Was she a ballet dancer?", Reason.WORDS_MISSING),
        ("Where did she work in 1999?", Reason.YEARS_MISSING),
        ("What is her phone number?", Reason.NOTHING_THERE),
        ("What is her salary?", Reason.NOTHING_THERE),
        ("Which certificates does she have?", Reason.NOTHING_THERE),
        ("Did she use Rust at Contoso?", Reason.NOTHING_THERE),
        ("Is she married?", Reason.PRIVATE),
        ("Why did she leave Contoso?", Reason.PRIVATE),
        ("Tell me more", Reason.UNCLEAR),
    ],
)
def test_a_question_without_support_selects_nothing(question: str, reason: Reason) -> None:
    selection = chosen(question)
    assert (selection.lines, selection.reason) == ((), reason)


def test_a_group_of_another_name_is_no_answer_for_using_the_word() -> None:
    assert "/skills/2" not in {line.path for line in chosen("Which programming languages does she know?").lines}


def test_half_a_question_is_answered_and_the_rest_named() -> None:
    selection = chosen("Does she know Python and Haskell?")
    assert {"/work/1/highlights/0", "/skills/0"} == {line.path for line in selection.lines}
    assert selection.missing == ("Haskell",)


def test_a_line_that_says_everything_settles_the_question() -> None:
    assert chosen("Does she know Rust?").settled


def test_related_words_alone_do_not_make_somebody_a_tradesperson() -> None:
    assert chosen("Has she worked as a builder?").reason is Reason.WORDS_MISSING


def test_small_talk_needs_no_evidence() -> None:
    assert chosen("Hello!").lines == ()
