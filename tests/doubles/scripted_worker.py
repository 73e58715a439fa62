"""``kairix worker`` with scripted jobs, as a program."""

from __future__ import annotations

from doubles import scripted_jobs
from kairix_cli.worker_command import work

if __name__ == "__main__":
    scripted_jobs.install()
    work()
