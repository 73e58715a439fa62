"""What an operator keeps and passes on when something goes wrong, at its most talkative."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from websockets.sync.client import connect

from e2e.installation import Installation
from e2e.owner import EMAIL, PASSWORD, claim, one_time_link, publish
from kairix_core.domain.ids import new_id
from kairix_infra.settings import SAMPLE_RESUME

pytestmark = pytest.mark.slow
MODEL_KEY, CALENDLY_TOKEN, WRONG_PASSWORD, IN_ADDRESS = (
    f"{what}-that-nobody-reads" for what in ("model-key", "calendly-token", "wrong-password", "token-in-an-address")
)
QUESTION = "Has Linnéa ever been to Valparaíso?"


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """All that happens is logged; its model server is away."""
    resume = tmp_path / "linnea.json"
    resume.write_bytes(SAMPLE_RESUME.read_bytes())
    nowhere = {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1", "OPENAI_API_KEY": MODEL_KEY, "LLM_MODEL": "away"}
    env = {"LOG_LEVEL": "DEBUG", "RESUME_PATH": str(resume), **nowhere}
    installation = Installation(tmp_path / "home", env)
    installation.start()
    yield installation
    installation.stop()


def test_no_secret_and_no_question_is_logged(installation: Installation) -> None:
    link = one_time_link(installation)
    claim(installation, "Linnéa Okafor")
    publish(installation)
    secrets = [*as_the_owner(installation), *as_a_visitor(installation), *over_the_socket(installation)]
    secrets += [PASSWORD, MODEL_KEY, CALENDLY_TOKEN, WRONG_PASSWORD, IN_ADDRESS, QUESTION]
    secrets.append(link.partition("#token=")[2])
    logged = installation.log().replace(link, "", 1)
    assert "provider_unavailable" in logged
    assert "unauthenticated" in logged
    assert [secret for secret in secrets if secret in logged] == []


def as_the_owner(installation: Installation) -> list[str]:
    """The tokens that came of it."""
    with httpx.Client(base_url=installation.url, headers={"Origin": installation.url}) as http:
        http.post("/api/auth/login", json={"email": EMAIL, "password": WRONG_PASSWORD})
        session = http.post("/api/auth/login", json={"email": EMAIL, "password": PASSWORD}).raise_for_status().json()
        cookies = [cookie.value or "" for cookie in http.cookies.jar]
        fresh = http.post("/api/auth/refresh").raise_for_status().json()
        bearer = {"Authorization": f"Bearer {fresh['access_token']}"}
        http.patch("/api/booking", json={"calendly_token": CALENDLY_TOKEN}, headers=bearer).raise_for_status()
        http.get("/api/users/me", params={"access_token": IN_ADDRESS})
        return [session["access_token"], fresh["access_token"], *cookies]


def as_a_visitor(installation: Installation) -> list[str]:
    with installation.visitor() as visitor:
        assert visitor.ask(QUESTION).status_code == 503
        return [visitor.token]


def over_the_socket(installation: Installation) -> list[str]:
    session = str(new_id())
    with connect(f"{installation.url.replace('http', 'ws')}/ws?session_id={session}") as socket:
        socket.send(json.dumps({"type": "question", "question": QUESTION}))
        assert json.loads(socket.recv())["code"] == "API_ERROR"
    return [session]
