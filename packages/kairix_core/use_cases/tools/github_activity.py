"""``github_activity``: what the person's account at GitHub shows in public."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar
from uuid import UUID

from kairix_core.domain.agent import AgentKind
from kairix_core.errors import NotFound
from kairix_core.ports import Transaction, UnitOfWork
from kairix_core.ports.integrations import CodeActivity, CodeHost, Repository
from kairix_core.use_cases.tools.tool import Arguments, ToolResult
from kairix_core.use_cases.turn.open_turn import OpenTurn

ACCOUNT = re.compile(r"^(?:https?://)?(?:www\.)?github\.com/(?P<login>[^/?#\s]+)/?$", re.IGNORECASE)
GITHUB_URL = "github_url"


class Asked(Arguments):
    """Nothing: the account is the person's own, to which their profile or their public page leads."""


class GithubActivityTool:
    name: ClassVar = "github_activity"
    description: ClassVar = "The person's public repositories on GitHub, and what they did there lately."
    arguments: ClassVar = Asked
    seconds: ClassVar = 10.0

    def __init__(self, uow: UnitOfWork, code: CodeHost) -> None:
        self._uow = uow
        self._code = code

    async def __call__(self, opened: OpenTurn, asked: Asked) -> ToolResult:  # noqa: ARG002 - nothing can be asked
        async with self._uow(opened.principal) as tx:
            address = await _address(tx, opened.kind, opened.conversation.owner_id)
        account = ACCOUNT.match(address)
        if account is None:
            raise NotFound("No GitHub account is known of this person.")
        activity = await self._code.activity(account["login"])
        return ToolResult("\n".join(_told(activity)), f"Looked at GitHub: {activity.public_repositories} repositories")


async def _address(tx: Transaction, kind: AgentKind, owner_id: UUID) -> str:
    """A representative knows the account only if it is published."""
    if kind is AgentKind.COACH:
        return str((await tx.profiles.get(owner_id, [GITHUB_URL])).values.get(GITHUB_URL) or "")
    publication = await tx.publications.of_owner(owner_id)
    profiles = publication.resume.get("basics", {}).get("profiles", []) if publication else []
    addresses = (str(profile.get("url") or "") for profile in profiles)
    return next((address for address in addresses if ACCOUNT.match(address)), "")


def _told(activity: CodeActivity) -> Iterator[str]:
    since = f", since {activity.since:%Y-%m}" if activity.since else ""
    name = f" ({activity.name})" if activity.name else ""
    yield f"GitHub account {activity.login}{name}{since}: {activity.public_repositories} public repositories."
    yield from map(_repository, activity.repositories)
    if activity.recent:
        yield f"Lately: {'; '.join(activity.recent)}."


def _repository(repository: Repository) -> str:
    told = [
        f"{repository.name}{' (fork)' if repository.is_fork else ''}",
        repository.description,
        repository.language,
        f"{repository.stars} stars",
        f"last pushed {repository.pushed_on}" if repository.pushed_on else "",
    ]
    return "- " + ", ".join(part for part in told if part)
