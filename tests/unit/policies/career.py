"""One career, in the lines that tests ask about."""

from __future__ import annotations

from datetime import date

from kairix_core.policies.question import understand
from kairix_core.policies.select_evidence import Selection, select
from kairix_core.schemas import EvidenceLine

TODAY = date(2026, 11, 21)
NOW, BEFORE, FIRST = "Staff Engineer, Northwind", "Engineer, Contoso, Inc.", "Trainee, Fabrikam"
PERIODS = {
    NOW: (date(2021, 3, 1), None),
    BEFORE: (date(2017, 1, 1), date(2021, 2, 1)),
    FIRST: (date(2015, 1, 1), date(2016, 1, 1)),
}
ROWS = (
    ("basics", "/basics/name", "Ada Byron", ""),
    ("basics", "/basics/label", "Engineer of engines", ""),
    ("basics", "/basics/email", "ada@example.com", ""),
    ("basics", "/basics/location", "London, GB", ""),
    ("basics", "/basics/summary", "I make machines think.", ""),
    ("work", "/work/0", "Staff Engineer, Northwind · London · Mar 2021 – present", NOW),
    ("work", "/work/0/highlights/0", "Led a team of eight on a platform in Rust", NOW),
    ("work", "/work/0/highlights/1", "Cut hosting costs by 31 % with PostgreSQL", NOW),
    ("work", "/work/1", "Engineer, Contoso, Inc. · Jan 2017 – Feb 2021", BEFORE),
    ("work", "/work/1/highlights/0", "Built the billing service in Python; see [3] and *notes*", BEFORE),
    ("work", "/work/2", "Trainee, Fabrikam · 2015 – 2016", FIRST),
    ("education", "/education/0", "MSc, Mathematics · University of Turin", "MSc, Mathematics, University of Turin"),
    ("skills", "/skills/0", "Programming languages: Python, Rust, Go", "Programming languages"),
    ("skills", "/skills/1", "Cloud: AWS, Terraform, Google Analytics", "Cloud"),
    ("skills", "/skills/2", "Optimisation: Mixed-integer programming", "Optimisation"),
    ("languages", "/languages/0", "English · Native", "English"),
    ("languages", "/languages/1", "Italian · Fluent", "Italian"),
)


def lines() -> list[EvidenceLine]:
    return [
        EvidenceLine(
            number=number,
            section=section,
            path=path,
            quote=quote,
            context=context,
            starts_on=PERIODS.get(context, (None, None))[0],
            ends_on=PERIODS.get(context, (None, None))[1],
        )
        for number, (section, path, quote, context) in enumerate(ROWS, start=1)
    ]


def chosen(question: str) -> Selection:
    return select(understand(question, today=TODAY, person="Ada Byron"), lines())
