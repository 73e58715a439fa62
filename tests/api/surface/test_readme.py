"""What the README shows is what one sees who tries it, with the sample résumé and no model."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from kairix_core.use_cases.installation.prepare_installation import ResumeFile
from kairix_infra.container import Container
from kairix_infra.settings import SAMPLE_RESUME

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
SAID = re.compile(r"^[→←] (\{.*?\})$", re.MULTILINE | re.DOTALL)
PROGRAM = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.fixture
async def sample(serving: str, container: Container) -> str:
    """The address of an installation as it comes."""
    await container.prepare_installation(ResumeFile(SAMPLE_RESUME.name, SAMPLE_RESUME.read_bytes(), is_sample=True))
    return serving


async def test_answers_over_the_socket_are_those_of_the_readme(sample: str) -> None:
    # A line within an answer is a line there, too, so that people can read it.
    said = [json.loads(message, strict=False) for message in SAID.findall(README)]
    assert len(said) == 8
    async with connect(sample.replace("http", "ws") + "/ws") as socket:
        for question, answer in zip(said[::2], said[1::2], strict=True):
            await socket.send(json.dumps(question))
            heard = json.loads(await socket.recv())
            assert heard["response"].split() == answer["response"].split()


async def test_the_program_of_the_readme_prints_an_answer_and_its_evidence(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = PROGRAM.search(README)
    assert found
    await asyncio.to_thread(exec, found[1].replace("http://localhost:8000", sample))
    printed = capsys.readouterr().out
    assert "Lead the platform group" in printed
    assert "None" not in printed
