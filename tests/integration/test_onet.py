"""Occupations of O*NET become roles, beside those that ship with Kairix."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from factories import NOW
from integration.cli.command import assert_refused, environment, kairix
from integration.roles_of_onet import TABLES, onet_folder
from kairix_api.wire_roles import role_card
from kairix_core.domain.principal import ANYONE, SYSTEM
from kairix_core.domain.role import Role
from kairix_core.errors import InvalidInput, UnknownRole
from kairix_core.use_cases.roadmap.find_role import role_meant, roles_around
from kairix_core.use_cases.roadmap.import_roles import ImportedRoles, ImportRoles
from kairix_infra.db.database import Database
from kairix_infra.db.unit_of_work import SqlUnitOfWork
from kairix_infra.occupations.onet import read_onet
from kairix_infra.occupations.onet_files import left_out


@pytest.fixture
def found(tmp_path: Path) -> dict[str, Role]:
    return {role.key: role for role in read_onet(onet_folder(tmp_path / "onet"))}


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[SqlUnitOfWork]:
    """What is imported is nobody's, and would outlive the test."""
    yield database.uow
    async with database.uow(SYSTEM) as tx:
        await tx.roles.keep_only((), source="onet")


def clock_of_tests() -> datetime:
    return NOW


def heard(done: int) -> None:
    """Somebody watches a bar."""


def test_importance_decides_what_is_asked_and_the_level_how_much(found: dict[str, Role]) -> None:
    needs = {need.name: need.levels for need in found["civil-engineers"].needs}

    assert needs["Mathematics"] == (3, 4, 5, 5)
    assert needs["Operations Analysis"] == (2, 3, 4, 4)
    assert not {"Repairing", "Troubleshooting", "Hydro Spreadsheet 3"} & needs.keys()


def test_fields_of_knowledge_are_needs_as_well(found: dict[str, Role]) -> None:
    needs = {need.name: need.levels for need in found["civil-engineers"].needs}

    assert needs["Building and Construction"] == (3, 4, 5, 5)
    assert "Fine Arts" not in needs


def test_schooling_and_tasks_are_what_proves_it_the_core_ones_where_they_are_told(found: dict[str, Role]) -> None:
    assert found["civil-engineers"].proof == (
        "A bachelor’s degree, as 72 % in this occupation were asked for",
        "Inspect project sites to monitor progress.",
    )
    assert found["civil-engineering-technologists-and-technicians"].proof == ("Draft detailed drawings of structures.",)


def test_a_short_title_is_a_name_too(found: dict[str, Role]) -> None:
    assert {"Professional Engineer (PE)", "PE"} <= {*found["civil-engineers"].also}
    assert "n/a" not in found["civil-engineers"].also


def test_an_older_release_tells_less_and_is_taken(tmp_path: Path) -> None:
    later: dict[str, Sequence[str]] = dict.fromkeys(
        ("knowledge", "related", "alternate", "job", "task", "education"), ()
    )
    without_demand = ["\t".join(line.split("\t")[:5]) for line in TABLES["Technology Skills.txt"]]
    folder = onet_folder(tmp_path / "onet", technology=without_demand, **later)
    roles = {role.key: role for role in read_onet(folder)}

    needs = {need.name: need.levels for need in roles["civil-engineers"].needs}
    assert (needs["Mathematics"], needs["AutoCAD"]) == ((3, 4, 5, 5), (1, 2, 3, 3))
    assert (roles["civil-engineers"].proof, roles["civil-engineers"].before) == ((), ())
    assert len(left_out(folder)) == len(later)


@pytest.mark.parametrize("name", ["occupation", "skills"])
def test_without_occupations_or_skills_there_is_nothing_to_take(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput, match=f"{name.capitalize()}.* not found"):
        read_onet(onet_folder(tmp_path / "onet", **{name: ()}))


def test_technologies_in_demand_are_asked_for_more(found: dict[str, Role]) -> None:
    needs = {need.name: need.levels for need in found["civil-engineers"].needs}

    assert (needs["AutoCAD"], needs["Microsoft Excel"]) == ((1, 3, 4, 4), (1, 2, 3, 3))


