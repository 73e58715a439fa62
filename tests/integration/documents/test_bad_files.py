"""Files made to do harm end in a résumé or in a refusal, soon, and reach nothing on their way."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from doubles import bad_archives, bad_pdfs
from doubles.bad_files import BAD_FILES, READ, BadFile
from kairix_core.errors import DocumentTooLarge, InvalidInput, LimitExceeded, UnreadableDocument
from kairix_infra.documents import FileReader, read_resume
from kairix_infra.documents.limits import CHILDREN_AT_ONCE, MAX_WAITING
from kairix_infra.documents.sandbox import children, fork_server, run_apart
from kairix_infra.documents.sandbox.run_apart import Leash, read_apart

CPU_SECONDS = 2
CONFINED = """
import os, socket
from kairix_infra.documents.sandbox.confine import confine
confine(os.getppid(), 10)
"""
Found = TypeVar("Found")


def outcome(data: bytes) -> str:
    try:
        read_apart(data, cpu_seconds=CPU_SECONDS)
    except InvalidInput as refusal:
        return refusal.code
    return READ


@pytest.mark.slow
@pytest.mark.parametrize("bad", BAD_FILES, ids=[bad.name for bad in BAD_FILES])
def test_a_bad_file_is_read_or_refused(bad: BadFile) -> None:
    allowed = {*bad.outcomes, DocumentTooLarge.code} if bad.hungry else set(bad.outcomes)
    assert outcome(bad.make()) in allowed


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A server's socket at the address that the files name."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        canary = f"http://127.0.0.1:{server.getsockname()[1]}/canary"
        monkeypatch.setattr(bad_pdfs, "CANARY", canary.encode())
        monkeypatch.setattr(bad_archives, "CANARY", canary)
        server.settimeout(0.2)
        yield server


@pytest.mark.parametrize(
    "make",
    [bad_pdfs.a_file_that_calls_out, bad_archives.a_foreign_template, bad_archives.a_foreign_picture],
    ids=["PDF", "template", "picture"],
)
def test_nothing_that_a_file_names_is_fetched(make: Callable[[], bytes], door: socket.socket) -> None:
    read_apart(make())
    with pytest.raises(TimeoutError):
        door.accept()


def test_a_file_of_this_machine_is_not_quoted() -> None:
    imported = read_apart(bad_archives.a_foreign_entity())
    assert "root:" not in imported.text


def test_a_name_in_a_message_is_on_one_line_and_short() -> None:
    name = "../../\u202egpj.\0\n" + "x" * 4096
    with pytest.raises(UnreadableDocument) as refused:
        read_resume(b"the quick brown fox jumps over the lazy dog.\n", name)
    assert refused.value.message.isprintable()
    assert len(refused.value.message) < 300


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such rules")
@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket()",
        "socket.socket(socket.AF_UNIX)",
        "open('/etc/passwd')",
        "open(f'/proc/{os.getppid()}/environ').read()",
        "open('/tmp/kairix-was-here', 'w')",
        "os.listdir(os.path.expanduser('~'))",
    ],
    ids=["the network", "a local socket", "a file", "its parent's secrets", "a new file", "a home"],
)
def test_a_confined_process_cannot_reach(attempt: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", f"{CONFINED}\n{attempt}"], capture_output=True, text=True, timeout=30, check=False
    )
    assert "PermissionError" in run.stderr


@pytest.fixture
def child() -> Iterator[psutil.Process]:
    """The child that reads a file which takes it long."""
    leash, bomb, earlier = Leash(), bad_pdfs.forms_without_end(), _children()
    reading = threading.Thread(target=_read_in_vain, args=(bomb, leash))
    reading.start()
    yield _soon(lambda: _children() - earlier).pop()
    leash.let_go()
    reading.join(10)


def test_a_child_knows_no_secret_of_its_parent(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    child = request.getfixturevalue("child")
    assert child.environ().keys() <= {"PATH", "PYTHONPATH", "LANG", "LC_CTYPE"}


def test_a_child_has_three_pipes_and_no_folder(child: psutil.Process) -> None:
    assert _soon(lambda: child.num_fds() <= 4)
    assert child.cwd() == "/"


async def test_a_reading_that_is_cancelled_ends_its_child() -> None:
    earlier = _children()
    reading = asyncio.create_task(FileReader().read(bad_pdfs.forms_without_end(), "cv.pdf"))
    child = (await asyncio.to_thread(_soon, lambda: _children() - earlier)).pop()
    reading.cancel()
    assert await asyncio.to_thread(_soon, lambda: not child.is_running())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such rule")
def test_a_child_dies_with_its_parent() -> None:
    reader = "from kairix_infra.documents.sandbox.run_apart import *"
    code = f"from doubles.bad_pdfs import *; {reader}; read_apart(forms_without_end())"
    tests = Path(__file__).resolve().parents[2]
    with subprocess.Popen([sys.executable, "-c", code], cwd=tests, stderr=subprocess.DEVNULL) as parent:
        (child,) = _soon(lambda: _children(parent.pid))
        parent.kill()
    assert _soon(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_who_comes_when_many_wait_is_asked_to_come_again() -> None:
    leash, bomb = Leash(), bad_pdfs.forms_without_end()
    crowd = [threading.Thread(target=_read_in_vain, args=(bomb, leash)) for _ in range(CHILDREN_AT_ONCE + MAX_WAITING)]
    for reading in crowd:
        reading.start()
    try:
        _soon(lambda: len(_children()) >= CHILDREN_AT_ONCE)
        with pytest.raises(LimitExceeded):
            read_apart(b"Zoe")
    finally:
        leash.let_go()
        for reading in crowd:
            reading.join(20)


def _read_in_vain(data: bytes, leash: Leash) -> None:
    with contextlib.suppress(InvalidInput, LimitExceeded):
        read_apart(data, leash=leash)


def _children(parent: int | None = None) -> set[psutil.Process]:
    """Those that are reading; from where they are forked, files are not seen."""
    return {found for found in psutil.Process(parent).children(recursive=True) if found.nice() == 10}


def _soon(look: Callable[[], Found]) -> Found:
    """What ``look`` finds, when it finds something; it is given ten seconds."""
    for _ in range(500):
        with contextlib.suppress(psutil.NoSuchProcess):
            if found := look():
                return found
        time.sleep(0.02)
    raise AssertionError("nothing came of it")


async def test_a_reader_that_the_system_kills_for_its_memory_is_not_called_slow() -> None:
    earlier = _children()
    reading = asyncio.create_task(FileReader().read(bad_pdfs.forms_without_end(), "cv.pdf"))
    (await asyncio.to_thread(_soon, lambda: _children() - earlier)).pop().kill()
    with pytest.raises(DocumentTooLarge, match="not enough memory"):
        await reading


@pytest.mark.skipif(not children.FORKS, reason="here each child is started anew")
class TestTheServerThatChildrenAreForkedFrom:
    def test_it_is_one_for_many_files(self) -> None:
        read_apart(b"Ada Lovelace")
        (before,) = _servers()
        read_apart(b"Ada Lovelace")
        assert _servers() == {before}

    def test_another_one_takes_its_place_when_it_was_killed(self) -> None:
        read_apart(b"Ada Lovelace")
        (server,) = _servers()
        server.kill()
        assert read_apart(b"Ada Lovelace").resume["basics"]["name"] == "Ada Lovelace"

    def test_a_file_whose_server_is_killed_is_told_so(self) -> None:
        earlier = _children()
        with ThreadPoolExecutor() as threads:
            reading = threads.submit(read_apart, bad_pdfs.forms_without_end())
            child = _soon(lambda: _children() - earlier).pop()
            _servers().pop().kill()
            with pytest.raises(DocumentTooLarge, match="not enough memory"):
                reading.result(20)
        assert _soon(lambda: not child.is_running())

    def test_it_ends_with_its_parent(self) -> None:
        code = "from kairix_infra.documents.sandbox.run_apart import *; read_apart(b'Ada Lovelace'); input()"
        with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) as parent:
            (server,) = _soon(lambda: _servers(parent.pid))
            parent.kill()
        assert _soon(lambda: not server.is_running() or server.status() == psutil.STATUS_ZOMBIE)

    def test_each_of_many_at_once_gets_its_own_answer(self) -> None:
        names = [f"Ada Lovelace {chr(ord('A') + number)}." for number in range(CHILDREN_AT_ONCE + MAX_WAITING)]
        with ThreadPoolExecutor(len(names)) as threads:
            read = threads.map(lambda name: read_apart(name.encode()).text.strip(), names)
        assert list(read) == names

    def test_it_ends_when_nobody_brings_a_file_for_a_while(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fork_server, "IDLE_SECONDS", 0)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with ours, theirs:
            fork_server.serve(theirs)

    def test_the_status_of_a_child_that_ends_at_once_is_no_process_to_kill(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        killed = list[int]()
        monkeypatch.setattr(run_apart.os, "killpg", lambda group, _: killed.append(group))
        monkeypatch.setattr(children, "_path", lambda: "/" * fork_server.MAX_ORDER_BYTES)
        with pytest.raises(DocumentTooLarge, match="not enough memory"):
            read_apart(b"Ada Lovelace")
        assert killed == []

    def test_one_that_cannot_be_started_leaves_nothing_open(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(*_arguments: object, **_options: object) -> None:
            raise BlockingIOError

        monkeypatch.setattr(children, "_server", children._Server())
        monkeypatch.setattr(children.subprocess, "Popen", refused)
        before = psutil.Process().num_fds()
        with pytest.raises(DocumentTooLarge, match="not enough memory"):
            read_apart(b"Ada Lovelace")
        assert psutil.Process().num_fds() == before

    def test_it_is_not_for_kernels_that_refuse_what_it_takes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(_pid: int) -> int:
            raise PermissionError

        monkeypatch.setattr(os, "pidfd_open", refused)
        assert not children.forks()

    def test_where_there_can_be_none_a_child_is_started_anew(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(children, "FORKS", False)
        assert read_apart(b"Ada Lovelace").resume["basics"]["name"] == "Ada Lovelace"


def _servers(parent: int | None = None) -> set[psutil.Process]:
    """Zombies left out."""
    found = psutil.Process(parent).children()
    return {each for each in found if each.status() != psutil.STATUS_ZOMBIE and children.SERVER in each.cmdline()}
