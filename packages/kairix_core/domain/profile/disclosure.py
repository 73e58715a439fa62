"""Who is told."""

from __future__ import annotations

from enum import StrEnum


class Disclosure(StrEnum):
    """``ON_REQUEST``: a visitor learns that it can be asked for, and the owner decides; ``PRIVATE``: nobody else."""

    PUBLIC = "public"
    ON_REQUEST = "on_request"
    PRIVATE = "private"
