"""Which of the languages that a representative speaks a browser asks for (RFC 9110, 12.5.4)."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from kairix_core.domain.language import Language

LONGEST = 500


def preferred_language(connection: HTTPConnection) -> Language | None:
    """The first of ``Accept-Language`` by its weights that is spoken; None where none is."""
    wishes = ",".join(connection.headers.getlist("accept-language"))[:LONGEST].split(",")
    wanted = sorted(filter(None, map(_wish, wishes)), key=lambda wish: -wish[1])
    return wanted[0][0] if wanted else None


def _wish(text: str) -> tuple[Language, float] | None:
    """``de-CH;q=0.8`` → German, 0.8."""
    named, _, parameter = text.partition(";")
    code = named.strip().lower().partition("-")[0]
    weight = _weight(parameter.strip().lower().removeprefix("q="))
    return (Language(code), weight) if code in set(Language) and weight > 0 else None


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


PreferredLanguage = Annotated[Language | None, Depends(preferred_language)]
