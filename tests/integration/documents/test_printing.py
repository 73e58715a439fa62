"""What Kairix prints it reads again: the PDF's own letters, through the same reader as everybody's résumé."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kairix_core.policies.resume_sheet import sheet_of
from kairix_infra.documents.printing.printer import TypstPrinter
from kairix_infra.documents.reader import FileReader
from kairix_infra.settings import SAMPLE_RESUME


async def printed(resume: dict[str, Any]) -> bytes:
    return await TypstPrinter().print(sheet_of(resume))


async def test_a_printed_resume_is_understood_as_it_was() -> None:
    resume = json.loads(SAMPLE_RESUME.read_bytes())
    read = (await FileReader().read(await printed(resume), "resume.pdf")).resume
    assert read["basics"]["name"] == resume["basics"]["name"]
    assert read["basics"]["email"] == resume["basics"]["email"]
    assert [(job["name"], job["position"]) for job in read["work"]] == [
        (job["name"], job["position"]) for job in resume["work"]
    ]
    assert [school["institution"] for school in read["education"]] == [
        school["institution"] for school in resume["education"]
    ]


@pytest.mark.parametrize("text", ['#let x = 1; #panic("no")', "*bold* _soft_ $x$ @ref <label>", "\\ // /* */ ```"])
async def test_nothing_that_a_person_wrote_is_markup(text: str) -> None:
    pdf = await printed({"basics": {"name": "Ada", "summary": text}})
    assert text in (await FileReader().read(pdf, "resume.pdf")).text


async def test_emoji_do_not_keep_a_resume_from_paper() -> None:
    pdf = await printed({"basics": {"name": "Ada 🎉", "summary": "I ❤️ tests."}})
    assert "Ada" in (await FileReader().read(pdf, "resume.pdf")).text


async def test_names_of_many_scripts_are_printed() -> None:
    pdf = await printed({"basics": {"name": "Łucja Đặng-Ågren", "label": "Ζωή Фёдор"}})
    assert "Łucja Đặng-Ågren" in (await FileReader().read(pdf, "resume.pdf")).text


async def test_a_resume_with_nothing_in_it_is_a_sheet_all_the_same() -> None:
    assert (await printed({})).startswith(b"%PDF-")
