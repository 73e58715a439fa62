"""Which passwords are good enough: long, and not among the first that anybody would try."""

from __future__ import annotations

from pathlib import Path

from kairix_core.errors import InvalidInput

MIN_LENGTH = 12
MAX_LENGTH = 1024
#: Of at least that length, the ones that lists of stolen passwords begin with; one a line.
COMMON = frozenset(Path(__file__).with_name("common_passwords.txt").read_text(encoding="utf-8").splitlines())


def check_password(password: str, *, email: str | None, name: str | None) -> None:
    """``InvalidInput`` that names ``password`` and says what would be good. No rules about kinds of characters."""
    if len(password) < MIN_LENGTH:
        raise _weak(f"A password has at least {MIN_LENGTH} characters. Three or four unrelated words work well.")
    if len(password) > MAX_LENGTH:
        raise _weak(f"A password has at most {MAX_LENGTH} characters.")
    folded = password.strip().casefold()
    if folded in COMMON or len(set(folded)) < 4:
        raise _weak("This password is among the first that anybody would try. Please choose another one.")
    if folded in _own_words(email, name):
        raise _weak("Your name or e-mail address is easy to guess. Please choose another password.")


def _own_words(email: str | None, name: str | None) -> set[str]:
    words = {email or "", (email or "").rpartition("@")[0], name or "", (name or "").replace(" ", "")}
    return {word.casefold() for word in words if word}


def _weak(message: str) -> InvalidInput:
    return InvalidInput(message, field="password")
