"""A file is brought, read, and looked at."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from api.auth.people import Browser, SteppingClock
from api.documents.desk import PATH, Desk, a_career
from doubles.papers import an_encrypted_pdf
from kairix_infra.container import Container

MEGABYTE = 1024 * 1024


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_a_file_becomes_a_draft_whose_values_know_their_place(desk: Desk) -> None:
    draft = await desk.draft()
    span = draft["spans"]["/basics/name"]
    assert draft["state"] == "draft"
    assert draft["text"][span["start"] : span["end"]] == draft["resume"]["basics"]["name"] == "Ada Lovelace"
    assert span["box"] is not None


async def test_a_draft_is_nothing_that_anybody_is_told(desk: Desk) -> None:
    await desk.draft()
    assert (await desk.http.get("/api/representatives/ada-lovelace")).status_code == 404


async def test_the_same_bytes_again_are_the_same_document(desk: Desk) -> None:
    first = await desk.draft()
    assert (await desk.draft(name="again.pdf"))["id"] == first["id"]


async def test_the_same_bytes_six_times_at_once_are_one_document(desk: Desk) -> None:
    answers = await asyncio.gather(*(desk.bring() for _ in range(6)))
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_who_comes_while_other_files_are_read_waits_for_their_turn(desk: Desk) -> None:
    files = [f"Ada Lovelace\nSkills\nPython {number}\n".encode() for number in range(4)]
    answers = await asyncio.gather(*(desk.bring(file, "ada.txt") for file in files))
    assert [answer.status_code for answer in answers] == [201] * 4


async def test_a_page_is_a_picture_that_a_browser_only_looks_at(desk: Desk) -> None:
    draft = await desk.draft()
    picture = await desk.http.get(f"{PATH}/{draft['id']}/pages/1")
    assert picture.content.startswith(b"\x89PNG")
    assert picture.headers["content-type"] == "image/png"
    assert picture.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in picture.headers["content-security-policy"]
    assert picture.headers["cache-control"].startswith("private")


async def test_a_page_is_drawn_once(desk: Desk, container: Container, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = await desk.draft()
    first = await desk.http.get(f"{PATH}/{draft['id']}/pages/1")
    monkeypatch.setattr(container.read_documents, "_painter", None)
    assert (await desk.http.get(f"{PATH}/{draft['id']}/pages/1")).content == first.content


async def test_a_page_that_is_not_there_is_not_found(desk: Desk) -> None:
    draft = await desk.draft()
    assert code(await desk.http.get(f"{PATH}/{draft['id']}/pages/2")) == (404, "not_found")


async def test_a_document_without_pages_has_no_pictures(desk: Desk) -> None:
    draft = await desk.draft(b"Ada Lovelace\nada@example.org\n\nSkills\nPython, SQL\n", "ada.txt")
    assert draft["pages"] == []
    assert code(await desk.http.get(f"{PATH}/{draft['id']}/pages/1")) == (404, "not_found")


async def test_the_file_is_given_back_as_it_came_and_opened_nowhere(desk: Desk) -> None:
    draft = await desk.draft(name="Zoë's résumé.pdf")
    file = await desk.http.get(f"{PATH}/{draft['id']}/file")
    assert file.content == a_career()
    assert file.headers["content-disposition"] == "attachment; filename*=UTF-8''Zo%C3%AB%27s%20r%C3%A9sum%C3%A9.pdf"
    assert "sandbox" in file.headers["content-security-policy"]


async def test_a_file_that_is_two_things_is_run_as_neither(desk: Desk) -> None:
    draft = await desk.draft(b"<!doctype html><script>alert(1)</script>" + a_career(), "both.html")
    file = await desk.http.get(f"{PATH}/{draft['id']}/file")
    assert file.headers["content-type"] == "application/pdf"
    assert file.headers["content-disposition"].startswith("attachment")
    assert file.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("name", "label"),
    [("../../etc/x.pdf", "x.pdf"), ("C:\\Users\\me\\cv.pdf", "cv.pdf"), ("evil\u202efdp.exe", "evilfdp.exe")],
)
async def test_a_name_is_a_label_and_nothing_else(desk: Desk, name: str, label: str) -> None:
    assert (await desk.draft(name=name))["name"] == label


async def test_a_name_of_four_thousand_letters_is_cut(desk: Desk) -> None:
    assert len((await desk.draft(name="x" * 4_000 + ".pdf"))["name"]) == 200


async def test_documents_are_listed_newest_first_page_by_page(desk: Desk) -> None:
    for number in range(3):
        await desk.draft(json.dumps({"basics": {"name": f"Ada {number}"}}).encode(), f"{number}.json")
    first = (await desk.http.get(PATH, params={"limit": 2})).json()
    second = (await desk.http.get(PATH, params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert [each["name"] for each in first["items"] + second["items"]] == ["2.json", "1.json", "0.json"]
    assert second["next_cursor"] is None


async def test_a_listed_document_tells_its_size(desk: Desk) -> None:
    await desk.draft()
    (listed,) = (await desk.http.get(PATH)).json()["items"]
    assert (listed["state"], listed["size"]) == ("draft", len(a_career()))


# --- refusals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", (422, "unreadable_document")),
        (an_encrypted_pdf(), (422, "unreadable_document")),
        (b"%PDF-1.4\nbroken", (422, "unreadable_document")),
        (b"{}", (422, "unreadable_document")),
        (b"\x7fELF\0\0\0\0\0\0\0", (415, "unsupported_document")),
        (b"<!doctype html><title>Ada</title>", (415, "unsupported_document")),
        (b"x" * (20 * MEGABYTE + 1), (413, "document_too_large")),
        (b"x" * (25 * MEGABYTE + 1), (413, "request_too_large")),
    ],
    ids=["empty", "encrypted", "broken", "nobody", "program", "web page", "20 MB and a byte", "25 MB and a byte"],
)
async def test_a_file_that_cannot_be_used_is_refused_and_not_kept(
    desk: Desk, content: bytes, expected: tuple[int, str]
) -> None:
    assert code(await desk.bring(content)) == expected
    assert (await desk.http.get(PATH)).json()["items"] == []


@pytest.mark.parametrize(
    "form",
    [
        {"data": {"file": "not a file"}},
        {"files": {"other": ("a.pdf", a_career())}},
        {"json": {"file": "a"}},
        {"content": b"no form at all", "headers": {"Content-Type": "text/plain"}},
        {},
    ],
    ids=["a text", "another field", "json", "plain", "nothing"],
)
async def test_a_request_without_a_file_is_told_what_to_send(desk: Desk, form: dict[str, Any]) -> None:
    assert code(await desk.http.post(PATH, **form)) == (422, "invalid_input")


async def test_two_files_at_once_are_refused(desk: Desk) -> None:
    two = [("file", ("a.pdf", a_career())), ("file", ("b.pdf", a_career()))]
    assert (await desk.http.post(PATH, files=two)).status_code == 400


async def test_nobody_is_refused_before_the_first_byte_is_read(browser: Browser) -> None:
    async def never_read() -> AsyncIterator[bytes]:
        raise AssertionError
        yield b""

    assert code(await browser().post(PATH, content=never_read())) == (401, "unauthenticated")


async def test_a_visitor_has_no_documents(browser: Browser, desk: Desk) -> None:
    visitor = browser()
    await desk.accept(await desk.draft())
    assert (await visitor.post("/api/conversations", json={})).status_code == 201
    assert code(await visitor.get(PATH)) == (401, "unauthenticated")


async def test_twenty_files_in_ten_minutes_are_enough(desk: Desk) -> None:
    statuses = [(await desk.bring(b"")).status_code for _ in range(21)]
    assert statuses == [422] * 20 + [429]


async def test_anothers_document_is_missing_like_one_that_never_was(desk: Desk, stranger: Desk) -> None:
    document = await desk.draft()
    await desk.accept(document)
    bodies = []
    for path in (f"{PATH}/{document['id']}", f"{PATH}/{uuid4()}"):
        answers = [
            await stranger.http.get(path),
            await stranger.http.get(f"{path}/pages/1"),
            await stranger.http.get(f"{path}/file"),
            await stranger.http.patch(path, json={"corrections": [], "revision": 0}),
            await stranger.http.post(f"{path}/accept"),
            await stranger.http.delete(path),
        ]
        assert {answer.status_code for answer in answers} == {404}
        bodies.append([(answer.json()["code"], answer.json()["detail"]) for answer in answers])
    assert bodies[0] == bodies[1]
    assert (await stranger.http.get(PATH)).json()["items"] == []


async def test_the_same_bytes_of_two_people_are_two_documents(desk: Desk, stranger: Desk) -> None:
    assert (await desk.draft())["id"] != (await stranger.draft())["id"]


async def test_a_draft_that_nobody_takes_goes_after_thirty_days(
    desk: Desk, container: Container, clock: SteppingClock
) -> None:
    taken = (await desk.accept(await desk.draft(b'{"basics": {"name": "Ada"}}', "taken.json"))).json()
    await desk.http.post(f"{PATH}/{taken['id']}/revise")
    clock.step(timedelta(days=31).total_seconds())
    assert await container.sweep_drafts() == 1


async def test_a_draft_on_which_the_profile_rests_stays(desk: Desk, container: Container, clock: SteppingClock) -> None:
    await desk.draft()
    clock.step(timedelta(days=31).total_seconds())
    assert await container.sweep_drafts() == 0
