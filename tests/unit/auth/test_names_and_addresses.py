from __future__ import annotations

import json
from pathlib import Path

import pytest

from kairix_core.errors import InvalidEmail, InvalidInput
from kairix_core.policies.email import checked_email
from kairix_core.policies.person_name import checked_name

#: The web client reads the same table.
EMAILS: dict[str, list[str]] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "emails.json").read_text(encoding="utf-8")
)
LONG_HOST = ".".join(["x" * 49] * 5)


@pytest.mark.parametrize("email", [*EMAILS["accepted"], "e" * 64 + "@example.org", f"e@{LONG_HOST}"])
def test_an_address_that_can_be_written_to_is_kept(email: str) -> None:
    assert checked_email(email) == email


@pytest.mark.parametrize("email", ["  Ada@Example.ORG ", "Ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ"])
def test_an_address_is_kept_in_plain_lower_case_without_spaces_around_it(email: str) -> None:
    assert checked_email(email) == "ada@example.org"


@pytest.mark.parametrize(
    "email",
    [
        *EMAILS["refused"],
        "e" * 65 + "@example.org",
        "é" * 33 + "@example.org",
        f"{'e' * 10}@{LONG_HOST}",
        f"eva@{'x' * 64}.org",
        f"eva@{'ü' * 60}.org",
    ],
)
def test_what_is_no_address_is_refused_with_the_field(email: str) -> None:
    with pytest.raises(InvalidEmail) as refused:
        checked_email(email)
    assert (refused.value.code, refused.value.field) == ("invalid_email", "email")


@pytest.mark.parametrize("name", ["Ada", "佐藤 花子", "O’Brien-Smith", "محمد", "𝒜"])
def test_a_person_may_be_called_nearly_anything(name: str) -> None:
    assert checked_name(f" {name} ") == name


@pytest.mark.parametrize("name", ["", "   ", "A\0da", "Ada\nLovelace", "x" * 201])
def test_what_is_no_name_is_refused_with_the_field(name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_name(name)
    assert refused.value.field == "name"
