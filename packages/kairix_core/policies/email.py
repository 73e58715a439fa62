"""What counts as an e-mail address here: enough to catch a slip; only a letter that arrives proves one."""

from __future__ import annotations

from kairix_core.errors import InvalidInput

MAX_LENGTH = 254


def checked_email(email: str) -> str:
    """The address in lower case, without spaces around it, or ``InvalidInput`` that names ``email``."""
    email = email.strip().lower()
    local, at, domain = email.rpartition("@")
    plain = email.isprintable() and " " not in email and len(email) <= MAX_LENGTH
    if not (plain and at and local and domain and "@" not in local and not domain.startswith(".")):
        raise InvalidInput("This does not look like an e-mail address.", field="email")
    return email
