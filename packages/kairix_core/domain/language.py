"""The languages in which a representative speaks."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """By ISO 639-1, as ``lang`` takes them."""

    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"
    ITALIAN = "it"
    PORTUGUESE = "pt"
    DUTCH = "nl"
