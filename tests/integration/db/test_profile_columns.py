"""One column per attribute: as the schema wants it, as the migrations make it, and however full it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factories import NOW, represent_somebody
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.errors import InvalidInput, NotFound
from kairix_core.ports import UnitOfWork
from kairix_infra.db.engine import admin_engine
from kairix_infra.db.generate_migration import (
    Difference,
    columns_made,
    columns_of,
    difference,
    move_head,
    write_migration,
)
from kairix_infra.db.profile_tables import profiles
from kairix_infra.db.urls import DatabaseUrls

#: The longest text that PostgreSQL keeps in the row itself when it is too large: no other fills a row as much.
UNFAVOURABLE = "x" * 23
SAMPLES: dict[AttributeType, Any] = {
    AttributeType.INTEGER: 2_147_483_647,
    AttributeType.NUMBER: 79.25,
    AttributeType.LEVEL: 5,
    AttributeType.BOOLEAN: True,
    AttributeType.TEXTS: [UNFAVOURABLE] * 40,
    AttributeType.CHOICES: [UNFAVOURABLE] * 40,
    AttributeType.ENTRIES: [{"name": f"{UNFAVOURABLE}{number}", "years": 4.5} for number in range(40)],
}


def a_value(spec: AttributeSpec) -> Any:
    return SAMPLES.get(spec.type, UNFAVOURABLE)


async def test_the_table_has_a_column_for_every_attribute(database_urls: DatabaseUrls) -> None:
    engine = admin_engine(database_urls)
    async with engine.connect() as connection:
        made = await columns_made(connection)
    await engine.dispose()
    changed = difference(made, columns_of(profiles))
    assert not changed, f'The schema was changed ({changed}): run make migration NAME="what was changed".'


async def test_every_attribute_is_kept_and_read_as_it_was_written(uow: UnitOfWork) -> None:
    """However unfavourable the values: a row has to fit into one page."""
    somebody = await represent_somebody(uow)
    values = {key: a_value(spec) for key, spec in ATTRIBUTES.items()}
    async with uow(somebody.principal) as tx:
        await tx.profiles.lock(somebody.owner.id)
        await tx.profiles.write(somebody.owner.id, values, revision=1, at=NOW)
    async with uow(somebody.principal) as tx:
        profile = await tx.profiles.get(somebody.owner.id)
    assert profile.values == values


async def test_only_what_is_asked_for_is_read(uow: UnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    async with uow(somebody.principal) as tx:
        await tx.profiles.lock(somebody.owner.id)
        await tx.profiles.write(somebody.owner.id, {"city": "Kraków", "pronouns": "she"}, revision=1, at=NOW)
        profile = await tx.profiles.get(somebody.owner.id, ["city", "region"])
    assert (profile.values, profile.revision) == ({"city": "Kraków"}, 1)


async def test_nobody_has_a_profile_without_an_account(uow: UnitOfWork) -> None:
    somebody = await represent_somebody(uow)
    stranger = await represent_somebody(uow)
    with pytest.raises(NotFound):
        async with uow(somebody.principal) as tx:
            await tx.profiles.get(stranger.owner.id)


def test_what_differs_is_told() -> None:
    changed = difference({"city": "text", "fax": "text"}, {"city": "text", "shoe_size": "integer"})
    assert (str(changed), bool(changed)) == ("+ shoe_size, - fax", True)
    assert not difference({"city": "text"}, {"city": "text"})


def test_a_column_does_not_change_its_type() -> None:
    with pytest.raises(InvalidInput, match="city is text in the table and integer in the schema"):
        difference({"city": "text"}, {"city": "integer"})


def test_a_migration_takes_back_what_it_does(tmp_path: Path) -> None:
    path = write_migration(tmp_path, "add shoe size", "0041", Difference({"shoe_size": "integer"}, {"fax": "text"}))
    up, down = path.read_text(encoding="utf-8").split("def downgrade")
    assert path.name == "0042_add_shoe_size.py"
    assert "ADD COLUMN shoe_size integer,\n            DROP COLUMN fax\n" in up
    assert "DROP COLUMN shoe_size,\n            ADD COLUMN fax text\n" in down


def test_the_newest_revision_moves_on(tmp_path: Path) -> None:
    file = tmp_path / "migrate.py"
    file.write_text('before\nHEAD = "0041"\nafter\n', encoding="utf-8")
    move_head(file, "0042")
    assert file.read_text(encoding="utf-8") == 'before\nHEAD = "0042"\nafter\n'
