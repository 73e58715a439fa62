"""What titles say."""

from __future__ import annotations

import pytest

from kairix_core.lexicon.titles import function_of, seniority_of


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Senior Software Engineer", "software development"),
        ("Softwareentwickler (m/w/d)", "software development"),
        ("Développeur Full-Stack", "software development"),
        ("Engineering Manager", "software development"),
        ("Co-Founder & CTO", "general management"),
        ("SQL Server developer", "software development"),
        ("Machine Learning Engineer", "data and analytics"),
        ("IT Project Manager", "project management"),
        ("Chef de projet", "project management"),
        ("Chef", "hospitality"),
        ("Sous-chef", "hospitality"),
        ("Sales Engineer", "sales"),
        ("Ingénieur commercial", "sales"),
        ("Mechanical Engineer", "engineering"),
        ("Security Guard", "security"),
        ("HR Business Partner", "human resources"),
        ("Data Protection Officer", "legal and compliance"),
        ("Assistant to the CEO", "administration"),
        ("Krankenpfleger", "health and care"),
        ("Aide-soignante", "health and care"),
        ("Lehrerin für Mathematik", "teaching"),
        ("Camarero", "hospitality"),
        ("Elektriker", "production and trades"),
        ("Truck driver", "supply chain"),
        ("VP of Sales", "sales"),
        ("Postdoctoral Researcher", "research and science"),
        ("Consultant", "consulting"),
        ("Software Consultant", "software development"),
        ("数据分析师", "data and analytics"),
    ],
)
def test_a_title_tells_the_kind_of_work(title: str, function: str) -> None:
    assert function_of(title) == function


@pytest.mark.parametrize("title", ["", "Engineer", "Manager", "Lead", "Empleado", "Intern", "—"])
def test_a_title_that_does_not_tell_is_not_guessed(title: str) -> None:
    assert function_of(title) is None


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Software Engineer Intern", "intern"),
        ("Werkstudentin Marketing", "intern"),
        ("Stage - Ingénieur", "intern"),
        ("Ausbildung zum Koch", "intern"),
        ("Junior Developer", "junior"),
        ("Mid-level Developer", "mid-level"),
        ("Sr. Engineer", "senior"),
        ("Senior Product Manager", "senior"),
        ("Team Lead", "lead"),
        ("Teamleiter Vertrieb", "lead"),
        ("Chef d'équipe", "lead"),
        ("Staff Software Engineer", "staff"),
        ("Principal Engineer", "principal"),
        ("Engineering Manager", "manager"),
        ("Vertriebsmanager", "manager"),
        ("Head of Marketing", "head"),
        ("Abteilungsleiter Einkauf", "head"),
        ("School Principal", "head"),
        ("Director of Engineering", "director"),
        ("Managing Director", "executive"),
        ("Geschäftsführer", "executive"),
        ("Chief Human Resources Officer", "executive"),
        ("Executive Vice President", "vice president"),
        ("Co-Founder & CTO", "founder"),
    ],
)
def test_a_title_tells_the_rank(title: str, rank: str) -> None:
    assert seniority_of(title) == rank


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Software Engineer",
        "Product Manager",
        "Projektleiter",
        "Chef de projet",
        "Key Account Manager",
        "Product Owner",
        "HR Business Partner",
        "Staff Nurse",
        "Lead Generation Specialist",
        "Assistant to the CEO",
        "Assistentin der Geschäftsführung",
        "Chief of Staff",
        "Kitchen staff",
    ],
)
def test_who_leads_nobody_has_no_rank(title: str) -> None:
    assert seniority_of(title) is None
