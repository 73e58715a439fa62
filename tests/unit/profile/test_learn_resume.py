from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from kairix_core.domain.document import Document, Span
from kairix_core.domain.profile.fact import Proposal, SourceKind
from kairix_core.policies.json_pointer import leaves
from kairix_core.policies.learn_resume import learn_resume


def document(resume: dict[str, Any], confidence: dict[str, float] | None = None) -> Document:
    """Every value on a line of its own, as the printed JSON Resume has them."""
    text, spans = "", {}
    for pointer, value in leaves(resume, ""):
        spans[pointer] = Span(start=len(text), end=len(text) + len(str(value)))
        text += f"{value}\n"
    return Document(
        owner_id=uuid4(),
        name="resume.json",
        media_type="application/json",
        sha256="0",
        text=text,
        resume=resume,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        spans=spans,
        confidence=confidence or {},
    )


def learnt(resume: dict[str, Any], confidence: dict[str, float] | None = None) -> list[Proposal]:
    return learn_resume(document(resume, confidence))


def values(resume: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(proposal.attribute, proposal.value) for proposal in learnt(resume)]


def test_who_somebody_is_fills_the_attributes_of_the_person() -> None:
    basics = {"name": "Ada Lovelace", "email": "ada@example.org", "location": {"city": "Lyon", "countryCode": "fr"}}
    assert values({"basics": basics}) == [
        ("full_name", "Ada Lovelace"),
        ("email", "ada@example.org"),
        ("city", "Lyon"),
        ("country_code", "FR"),
    ]


def test_an_entry_keeps_the_fields_that_its_kind_has() -> None:
    job = {"name": "Northwind", "position": "Engineer", "startDate": "2019-03", "highlights": ["Built it"], "odd": "x"}
    assert values({"work": [job]}) == [("work", {key: value for key, value in job.items() if key != "odd"})]


def test_one_odd_value_does_not_lose_its_entry() -> None:
    job = {"name": "Northwind", "startDate": "some day", "highlights": ["Built it", "x" * 3_000]}
    assert values({"work": [job]}) == [("work", {"name": "Northwind", "highlights": ["Built it"]})]


def test_skills_go_by_the_name_that_the_field_has_for_them_and_keep_their_own() -> None:
    skills = [{"name": "DevOps", "keywords": ["k8s", "Terraform"]}, {"name": "golang", "level": "Advanced"}]
    assert values({"skills": skills}) == [
        ("devops_skills", {"name": "Kubernetes", "asWritten": "k8s"}),
        ("devops_skills", {"name": "Terraform"}),
        ("programming_languages", {"name": "Go", "asWritten": "golang", "level": 4}),
    ]


def test_the_level_of_a_heading_is_that_of_each_skill_under_it() -> None:
    group = {"name": "Programming Languages", "level": "Expert", "keywords": ["C#", "Rust"]}
    assert values({"skills": [group]}) == [
        ("other_skills", {"name": "Programming Languages", "level": 5}),
        ("programming_languages", {"name": "C#", "level": 5}),
        ("programming_languages", {"name": "Rust", "level": 5}),
    ]


def test_what_a_level_is_said_of_is_a_skill_beside_those_that_it_consists_of() -> None:
    assert values({"skills": [{"name": "Unity Engine", "level": "Expert", "keywords": ["C#"]}]}) == [
        ("game_and_graphics_skills", {"name": "Unity", "asWritten": "Unity Engine", "level": 5}),
        ("programming_languages", {"name": "C#"}),
    ]


def test_a_skill_that_is_written_by_its_own_name_as_well_needs_no_other() -> None:
    assert values({"skills": [{"name": "Cloud", "keywords": ["Kubernetes", "k8s"]}]}) == [
        ("devops_skills", {"name": "Kubernetes"}),
        ("devops_skills", {"name": "Kubernetes"}),
    ]


def test_a_skill_that_nobody_has_a_name_for_is_kept_as_it_is() -> None:
    assert values({"skills": [{"name": "Gloopwork"}]}) == [("other_skills", {"name": "Gloopwork"})]


def test_an_account_on_a_known_site_has_an_attribute_of_its_own() -> None:
    profiles = [{"network": "GitHub", "url": "https://github.com/ada"}, {"network": "Gloop", "username": "ada"}]
    assert values({"basics": {"profiles": profiles}}) == [
        ("github_url", "https://github.com/ada"),
        ("other_profiles", {"network": "Gloop", "username": "ada"}),
    ]


def test_how_well_a_language_is_spoken_is_told_on_the_common_scale() -> None:
    assert values({"languages": [{"language": "French", "fluency": "Native speaker"}]}) == [
        ("spoken_languages", {"language": "French", "fluency": "Native speaker", "cefr": "native"})
    ]


def test_every_quote_stands_in_the_text_at_its_place() -> None:
    resume = {"basics": {"name": "Ada"}, "work": [{"name": "Northwind", "position": "Engineer"}]}
    brought = document(resume)
    for proposal in learn_resume(brought):
        span = proposal.source.span
        assert span is not None
        assert proposal.quote
        assert brought.text[span.start : span.end] == proposal.quote


def test_what_was_learnt_names_the_document_and_the_place_in_its_resume() -> None:
    brought = document({"work": [{"name": "Northwind"}]})
    (proposal,) = learn_resume(brought)
    assert proposal.source.kind is SourceKind.DOCUMENT
    assert (proposal.source.document_id, proposal.source.path) == (brought.id, "/work/0")


def test_an_entry_is_as_sure_as_what_tells_it_apart() -> None:
    (proposal,) = learnt(
        {"work": [{"name": "Northwind", "position": "Engineer", "summary": "Long"}]},
        {"/work/0/name": 0.9, "/work/0/position": 0.7, "/work/0/summary": 0.2},
    )
    assert proposal.confidence == pytest.approx(0.7)


def test_a_value_that_stands_nowhere_is_no_fact() -> None:
    brought = document({"basics": {"name": "Ada"}})
    brought.spans = {}
    assert learn_resume(brought) == []


@pytest.mark.parametrize(
    "resume", [{}, {"basics": None}, {"work": [None, "x", {}]}, {"skills": [{"keywords": [None]}]}]
)
def test_a_resume_with_nothing_in_it_teaches_nothing(resume: dict[str, Any]) -> None:
    assert learnt(resume) == []
