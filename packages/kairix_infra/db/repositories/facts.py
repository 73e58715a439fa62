"""The ledger: facts, and the log of what was decided about them."""

# ruff: noqa: S608 - statements are put together from constants only

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Text, Uuid, bindparam, insert, text, update
from sqlalchemy.dialects.postgresql import ARRAY

from kairix_core.domain.document import Span
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.fact import (
    Abridged,
    Fact,
    FactChange,
    FactState,
    FactStatus,
    Operation,
    Source,
    SourceKind,
    Standing,
)
from kairix_core.ports import Page
from kairix_infra.db.profile_tables import fact_changes, facts, operations
from kairix_infra.db.repositories.cursor import cursor_of, place_of
from kairix_infra.db.statements import Statements

FIELDS = ", ".join(facts.c.keys())
READ = f"SELECT {FIELDS} FROM facts"
IN_ORDER = "ORDER BY extracted_at, id"
GET = f"{READ} WHERE id = ANY($1::uuid[]) {IN_ORDER}"
ALL = f"{READ} WHERE owner_id = $1 {IN_ORDER}"
ABOUT = f"{READ} WHERE owner_id = $1 AND attribute = ANY($2::text[]) {IN_ORDER}"
ACCEPTED = f"{READ} WHERE owner_id = $1 AND status = 'accepted' ORDER BY decided, id"
PAGE = f"""
    {READ} WHERE owner_id = $1 AND status = ANY($2::text[]) AND ($3::text[] IS NULL OR attribute = ANY($3))
    AND source_kind = ANY($4::text[])
    AND ($5::timestamptz IS NULL OR (extracted_at, id) < ($5, $6::uuid)) ORDER BY extracted_at DESC, id DESC LIMIT $7
"""
STANDINGS = """
    SELECT attribute, count(*) FILTER (WHERE status = 'proposed') AS waiting,
           bool_or(status = 'accepted' AND source_kind = 'edit') AS edited
    FROM facts WHERE owner_id = $1 AND status IN ('proposed', 'accepted') GROUP BY attribute
    HAVING bool_or(status = 'proposed' OR source_kind = 'edit') ORDER BY attribute
"""
COUNTS = "SELECT status, count(*) FROM facts WHERE owner_id = $1 GROUP BY status"

DONE = "o.id, o.owner_id, o.number, o.actor, o.title, o.at, o.undoes, o.undone_by"
CHANGES = """
    jsonb_agg(jsonb_build_object('fact_id', c.fact_id, 'action', c.action, 'before', c.before, 'after', c.after)
              ORDER BY c.ordinal)
"""
OPERATIONS = f"""
    SELECT {DONE}, (SELECT {CHANGES} FROM fact_changes c WHERE c.operation_id = o.id) AS changes
    FROM operations o
"""
OPERATION = f"{OPERATIONS} WHERE o.id = $1"
LOG = f"{OPERATIONS} WHERE o.owner_id = $1 ORDER BY o.number"
#: Of each operation its slots, those of the attribute in question first, else in the order in which they were touched.
HISTORY = f"""
    WITH page AS (
        SELECT * FROM operations o WHERE o.owner_id = $1 AND EXISTS (
            SELECT FROM fact_changes c JOIN facts f ON f.id = c.fact_id
            WHERE c.operation_id = o.id AND ($2::text IS NULL OR f.attribute = $2))
        AND ($3::uuid IS NULL OR o.number < (SELECT p.number FROM operations p WHERE p.id = $3))
        ORDER BY o.number DESC LIMIT $4
    )
    SELECT {DONE}, told.slots, told.changes FROM page o CROSS JOIN LATERAL (
        SELECT max(c.nth) AS slots, {CHANGES} FILTER (WHERE c.nth <= $5) AS changes FROM (
            SELECT s.*, dense_rank() OVER (ORDER BY s.asked DESC, s.first) AS nth FROM (
                SELECT c.*, f.attribute IS NOT DISTINCT FROM $2 AS asked,
                       min(c.ordinal) OVER (PARTITION BY f.attribute, f.entry) AS first
                FROM fact_changes c JOIN facts f ON f.id = c.fact_id WHERE c.operation_id = o.id
            ) s
        ) c
    ) told ORDER BY o.number DESC
"""

