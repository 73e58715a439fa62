"""A real Chromium in front of a real `kairix serve`: one of each per test process, a fresh visitor per test."""

from __future__ import annotations

import itertools
import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from e2e.chromium import HOW_TO_GET_ONE, chromium, chromium_path
from e2e.installation import Installation, slow_model
from e2e.owner import admit, claim, hint
from e2e.public_page import PublicPage
from e2e.watched import REPORT_VIOLATIONS, Watched
from kairix_infra.settings import SAMPLE_RESUME

#: An answer takes more than four seconds: time to do something in mid-answer, also on a busy machine.
TOKENS, GAP_MS = 200, 22
WIDE = {"width": 1440, "height": 900}
#: Somebody new comes from an address of their own (TEST-NET-2): what one address may do is not tested here.
ADDRESSES = (f"198.51.100.{host}" for host in itertools.cycle(range(1, 255)))

Visit = Callable[..., Coroutine[Any, Any, PublicPage]]

expect.set_options(timeout=15_000)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = chromium_path()
    if path is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(HOW_TO_GET_ONE)
    async with chromium(path) as browser:
        yield browser


@pytest.fixture(scope="session")
def quoting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Kairix as it comes: no model, the sample résumé, nobody's yet."""
    installation = Installation(tmp_path_factory.mktemp("quoting") / "home")
    installation.start()
    yield installation
    installation.stop()


@pytest.fixture(scope="session")
def talking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Kairix with a model that takes its time."""
    with slow_model(tokens=TOKENS, gap_ms=GAP_MS) as url:
        env = {"OPENAI_BASE_URL": url, "OPENAI_API_KEY": "local", "LLM_MODEL": "local"}
        installation = Installation(tmp_path_factory.mktemp("talking") / "home", env)
        installation.start()
        yield installation
        installation.stop()


@pytest.fixture(scope="module")
def owned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Kairix as it comes; its owner has an account, and no page yet."""
    installation = Installation(tmp_path_factory.mktemp("owned") / "home")
    installation.start()
    claim(installation, "Ada Lovelace")
    yield installation
    installation.stop()


@pytest.fixture(scope="module")
def represented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Kairix with a résumé of its operator's own, who has an account and whose page is public."""
    folder = tmp_path_factory.mktemp("represented")
    resume = folder / "linnea.json"
    resume.write_bytes(SAMPLE_RESUME.read_bytes())
    installation = Installation(folder / "home", {"RESUME_PATH": str(resume)})
    installation.start()
    claim(installation, "Linnéa Okafor")
    yield installation
    installation.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    """Opens a path of an installation as somebody new, or as its owner; what their browser complains of fails it."""
    visits: list[PublicPage] = []
    async with AsyncExitStack() as stack:

        async def open_page(
            installation: Installation, path: str = "/", *, as_owner: bool = False, **options: Any
        ) -> PublicPage:
            url = urljoin(installation.url, path)
            options.setdefault("viewport", WIDE)
            if as_owner:
                options["storage_state"] = hint(installation)
            context = await browser.new_context(extra_http_headers={"X-Forwarded-For": next(ADDRESSES)}, **options)
            stack.push_async_callback(context.close)
            if as_owner:
                await admit(context, installation)
            await context.add_init_script(REPORT_VIOLATIONS)
            here = PublicPage(await context.new_page(), Watched(context, urlsplit(url).netloc))
            visits.append(here)
            await here.page.goto(url)
            return here

        yield open_page
    assert [complaint for here in visits for complaint in here.watched.complaints] == []
