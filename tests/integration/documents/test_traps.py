"""What the development résumés invite a reader to get wrong, one by one; their truth files name each trap."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kairix_core.domain.document import ImportedResume
from kairix_infra.documents import read_resume

SHARED = Path(os.environ.get("KAIRIX_SHARED") or Path(__file__).resolve().parents[4] / "shared")
RESUMES = SHARED / "resumes"

pytestmark = pytest.mark.skipif(not RESUMES.is_dir(), reason=f"no development résumés in {SHARED} (KAIRIX_SHARED)")

Check = Callable[[ImportedResume], bool]


@cache
def read(name: str) -> ImportedResume:
    path = next(path for path in RESUMES.glob(f"{name}.*") if path.suffix != ".json")
    return read_resume(path.read_bytes(), path.name)


def said(imported: ImportedResume, *sections: str) -> str:
    """All values of these sections, or of the whole résumé, in small letters."""
    parts = {key: imported.resume.get(key) for key in sections} if sections else imported.resume
    return json.dumps(parts, ensure_ascii=False).casefold()


def entries(imported: ImportedResume, section: str) -> list[dict[str, Any]]:
    return list(imported.resume.get(section) or [])


def basics(imported: ImportedResume) -> dict[str, Any]:
    return dict(imported.resume["basics"])


def told(imported: ImportedResume, *words: str) -> bool:
    return any(
        notice.code == "contradiction" and all(word in notice.message for word in words) for notice in imported.warnings
    )


TRAPS: list[tuple[str, str, Check]] = [
    ("altacv-sample", "a masked year dates nothing", lambda r: not any(e.get("startDate") for e in entries(r, "work"))),
    (
        "altacv-sample",
        "referees' addresses are not the person's",
        lambda r: basics(r)["email"] == "your_name@email.com",
    ),
    ("altacv-sample", "labels of a wheel chart are no skills", lambda r: "sleep" not in said(r, "skills")),
    ("docx-charlie", "a first name is a whole name", lambda r: basics(r)["name"] == "Charlie"),
    ("docx-charlie", "no contacts are made up", lambda r: not {"email", "phone", "location"} & set(basics(r))),
    ("docx-charlie", "a degree without a date has none", lambda r: "date" not in said(r, "education")),
    ("mdresume-modern", "no education is made up", lambda r: not entries(r, "education")),
    ("mdresume-readable", "no education is made up", lambda r: not entries(r, "education")),
    ("mdresume-modern", "a link to a file is no address", lambda r: "file:" not in said(r)),
    ("mdresume-readable", "the label of a link is no value", lambda r: "download pdf" not in said(r)),
    ("rendercv-classic", "programming languages are not spoken", lambda r: not entries(r, "languages")),
    ("rendercv-moderncv", "programming languages are not spoken", lambda r: not entries(r, "languages")),
    ("rendercv-classic", "networks are told by where links lead", lambda r: "github.com/rendercv" in said(r, "basics")),
    (
        "rendercv-moderncv",
        "networks are told by where links lead",
        lambda r: "github.com/rendercv" in said(r, "basics"),
    ),
    ("rendercv-classic", "a note on the template is no summary", lambda r: "summary" not in basics(r)),
    ("rendercv-moderncv", "a note on the template is no summary", lambda r: "summary" not in basics(r)),
    ("rendercv-classic", "co-authors are not the person", lambda r: basics(r)["name"] == "John Doe"),
    ("rendercv-classic", "a computed duration is no value", lambda r: "2 years 10 months" not in said(r)),
    ("rmatcher-single", "a skill of the summary alone is not listed", lambda r: "azure" not in said(r, "skills")),
    ("rmatcher-two", "a skill of the summary alone is not listed", lambda r: "azure" not in said(r, "skills")),
    ("rmatcher-single", "a prize inside of a project is no award", lambda r: not entries(r, "awards")),
    (
        "rmatcher-single",
        "the one year of a study is its end",
        lambda r: entries(r, "education")[0].get("endDate") == "2019",
    ),
    ("rmatcher-single", "its beginning stays unknown", lambda r: "startDate" not in entries(r, "education")[0]),
    ("rmatcher-two", "columns are not mixed", lambda r: "university" not in said(r, "basics")),
    ("rxresume-azurill", "a job of another version is not there", lambda r: "mobile games studio" not in said(r)),
    ("rxresume-azurill", "certificates beside other text are whole", lambda r: len(entries(r, "certificates")) == 2),
    (
        "rxresume-chikorita",
        "no work that only the headline speaks of",
        lambda r: "human resources" not in said(r, "work"),
    ),
    ("rxresume-chikorita", "a badge is merged with no certificate", lambda r: "phr" not in said(r, "certificates")),
    ("rxresume-onyx", "another name in the e-mail is told", lambda r: told(r, "sarah.martinez", "Marcus Chen")),
    ("rxresume-onyx", "another name in a profile is told", lambda r: told(r, "davidkowalski", "Marcus Chen")),
    ("rxresume-onyx", "neither is corrected", lambda r: basics(r)["email"] == "sarah.martinez@email.com"),
    ("rxresume-onyx", "claims of the summary are no skills", lambda r: "typescript" not in said(r, "skills")),
    ("rxresume-scizor", "whom a letter is sent to is no employer", lambda r: "sunrise" not in said(r, "work")),
    ("rxresume-scizor", "nor is theirs the person's address", lambda r: "sunrisegames" not in said(r, "basics")),
    ("rxresume-scizor", "a heading that is printed twice opens no second job", lambda r: len(entries(r, "work")) == 3),
    ("simplecv", "referees' contacts are not the person's", lambda r: "publicauthor" not in basics(r)["email"]),
    ("simplecv", "a remark on whom the file is for is no employer", lambda r: "acme" not in said(r, "work")),
    (
        "simplecv",
        "examples of typesetting are no dates of work",
        lambda r: "2015-10" not in said(r, "work", "education"),
    ),
    ("simplecv", "numbers of publications are no count", lambda r: len(entries(r, "publications")) == 5),
    ("twentysec-icons", "years long past are kept", lambda r: "1856" in said(r, "education")),
    (
        "twentysec-icons",
        "a bar is no level",
        lambda r: not any(e.get("name") == "Java" and e.get("level") for e in entries(r, "skills")),
    ),
    ("yamlcv-output", "labels of a form are no values", lambda r: "ふりがな" not in said(r) and "氏名" not in said(r)),
    ("yamlcv-output", "an age that does not fit is told", lambda r: told(r, "1543", "73")),
    ("yamlcv-output", "a masked year is made up by nobody", lambda r: "20xx" not in said(r, "work", "education")),
    ("yamlcv-output", "of five numbers the mobile is the person's", lambda r: basics(r)["phone"] == "090-1234-5678"),
    ("yamlcv-output", "what a form says of the photograph is no value", lambda r: "写真" not in said(r)),
    ("yamlcv-academic", "an unsigned declaration is no value", lambda r: "相違ありません" not in said(r)),
]


@pytest.mark.parametrize(("name", "trap", "holds"), TRAPS, ids=[f"{name}: {trap}" for name, trap, _ in TRAPS])
def test_a_trap_is_passed(name: str, trap: str, holds: Check) -> None:
    assert holds(read(name)), trap


ABSENT: list[tuple[str, str, Check]] = [
    ("altacv-sample", "certificates", lambda r: not entries(r, "certificates")),
    ("docx-charlie", "skills", lambda r: not entries(r, "skills")),
    ("mdresume-modern", "location", lambda r: "location" not in basics(r)),
    ("mdresume-modern", "languages", lambda r: not entries(r, "languages")),
    ("mdresume-modern", "certificates", lambda r: not entries(r, "certificates")),
    ("mdresume-readable", "location", lambda r: "location" not in basics(r)),
    ("mdresume-readable", "languages", lambda r: not entries(r, "languages")),
    ("rendercv-classic", "phone", lambda r: "phone" not in basics(r)),
    ("rendercv-classic", "headline", lambda r: "label" not in basics(r)),
    ("rendercv-classic", "certificates", lambda r: not entries(r, "certificates")),
    ("rendercv-moderncv", "phone", lambda r: "phone" not in basics(r)),
    ("rendercv-moderncv", "headline", lambda r: "label" not in basics(r)),
    ("rendercv-moderncv", "certificates", lambda r: not entries(r, "certificates")),
    ("rmatcher-single", "languages", lambda r: not entries(r, "languages")),
    ("rmatcher-single", "certificates", lambda r: not entries(r, "certificates")),
    ("rmatcher-single", "a grade", lambda r: "score" not in said(r, "education")),
    ("rmatcher-two", "languages", lambda r: not entries(r, "languages")),
    ("rmatcher-two", "certificates", lambda r: not entries(r, "certificates")),
    ("simplecv", "certificates", lambda r: not entries(r, "certificates")),
    ("simplecv", "headline", lambda r: "label" not in basics(r)),
    ("twentysec-icons", "languages", lambda r: not entries(r, "languages")),
    ("twentysec-icons", "certificates", lambda r: not entries(r, "certificates")),
    ("yamlcv-academic", "job titles", lambda r: "position" not in said(r, "work")),
    ("yamlcv-academic", "skills", lambda r: not entries(r, "skills")),
    ("yamlcv-academic", "languages", lambda r: not entries(r, "languages")),
    ("yamlcv-output", "job titles", lambda r: "position" not in said(r, "work")),
    ("yamlcv-output", "skills", lambda r: not entries(r, "skills")),
    ("yamlcv-output", "languages", lambda r: not entries(r, "languages")),
]


@pytest.mark.parametrize(("name", "what", "holds"), ABSENT, ids=[f"{name}: {what}" for name, what, _ in ABSENT])
def test_what_a_document_does_not_state_is_not_read(name: str, what: str, holds: Check) -> None:
    assert holds(read(name)), what
