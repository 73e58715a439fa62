"""``kairix serve``: what is wrong with the settings or the port is told before anything slow is imported."""

from __future__ import annotations

import errno
import socket

from rich.console import Console

from kairix_cli.failures import explained
from kairix_core.errors import NotConfigured
from kairix_infra.settings import Settings

console = Console(stderr=True, highlight=False, emoji=False)


def serve(*, host: str | None, port: int | None, reload: bool) -> None:
    with explained(console):
        settings = Settings.read(host=host, port=port)
        listener = listen(settings.host, settings.port)
        if reload:
            serve_reloading(settings, listener)
        else:
            _run(settings, listener)


def _run(settings: Settings, listener: socket.socket) -> None:
    from kairix_cli.server import run

    run(settings, listener)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, before anything slow begins: a port that is taken is told at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise NotConfigured(_why_not(error, host, port)) from error
    listener.listen(2048)
    listener.set_inheritable(True)
    return listener


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is taken. Choose another one: PORT={port + 1} make run"
    if error.errno == errno.EACCES:
        return f"Port {port} needs more rights than this user has. Choose one from 1024 up: PORT=8000 make run"
    return f"Cannot listen on {host}:{port} ({error.strerror or error}). Set HOST to an address of this machine."


def serve_reloading(settings: Settings, listener: socket.socket) -> None:
    """A new process after each change of a Python file or a prompt; the socket stays open in between."""
    import uvicorn
    from uvicorn.supervisors.statreload import StatReload

    from kairix_infra.settings import ROOT

    config = uvicorn.Config(
        "kairix_api.app:create_app",
        reload=True,
        reload_dirs=[str(ROOT / "apps"), str(ROOT / "packages")],
        log_config=None,
    )
    StatReload(config, target=_Reloaded(settings), sockets=[listener]).run()


class _Reloaded:
    """What the reloader runs in each new process (picklable, as ``spawn`` needs it)."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __call__(self, sockets: list[socket.socket] | None) -> None:
        with explained(console):
            _run(self._settings, (sockets or [])[0])
