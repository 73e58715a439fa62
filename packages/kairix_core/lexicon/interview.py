"""Questions of an interview that ship with Kairix."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from kairix_core.domain.role import Family, Key, Line, Seniority

FILE = Path(__file__).with_name("interview.toml")


class InterviewQuestion(BaseModel):
    """``least`` is the seniority from which it is asked; ``topic`` are beginnings of words that an answer would have,
    ``families`` the kinds of work that it is about, none for all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Key
    text: Line
    topic: tuple[Line, ...]
    least: Seniority = Field(Seniority.JUNIOR, alias="from")
    families: tuple[Family, ...] = ()


@cache
def interview_questions() -> tuple[InterviewQuestion, ...]:
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["question"]
    return tuple(InterviewQuestion.model_validate(entry) for entry in entries)
