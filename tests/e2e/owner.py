"""The owner of an installation: how it becomes theirs, and how they come in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from playwright.async_api import BrowserContext, FilePayload, StorageState, expect

from api.documents.desk import CAREER
from doubles.papers import a_pdf
from e2e.installation import Installation
from e2e.public_page import PublicPage

PASSWORD = "tin whistles over Bohuslän"
EMAIL = "linnea@example.com"


def one_time_link(installation: Installation) -> str:
    found = re.search(r"http\S+/setup#token=\S+", installation.log())
    assert found, installation.log()
    return found[0]


def claim(installation: Installation, name: str) -> None:
    """Make it the owner's, without a browser."""
    token = one_time_link(installation).partition("#token=")[2]
    owner = {"setup_token": token, "email": EMAIL, "password": PASSWORD, "name": name}
    httpx.post(f"{installation.url}/api/auth/register", json=owner).raise_for_status()


@contextmanager
def signed_in(installation: Installation) -> Iterator[httpx.Client]:
    """As its owner, without a browser."""
    with httpx.Client(base_url=installation.url, timeout=60) as http:
        session = http.post("/api/auth/login", json={"email": EMAIL, "password": PASSWORD}).raise_for_status().json()
        http.headers["Authorization"] = f"Bearer {session['access_token']}"
        yield http


def publish(installation: Installation) -> None:
    """Open the page to everybody, without a browser; its owner has taken a résumé."""
    with signed_in(installation) as http:
        http.post("/api/profile/publication").raise_for_status()


def hint(installation: Installation) -> StorageState:
    """What a browser keeps of having signed in, but for the cookie."""
    kept = {"name": "kairix.signed-in", "value": "1"}
    return {"cookies": [], "origins": [{"origin": installation.url, "localStorage": [kept]}]}


async def admit(context: BrowserContext, installation: Installation) -> None:
    """Sign in without the form, before a page is opened."""
    owner = {"email": EMAIL, "password": PASSWORD}
    await expect(await context.request.post(f"{installation.url}/api/auth/login", data=owner)).to_be_ok()


async def sign_in(here: PublicPage) -> None:
    await here.page.get_by_label("E-mail").fill(EMAIL)
    await here.page.get_by_label("Password", exact=True).fill(PASSWORD)
    await here.button("Sign in").click()


def a_file(sign: str = "", name: str = "ada.pdf") -> FilePayload:
    """The career, told from others by a line of its own: the same bytes would be the same document."""
    drawn = a_pdf([*CAREER, (60, 560, 10, "F1", sign)] if sign else CAREER)
    return {"name": name, "mimeType": "application/pdf", "buffer": drawn}
