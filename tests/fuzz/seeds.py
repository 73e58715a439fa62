"""Small good files of each format to begin with, and how mutated bytes become a file again.

Where a format is packed, it is what is inside that is mutated: a changed byte of a zip only spoils its checksum.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from doubles import bad_archives, bad_pdfs
from doubles.papers import a_docx, a_pdf
from kairix_infra.documents.detect import Format

TEXT = """Zoë Kowalczyk
Data Engineer
zoe@example.com | +44 20 7946 0958 | Leeds, UK | https://github.com/zoek

EXPERIENCE

Senior Data Engineer, Harrow & Finch          March 2021 - present
- Built a pipeline that carries 3 TB a day

Data Engineer at Quillon Ltd                  01/2018 – 02/2021

EDUCATION
BSc Mathematics, University of Leeds           2015 - 2018

SKILLS
Languages: Python, SQL (advanced), Scala

SPRACHEN
Deutsch C1 · Français (courant) · 日本語

職歴
2019年4月 株式会社山田 入社
"""
MARKDOWN = """# Zoë Kowalczyk
**Engineer** | [zoe](mailto:zoe@example.com)

## Work

### Dev, *Quillon*
2018 – 2021

- `x`
> quoted

| a | b |
|---|:-:|
| c | d |

Term
: 2019

Head
====
<!-- gone -->
1. one
"""
JSON = json.dumps(
    {
        "basics": {
            "name": "Zoë",
            "location": {"city": "Leeds"},
            "profiles": [{"network": "GitHub", "url": "https://g"}],
        },
        "work": [{"name": "Q", "startDate": "2018-05", "highlights": ["a"]}],
        "skills": [{"name": "x", "keywords": ["y"]}],
    }
)
YAML = """cv:
  name: Zoë
  location: Leeds, UK
  social_networks:
    - network: GitHub
      username: zoek
  sections:
    experience:
      - company: Q
        date: 2018-05 – present
        highlights: [a, b]
    skills:
      - label: L
        details: Python, SQL (a, b)
    summary: ['x']
"""
TABLES = {
    "Profile.csv": "First Name,Last Name,Headline,Websites\nZoë,Kowalczyk,Engineer,[PORTFOLIO:https://z.example]\n",
    "Positions.csv": "Company Name,Title,Location,Started On,Finished On\nQuillon,Dev,Leeds,Jan 2018,\n",
}
PAGE = [
    (40, 790, 24, "F2", "Zoe Kowalczyk"),
    (40, 770, 10, "F1", "zoe@example.com"),
    (40, 730, 14, "F2", "Experience"),
    (40, 712, 10, "F1", "Engineer, Quillon"),
    (300, 712, 10, "F1", "2018 - 2021"),
    (40, 690, 10, "F1", "• Did it"),
]
WORDS = [("Title", "Zoe"), ("Heading 1", "Work"), ("List Bullet", "Did it")]


@dataclass(frozen=True)
class Target:
    """``seeds`` are mutated; ``whole`` makes a file of what comes out."""

    kind: Format
    seeds: tuple[bytes, ...]
    whole: Callable[[bytes], bytes] = bytes


def _document_part() -> bytes:
    with zipfile.ZipFile(
        io.BytesIO(a_docx([("Title", "Zoe"), ("Heading 1", "Work"), ("List Bullet", "Did it")]))
    ) as file:
        return file.read(bad_archives.DOCUMENT)


def _word_file(part: bytes) -> bytes:
    return bad_archives.replaced(bad_archives.DOCUMENT, part)


def _export(tables: bytes) -> bytes:
    """Tables with a line of dashes between them, in the order of ``TABLES``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, table in zip(TABLES, tables.split(b"\n--\n"), strict=False):
            archive.writestr(name, table)
    return file.getvalue()


TARGETS: Mapping[str, Target] = {
    "pdf": Target(Format.PDF, (a_pdf(PAGE), bad_pdfs.a_file_that_calls_out(), bad_pdfs.a_form_within_itself())),
    "docx": Target(Format.DOCX, (_document_part(),), _word_file),
    "linkedin": Target(Format.LINKEDIN, ("\n--\n".join(TABLES.values()).encode(),), _export),
    "json": Target(Format.JSON, (JSON.encode(),)),
    "yaml": Target(Format.YAML, (YAML.encode(), JSON.encode())),
    "markdown": Target(Format.MARKDOWN, (MARKDOWN.encode(),)),
    "text": Target(Format.TEXT, (TEXT.encode(), TEXT.encode("utf-16"))),
}
