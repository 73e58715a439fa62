"""A file about somebody else becomes part of nobody's profile without a word."""

from __future__ import annotations

from typing import Any

import pytest

from api.documents.desk import CAREER, PATH, Desk
from doubles.papers import a_pdf


def of(name: str) -> bytes:
    return a_pdf([(60, 780, 20, "F2", name), *CAREER[1:]])


async def known(desk: Desk) -> list[str]:
    values: dict[str, Any] = (await desk.http.get("/api/profile")).json()["values"]
    return [key for key, value in values.items() if value]


@pytest.fixture
async def doubted(desk: Desk) -> dict[str, Any]:
    return await desk.draft(of("Maria Chen"), "maria.pdf")


async def test_nothing_is_learnt_from_it(desk: Desk, doubted: dict[str, Any]) -> None:
    assert (doubted["is_doubted"], doubted["notices"][0]["code"]) == (True, "another_person")
    assert await known(desk) == []


async def test_its_owner_is_told_whom_it_names(desk: Desk, doubted: dict[str, Any]) -> None:
    job = (await desk.http.get("/api/jobs")).json()["items"][0]
    assert (job["result"]["names"], job["result"]["facts"]) == ("Maria Chen", 0)


async def test_it_is_not_taken_before_that_is_settled(desk: Desk, doubted: dict[str, Any]) -> None:
    refused = await desk.accept(doubted)
    assert (refused.status_code, refused.json()["code"]) == (409, "person_in_doubt")


async def test_a_yes_takes_its_facts(desk: Desk, doubted: dict[str, Any]) -> None:
    trusted = (await desk.http.post(f"{PATH}/{doubted['id']}/trust")).raise_for_status().json()
    assert (trusted["is_doubted"], "current_employer" in await known(desk) or "work" in await known(desk)) == (
        False,
        True,
    )
    assert (await desk.accept(trusted)).status_code == 200


async def test_a_no_leaves_nothing_of_it(desk: Desk, doubted: dict[str, Any]) -> None:
    (await desk.http.delete(f"{PATH}/{doubted['id']}")).raise_for_status()
    assert await known(desk) == []


@pytest.mark.parametrize("name", ["Ada King", "A. Lovelace", "LOVELACE, Ada"])
async def test_a_name_that_can_be_ones_own_is_no_reason_to_ask(desk: Desk, name: str) -> None:
    draft = await desk.draft(of(name))
    assert (draft["is_doubted"], await known(desk) != []) == (False, True)


async def test_a_stranger_cannot_say_it_is_theirs(desk: Desk, stranger: Desk, doubted: dict[str, Any]) -> None:
    assert (await stranger.http.post(f"{PATH}/{doubted['id']}/trust")).status_code == 404
