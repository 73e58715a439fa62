"""Headings of sections in many languages."""

from __future__ import annotations

import pytest

from kairix_infra.documents.headings import section_of

HEADINGS = {
    "work": ["Experience", "WORK EXPERIENCE", "Professional Experience", "Employment History", "Berufserfahrung",
             "Expérience professionnelle", "Experiencia laboral",
             "Esperienza lavorativa", "Werkervaring", "職歴", "工作经验"],
    "education": ["Education", "Ausbildung", "Formation", "Educación",
                  "Formazione", "Opleiding", "学歴", "教育背景"],
    "skills": ["Skills", "Technical Skills", "Core Competencies", "Kenntnisse", "Compétences", "技能",
               "Skills & Awards"],
    "languages": ["Languages", "Sprachkenntnisse", "Langues", "Idiomas", "Lingue", "Talen"],
    "volunteer": ["Volunteer Experience", "Ehrenamt", "Bénévolat"],
    "publications": ["Publications", "Publications & Talks", "Selected Publications"],
    "awards": ["Awards & Recognition", "Honors and Awards", "AWARDS & SCHOLARSHIPS"],
    "summary": ["Profile", "About me", "Summary", "Professional Summary", "Zusammenfassung"],
}  # fmt: skip
NO_HEADINGS = [
    "Software Engineer",
    "Python, SQL",
    "Led the work.",
    "University of Leeds",
    "2019",
    "",
    "Experience with 12 teams",
]


@pytest.mark.parametrize(
    ("words", "section"), [(words, section) for section, all_of in HEADINGS.items() for words in all_of]
)
def test_a_heading_opens_its_section(words: str, section: str) -> None:
    assert section_of(words) == section


@pytest.mark.parametrize("words", NO_HEADINGS)
def test_other_lines_open_none(words: str) -> None:
    assert section_of(words) is None
