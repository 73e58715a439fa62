from __future__ import annotations

import pytest

from kairix_core.errors import InvalidInput
from kairix_core.policies.password import COMMON, MIN_LENGTH, check_password

ADA = {"email": "ada.lovelace@example.org", "name": "Ada Lovelace"}


@pytest.mark.parametrize(
    "password",
    ["heron kettle plum", "zwölf Affen!", "пароль-не-простой", "x" * 4 + "orchard lamp", "a" * 2 + "bcd" * 340],
)
def test_a_long_password_of_any_kind_of_letters_is_good(password: str) -> None:
    check_password(password, **ADA)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "at least 12"),
        ("heron kettl", "at least 12"),
        ("h" * 1025, "at most 1024"),
        ("password1234", "first that anybody would try"),
        ("PassWord1234", "first that anybody would try"),
        ("correct horse battery staple", "first that anybody would try"),
        ("ababababababab", "first that anybody would try"),
        ("ada.lovelace@example.org", "easy to guess"),
        ("ADA.LOVELACE", "easy to guess"),
        ("ada lovelace", "easy to guess"),
    ],
)
def test_a_weak_password_is_refused_with_the_reason_and_the_field(password: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why) as refused:
        check_password(password, **ADA)
    assert refused.value.field == "password"


def test_an_account_without_a_name_can_have_a_password() -> None:
    check_password("heron kettle plum", email=None, name=None)


def test_the_list_of_common_passwords_holds_only_what_the_length_lets_through() -> None:
    assert COMMON
    assert all(len(word) >= MIN_LENGTH and word == word.casefold() for word in COMMON)
