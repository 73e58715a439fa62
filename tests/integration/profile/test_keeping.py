"""A profile on the real database: what is found, decided, edited and undone, and the row that follows."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from factories import a_conversation, a_message, an_answer, represent_somebody
from integration.profile.conftest import Keeper, found
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import Fact, FactStatus, Proposal, Source, SourceKind
from kairix_core.domain.profile.profile import ACCEPT_FROM
from kairix_core.errors import InvalidInput, NotFound, OperationOvertaken, OperationUndone
from kairix_core.ports import UnitOfWork
from kairix_core.use_cases.profile.record_proposals import Recorded
from kairix_infra.db.repositories.facts import SqlFacts

CITY = ("city", "Kraków", "lives in Kraków")
WORK = ("work", {"name": "Acme", "position": "Engineer", "startDate": "2019"}, "Engineer at Acme, 2019")


async def test_a_new_profile_is_empty(keeper: Keeper) -> None:
    profile = await keeper.read(keeper.owner_id)
    assert (profile.values, profile.revision, profile.accept_from) == ({}, 0, ACCEPT_FROM)


async def test_what_is_sure_is_in_the_row(keeper: Keeper) -> None:
    await keeper.find(*CITY)
    assert await keeper.values() == {"city": "Kraków"}


async def test_what_is_unsure_waits_in_the_queue(keeper: Keeper) -> None:
    fact_id = await keeper.find(*CITY, sure=0.6)
    queue = await keeper.facts.review(keeper.owner_id, cursor=None, limit=10)
    assert [(item.fact.id, item.current) for item in queue.items.items] == [(fact_id, None)]
    assert queue.waiting == 1
    assert await keeper.values() == {}


async def test_the_queue_shows_what_contradicts(keeper: Keeper) -> None:
    known = await keeper.find(*CITY)
    await keeper.find("city", "Acme", "Acme")
    [item] = (await keeper.facts.review(keeper.owner_id, cursor=None, limit=10)).items.items
    assert (item.current, [fact.id for fact in item.contradicts]) == ("Kraków", [known])


async def test_what_follows_is_stored_with_it_and_names_its_basis(keeper: Keeper) -> None:
    fact_id = await keeper.find(*WORK)
    listing = await keeper.facts.page(keeper.owner_id, attribute="number_of_employers", cursor=None, limit=5)
    assert (await keeper.values())["number_of_employers"] == 1
    assert [fact.source.basis for fact in listing.facts.items] == [(fact_id,)]


async def test_a_quote_that_is_not_there_is_thrown_away(keeper: Keeper) -> None:
    document = await keeper.bring()
    recorded = await keeper.learn(found(document, "city", "Berlin", "lives in Berlin"))
    assert recorded == Recorded()
    assert await keeper.values() == {}


async def test_a_quote_from_somebody_elses_document_is_thrown_away(keeper: Keeper, uow: UnitOfWork) -> None:
    other = Keeper(uow, await represent_somebody(uow))
    recorded = await keeper.learn(found(await other.bring(), *CITY))
    assert recorded == Recorded()


async def test_a_value_that_its_attribute_cannot_hold_is_thrown_away(keeper: Keeper) -> None:
    document = await keeper.bring()
    recorded = await keeper.learn(found(document, "website", "javascript:alert(1)", "Kraków"))
    assert recorded == Recorded()


async def test_the_same_found_twice_adds_nothing(keeper: Keeper) -> None:
    document = await keeper.bring()
    assert await keeper.learn(found(document, *CITY)) == Recorded(new=1, accepted=1)
    assert await keeper.learn(found(document, *CITY)) == Recorded()


async def test_the_same_found_by_two_at_once_adds_one(keeper: Keeper) -> None:
    document = await keeper.bring()
    recorded = await asyncio.gather(*(keeper.learn(found(document, *CITY)) for _ in range(4)))
    assert sum(one.new for one in recorded) == 1


@pytest.mark.parametrize(("said_by", "count"), [("owner", 1), ("assistant", 0)])
async def test_only_what_the_owner_said_is_learnt(keeper: Keeper, uow: UnitOfWork, said_by: str, count: int) -> None:
    conversation = a_conversation(keeper.somebody.agent, keeper.somebody.principal)
    question = a_message(conversation, "I live in Kraków")
    answer = an_answer(conversation, question, "You live in Kraków")
    async with uow(keeper.somebody.principal) as tx:
        await tx.conversations.add(conversation)
        await tx.messages.add(question, answer)
    message = question if said_by == "owner" else answer
    source = Source(SourceKind.MESSAGE, conversation_id=conversation.id, message_id=message.id)
    recorded = await keeper.learn(Proposal("city", "Kraków", source, "live in Kraków", 0.99, "rules/1"))
    assert recorded.new == count


async def test_a_fact_outlives_the_conversation_that_it_was_said_in(keeper: Keeper, uow: UnitOfWork) -> None:
    conversation = a_conversation(keeper.somebody.agent, keeper.somebody.principal)
    said = a_message(conversation, "I live in Kraków")
    async with uow(keeper.somebody.principal) as tx:
        await tx.conversations.add(conversation)
        await tx.messages.add(said)
    source = Source(SourceKind.MESSAGE, conversation_id=conversation.id, message_id=said.id)
    await keeper.learn(Proposal("city", "Kraków", source, "live in Kraków", 0.99, "rules/1"))
    async with uow(keeper.somebody.principal) as tx:
        await tx.conversations.delete(conversation.id)
    [fact] = (await keeper.facts.page(keeper.owner_id, cursor=None, limit=5)).facts.items
    assert (fact.value, fact.quote, fact.source.message_id) == ("Kraków", "live in Kraków", None)


async def test_accepting_and_rejecting_in_bulk_is_one_operation(keeper: Keeper) -> None:
    taken, left = await keeper.find(*CITY, sure=0.5), await keeper.find("topics_followed", "Sailing", "sails", sure=0.5)
    kept = await keeper.decide(keeper.owner_id, accept=[taken], reject=[left])
    assert kept.operation is not None
    assert kept.operation.title == "Accepted 1 fact, rejected 1 fact"
    assert kept.waiting == 0
    assert await keeper.values() == {"city": "Kraków"}


async def test_somebody_elses_fact_is_not_there(keeper: Keeper, uow: UnitOfWork) -> None:
    other = Keeper(uow, await represent_somebody(uow))
    fact_id = await other.find(*CITY, sure=0.5)
    with pytest.raises(NotFound):
        await keeper.decide(keeper.owner_id, accept=[fact_id])
    with pytest.raises(NotFound):
        await keeper.edit_fact(keeper.owner_id, fact_id, "Lyon")
    with pytest.raises(NotFound):
        await keeper.disclose(keeper.owner_id, fact_id, Disclosure.PRIVATE)


async def test_somebody_elses_operation_is_not_there(keeper: Keeper, uow: UnitOfWork) -> None:
    other = Keeper(uow, await represent_somebody(uow))
    kept = await other.edit(other.owner_id, {"city": "Lyon"})
    assert kept.operation is not None
    with pytest.raises(NotFound):
        await keeper.undo(keeper.owner_id, kept.operation.id)


async def test_an_edit_holds_against_every_document(keeper: Keeper) -> None:
    await keeper.edit(keeper.owner_id, {"city": "Lyon"})
    await keeper.find(*CITY)
    assert await keeper.values() == {"city": "Lyon"}


async def test_editing_a_list_compares_entry_by_entry(keeper: Keeper) -> None:
    await keeper.edit(keeper.owner_id, {"topics_followed": ["Chess", "Sailing"]})
    kept = await keeper.edit(keeper.owner_id, {"topics_followed": ["Sailing", "Ski"]})
    assert kept.operation is not None
    assert len(kept.operation.changes) == 3  # Chess gives way to the word that there is none, and Ski is new.
    assert await keeper.values() == {"topics_followed": ["Sailing", "Ski"]}


async def test_two_stints_at_one_place_stay_two(keeper: Keeper) -> None:
    stints = [
        {"name": "Acme", "position": "Engineer", "startDate": "2021"},
        {"name": "Acme", "position": "Engineer", "startDate": "2015", "endDate": "2017"},
    ]
    await keeper.edit(keeper.owner_id, {"work": stints})
    assert (await keeper.values())["work"] == stints
    await keeper.edit(keeper.owner_id, {"work": stints[1:]})
    assert (await keeper.values())["work"] == stints[1:]


@pytest.mark.parametrize(
    ("values", "field"),
    [({"shoes": 1}, "shoes"), ({"contact": "x"}, "contact"), ({"work": [{"position": 7}]}, "work.0.position")],
)
async def test_an_impossible_edit_changes_nothing(keeper: Keeper, values: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        await keeper.edit(keeper.owner_id, {"city": "Lyon", **values})
    assert refused.value.field == field
    assert await keeper.values() == {}


async def test_an_edit_in_a_proposals_place(keeper: Keeper) -> None:
    fact_id = await keeper.find(*CITY, sure=0.5)
    await keeper.edit_fact(keeper.owner_id, fact_id, "Kraków-Podgórze")
    listing = await keeper.facts.page(keeper.owner_id, statuses=[FactStatus.REJECTED], cursor=None, limit=5)
    assert await keeper.values() == {"city": "Kraków-Podgórze"}
    assert [fact.id for fact in listing.facts.items] == [fact_id]


async def test_undo_and_undo_of_that(keeper: Keeper) -> None:
    await keeper.find(*WORK)
    before = await keeper.values()
    kept = await keeper.edit(keeper.owner_id, {"work": None, "city": "Lyon"})
    assert kept.operation is not None
    undone = await keeper.undo(keeper.owner_id, kept.operation.id)
    assert await keeper.values() == before
    with pytest.raises(OperationUndone):
        await keeper.undo(keeper.owner_id, kept.operation.id)
    assert undone.operation is not None
    await keeper.undo(keeper.owner_id, undone.operation.id)
    assert await keeper.values() == {"city": "Lyon"}
    await keeper.undo(keeper.owner_id, kept.operation.id)
    assert await keeper.values() == before


async def test_what_was_changed_since_is_not_undone(keeper: Keeper) -> None:
    first = await keeper.edit(keeper.owner_id, {"city": "Lyon"})
    await keeper.edit(keeper.owner_id, {"city": "Porto"})
    assert first.operation is not None
    with pytest.raises(OperationOvertaken):
        await keeper.undo(keeper.owner_id, first.operation.id)
    assert await keeper.values() == {"city": "Porto"}


async def test_the_history_of_one_attribute(keeper: Keeper) -> None:
    await keeper.edit(keeper.owner_id, {"city": "Lyon"})
    await keeper.edit(keeper.owner_id, {"preferred_name": "Ada"})
    await keeper.edit(keeper.owner_id, {"city": None})
    first = await keeper.facts.history(keeper.owner_id, attribute="city", cursor=None, limit=1)
    rest = await keeper.facts.history(keeper.owner_id, attribute="city", cursor=first.operations.next_cursor, limit=5)
    titles = [found.operation.title for page in (first, rest) for found in page.operations.items]
    assert titles == ["Removed City", "Changed City"]
    assert {fact.value for fact in rest.facts.values()} == {"Lyon"}


async def test_facts_come_in_pages_newest_first(keeper: Keeper) -> None:
    await keeper.edit(keeper.owner_id, {"topics_followed": ["Chess", "Sailing", "Ski"]})
    first = await keeper.facts.page(keeper.owner_id, attribute="interests", cursor=None, limit=2)
    rest = await keeper.facts.page(keeper.owner_id, attribute="interests", cursor=first.facts.next_cursor, limit=2)
    assert {fact.value for page in (first, rest) for fact in page.facts.items} == {"Chess", "Sailing", "Ski"}
    assert rest.facts.next_cursor is None


async def test_facts_are_told_apart_by_what_they_come_from(keeper: Keeper) -> None:
    await keeper.find(*CITY)
    await keeper.edit(keeper.owner_id, {"preferred_name": "Ada"})
    listing = await keeper.facts.page(keeper.owner_id, sources=[SourceKind.EDIT], cursor=None, limit=5)
    assert [fact.attribute for fact in listing.facts.items] == ["preferred_name"]


async def test_a_lower_threshold_accepts_what_waits(keeper: Keeper) -> None:
    await keeper.find(*CITY, sure=0.8)
    kept = await keeper.edit(keeper.owner_id, {}, accept_from=0.75)
    assert kept.waiting == 0
    profile = await keeper.read(keeper.owner_id, ["contact"])
    assert (profile.values, profile.accept_from) == ({"city": "Kraków"}, 0.75)


async def test_who_is_told_of_an_attribute_holds_for_its_facts_and_for_those_to_come(keeper: Keeper) -> None:
    await keeper.find(*CITY)
    kept = await keeper.edit(keeper.owner_id, {}, disclosures={"city": Disclosure.PRIVATE})
    await keeper.find(*CITY)
    listing = await keeper.facts.page(keeper.owner_id, attribute="city", cursor=None, limit=5)
    assert {fact.state.disclosure for fact in listing.facts.items} == {Disclosure.PRIVATE}
    assert kept.operation is not None
    await keeper.undo(keeper.owner_id, kept.operation.id)
    assert (await keeper.read(keeper.owner_id)).disclosures == {"city": Disclosure.PUBLIC}


async def test_a_document_that_is_deleted_takes_its_facts_along(keeper: Keeper) -> None:
    older, newer = await keeper.find(*CITY), await keeper.find("city", "Acme", "Acme")
    await keeper.decide(keeper.owner_id, accept=[newer])
    async with keeper.uow(keeper.somebody.principal) as tx:
        fact = await tx.facts.get(newer)
    assert fact is not None
    assert fact.source.document_id is not None
    await keeper.discard(keeper.owner_id, fact.source.document_id)
    listing = await keeper.facts.page(keeper.owner_id, cursor=None, limit=5)
    assert [fact.id for fact in listing.facts.items] == [older]
    assert await keeper.values() == {"city": "Kraków"}
    assert await keeper.rebuild(keeper.owner_id) == []


async def test_a_row_that_was_tampered_with_is_rebuilt(keeper: Keeper, admin: asyncpg.Connection) -> None:
    await keeper.find(*CITY)
    await keeper.find(*WORK)
    before = await keeper.values()
    await admin.execute("UPDATE profiles SET city = 'Nowhere', work = NULL, preferred_name = 'Eve'")
    assert sorted(await keeper.rebuild(keeper.owner_id)) == ["city", "preferred_name", "work"]
    assert await keeper.values() == before


@pytest.mark.parametrize("status", [FactStatus.ACCEPTED, FactStatus.REJECTED])
async def test_a_draft_that_told_the_ledger_something_is_not_swept(keeper: Keeper, status: FactStatus) -> None:
    fact_id = await keeper.find(*CITY)
    if status is FactStatus.REJECTED:
        await keeper.decide(keeper.owner_id, reject=[fact_id])
    idle = await keeper.bring()
    async with keeper.uow(keeper.somebody.principal) as tx:
        swept = await tx.documents.delete_drafts(begun_before=idle.created_at.replace(year=2030))
        fact = await tx.facts.get(fact_id)
    assert swept == 1
    assert fact is not None
    assert fact.state.status is status


async def test_an_undoing_tells_the_revision_that_the_profile_is_at(keeper: Keeper) -> None:
    await keeper.find(*CITY)
    kept = await keeper.edit(keeper.owner_id, {}, disclosures={"city": Disclosure.PRIVATE})
    assert kept.operation is not None
    undone = await keeper.undo(keeper.owner_id, kept.operation.id)
    assert undone.revision == (await keeper.read(keeper.owner_id)).revision


async def test_values_are_undone_apart_from_what_other_terms_accepted(keeper: Keeper) -> None:
    await keeper.find(*CITY, sure=0.8)
    kept = await keeper.edit(keeper.owner_id, {"preferred_name": "Ada"}, accept_from=0.75)
    assert kept.operation is not None
    await keeper.undo(keeper.owner_id, kept.operation.id)
    assert await keeper.values() == {"city": "Kraków"}


async def test_the_export_holds_the_row_the_facts_and_the_log(keeper: Keeper) -> None:
    await keeper.find(*CITY)
    async with keeper.uow(keeper.somebody.principal) as tx:
        tables = await tx.users.export(keeper.owner_id)
    assert [row["city"] for row in tables["profiles"]] == ["Kraków"]
    assert [len(tables[name]) for name in ("facts", "operations", "fact_changes")] == [1, 1, 1]


async def test_open_windows_hear_of_a_change(keeper: Keeper, admin: asyncpg.Connection) -> None:
    heard: list[str] = []
    await admin.add_listener("kairix_live", lambda *told: heard.append(str(told[3])))
    await keeper.find(*CITY)
    await admin.execute("SELECT 1")
    assert [('"profile.updated"' in told, '"city"' in told) for told in heard] == [(True, True)]


async def test_a_change_reads_the_ledger_once(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    read, reads = SqlFacts.all, list[object]()

    async def counted(self: SqlFacts, owner_id: UUID) -> list[Fact]:
        reads.append(owner_id)
        return await read(self, owner_id)

    monkeypatch.setattr(SqlFacts, "all", counted)
    await keeper.edit(keeper.owner_id, {"city": "Lyon"})
    assert reads == [keeper.owner_id]