def test_steps_lead_from_less_preparation_to_more(found: dict[str, Role]) -> None:
    technician = "civil-engineering-technologists-and-technicians"

    assert (found["civil-engineers"].before, found["civil-engineers"].after) == ((technician,), ())
    assert found[technician].after == ("civil-engineers",)


def test_an_occupation_of_which_nothing_is_known_is_no_role(found: dict[str, Role]) -> None:
    assert "air-crew-officers" not in found


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"skills": ["O*NET-SOC Code\tElement Name\tData Value"]}, "Skills.txt has no column Scale ID"),
        ({"task": ["O*NET-SOC Code\tTask ID"]}, "Task Statements.txt has no column Task."),
        ({"education": ["O*NET-SOC Code\tScale ID"]}, "Experience.txt has no column Category, Data Value"),
        ({"knowledge": [TABLES["Knowledge.txt"][0].replace("Scale", "Skale")]}, "Knowledge.txt has no column Scale ID"),
        ({"job": [TABLES["Job Zones.txt"][0], "17-2051.00\tfour\t08/2023\tAnalyst"]}, "“four”"),
        ({"alternate": [TABLES["Alternate Titles.txt"][0], "17-2051.00\tBridge"]}, "Alternate Titles.txt, line 2"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_named(
    tmp_path: Path, changed: dict[str, Sequence[str]], told: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_onet(onet_folder(tmp_path / "onet", **changed))
    assert told in refused.value.message


async def test_imported_roles_are_found_by_their_other_titles(uow: SqlUnitOfWork, found: dict[str, Role]) -> None:
    await ImportRoles(uow, clock_of_tests)(list(found.values()), "onet", heard)

    async with uow(ANYONE) as tx:
        match = await role_meant(tx, "Bridge Engineer")
        around = await roles_around(tx, match.role)
    assert match.role == found["civil-engineers"]
    assert "civil-engineering-technologists-and-technicians" in around


async def test_what_is_imported_is_credited_wherever_it_is_shown(uow: SqlUnitOfWork, found: dict[str, Role]) -> None:
    await ImportRoles(uow, clock_of_tests)(list(found.values()), "onet", heard)

    async with uow(ANYONE) as tx:
        imported, shipped = [(await role_meant(tx, name)).role for name in ("Civil Engineers", "Backend Engineer")]
    assert "CC BY 4.0" in (role_card(imported).credit or "")
    assert role_card(shipped).credit is None


async def test_importing_again_changes_nothing_and_forgets_what_is_gone(
    uow: SqlUnitOfWork, found: dict[str, Role]
) -> None:
    roles = list(found.values())
    once = await ImportRoles(uow, clock_of_tests)(roles, "onet", heard)
    again = await ImportRoles(uow, clock_of_tests)(roles, "onet", heard)
    fewer = await ImportRoles(uow, clock_of_tests)([found["civil-engineers"]], "onet", heard)

    assert once == again == ImportedRoles(stored=2, passed=1, removed=0)
    assert fewer == ImportedRoles(stored=1, passed=0, removed=1)


async def test_a_role_that_ships_with_kairix_wins(uow: SqlUnitOfWork, found: dict[str, Role]) -> None:
    await ImportRoles(uow, clock_of_tests)(list(found.values()), "onet", heard)

    async with uow(ANYONE) as tx:
        assert (await role_meant(tx, "backend-engineer")).role.summary != found["backend-engineer"].summary
        with pytest.raises(UnknownRole):
            await role_meant(tx, "Air Crew Officers")


@pytest.mark.slow
def test_the_command_imports_a_folder_and_credits_it(tmp_path: Path) -> None:
    env = environment(KAIRIX_HOME=tmp_path / "home")
    done = kairix("roles", "import", onet_folder(tmp_path / "onet"), cwd=tmp_path, env=env)
    (tmp_path / "empty").mkdir()

    assert (done.returncode, "2 roles are there" in done.stderr, "CC BY 4.0" in done.stderr) == (0, True, True)
    assert_refused(kairix("roles", "import", tmp_path / "empty", cwd=tmp_path, env=env), "Occupation Data.txt")
