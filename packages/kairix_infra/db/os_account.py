"""The account that PostgreSQL runs under: it refuses to run as root."""

from __future__ import annotations

import logging
import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path
from typing import Any

from kairix_core.errors import NotConfigured

log = logging.getLogger(__name__)

#: Tried in this order when Kairix runs as root; the last one is made when none is there.
ACCOUNTS = ("postgres", "kairix")
REMEDY = "Run Kairix as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own."


def server_account(cluster: Path) -> pwd.struct_passwd:
    """Our own account; as root, the one that the data belongs to already, or one without privileges."""
    if os.geteuid() != 0:
        return _account_of(os.geteuid())
    if cluster.exists() and (owner := cluster.stat().st_uid) != 0:
        return _account_of(owner)
    for name in ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return _make_account(ACCOUNTS[-1])


def as_account(account: pwd.struct_passwd) -> dict[str, Any]:
    """Arguments for ``subprocess`` to run a program under the account."""
    if os.geteuid() != 0:
        return {}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def give(path: Path, account: pwd.struct_passwd) -> None:
    if os.geteuid() == 0:
        os.chown(path, account.pw_uid, account.pw_gid)


def open_way(path: Path, account: pwd.struct_passwd) -> None:
    """Let the account pass through the folders above ``path``: pass, not list, and only where it cannot yet."""
    if os.geteuid() != 0:
        return
    for folder in path.resolve().parents:
        mode = folder.stat()
        if mode.st_uid != account.pw_uid and not mode.st_mode & stat.S_IXOTH:
            log.warning("folder.opened", extra={"folder": str(folder), "for": account.pw_name})
            folder.chmod(stat.S_IMODE(mode.st_mode) | stat.S_IXOTH)


def _account_of(uid: int) -> pwd.struct_passwd:
    try:
        return pwd.getpwuid(uid)
    except KeyError as error:
        raise NotConfigured(
            f"The embedded database needs an account with a name, and user {uid} has none. {REMEDY}"
        ) from error


def _make_account(name: str) -> pwd.struct_passwd:
    tool = shutil.which("useradd")
    if tool is None:
        raise NotConfigured(f"The embedded database cannot run as root, and there is no other account for it. {REMEDY}")
    made = subprocess.run(  # noqa: S603 - a fixed command
        [tool, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return pwd.getpwnam(name)
    except KeyError as error:
        raise NotConfigured(
            f"No account could be made for the embedded database: {made.stderr.strip()}. {REMEDY}"
        ) from error
