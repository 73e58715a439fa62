from __future__ import annotations

import pytest

from kairix_core.policies.resume_markdown import markdown_of
from kairix_core.policies.resume_sheet import sheet_of


def markdown(**resume: object) -> str:
    return markdown_of(sheet_of(resume))


def test_a_resume_reads_from_the_name_down_to_the_last_bullet() -> None:
    assert markdown(
        basics={"name": "Ada Lovelace", "label": "Analyst", "email": "ada@example.org"},
        work=[{"name": "Northwind", "position": "Engineer", "startDate": "2019", "highlights": ["Built it"]}],
        skills=[{"name": "Languages", "keywords": ["Python", "C"]}],
    ) == (
        "# Ada Lovelace\n\n**Analyst**\n\n[ada@example.org](<mailto:ada@example.org>)\n\n"
        "## Experience\n\n### Engineer\n\nNorthwind · 2019 – present\n\n- Built it\n\n"
        "## Skills\n\n- **Languages**: Python, C\n"
    )


@pytest.mark.parametrize(
    "written",
    ["<script>alert(1)</script>", "![x](https://evil.example/p.png)", "[x](https://evil.example)", "*a* _b_ `c`"],
)
def test_what_a_person_wrote_stays_text(written: str) -> None:
    (line,) = [line for line in markdown(basics={"summary": written}).splitlines() if line]
    assert not any(letter in "<>[]*_`" and line[at - 1] != "\\" for at, letter in enumerate(line))


@pytest.mark.parametrize("opening", ["# not a heading", "- not a list", "1. not a number", "= no rule"])
def test_a_line_of_prose_opens_no_block(opening: str) -> None:
    assert (
        markdown(basics={"summary": opening}).splitlines()[0][: len(opening.split(maxsplit=1)[0]) + 1].count("\\") == 1
    )


def test_an_address_that_is_no_web_address_is_no_link() -> None:
    assert "](" not in markdown(basics={"url": "javascript:alert(1)"})