DELETE = "DELETE FROM facts WHERE owner_id = $1 AND id = ANY($2::uuid[])"
ADD, ADD_OPERATION, ADD_CHANGES = insert(facts), insert(operations), insert(fact_changes)
SET_STATES = text("""
    UPDATE facts f SET status = s.status, disclosure = s.disclosure, decided = s.decided, place = s.place
    FROM unnest(CAST(:ids AS uuid[]), CAST(:statuses AS text[]), CAST(:disclosures AS text[]),
                CAST(:decided AS integer[]), CAST(:places AS integer[])) AS s(id, status, disclosure, decided, place)
    WHERE f.id = s.id AND f.owner_id = :owner
""").bindparams(
    bindparam("ids", type_=ARRAY(Uuid())),
    bindparam("statuses", type_=ARRAY(Text())),
    bindparam("disclosures", type_=ARRAY(Text())),
    bindparam("owner", type_=Uuid()),
)
MARK_UNDONE = update(operations).where(operations.c.id == bindparam("undone")).values(undone_by=bindparam("by"))
MARK_IN_FORCE = update(operations).where(operations.c.undone_by == bindparam("undone")).values(undone_by=None)


class SqlFacts:
    """Facts are read by the driver itself: most of what is done to a profile reads all of them."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def get(self, fact_id: UUID) -> Fact | None:
        found = await self.some([fact_id])
        return found[0] if found else None

    async def some(self, fact_ids: Collection[UUID]) -> list[Fact]:
        return await self._read(GET, list(fact_ids))

    async def all(self, owner_id: UUID) -> list[Fact]:
        return await self._read(ALL, owner_id)

    async def about(self, owner_id: UUID, attributes: Collection[str]) -> list[Fact]:
        return await self._read(ABOUT, owner_id, list(attributes))

    async def accepted(self, owner_id: UUID) -> list[Fact]:
        return await self._read(ACCEPTED, owner_id)

    async def record(self, operation: Operation, new: Sequence[Fact]) -> None:
        if new:
            await self._statements.run(ADD, [_columns(fact) for fact in new])
        brought = {fact.id for fact in new}
        await self._set_states(operation, [change for change in operation.changes if change.fact_id not in brought])
        fields = {name: value for name, value in vars(operation).items() if name != "changes"}
        await self._statements.run(ADD_OPERATION, fields)
        await self._statements.run(ADD_CHANGES, _steps(operation))
        if operation.undoes is not None:
            await self._statements.run(MARK_UNDONE, {"undone": operation.undoes, "by": operation.id})
            await self._statements.run(MARK_IN_FORCE, {"undone": operation.undoes})

    async def delete(self, owner_id: UUID, fact_ids: Collection[UUID]) -> None:
        await self._statements.fetch(DELETE, owner_id, list(fact_ids))

    async def page(
        self,
        owner_id: UUID,
        *,
        attributes: Collection[str] | None,
        statuses: Collection[FactStatus],
        sources: Collection[SourceKind],
        cursor: str | None,
        limit: int,
    ) -> Page[Fact]:
        place = place_of(cursor) if cursor is not None else (None, None)
        which = None if attributes is None else list(attributes)
        found = await self._read(PAGE, owner_id, list(statuses), which, list(sources), *place, limit + 1)
        last = found[limit - 1] if len(found) > limit else None
        return Page(found[:limit], cursor_of(last.extracted_at, last.id) if last else None)

    async def counts(self, owner_id: UUID) -> Mapping[FactStatus, int]:
        rows = await self._statements.fetch(COUNTS, owner_id)
        return dict.fromkeys(FactStatus, 0) | {FactStatus(row[0]): row[1] for row in rows}

    async def standings(self, owner_id: UUID) -> list[Standing]:
        return [Standing(*row) for row in await self._statements.fetch(STANDINGS, owner_id)]

    async def operation(self, operation_id: UUID) -> Operation | None:
        rows = await self._statements.fetch(OPERATION, operation_id)
        return _operation(rows[0]) if rows else None

    async def operations(
        self, owner_id: UUID, *, attribute: str | None, cursor: str | None, limit: int, slots: int
    ) -> Page[Abridged]:
        place = place_of(cursor)[1] if cursor is not None else None
        rows = await self._statements.fetch(HISTORY, owner_id, attribute, place, limit + 1, slots)
        found = [_abridged(row) for row in rows[:limit]]
        last = found[-1].operation if len(rows) > limit else None
        return Page(found, cursor_of(last.at, last.id) if last else None)

    async def log(self, owner_id: UUID) -> list[Operation]:
        return [_operation(row) for row in await self._statements.fetch(LOG, owner_id)]

    async def _read(self, statement: str, *arguments: Any) -> list[Fact]:
        return [_fact(row) for row in await self._statements.fetch(statement, *arguments)]

    async def _set_states(self, operation: Operation, changes: Iterable[FactChange]) -> None:
        states = [(change.fact_id, change.after) for change in changes]
        if states:
            columns = {
                "owner": operation.owner_id,
                "ids": [fact_id for fact_id, _ in states],
                "statuses": [state.status.value for _, state in states],
                "disclosures": [state.disclosure.value for _, state in states],
                "decided": [state.decided for _, state in states],
                "places": [state.place for _, state in states],
            }
            await self._statements.run(SET_STATES, columns)


def _columns(fact: Fact) -> dict[str, Any]:
    source, state = fact.source, fact.state
    return {
        **{name: value for name, value in vars(fact).items() if name not in {"source", "state"}},
        "source_kind": source.kind,
        "conversation_id": source.conversation_id,
        "message_id": source.message_id,
        "document_id": source.document_id,
        "path": source.path,
        "span": source.span,
        "basis": list(source.basis),
        "status": state.status,
        "disclosure": state.disclosure,
        "decided": state.decided,
        "place": state.place,
    }


def _fact(row: Mapping[str, Any]) -> Fact:
    span = row["span"]
    source = Source(
        kind=SourceKind(row["source_kind"]),
        conversation_id=row["conversation_id"],
        message_id=row["message_id"],
        document_id=row["document_id"],
        path=row["path"],
        span=None if span is None else Span.model_validate(span),
        basis=tuple(row["basis"]),
    )
    return Fact(
        owner_id=row["owner_id"],
        attribute=row["attribute"],
        entry=row["entry"],
        value=row["value"],
        source=source,
        quote=row["quote"],
        confidence=row["confidence"],
        extractor=row["extractor"],
        extracted_at=row["extracted_at"],
        fingerprint=row["fingerprint"],
        state=_state(row),
        id=row["id"],
    )


def _state(fields: Mapping[str, Any]) -> FactState:
    """Steps from before there were places have none."""
    status, disclosure = FactStatus(fields["status"]), Disclosure(fields["disclosure"])
    return FactState(status, disclosure, fields["decided"], fields.get("place"))


def _steps(operation: Operation) -> list[dict[str, Any]]:
    return [
        {
            "operation_id": operation.id,
            "ordinal": ordinal,
            "owner_id": operation.owner_id,
            "fact_id": change.fact_id,
            "action": change.action,
            "before": change.before,
            "after": change.after,
        }
        for ordinal, change in enumerate(operation.changes)
    ]


def _operation(row: Mapping[str, Any]) -> Operation:
    return Operation(**{**row, "changes": tuple(_change(step) for step in row["changes"] or ())})


def _abridged(row: Mapping[str, Any]) -> Abridged:
    fields = dict(row)
    slots = fields.pop("slots")
    return Abridged(_operation(fields), slots)


def _change(step: Mapping[str, Any]) -> FactChange:
    before = step["before"]
    return FactChange(
        UUID(step["fact_id"]), step["action"], None if before is None else _state(before), _state(step["after"])
    )
