"""Contacts that an owner writes have to be some; what a file says is never refused."""

from __future__ import annotations

import pytest

from kairix_core.domain.document import Correction, ImportedResume, Span
from kairix_core.errors import InvalidInput
from kairix_core.policies.check_contacts import check_contacts
from kairix_core.policies.correct_import import correct_import

TEXT = "Ada\nada at example\n"
FILE = ImportedResume(
    {"basics": {"name": "Ada", "email": "ada at example"}},
    TEXT,
    {"/basics/name": Span(start=0, end=3), "/basics/email": Span(start=4, end=18)},
    "en",
    "text/plain",
)


def written(key: str, value: str) -> ImportedResume:
    return correct_import(FILE, [Correction("add", f"/basics/{key}", value)])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("email", "ada@example.org"),
        ("email", "ada@löwe.example"),
        ("phone", "+44 (0)20 7946-0123"),
        ("phone", "020 7946 0123 ext. 12"),
        ("phone", "٠١٢ ٣٤٥"),
        ("url", "https://example.org/~ada?x=1#me"),
        ("url", "HTTP://localhost:8000"),
    ],
)
def test_contacts_are_kept(key: str, value: str) -> None:
    check_contacts(written(key, value))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("email", "ada"),
        ("email", "ada@@example.org"),
        ("email", "ada @example.org"),
        ("phone", "none"),
        ("phone", "12"),
        ("phone", "1" * 21),
        ("url", "javascript:alert(1)"),
        ("url", "data:text/html,x"),
        ("url", "https://ada:secret@example.org"),
        ("url", "ask me"),
    ],
)
def test_what_is_no_contact_is_named(key: str, value: str) -> None:
    with pytest.raises(InvalidInput, match=r"is no (e-mail address|phone number|link)"):
        check_contacts(written(key, value))


def test_what_the_file_says_is_not_refused() -> None:
    check_contacts(correct_import(FILE, [Correction("replace", "/basics/name", "Ada King")]))


def test_a_slip_that_was_corrected_is_none_any_more() -> None:
    slip, right = Correction("replace", "/basics/email", "ada"), Correction("replace", "/basics/email", "a@example.org")
    check_contacts(correct_import(FILE, [slip, right]))
