"""What a profile can hold: one ``AttributeSpec`` per attribute, and with it one column of the wide table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kairix_core.domain.profile.contacts import Form
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Entry

EntryClass = type[Entry]


class AttributeType(StrEnum):
    """What a value is.

    ``DATE`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``LEVEL`` counts from 0 (none) to 5 (expert); ``CHOICE`` and
    ``CHOICES`` are one or several of the spec's choices; ``ENTRIES`` is a list of objects of the spec's entry class.
    """

    TEXT = "text"
    LONG_TEXT = "long_text"
    URL = "url"
    DATE = "date"
    INTEGER = "integer"
    NUMBER = "number"
    LEVEL = "level"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXTS = "texts"
    ENTRIES = "entries"


class Drawing(StrEnum):
    """How a value is drawn where it is looked at."""

    TEXT = "text"
    PROSE = "prose"
    LINK = "link"
    NUMBER = "number"
    BAR = "bar"
    LEVEL = "level"
    TAGS = "tags"
    RADAR = "radar"
    TIMELINE = "timeline"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    label: str
    description: str


@dataclass(frozen=True, slots=True)
class AttributeSpec:
    """One attribute of a profile.

    ``key`` is the column's name, and stays when the label changes. ``vocabulary`` names where the attribute comes from
    (``JSON Resume basics.label``, ``schema.org/jobTitle``, ``O*NET work style``, ``ESCO``). ``question`` is what a
    coach would ask for it; ``priority`` says how much knowing it is worth: 1 much, 2 some, 3 little. It is asked for
    only if one of ``asks_if`` is known, and not where all of ``told_by`` are: both are keys of attributes. A
    ``derived`` attribute is computed from others and is asked for only when it cannot be. ``disclosure`` is what holds
    until the owner says otherwise. ``currency`` is the key of the attribute that says in which currency an amount is.
    ``form`` is what its texts, each of them in a list, have to look like.
    """

    key: str
    section: str
    type: AttributeType
    label: str
    description: str
    question: str
    drawn: Drawing = Drawing.TEXT
    disclosure: Disclosure = Disclosure.PUBLIC
    unit: str = ""
    currency: str = ""
    choices: tuple[str, ...] = ()
    form: Form | None = None
    entry: EntryClass | None = None
    derived: bool = False
    priority: int = 2
    asks_if: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    vocabulary: str = ""

    @property
    def is_list(self) -> bool:
        """Whether each value stands for itself: facts are then about one of several."""
        return self.type in {AttributeType.ENTRIES, AttributeType.TEXTS, AttributeType.CHOICES}
