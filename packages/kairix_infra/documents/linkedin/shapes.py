"""Which column of a table is which field of JSON Resume."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Columns = tuple[str, ...]

FULL_NAME = ("firstname", "lastname")
STARTED, FINISHED = ("startedon", "startdate"), ("finishedon", "enddate")
PERIOD: Mapping[str, Columns] = {"startDate": STARTED, "endDate": FINISHED}


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of a table become entries of ``section``; a row that fills no field of ``named_by`` is none.

    The first column of a field that is not blank counts; the parts of a ``FULL_NAME`` are joined.
    """

    section: str
    named_by: Columns
    fields: Mapping[str, Columns]
    dates: Mapping[str, Columns] = field(default_factory=dict)

    @property
    def columns(self) -> set[str]:
        """All that are read, by the letters of their names."""
        return {column for columns in (*self.fields.values(), *self.dates.values()) for column in columns}


SHAPES = {
    "positions": Shape(
        "work",
        ("name", "position"),
        {"name": ("companyname",), "position": ("title",), "location": ("location",), "summary": ("description",)},
        PERIOD,
    ),
    "education": Shape(
        "education",
        ("institution", "studyType"),
        {
            "institution": ("schoolname",),
            "studyType": ("degreename",),
            "summary": ("notes",),
            "description": ("activities",),
        },
        PERIOD,
    ),
    "skills": Shape("skills", ("name",), {"name": ("name",)}),
    "languages": Shape("languages", ("language",), {"language": ("name",), "fluency": ("proficiency",)}),
    "certifications": Shape(
        "certificates",
        ("name",),
        {"name": ("name",), "issuer": ("authority",), "url": ("url",), "licenseNumber": ("licensenumber",)},
        {"date": STARTED, "endDate": FINISHED},
    ),
    "testscores": Shape(
        "certificates",
        ("name",),
        {"name": ("name",), "score": ("score",), "summary": ("description",)},
        {"date": ("testedon",)},
    ),
    "courses": Shape("education", ("courses",), {"courses": ("name",)}),
    "projects": Shape(
        "projects",
        ("name",),
        {"name": ("title", "name"), "description": ("description",), "url": ("url",)},
        PERIOD,
    ),
    "publications": Shape(
        "publications",
        ("name",),
        {"name": ("name", "title"), "publisher": ("publisher",), "summary": ("description",), "url": ("url",)},
        {"releaseDate": ("publishedon",)},
    ),
    "patents": Shape(
        "publications",
        ("name",),
        {"name": ("title", "name"), "publisher": ("issuer",), "summary": ("description",), "url": ("url",)},
        {"releaseDate": ("issuedon", "publishedon", "filedon")},
    ),
    "honors": Shape(
        "awards",
        ("title",),
        {"title": ("title", "name"), "awarder": ("issuer",), "summary": ("description",)},
        {"date": ("issuedon",)},
    ),
    "volunteering": Shape(
        "volunteer",
        ("organization", "position"),
        {
            "organization": ("companyname", "organization"),
            "position": ("role",),
            "keywords": ("cause",),
            "summary": ("description",),
        },
        PERIOD,
    ),
    "organizations": Shape(
        "volunteer",
        ("organization", "position"),
        {"organization": ("name",), "position": ("position",), "summary": ("description",)},
        PERIOD,
    ),
    "recommendationsreceived": Shape(
        "references",
        ("reference",),
        {"name": FULL_NAME, "reference": ("text",)},
    ),
}
