"""How well a corpus is read: F1 per field, layout and language, and whether stated confidence is kept."""

from __future__ import annotations

import importlib.util
import os
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import KairixError
from kairix_infra.documents.detect import detect
from kairix_infra.documents.reader import read_here

from .kinds import kinds
from .make_corpus import Made
from .reliability import by_evidence, judged

SHARED = Path(os.environ.get("KAIRIX_SHARED") or Path(__file__).resolve().parents[3] / "shared")
SCORER = SHARED / "resumes" / "score.py"


def scorer() -> Any:
    """The rules by which a value counts as found, which stand outside of the project."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass
class Count:
    hits: int = 0
    stated: int = 0
    found: int = 0

    def add(self, other: Count) -> None:
        self.hits += other.hits
        self.stated += other.stated
        self.found += other.found

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.stated + self.found) if self.stated + self.found else 1.0


@dataclass
class Miss:
    """What one résumé's field has that was not found, and what was found that it has not."""

    id: str
    field: str
    missed: list[Any]
    spurious: list[Any]


@dataclass
class Report:
    """Counts by field, layout, language and file; ``confidences`` are pairs of field and (stated, right)."""

    fields: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    layouts: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    languages: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    files: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    misses: list[Miss] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str], str] = field(default_factory=dict)
    confidences: list[tuple[str, float, bool]] = field(default_factory=list)
    evidence: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def whole(self) -> Count:
        every = Count()
        for count in self.fields.values():
            every.add(count)
        return every

    def count(self, record: dict[str, Any], name: str, count: Count) -> None:
        kinds = (self.fields, name), (self.layouts, record["layout"]), (self.languages, record["language"])
        for counts, key in (*kinds, (self.files, record["id"])):
            counts[key].add(count)

    def name_kinds(self, file: str, told: list[tuple[str, str, str]]) -> None:
        for name, kind, example in told:
            self.kinds[name, kind] += 1
            self.examples.setdefault((name, kind), f"{file}: {example}")


def score_corpus(corpus: Iterable[Made], rules: Any) -> Report:
    report = Report()
    for made in corpus:
        imported = _read(made, report)
        resume = imported.resume if imported else {}
        stated, found = rules.truth_values(made.record["facts"]), rules.found_values(resume)
        for name in rules.FIELDS:
            hits, missed, spurious = rules.pair(name, stated[name], found[name])
            report.count(made.record, name, Count(hits, len(stated[name]), len(found[name])))
            if missed or spurious:
                report.misses.append(Miss(made.record["id"], name, missed, spurious))
        report.name_kinds(made.record["id"], kinds(stated, found, rules))
        if imported:
            report.confidences += judged(imported, stated, rules)
            report.evidence += by_evidence(imported, stated, rules)
    return report


def _read(made: Made, report: Report) -> ImportedResume | None:
    """Read in this process: a process for each file costs more than the reading."""
    try:
        return read_here(made.data, detect(made.data))
    except KairixError as error:
        report.refused[f"{type(error).__name__}: {error}"] += 1
        return None
