"""The database, the first start, the server; and all of it down again on Ctrl-C."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from contextlib import AsyncExitStack
from pathlib import Path

import uvicorn
from rich.console import Console
from rich.text import Text

from kairix_api.app import create_app
from kairix_cli.request_head import PatientHttp
from kairix_core.domain.agent import Agent
from kairix_core.errors import InvalidInput, NotConfigured
from kairix_core.use_cases.installation.prepare_installation import Installation, ResumeFile
from kairix_infra.container import Container
from kairix_infra.queue.background import background_work
from kairix_infra.settings import SAMPLE_RESUME, Settings
from kairix_infra.telemetry import configure_logging
from kairix_infra.wiring import opening

#: Seconds that open connections get to end after the running turns have been stored.
GRACE_SECONDS = 5
console = Console(stderr=True, highlight=False, emoji=False)


def run(settings: Settings, listener: socket.socket) -> None:
    """Serve until told to stop. SIGTERM is taken as Ctrl-C, also while the database is still starting."""
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    configure_logging(settings.log_level)
    with asyncio.Runner(loop_factory=_new_loop) as runner:
        try:
            runner.run(_serve(settings, listener))
        except KeyboardInterrupt:
            console.print("Stopped.")


def _new_loop() -> asyncio.AbstractEventLoop:
    import uvloop

    return uvloop.new_event_loop()


async def _serve(settings: Settings, listener: socket.socket) -> None:
    resume = resume_file(settings.resume_path)
    async with AsyncExitStack() as stack:
        with console.status(Text("Starting the database")) as status:
            container = await opening.open_container(settings)
            stack.push_async_callback(container.close)
            status.update(Text("Reading the résumé"))
            installation = await prepare_installation(container, resume)
            await container.recover_turns()
            await container.reseal_tokens()
            await container.learn_earlier()
            await container.embed_earlier()
            token = await container.issue_setup_link()
        # What is there now stays for ever: the garbage collector need not look at it again and again.
        gc.collect()
        gc.freeze()
        announce(container, installation.agent, setup_token=token)
        sweeping = asyncio.create_task(container.recover_turns.keep_sweeping())
        stack.callback(sweeping.cancel)
        sweeping_drafts = asyncio.create_task(container.sweep_drafts.keep_sweeping())
        stack.callback(sweeping_drafts.cancel)
        refreshing = asyncio.create_task(container.refresh_profiles.keep_refreshing())
        stack.callback(refreshing.cancel)
        cutting = asyncio.create_task(container.cut_earlier())
        stack.callback(cutting.cancel)
        grouping = asyncio.create_task(container.group_earlier())
        stack.callback(grouping.cancel)
        if (work := background_work(container)) is not None:
            work.start()
            stack.push_async_callback(work.close)
        await Server(container).serve([listener])


def resume_file(path: Path) -> ResumeFile:
    try:
        return ResumeFile(path.name, path.read_bytes(), is_sample=path == SAMPLE_RESUME)
    except OSError as error:
        raise NotConfigured(f"RESUME_PATH names {path}, which cannot be read ({error.strerror}).") from error


async def prepare_installation(container: Container, resume: ResumeFile) -> Installation:
    """``NotConfigured`` when there is no résumé in the file."""
    try:
        return await container.prepare_installation(resume)
    except InvalidInput as error:
        raise NotConfigured(f"RESUME_PATH names {container.settings.resume_path}. {error.message}") from error


def announce(container: Container, agent: Agent, *, setup_token: str | None) -> None:
    """Where to go from here; the one-time link is shown nowhere else and kept in no log."""
    settings = container.settings
    url = settings.public_url
    text = Text.assemble((f"Kairix is running at {url}", "bold"))
    if agent.published_at is None:
        text.append(f"\nThe representative is not published yet. Its owner does that at {url}/welcome")
    else:
        text.append(f"\nThe representative:  {url}/@{agent.handle}")
    if setup_token:
        text.append("\n\nNobody owns this installation yet. This link, which works once, creates the account:\n")
        text.append(f"{url}/setup#token={setup_token}", "bold")
    if container.mode == "quotes":
        text.append("\n\nNo model is set: answers are made of quotes from the résumé.")
        text.append("\nSet OPENROUTER_API_KEY (or another key, see .env.example) for a model.")
    text.append(f"\n\nData: {settings.data_dir}. Ctrl-C stops everything.", "dim")
    # Never wrapped or cut by us: a link has to stay whole.
    console.print("", *text.split(), "", sep="\n  ", soft_wrap=True)


class Server(uvicorn.Server):
    """Uvicorn around one container: at the end, running turns are interrupted and stored before connections close."""

    def __init__(self, container: Container) -> None:
        settings = container.settings
        super().__init__(
            uvicorn.Config(
                create_app(container),
                http=PatientHttp,
                ws="websockets-sansio",
                ws_max_size=64 * 1024,
                lifespan="off",
                access_log=False,
                log_config=None,
                server_header=False,
                proxy_headers=True,
                forwarded_allow_ips=settings.forwarded_allow_ips,
                timeout_graceful_shutdown=GRACE_SECONDS,
            )
        )
        self._container = container

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._container.live.close()
        await self._container.run_turn.shut_down()
        await super().shutdown(sockets)
