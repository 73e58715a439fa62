"""What e-mail addresses, telephone numbers and postal codes look like: enough to catch a slip, in any country."""

from __future__ import annotations

import re
from enum import StrEnum

EMAIL = re.compile(r"[^\s@]+@[^\s@.][^\s@]*")
MAX_EMAIL = 254
PHONE = re.compile(r"[+\d\s().,;/#*\u2010-\u2015\u2212-]+(?:(?:ext\.?|x)\s*\d+)?", re.IGNORECASE)
PHONE_DIGITS = range(3, 21)
#: Letters, digits, blanks and hyphens, with a digit somewhere: SW1A 1AA, CH-8001, 〒100-0001.
POSTAL_CODE = re.compile(r"〒?(?=.*\d)[^\W_](?:[ -]?[^\W_]){1,11}")


class Form(StrEnum):
    """What the text of an attribute has to look like, where not every text will do."""

    EMAIL = "email"
    PHONE = "phone"
    POSTAL_CODE = "postal_code"


#: What is expected, to be said to whoever wrote something else.
EXPECTED = {
    Form.EMAIL: "has to be an e-mail address, as in ada@example.org",
    Form.PHONE: "has to be a phone number of 3 to 20 digits, as in +44 20 7946 0123",
    Form.POSTAL_CODE: "has to be a postal code: letters and digits, as in SW1A 1AA or 8001",
}


def is_email(text: str) -> bool:
    return len(text) <= MAX_EMAIL and EMAIL.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    return PHONE.fullmatch(text) is not None and sum(map(str.isdigit, text)) in PHONE_DIGITS


def is_postal_code(text: str) -> bool:
    return POSTAL_CODE.fullmatch(text) is not None


def checked_form(form: Form, text: str) -> str:
    """``text`` itself, or ``ValueError`` that says what is expected."""
    if not _LOOKS_LIKE[form](text):
        raise ValueError(EXPECTED[form])
    return text


_LOOKS_LIKE = {Form.EMAIL: is_email, Form.PHONE: is_phone, Form.POSTAL_CODE: is_postal_code}
