"""How a language names sections and writes dates: one choice for the whole of a résumé, from a seed."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .career import Moment, Period

DATA = Path(__file__).parent / "data"


@cache
def vocabulary(language: str) -> dict[str, Any]:
    """All that is known of a language: its words, and the people who speak it."""
    vocabulary: dict[str, Any] = tomllib.loads((DATA / f"{language}.toml").read_text(encoding="utf-8"))
    return vocabulary


def languages() -> list[str]:
    return sorted(path.stem for path in DATA.glob("*.toml"))


@dataclass(frozen=True)
class Wording:
    """``month_form``, ``year_form`` and ``range_form`` are format strings; ``since_form`` stands for open ranges."""

    language: str
    headings: Mapping[str, str]
    labels: Mapping[str, str]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    month_form: str
    year_form: str
    range_form: str
    present: str
    season_form: str
    degree_form: str
    joins_years: bool
    since_form: str | None = None

    @classmethod
    def chosen(cls, language: str, chance: random.Random) -> Wording:
        words = vocabulary(language)
        dates = words["dates"]
        return cls(
            language=language,
            headings={section: chance.choice(names) for section, names in words["headings"].items()},
            labels=words["labels"],
            months=tuple(dates["months"]),
            short_months=tuple(dates["short_months"]),
            month_form=chance.choice(dates["month_forms"]),
            year_form=chance.choice(dates["year_forms"]),
            range_form=(range_form := chance.choice(dates["range_forms"])),
            present=chance.choice(_ends_of(range_form, dates["present"])),
            degree_form=chance.choice(words["degrees"]["forms"]),
            joins_years=chance.random() < 0.15,
            season_form=dates.get("season_form", "{season} {year}"),
            since_form=chance.choice(dates["since_forms"]) if chance.random() < 0.2 else None,
        )

    @property
    def letter(self) -> list[str]:
        """The lines of a letter that goes with a résumé."""
        lines: list[str] = vocabulary(self.language)["people"]["letter"]
        return lines

    def moment(self, moment: Moment) -> str:
        if moment.season:
            return self.season_form.format(season=moment.season, year=moment.year)
        if moment.month is None:
            return self.year_form.format(year=moment.year)
        full, short = self.months[moment.month - 1], self.short_months[moment.month - 1]
        return self.month_form.format(year=moment.year, month=moment.month, full=full, short=short)

    def period(self, period: Period) -> str:
        """Empty for a period without dates."""
        if period.start is None:
            return self.moment(period.end) if period.end else ""
        if period.end and self._within_a_year(period.start, period.end):
            year = period.end.year
            return self.range_form.format(
                start=self.moment(period.start).removesuffix(f" {year}"), end=self.moment(period.end)
            )
        start = self.moment(period.start)
        if period.ongoing and self.since_form:
            return self.since_form.format(start=start)
        if period.start == period.end:
            return start
        end = self.moment(period.end) if period.end else self.present
        return self.range_form.format(start=start, end=end)

    def _within_a_year(self, start: Moment, end: Moment) -> bool:
        """Whether the year is said once: March – August 2021."""
        named = self.month_form in {"{full} {year}", "{short} {year}"}
        return self.joins_years and named and start.year == end.year and None not in {start.month, end.month}

    def degree(self, degree: str | None, area: str | None) -> str:
        """Degree and field of study, joined as the language does it."""
        return self.degree_form.format(degree=degree, area=area) if degree and area else degree or area or ""

    def level(self, level: int) -> str:
        """The word for a level of skill from 1 to 5."""
        return str(vocabulary(self.language)["people"]["skill_levels"][level - 1])


def _ends_of(range_form: str, present: list[str]) -> list[str]:
    """Words for the present that a range may end with: nobody writes "2020 to to date"."""
    joint = range_form.format(start="", end="").strip() or range_form
    return [word for word in present if not word.startswith(joint)]
