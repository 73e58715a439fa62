"""Plain text, Markdown and YAML: the same person, however it is written down."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents import read_resume

TEXT = """\
Zoë Kowalczyk
Data Engineer
zoe@example.com | +44 20 7946 0958 | Leeds, UK

EXPERIENCE

Senior Data Engineer, Harrow & Finch          March 2021 - present
- Built a pipeline that carries 3 TB a day
- Leads four people

Data Engineer, Quillon Ltd                     2018 - 2021
- Moved 200 reports to one warehouse

EDUCATION

BSc Mathematics, University of Leeds           2015 - 2018

SKILLS
Languages: Python, SQL, Scala
Tools: dbt, Airflow
"""
MARKDOWN = """\
# Zoë Kowalczyk
## Data Engineer

[zoe@example.com](mailto:zoe@example.com) | [GitHub](https://github.com/zoek) | Leeds, UK

## Experience

### Senior Data Engineer, Harrow & Finch
*March 2021 – present*

- Built a **pipeline** that carries 3 TB a day

### Data Engineer, Quillon Ltd
*2018 – 2021*

- Moved 200 reports to one warehouse

## Education

**BSc Mathematics**, University of Leeds, 2015 – 2018

## Skills

- Python, SQL, Scala
"""
YAML = """\
cv:
  name: Zoë Kowalczyk
  headline: Data Engineer
  email: zoe@example.com
  location: Leeds, UK
  social_networks:
    - network: GitHub
      username: zoek
  sections:
    experience:
      - company: Harrow & Finch
        position: Senior Data Engineer
        start_date: 2021-03
        end_date: present
        highlights:
          - Built a **pipeline** that carries 3 TB a day
      - company: Quillon Ltd
        position: Data Engineer
        start_date: 2018
        end_date: 2021
    education:
      - institution: University of Leeds
        degree: BSc
        area: Mathematics
        start_date: 2015
        end_date: 2018
    skills:
      - label: Languages
        details: Python, SQL, Scala
"""
FORMATS = pytest.mark.parametrize("written", [TEXT, MARKDOWN, YAML], ids=["text", "markdown", "yaml"])


def read(written: str) -> ImportedResume:
    return read_resume(written.encode(), "cv")


@FORMATS
def test_name_headline_and_address_are_read(written: str) -> None:
    basics = read(written).resume["basics"]
    assert (basics["name"], basics["label"], basics["email"]) == ("Zoë Kowalczyk", "Data Engineer", "zoe@example.com")
    assert basics["location"] == {"city": "Leeds", "region": "UK"}


@FORMATS
def test_work_is_read_with_title_employer_and_dates(written: str) -> None:
    def summed_up(job: dict[str, Any]) -> tuple[Any, ...]:
        return job["position"], job["name"], job["startDate"], job.get("endDate")

    assert [summed_up(job) for job in read(written).resume["work"]] == [
        ("Senior Data Engineer", "Harrow & Finch", "2021-03", None),
        ("Data Engineer", "Quillon Ltd", "2018", "2021"),
    ]


@FORMATS
def test_highlights_are_read_as_they_are_written(written: str) -> None:
    assert read(written).resume["work"][0]["highlights"][0] == "Built a pipeline that carries 3 TB a day"


@FORMATS
def test_education_is_read(written: str) -> None:
    (study,) = read(written).resume["education"]
    assert study["institution"] == "University of Leeds"
    assert f"{study['studyType']} {study.get('area', '')}".strip() == "BSc Mathematics"
    assert (study["startDate"], study["endDate"]) == ("2015", "2018")


@FORMATS
def test_skills_are_read_one_by_one(written: str) -> None:
    skills = read(written).resume["skills"]
    read_words = {word for skill in skills for word in skill.get("keywords") or [skill["name"]]}
    assert {"Python", "SQL", "Scala"} <= read_words


@FORMATS
def test_every_value_stands_in_the_text_at_its_span(written: str) -> None:
    imported = read(written)
    for pointer, span in imported.spans.items():
        value: Any = imported.resume
        for key in pointer.split("/")[1:]:
            value = value[int(key)] if isinstance(value, list) else value.get(key)
        if not re.search(r"Date$|/url$|/network$|/username$", pointer):
            assert "".join(imported.text[span.start : span.end].split()) == "".join(str(value).split())


def test_json_resume_in_yaml_keeps_its_fields() -> None:
    imported = read("basics:\n  name: Ada\n  pronouns: she/her\nwork:\n  - name: Quillon\n    startDate: 2019-05\n")
    assert imported.resume == {
        "basics": {"name": "Ada", "pronouns": "she/her"},
        "work": [{"name": "Quillon", "startDate": "2019-05"}],
    }


def test_yaml_that_refers_to_itself_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="refers to itself"):
        read("basics: &a\n  name: Ada\n  again: *a\nwork: []\n")


def test_broken_yaml_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableDocument, match="line 4"):
        read("basics:\n  name: Ada\n  label: [open\nwork:\n")


def test_a_text_that_is_no_resume_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="names nobody"):
        read("the quick brown fox jumps over the lazy dog and sleeps until noon.\n")
