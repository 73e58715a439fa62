"""What an owner sees of their memories, and does with them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import httpx
import pytest

from api.auth.people import SteppingClock
from api.documents.desk import Desk
from api.memory.keeper import PATH, Keeper

NOBODYS = UUID(int=7)
MOVE, ELSEWHERE = "I want to move to Portugal next year", "I plan to move to Norway"


async def test_what_an_owner_writes_is_remembered_in_their_words(keeper: Keeper) -> None:
    written = await keeper.write("  I do not work on\nFridays ", "circumstance")
    assert (written["text"], written["by"], written["status"]) == ("I do not work on Fridays", "owner", "current")
    assert await keeper.list() == [written]


async def test_what_is_said_later_takes_the_place_of_what_it_is_about(keeper: Keeper, clock: SteppingClock) -> None:
    first = await keeper.write(MOVE)
    clock.step(60)
    second = await keeper.write(ELSEWHERE)
    (ended,) = await keeper.list(status="superseded")
    assert await keeper.texts() == [ELSEWHERE]
    assert (ended["id"], ended["superseded_by"]["id"]) == (first["id"], second["id"])


async def test_the_same_words_are_remembered_once(keeper: Keeper, clock: SteppingClock) -> None:
    first = await keeper.write(MOVE)
    clock.step(60)
    again = await keeper.write(f"  {MOVE.upper()}. ")
    assert again["id"] == first["id"]
    assert await keeper.texts() == [MOVE]


async def test_a_corrected_memory_is_its_owners_word_and_keeps_its_quote(keeper: Keeper) -> None:
    written = await keeper.write(MOVE)
    changed = (await keeper.change(written, text="I want to move to Porto")).json()
    assert (changed["id"], changed["text"], changed["quote"]) == (written["id"], "I want to move to Porto", MOVE)


async def test_a_memory_is_not_corrected_into_another_one(keeper: Keeper) -> None:
    await keeper.write("I am writing a book about bridges")
    written = await keeper.write(MOVE)
    answer = await keeper.change(written, text="I am writing a book about bridges.")
    assert (answer.status_code, answer.json()["code"]) == (409, "already_remembered")


async def test_what_is_forgotten_is_listed_only_where_it_is_asked_for_and_comes_back(keeper: Keeper) -> None:
    written = await keeper.write(MOVE)
    await keeper.forget(written)
    assert (await keeper.texts(), await keeper.texts(status="forgotten")) == ([], [MOVE])
    assert (await keeper.restore(written))["status"] == "current"


async def test_what_had_been_replaced_holds_again_when_it_is_restored(keeper: Keeper, clock: SteppingClock) -> None:
    first = await keeper.write(MOVE)
    clock.step(60)
    await keeper.write(ELSEWHERE)
    clock.step(60)
    await keeper.restore(first)
    assert (await keeper.texts(), await keeper.texts(status="superseded")) == ([MOVE], [ELSEWHERE])


async def test_what_ended_another_one_gives_its_place_back_when_it_is_forgotten(
    keeper: Keeper, clock: SteppingClock
) -> None:
    await keeper.write(MOVE)
    clock.step(60)
    await keeper.forget(await keeper.write(ELSEWHERE))
    assert await keeper.texts() == [MOVE]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"query": "portugal YEAR"}, [MOVE]),
        ({"query": "100% of_it"}, []),
        ({"kind": "preference"}, ["I love long walks"]),
        ({"kind": ["preference", "plan"]}, ["I love long walks", MOVE]),
    ],
)
async def test_memories_are_found_by_words_and_kind(
    keeper: Keeper, clock: SteppingClock, query: dict[str, Any], found: list[str]
) -> None:
    await keeper.write(MOVE)
    clock.step(60)
    await keeper.write("I love long walks", "preference")
    assert await keeper.texts(**query) == found


async def test_pages_follow_each_other(keeper: Keeper, clock: SteppingClock) -> None:
    for text in ("I love chess", "I love tea", "I love rain"):
        await keeper.write(text, "preference")
        clock.step(60)
    first = (await keeper.http.get(PATH, params={"limit": 2})).json()
    second = (await keeper.http.get(PATH, params={"limit": 2, "cursor": first["next_cursor"]})).json()
    texts = [memory["text"] for memory in first["items"] + second["items"]]
    assert (texts, second["next_cursor"]) == (["I love rain", "I love tea", "I love chess"], None)


@pytest.mark.parametrize(
    "body", [{"text": "..."}, {"text": "I " * 400}, {"text": "a\u0007b"}, {"text": "and so on"}, {"kind": "rumour"}, {}]
)
async def test_what_says_nothing_is_not_remembered(keeper: Keeper, body: dict[str, Any]) -> None:
    answer = await keeper.http.post(PATH, json={"kind": "plan", **body})
    assert answer.status_code == 422
    assert await keeper.list() == []


async def tried(method: str, path: str, http: httpx.AsyncClient) -> int:
    body = {"json": {"text": "I fly", "kind": "plan"}} if method in {"POST", "PATCH"} else {}
    return (await http.request(method, path, **body)).status_code  # type: ignore[arg-type]


WAYS = [("PATCH", ""), ("DELETE", ""), ("POST", "/restore")]


@pytest.mark.parametrize(("method", "end"), WAYS)
async def test_anothers_memory_is_not_there(keeper: Keeper, stranger: Desk, method: str, end: str) -> None:
    written = await keeper.write(MOVE)
    paths = [f"{PATH}/{memory_id}{end}" for memory_id in (written["id"], NOBODYS)]
    assert [await tried(method, path, stranger.http) for path in paths] == [404, 404]
    assert (await stranger.http.get(PATH)).json()["items"] == []
    assert await keeper.list() == [written]


@pytest.mark.parametrize(
    ("method", "end"), [("GET", ""), ("POST", ""), *((way, f"/{NOBODYS}{end}") for way, end in WAYS)]
)
async def test_without_an_account_there_are_no_memories(client: httpx.AsyncClient, method: str, end: str) -> None:
    assert await tried(method, f"{PATH}{end}", client) == 401


async def test_memories_are_part_of_what_an_account_takes_along(keeper: Keeper) -> None:
    await keeper.write(MOVE)
    tables = (await keeper.http.get("/api/users/me/export")).json()["tables"]
    (row,) = tables["memories"]
    assert row["text"] == MOVE
    assert "words" not in row
