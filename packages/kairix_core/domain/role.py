"""Roles: what a kind of work is called, what it asks of a person at each seniority, and what lies before and after."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from kairix_core.domain.profile.entries import Level

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Family = Literal["engineering", "data", "product", "design", "security", "operations", "management", "business"]
#: An occupation of O*NET-SOC 2019, ``15-1252.00``, and one of ESCO under its ISCO-08 unit group, ``2512.4``.
Soc = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}-[0-9]{4}\.[0-9]{2}$")]
Esco = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(\.[0-9]+)*$")]


class Seniority(StrEnum):
    """How far on in a role, from least to most."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


class Need(BaseModel):
    """One thing that a role asks for: any one of these skills, at ``levels`` (0 to 5) from junior to lead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    any_of: Annotated[tuple[Line, ...], Field(min_length=1)]
    levels: tuple[Level, Level, Level, Level]

    @model_validator(mode="after")
    def _rises(self) -> Self:
        junior, mid, senior, lead = self.levels
        # Who leads may work with their own hands a little less.
        if not junior <= mid <= senior <= lead + 1:
            raise ValueError(f"levels of {self.name} fall with seniority")
        if not any(self.levels):
            raise ValueError(f"{self.name} is asked of nobody")
        return self

    @property
    def name(self) -> str:
        return " or ".join(self.any_of)

    def level_at(self, seniority: Seniority) -> int:
        return self.levels[list(Seniority).index(seniority)]


class Role(BaseModel):
    """``also`` are other names, in any language; ``before`` and ``after`` are keys of the usual steps to and from it.

    ``proof`` is evidence that convinces who hires for it. ``source`` names the table of others that it comes from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Key
    title: Line
    also: tuple[Line, ...] = ()
    family: Family
    soc: Soc | None = None
    esco: Esco | None = None
    summary: Line
    needs: Annotated[tuple[Need, ...], Field(min_length=1, max_length=60)]
    before: tuple[Key, ...] = ()
    after: tuple[Key, ...] = ()
    proof: tuple[Line, ...] = ()
    source: str = ""

    @field_validator("needs", mode="before")
    @classmethod
    def _rows(cls, rows: object) -> object:
        """A row of a table, ``["Go or Rust", 2, 3, 4, 4]``, is a need as well."""
        if not isinstance(rows, (list, tuple)):
            return rows
        return tuple(_need(row) if isinstance(row, list) else row for row in rows)

    @model_validator(mode="after")
    def _has_a_code(self) -> Self:
        if self.soc is None and self.esco is None:
            raise ValueError(f"{self.key} has neither a SOC nor an ESCO code")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        return (self.title, *self.also)


def _need(row: list[object]) -> dict[str, object]:
    return {"any_of": tuple(str(row[0]).split(" or ")), "levels": tuple(row[1:])} if row else {}
