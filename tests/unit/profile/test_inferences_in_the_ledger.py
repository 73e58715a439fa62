"""What follows from a career, kept in the ledger with what it follows from."""

from __future__ import annotations

from datetime import date

from factories import NOW
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.profile import ProfileRow
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.infer import infer
from kairix_core.policies.ledger.ledger import Ledger
from unit.profile.accepted import OWNER, fact, job, study

TODAY = date(2026, 11, 21)
CAREER = (
    job("2010-01", "2012-12", title="Junior Developer", employer="Contoso GmbH", skills=["k8s", "Python"]),
    job("2013-01", "2015-12", title="Senior Developer", employer="Contoso", summary="Moved it all to Kubernetes"),
    job("2017-01", "", title="Engineering Manager", employer="Google", industry="education"),
    study("M.Sc.", "2005-10", "2009-09", area="Physics"),
    fact("programming_languages", {"name": "Python", "years": 20.0}),
    fact("spoken_languages", {"language": "English", "fluency": "fluent"}),
)


def ledger_of(facts: list[Fact]) -> Ledger:
    return Ledger(ProfileRow(OWNER, {}, 0, NOW), facts, ATTRIBUTES, NOW)


def after_inferring(facts: list[Fact]) -> Ledger:
    ledger = ledger_of(facts)
    ledger.infer(infer(ledger.said(), TODAY))
    return ledger


def stored(ledger: Ledger) -> list[Fact]:
    return [*ledger.book.facts.values()]


def test_the_row_holds_what_follows() -> None:
    row = after_inferring([*CAREER]).row(ATTRIBUTES)
    assert row["years_of_experience"] == 15.8
    assert row["current_title"] == "Engineering Manager"
    assert row["career_gaps"] == ["2016-01/2016-12"]
    assert [entry["seniority"] for entry in row["work"]] == ["manager", "senior", "junior"]


def test_what_the_owner_said_stands_above_what_follows() -> None:
    row = after_inferring([*CAREER]).row(ATTRIBUTES)
    assert row["programming_languages"] == [{"name": "Python", "years": 20.0, "lastUsed": "2012"}]
    assert row["work"][0]["industry"] == "education"


def test_inferring_again_changes_nothing() -> None:
    first = after_inferring([*CAREER])
    assert after_inferring(stored(first)).operation(2, "kairix", "again") is None


def test_what_follows_goes_with_what_it_follows_from() -> None:
    first = after_inferring([*CAREER])
    ledger = ledger_of([known for known in stored(first) if known.attribute != "work" or known.source.basis])
    ledger.infer(infer(ledger.said(), TODAY))
    row = ledger.row(ATTRIBUTES)
    assert [row[key] for key in ("work", "years_of_experience", "current_title", "career_gaps")] == [None] * 4
