from __future__ import annotations

import pytest

from kairix_core.errors import InvalidInput
from kairix_core.policies.email import checked_email
from kairix_core.policies.person_name import checked_name


@pytest.mark.parametrize("email", ["ada@example.org", "ada+kairix@localhost", "ådå@exämple.org"])
def test_an_address_is_kept(email: str) -> None:
    assert checked_email(email) == email


def test_an_address_is_kept_in_lower_case_without_spaces_around_it() -> None:
    assert checked_email("  Ada@Example.ORG ") == "ada@example.org"


@pytest.mark.parametrize(
    "email",
    ["", "ada", "@example.org", "ada@", "a@b@c", "a da@x.org", "ada@x.org\0", "ada@x\nbcc: y", "a@" + "x" * 260],
)
def test_what_is_no_address_is_refused_with_the_field(email: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_email(email)
    assert refused.value.field == "email"


@pytest.mark.parametrize("name", ["Ada", "佐藤 花子", "O’Brien-Smith", "محمد", "𝒜"])
def test_a_person_may_be_called_nearly_anything(name: str) -> None:
    assert checked_name(f" {name} ") == name


@pytest.mark.parametrize("name", ["", "   ", "A\0da", "Ada\nLovelace", "x" * 201])
def test_what_is_no_name_is_refused_with_the_field(name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_name(name)
    assert refused.value.field == "name"
