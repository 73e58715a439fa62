"""Skills by any of their names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.lexicon.skills import canonical_skill, skills_in


@pytest.mark.parametrize(
    ("written", "skill"),
    [
        ("k8s", "Kubernetes"),
        ("JS", "JavaScript"),
        ("golang", "Go"),
        ("go", "Go"),
        ("Postgres", "PostgreSQL"),
        ("C sharp", "C#"),
        ("c#", "C#"),
        ("C++17", "C++"),
        (".net", ".NET"),
        ("ReactJS", "React"),
        ("React.js", "React"),
        ("node js", "Node.js"),
        ("ES6", "JavaScript"),
        ("Python 3.11", "Python"),
        ("python3", "Python"),
        ("Java 8+", "Java"),
        ("Angular 12", "Angular"),
        ("MS Excel 2016", "Microsoft Excel"),
        ("Office 365", "Microsoft Office"),
        ("Experience with Python", "Python"),
        ("advanced Excel skills", "Microsoft Excel"),
        ("Python (5 years)", "Python"),
        ("Python: expert", "Python"),
        ("Amazon Web Services (EC2, S3)", "AWS"),
        ("  machine-learning. ", "Machine learning"),
        ("REST API", "REST APIs"),
        ("Gute Kenntnisse in SQL", "SQL"),
        ("Projektmanagement", "Project management"),
        ("gestion de projets", "Project management"),
        ("comptabilité", "Accounting"),
        ("atención al cliente", "Customer service"),
        ("Schweißen", "Welding"),
        ("SCHWEISSEN", "Welding"),
        ("Wundversorgung", "Wound care"),
        ("lesson plans", "Lesson planning"),
        ("Staplerschein", "Forklift operation"),
    ],
)
def test_a_skill_is_known_by_any_of_its_names(written: str, skill: str) -> None:
    known = canonical_skill(written)
    assert known is not None
    assert known.name == skill


@pytest.mark.parametrize(
    "text", ["", "   ", "tf", "SEM", "Java/Spring", "Kairix", "12", "hard working", "Python and Java", "Python " * 40]
)
def test_what_is_unknown_or_could_be_two_is_none(text: str) -> None:
    assert canonical_skill(text) is None


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Go, Python and Rust", ["Go", "Python", "Rust"]),
        ("I know python, go and rust.", ["Python", "Go", "Rust"]),
        ("Services written in Go and Rust", ["Go", "Rust"]),
        ("I have been programming in go for years", ["Go"]),
        ("Languages: Go, R, C", ["Go", "R", "C"]),
        ("Go", ["Go"]),
        ("• R (advanced)", ["R"]),
        ("C, C++ and Java", ["C", "C++", "Java"]),
        ("C#.NET, ASP.NET Core, .NET", ["C#", "ASP.NET", ".NET"]),
        ("Spring Boot, Node.js/TypeScript; PostgreSQL 14", ["Spring Boot", "Node.js", "TypeScript", "PostgreSQL"]),
        ("Entwicklung mit Python und Go", ["Python", "Go"]),
        ("Swift code, Swift developer", ["Swift", "Swift"]),
        ("Microsoft Access and Excel", ["Microsoft Access", "Microsoft Excel"]),
        ("Set up machine\nlearning pipelines", ["Machine learning"]),
        ("ten years of experience in sales", ["Sales"]),
        ("AI and ML", ["Artificial intelligence", "Machine learning"]),
        ("IV therapy, wound care and triage", ["IV therapy", "Wound care", "Emergency medicine"]),
        ("Kubernetes-based platform", ["Kubernetes"]),
    ],
)
def test_prose_names_its_skills(text: str, skills: list[str]) -> None:
    assert [mention.skill.name for mention in skills_in(text)] == skills


@pytest.mark.parametrize(
    "text",
    [
        "We go to market fast and make sure that nothing breaks",
        "Go to market",
        "R&D",
        "Led R & D and the R-squared team",
        "spring 2019",
        "Spring 2019: joined the team",
        "rust removal",
        "I excel at talking to people",
        "Access to patients",
        "express my opinion",
        "React quickly to incidents",
        "scratch cards",
        "make coffee, go home",
        "Series A, B, C funding",
        "Vitamin C and hepatitis C",
        "C-level stakeholders",
        "class C driver",
        "Swift response",
        "10 ml of water",
        "J'ai les clés",
        "the rest of the team",
        "sales of cars",
        "the window was lean",
        "A word on notion and slack",
        "john@docker.com",
        "https://github.com/kubernetes/python",
        "Company SAS",
        "80,000 CAD",
        "tree sap",
        "kept the children safe",
        "polar research",
        "ACL and NAT64 rules",
    ],
)
def test_ordinary_words_are_no_skills(text: str) -> None:
    assert skills_in(text) == []


def test_a_mention_is_where_it_says() -> None:
    text = "Wrote REST APIs in Python 3 on Amazon Web Services"
    assert [text[start:end] for _, start, end in skills_in(text)] == ["REST APIs", "Python", "Amazon Web Services"]


@settings(deadline=None)
@given(st.text(alphabet="GoRCPython ,./&-+#()\n1é", max_size=80))
def test_mentions_stand_in_order_and_apart(text: str) -> None:
    places = [(mention.start, mention.end) for mention in skills_in(text)]
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
