from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from kairix_core.policies.write_resume import write_resume
from kairix_infra.documents.formats.resume_check import check_json_resume

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def written(**values: Any) -> dict[str, Any]:
    return write_resume(values, at=AT)


def test_the_attributes_of_a_person_are_the_basics() -> None:
    basics = written(full_name="Ada", city="Lyon", country_code="FR", github_url="https://github.com/ada")["basics"]
    assert basics == {
        "name": "Ada",
        "location": {"city": "Lyon", "countryCode": "FR"},
        "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}],
    }


def test_skills_come_by_area_in_their_owners_words() -> None:
    skills = written(devops_skills=[{"name": "Kubernetes", "asWritten": "k8s"}, {"name": "Helm"}])["skills"]
    assert [skill["keywords"] for skill in skills] == [["k8s", "Helm"]]


def test_a_level_on_the_common_scale_is_a_fluency() -> None:
    languages = [{"language": "French", "cefr": "C1", "code": "fr"}]
    assert written(spoken_languages=languages)["languages"] == [{"language": "French", "fluency": "C1"}]


def test_a_profile_with_nothing_in_it_is_a_resume_with_nothing_in_it() -> None:
    assert set(written()) == {"$schema", "basics", "meta"}


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"full_name": "Ada", "email": "ada@example.org", "website_url": "https://ada.example"},
        {"work": [{"name": "Northwind", "startDate": "2019", "skills": ["Go"], "companySize": "micro"}]},
        {"studies": [{"institution": "X", "studyType": "MSc", "startDate": "2014-09"}]},
        {
            "certificates": [{"name": "CKA", "expires": "2027-01"}],
            "projects": [{"name": "Kairix", "roles": ["Author"]}],
        },
    ],
)
def test_what_is_written_is_valid(values: dict[str, Any]) -> None:
    check_json_resume(write_resume(values, at=AT))
