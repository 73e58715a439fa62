"""What counts as an e-mail address, whoever gives it: one that can be written to from anywhere.

The address of somebody at a host with a name in the world, in any script: ``eva+jobs@müller.example`` is one;
``eva@example``, a number for a host, and words in quotes are not. ``web/src/shared/email.ts`` tells a slip by the same
rule while it is typed; only a letter that arrives proves an address.
"""

from __future__ import annotations

import unicodedata

from kairix_core.errors import InvalidEmail

MAX_LENGTH = 254
MAX_LOCAL, MAX_LABEL, MAX_HOST = 64, 63, 253
#: What may stand in a name beside letters, marks and digits of any script.
SIGNS = frozenset("!#$%&'*+/=?^_`{|}~-")


def plain_email(email: str) -> str:
    """As addresses are compared and kept: in lower case, letters of full width as plain ones, no spaces around it."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", email).strip().lower())


def checked_email(email: str) -> str:
    """``plain_email`` of what is an address, else ``InvalidEmail``."""
    email = plain_email(email)
    local, _, host = email.rpartition("@")
    if not (len(email) <= MAX_LENGTH and _is_local(local) and _is_host(host)):
        raise InvalidEmail
    return email


def _is_local(local: str) -> bool:
    atoms = local.split(".")
    return all(atom and all(map(_is_of_a_name, atom)) for atom in atoms) and len(local.encode()) <= MAX_LOCAL


def _is_host(host: str) -> bool:
    labels = host.split(".")
    named = len(labels) > 1 and len(labels[-1]) > 1 and not labels[-1].isdigit()
    return named and all(map(_is_label, labels)) and sum(map(_octets, labels)) + len(labels) - 1 <= MAX_HOST


def _is_label(label: str) -> bool:
    if not label or label.startswith("-") or label.endswith("-"):
        return False
    return all(char == "-" or _is_letter(char) for char in label) and _octets(label) <= MAX_LABEL


def _is_of_a_name(char: str) -> bool:
    return char in SIGNS or _is_letter(char)


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"


def _octets(label: str) -> int:
    """As the label stands in the name system."""
    return len(label) if label.isascii() else len(b"xn--" + label.encode("punycode"))
