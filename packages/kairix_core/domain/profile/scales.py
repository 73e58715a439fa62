"""Scales that several attributes share. Each goes from least to most."""

from __future__ import annotations

#: How senior a position is; what ``Work.seniority`` holds.
SENIORITIES = (
    "intern",
    "junior",
    "mid-level",
    "senior",
    "lead",
    "staff",
    "principal",
    "manager",
    "head",
    "director",
    "vice president",
    "executive",
    "founder",
)

#: ISCED 2011, levels 0 to 8.
DEGREES = (
    "early childhood education",
    "primary education",
    "lower secondary education",
    "upper secondary education",
    "post-secondary non-tertiary education",
    "short-cycle tertiary education",
    "bachelor's or equivalent",
    "master's or equivalent",
    "doctoral or equivalent",
)

#: The Common European Framework of Reference; what ``SpokenLanguage.cefr`` holds.
LANGUAGE_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
