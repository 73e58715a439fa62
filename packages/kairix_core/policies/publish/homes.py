"""Where in a JSON Resume the values of an attribute have their place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kairix_core.domain.profile import entries
from kairix_core.domain.profile.attribute import AttributeSpec, EntryClass
from kairix_core.policies.resume_profile import BASICS, LISTED
from kairix_core.policies.write_resume import ACCOUNTS


class Kind(StrEnum):
    """One value; a list of objects; words in groups; the address of an account elsewhere."""

    VALUE = "value"
    ENTRIES = "entries"
    WORDS = "words"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Home:
    kind: Kind
    pointer: str


PROFILES = "/basics/profiles"
#: Also of the attributes that have a list of such entries to themselves: patents are publications.
SECTIONS: dict[EntryClass, Home] = {
    **{listed.entry: Home(Kind.ENTRIES, f"/{listed.section}") for listed in LISTED},
    entries.Profile: Home(Kind.ENTRIES, PROFILES),
    entries.Skill: Home(Kind.WORDS, "/skills"),
}
VALUES = {attribute: Home(Kind.VALUE, pointer) for pointer, attribute in BASICS.items()}
ADDRESSES = dict.fromkeys(ACCOUNTS, Home(Kind.ADDRESS, PROFILES))


def home_of(spec: AttributeSpec) -> Home | None:
    """None for what JSON Resume has no place for."""
    if spec.entry is not None:
        return SECTIONS.get(spec.entry)
    return VALUES.get(spec.key) or ADDRESSES.get(spec.key)
