"""GitHub's REST API (version 2022-11-28): what an account shows in public.

60 questions an hour without a token, 5,000 with one; what has not changed is asked for by its ETag.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import datetime
from typing import Any

import aiohttp
from pydantic import BaseModel, TypeAdapter, ValidationError

from kairix_core.errors import InvalidInput
from kairix_core.ports.integrations import CodeActivity, Repository
from kairix_infra.integrations.outside import SECONDS, Outside

FRESH_SECONDS = 600.0
HEADERS = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
#: Letters, digits, single hyphens, and the underscore of managed accounts: nothing that could lead to another path.
LOGIN = re.compile(r"[A-Za-z0-9](?:[-_]?[A-Za-z0-9]){0,38}")
MOST_REPOSITORIES = 12
MOST_EVENTS = 30
#: What an event says that somebody did; the others say nothing about work.
DONE = {
    "PushEvent": "pushed to",
    "PullRequestEvent": "worked on a pull request in",
    "PullRequestReviewEvent": "reviewed a pull request in",
    "IssuesEvent": "worked on an issue in",
    "IssueCommentEvent": "commented in",
    "ReleaseEvent": "released a version of",
}


class WireUser(BaseModel):
    login: str
    name: str | None = None
    created_at: datetime | None = None
    public_repos: int = 0
    followers: int = 0


class WireRepository(BaseModel):
    name: str
    description: str | None = None
    language: str | None = None
    stargazers_count: int = 0
    pushed_at: datetime | None = None
    fork: bool = False


class WireEventRepository(BaseModel):
    name: str


class WireEvent(BaseModel):
    type: str
    repo: WireEventRepository


REPOSITORIES = TypeAdapter(list[WireRepository])
EVENTS = TypeAdapter(list[WireEvent])


class GitHub:
    """A ``CodeHost``."""

    def __init__(
        self, session: aiohttp.ClientSession, *, base_url: str, token: str | None = None, seconds: float = SECONDS
    ) -> None:
        self._outside = Outside(
            session, "GitHub", base_url, fresh_seconds=FRESH_SECONDS, headers=HEADERS, seconds=seconds
        )
        self._token = token

    async def activity(self, login: str) -> CodeActivity:
        if not LOGIN.fullmatch(login):
            raise InvalidInput(f"{login!r} is no name of a GitHub account.", field="login")
        path = f"/users/{login}"
        user, repositories, events = await asyncio.gather(
            self._get(path),
            self._get(f"{path}/repos", {"sort": "pushed", "per_page": str(MOST_REPOSITORIES)}),
            self._get(f"{path}/events/public", {"per_page": str(MOST_EVENTS)}),
        )
        try:
            return _activity(
                WireUser.model_validate(user),
                REPOSITORIES.validate_python(repositories),
                EVENTS.validate_python(events),
            )
        except ValidationError as error:
            raise self._outside.garbled() from error

    async def _get(self, path: str, params: dict[str, str] | None = None) -> Any:
        return await self._outside.get(path, params, token=self._token)


def _activity(user: WireUser, repositories: list[WireRepository], events: list[WireEvent]) -> CodeActivity:
    return CodeActivity(
        login=user.login,
        name=user.name or "",
        since=user.created_at.date() if user.created_at else None,
        public_repositories=user.public_repos,
        followers=user.followers,
        repositories=tuple(map(_repository, repositories[:MOST_REPOSITORIES])),
        recent=tuple(_in_words(events)),
    )


def _repository(wire: WireRepository) -> Repository:
    return Repository(
        name=wire.name,
        description=wire.description or "",
        language=wire.language or "",
        stars=wire.stargazers_count,
        pushed_on=wire.pushed_at.date() if wire.pushed_at else None,
        is_fork=wire.fork,
    )


def _in_words(events: list[WireEvent]) -> list[str]:
    """``pushed to ada/engine (4 times)``, in the order in which each was done last."""
    done = Counter(f"{DONE[event.type]} {event.repo.name}" for event in events if event.type in DONE)
    return [f"{what} ({times} times)" if times > 1 else what for what, times in done.items()]
