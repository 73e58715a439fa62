"""Whether an owner's corrections of contacts can be what they say; ``web/…/import/edits.ts`` has the same rules."""

from __future__ import annotations

import re

from kairix_core.domain.document import ImportedResume
from kairix_core.domain.profile.contacts import is_email, is_phone
from kairix_core.errors import InvalidInput
from kairix_core.policies.correct_import import owners_words
from kairix_core.policies.json_pointer import leaves, tokens_of

LINK = re.compile(r"https?://[^\s/:@.]+(?:\.[^\s/:@.]+)*(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def check_contacts(corrected: ImportedResume) -> None:
    """Look at the owner's own words alone: what a file says stays as it is.

    ``InvalidInput`` names the value, and what is wrong with it.
    """
    _, own = owners_words(corrected)
    values = dict(leaves(corrected.resume, ""))
    for pointer in own:
        if objection := _objection(tokens_of(pointer)[-1], str(values[pointer]).strip()):
            raise InvalidInput(objection, field=pointer)


def _objection(key: str, value: str) -> str | None:
    match key:
        case "email" if not is_email(value):
            return f"“{value}” is no e-mail address. One looks like ada@example.org."
        case "phone" if not is_phone(value):
            return f"“{value}” is no phone number. One has 3 to 20 digits, as in +44 20 7946 0123."
        case "url" if not LINK.fullmatch(value):
            return f"“{value}” is no link. One looks like https://example.org."
        case _:
            return None
