from __future__ import annotations

import httpx
import pytest

from api.auth.people import Browser
from api.documents.desk import Desk
from api.inbox.correspondence import Owner, Recruiter


@pytest.fixture
async def owner(desk: Desk) -> Owner:
    """Ada, with a published page about her career."""
    (await desk.accept(await desk.draft())).raise_for_status()
    return Owner(desk.http)


@pytest.fixture
def passer_by(browser: Browser, owner: Owner) -> httpx.AsyncClient:
    """Somebody unknown, once there is a page to look at."""
    return browser(address="192.0.2.50")


@pytest.fixture
async def recruiter(browser: Browser, owner: Owner) -> Recruiter:
    """Somebody without an account, in a conversation with Ada's representative."""
    return await Recruiter.begin(browser(address="192.0.2.51"))


@pytest.fixture
async def another(browser: Browser, owner: Owner) -> Recruiter:
    return await Recruiter.begin(browser(address="192.0.2.52"))
