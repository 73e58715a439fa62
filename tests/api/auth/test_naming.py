"""Under which name an installation is found, from its first start on."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from api.auth.people import claim
from kairix_core.domain.document import SAMPLE_NAME
from kairix_core.domain.principal import SYSTEM
from kairix_core.use_cases.installation.prepare_installation import Installation, ResumeFile
from kairix_infra.container import Container
from kairix_infra.settings import SAMPLE_RESUME


@pytest.fixture
async def setup_token(container: Container) -> str:
    """The link of an installation that was started with the sample."""
    await container.prepare_installation(ResumeFile("resume.json", SAMPLE_RESUME.read_bytes(), is_sample=True))
    token = await container.issue_setup_link()
    assert token is not None
    return token


async def bring(container: Container, name: str | None, label: str = "Clockmaker") -> Installation:
    basics = {"label": label, **({"name": name} if name else {})}
    resume: dict[str, Any] = {"basics": basics, "work": [{"name": "Tower", "highlights": ["Looked after clocks"]}]}
    return await container.prepare_installation(ResumeFile("cv.json", json.dumps(resume).encode(), is_sample=False))


async def handle(client: httpx.AsyncClient) -> Any:
    return (await client.get("/api/site")).json()["default_handle"]


@pytest.mark.usefixtures("setup_token")
async def test_with_the_sample_it_has_the_name_of_the_samples_person(client: httpx.AsyncClient) -> None:
    assert await handle(client) == "linnea-okafor"


@pytest.mark.usefixtures("setup_token")
async def test_the_first_resume_of_ones_own_names_it(client: httpx.AsyncClient, container: Container) -> None:
    installation = await bring(container, "Ines Falk")
    assert (installation.agent.handle, installation.owner.name) == ("ines-falk", "Ines Falk")
    assert await handle(client) == "ines-falk"


async def test_a_claim_takes_the_place_of_the_samples_person(
    client: httpx.AsyncClient, container: Container, setup_token: str
) -> None:
    await client.post("/api/auth/register", json=claim(setup_token))
    assert (await bring(container, "Ada Lovelace")).agent.handle == "ada-lovelace"


async def test_nobody_who_has_an_account_is_shown_as_the_samples_person(
    client: httpx.AsyncClient, container: Container, setup_token: str
) -> None:
    await client.post("/api/auth/register", json=claim(setup_token))
    await container.prepare_installation(ResumeFile("resume.json", SAMPLE_RESUME.read_bytes(), is_sample=True))
    page = await client.get("/api/representatives/linnea-okafor")
    assert (await handle(client), page.status_code) == (None, 404)


async def test_after_a_claim_without_a_name_the_first_resume_names_both(
    client: httpx.AsyncClient, container: Container, setup_token: str
) -> None:
    await client.post("/api/auth/register", json=claim(setup_token, name=None))
    installation = await bring(container, "Ines Falk")
    assert (installation.agent.handle, installation.owner.name) == ("ines-falk", "Ines Falk")


async def test_a_name_that_was_claimed_is_not_changed_by_a_resume(
    client: httpx.AsyncClient, container: Container, setup_token: str
) -> None:
    await client.post("/api/auth/register", json=claim(setup_token))
    installation = await bring(container, "A. K. Lovelace")
    assert (installation.agent.handle, installation.owner.name) == ("ada-lovelace", "Ada Lovelace")


async def test_ones_own_handle_stays_whatever_comes_later(
    client: httpx.AsyncClient, container: Container, setup_token: str
) -> None:
    await bring(container, "Ines Falk")
    await bring(container, "Ines Falk-Berg", label="Watchmaker")
    await client.post("/api/auth/register", json=claim(setup_token))
    assert await handle(client) == "ines-falk"


@pytest.mark.usefixtures("setup_token")
async def test_a_resume_of_ones_own_is_no_sample_whatever_its_file_is_called(container: Container) -> None:
    resume = json.dumps({"basics": {"name": "Ines Falk"}}).encode()
    installation = await container.prepare_installation(ResumeFile(SAMPLE_NAME, resume, is_sample=False))
    async with container.uow(SYSTEM) as tx:
        current = await tx.documents.current(installation.owner.id)
    assert current is not None
    assert (current.person, current.is_sample) == ("Ines Falk", False)
