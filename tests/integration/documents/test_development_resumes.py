"""Résumés of public templates with the truth beside them, outside of the project: KAIRIX_SHARED names the folder."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kairix_core.errors import UnreadableDocument
from kairix_infra.documents import read_resume
from kairix_infra.documents.formats.read_json_resume import check_resume

SHARED = Path(os.environ.get("KAIRIX_SHARED") or Path(__file__).resolve().parents[4] / "shared")
RESUMES, JSON_RESUME = SHARED / "resumes", SHARED / "jsonresume"
#: F1 of each field over all files that hold text, and of all; raise them when the import gets better.
REACHED = {
    "name": 1.0, "headline": 1.0, "email": 1.0, "phone": 1.0, "location": 1.0, "urls": 0.9, "employers": 0.95,
    "titles": 0.95, "work_dates": 0.95, "work_entries": 0.95, "institutions": 0.98, "degrees": 0.95,
    "education_dates": 1.0, "skills": 0.92, "languages": 1.0, "all": 0.95,
}  # fmt: skip

pytestmark = pytest.mark.skipif(not RESUMES.is_dir(), reason=f"no development résumés in {SHARED} (KAIRIX_SHARED)")


def truths() -> list[Path]:
    return sorted((RESUMES / "truth").glob("*.json"))


def source(truth: Path) -> Path:
    return next(path for path in RESUMES.glob(f"{truth.stem}.*") if path.suffix != ".json")


def has_text(truth: Path) -> bool:
    notes = json.loads(truth.read_text(encoding="utf-8")).get("layout_notes", "")
    return source(truth).suffix != ".png" and "NO TEXT LAYER" not in notes.upper()


@pytest.fixture(scope="module")
def score() -> Any:
    spec = importlib.util.spec_from_file_location("score", RESUMES / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def f1(score: Any) -> dict[str, float]:
    """By field, and of all fields together."""
    hits: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for truth in filter(has_text, truths()):
        stated = score.truth_values(json.loads(truth.read_text(encoding="utf-8"))["facts"])
        found = score.found_values(read_resume(source(truth).read_bytes(), source(truth).name).resume)
        for field in score.FIELDS:
            for counted in (field, "all"):
                hits[counted] += score.pair(field, stated[field], found[field])[0]
                both[counted] += len(stated[field]) + len(found[field])
    return {field: 2 * hits[field] / both[field] for field in both}


@pytest.mark.parametrize("field", REACHED)
def test_a_field_is_read_as_well_as_it_was(field: str, f1: dict[str, float]) -> None:
    assert f1[field] >= REACHED[field]


@pytest.mark.parametrize("truth", [truth for truth in truths() if not has_text(truth)], ids=lambda truth: truth.stem)
def test_a_picture_is_recognised_or_refused_with_a_remedy(truth: Path) -> None:
    if not shutil.which("tesseract"):
        with pytest.raises(UnreadableDocument, match="install tesseract-ocr"):
            read_resume(source(truth).read_bytes(), source(truth).name)
        return
    facts = json.loads(truth.read_text(encoding="utf-8"))["facts"]
    imported = read_resume(source(truth).read_bytes(), source(truth).name)
    assert imported.resume["basics"]["name"] == facts["name"]
    assert "recognised" in [notice.code for notice in imported.warnings]


@pytest.mark.parametrize("path", sorted((RESUMES / "sources").glob("*.*")), ids=lambda path: path.stem)
def test_sources_in_yaml_and_markdown_name_their_person(path: Path) -> None:
    assert read_resume(path.read_bytes(), path.name).resume["basics"]["name"]


def cases() -> list[Any]:
    files = sorted((JSON_RESUME / "validity").glob("*.json")) if JSON_RESUME.is_dir() else []
    every = [(file.stem, name, case) for file in files for name, case in json.loads(file.read_bytes()).items()]
    return [pytest.param(name, case, id=f"{stem}-{name}") for stem, name, case in every if stem != "dates"]


@pytest.mark.parametrize(("name", "case"), cases())
def test_validity_is_judged_as_json_resume_judges_it(name: str, case: object) -> None:
    if "invalid" in name.casefold():
        with pytest.raises(UnreadableDocument):
            check_resume(case)
    else:
        check_resume(case)


@pytest.mark.parametrize("path", sorted(JSON_RESUME.glob("jsonresume-*.json")), ids=lambda path: path.stem)
def test_a_json_resume_comes_back_without_loss(path: Path) -> None:
    written = json.loads(path.read_bytes())
    try:
        check_resume(written)
    except UnreadableDocument:
        pytest.skip("not a valid JSON Resume")
    assert read_resume(path.read_bytes(), path.name).resume == written
