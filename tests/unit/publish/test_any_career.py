"""Whatever is said of a career, by whom and how, what is not public is not in its publication."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact, FactStatus, SourceKind
from unit.publish.careers import CURRENT, DRAFT, EARLIER, Told, a_fact, a_resume, told_of

#: Attributes, the values that they have here, and where in the résumé these stand. No word is said twice.
SLOTS: tuple[tuple[str, Any, str, str], ...] = (
    ("full_name", "Zofia Alderwick", "/basics/name", "Alderwick"),
    ("headline", "Brassworker", "/basics/label", "Brassworker"),
    ("email", "cinnabar@example.org", "/basics/email", "cinnabar"),
    ("phone", "+48 600 111 222", "/basics/phone", "111 222"),
    ("city", "Dunwich", "/basics/location/city", "Dunwich"),
    ("website_url", "https://eiderdown.example", "/basics/url", "eiderdown"),
    ("github_url", "https://github.com/foxglove", "/basics/profiles/0", "foxglove"),
    ("work", {"name": "Gossamer", "position": "Weaver"}, "/work/0", "Gossamer"),
    ("work", {"name": "Hawthorn", "position": "Weaver"}, "/work/1", "Hawthorn"),
    ("studies", {"institution": "Ironwood", "area": "Looms"}, "/education/0", "Ironwood"),
    ("databases", {"name": "Juniper"}, "/skills/0/keywords/0", "Juniper"),
    ("databases", {"name": "Kestrel"}, "/skills/0/keywords/1", "Kestrel"),
    ("backend_skills", {"name": "Larkspur"}, "/skills/1/name", "Larkspur"),
    ("spoken_languages", {"language": "Mandolin"}, "/languages/0", "Mandolin"),
    ("elevator_pitch", "Nightingale at dawn", "", "Nightingale"),
    ("current_salary", 91_234, "", "91234"),
    ("talks", {"name": "Oleander in looms", "event": "LoomConf"}, "", "Oleander"),
)
WORDS = [word for *_, word in SLOTS]
WRITTEN = [str(next(iter(value.values())) if isinstance(value, dict) else value) for _, value, *_ in SLOTS]


@st.composite
def careers(draw: st.DrawFn) -> tuple[list[Fact], dict[str, Any]]:
    facts = [draw(facts_about(*slot[:3])) for slot in draw(st.lists(st.sampled_from(SLOTS), max_size=30))]
    repeated = draw(st.lists(st.sampled_from(WRITTEN), max_size=5))
    return facts, a_career(" ".join(f"Knows {written} well." for written in repeated))


@st.composite
def facts_about(draw: st.DrawFn, attribute: str, value: Any, path: str) -> Fact:
    return a_fact(
        attribute,
        value,
        draw(st.sampled_from([path, path, "/work/1", "/skills/0", "/nowhere/7"])),
        kind=draw(st.sampled_from(SourceKind)),
        document_id=draw(st.sampled_from([CURRENT, EARLIER, DRAFT])),
        status=draw(st.sampled_from(FactStatus)),
        disclosure=draw(st.sampled_from(Disclosure)),
        decided=draw(st.integers(0, 5)),
    )


def a_career(summary: str) -> dict[str, Any]:
    return {
        "basics": {
            "name": "Zofia Alderwick",
            "label": "Brassworker",
            "email": "cinnabar@example.org",
            "phone": "+48 600 111 222",
            "url": "https://eiderdown.example",
            "summary": f"{summary} Likes looms.",
            "location": {"city": "Dunwich"},
            "profiles": [{"network": "GitHub", "url": "https://github.com/foxglove"}],
        },
        "work": [
            {"name": "Gossamer", "position": "Weaver", "highlights": ["Left for Hawthorn", "Learnt Juniper"]},
            {"name": "Hawthorn", "position": "Weaver", "summary": "Called +48600111222. Wove."},
        ],
        "education": [{"institution": "Ironwood", "area": "Looms"}],
        "skills": [{"name": "Tools", "keywords": ["Juniper", "Kestrel"]}, {"name": "Larkspur"}],
        "languages": [{"language": "Mandolin"}],
    }


@settings(max_examples=60)
@given(careers())
def test_what_is_not_public_is_nowhere(career: tuple[list[Fact], dict[str, Any]]) -> None:
    facts, resume = career
    told = told_of(*facts, document=a_resume(resume))
    assert [word for word in WORDS if word in told.everything and is_secret(word, facts)] == []


def is_secret(word: str, facts: list[Fact]) -> bool:
    """What is accepted decides; only while nothing is, what waits does."""
    about = [fact for fact in facts if word in str(fact.value)]
    for status in (FactStatus.ACCEPTED, FactStatus.PROPOSED):
        if decisive := [fact for fact in about if fact.state.status is status]:
            return any(fact.state.disclosure is not Disclosure.PUBLIC for fact in decisive)
    return False


@settings(max_examples=60)
@given(careers())
def test_every_citation_leads_to_a_value_that_is_published(career: tuple[list[Fact], dict[str, Any]]) -> None:
    facts, resume = career
    told = told_of(*facts, document=a_resume(resume))
    assert [line.path for line in told.lines if not leads_somewhere(told, line.path)] == []


def leads_somewhere(told: Told, path: str) -> bool:
    here: Any = told.resume
    for token in path.split("/")[1:]:
        here = here[int(token)] if isinstance(here, list) else here.get(token)
    return bool(here)
