"""JSON Resume: judged by the schema, kept as it is, printed with spans."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.errors import InvalidInput, UnreadableDocument
from kairix_infra.documents import read_resume
from kairix_infra.documents.formats.read_json_resume import check_resume

words = st.text(min_size=1, max_size=30)
years = st.sampled_from(["2019", "2019-05", "2019-05-17"])
resumes = st.fixed_dictionaries(
    {"basics": st.fixed_dictionaries({"name": words}, optional={"label": words, "summary": words, "email": words})},
    optional={
        "work": st.lists(
            st.fixed_dictionaries(
                {},
                optional={
                    "name": words,
                    "position": words,
                    "startDate": years,
                    "highlights": st.lists(words, max_size=3),
                },
            ),
            max_size=3,
        ),
        "skills": st.lists(
            st.fixed_dictionaries({"name": words}, optional={"keywords": st.lists(words, max_size=3)}), max_size=3
        ),
        "x-own": st.dictionaries(words, st.one_of(words, st.integers(), st.none()), max_size=3),
    },
)


def read(resume: object) -> Any:
    return read_resume(json.dumps(resume).encode(), "resume.json")


def test_unknown_fields_are_kept() -> None:
    resume = {"basics": {"name": "Ada", "pronouns": "she/her"}, "x-theme": {"colour": 7}, "work": [{"remote": True}]}
    assert read(resume).resume == resume


def test_a_fault_is_told_with_its_place_and_a_remedy() -> None:
    with pytest.raises(UnreadableDocument, match=r"work\[0\]\.startDate should be a date such as .*May 2020"):
        read({"basics": {"name": "Ada"}, "work": [{"startDate": "May 2020"}]})


def test_broken_json_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableDocument, match="line 2, column"):
        read_resume(b'{"basics": {\n "name": }}', "resume.json")


def test_a_resume_without_a_name_or_an_entry_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="names nobody"):
        read({"basics": {"label": "Engineer"}, "work": []})


def test_a_date_that_is_null_is_left_out_and_told() -> None:
    imported = read({"basics": {"name": "Ada"}, "work": [{"name": "Quillon", "endDate": None}]})
    assert imported.resume["work"] == [{"name": "Quillon"}]
    assert [notice.message for notice in imported.warnings] == ["1 empty date (null) was left out."]


def test_another_null_is_refused_with_its_place() -> None:
    with pytest.raises(UnreadableDocument, match=r"work\[0\].name"):
        read({"basics": {"name": "Ada"}, "work": [{"name": None}]})


def test_bottomless_nesting_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        read_resume(b'{"basics":{"name":"A"},"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "resume.json")


def test_characters_that_no_database_holds_are_left_out_and_reported() -> None:
    imported = read({"basics": {"name": "A\x00da"}})
    assert imported.resume["basics"]["name"] == "Ada"
    assert [notice.code for notice in imported.warnings] == ["characters_removed"]


@settings(max_examples=60, deadline=None)
@given(resumes)
def test_every_value_is_printed_where_its_span_says(resume: dict[str, Any]) -> None:
    try:
        imported = read(resume)
    except InvalidInput:
        return
    for pointer, span in imported.spans.items():
        printed = imported.text[span.start : span.end]
        value: Any = imported.resume
        for key in pointer.split("/")[1:]:
            value = value[int(key)] if isinstance(value, list) else value.get(key)
        assert printed == value or pointer.endswith("Date")


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.floats(), st.text()),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_any_json_is_judged_without_failing(value: object) -> None:
    with contextlib.suppress(UnreadableDocument):
        check_resume(value)
        assert isinstance(value, dict)
