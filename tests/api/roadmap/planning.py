"""What an owner does with their roadmaps, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from kairix_core.domain.job import Job, JobState
from kairix_infra.container import Container

PATH = "/api/roadmaps"


@dataclass(frozen=True, slots=True)
class Planner:
    http: httpx.AsyncClient
    container: Container

    async def say(self, **values: Any) -> None:
        answer = await self.http.patch("/api/profile", json={"values": values})
        assert answer.status_code == 200, answer.text

    async def get(self, path: str = "", **query: Any) -> dict[str, Any]:
        return told(await self.http.get(f"{PATH}{path}", params=query))

    async def post(self, path: str = "", **body: Any) -> dict[str, Any]:
        return told(await self.http.post(f"{PATH}{path}", json=body))

    async def patch(self, path: str, **body: Any) -> dict[str, Any]:
        return told(await self.http.patch(f"{PATH}{path}", json=body))

    async def keys_like(self, query: str) -> list[str]:
        """Of the roles that a search finds, the best first."""
        found = told(await self.http.get("/api/roles", params={"query": query}))
        return [role["key"] for role in found["items"]]

    async def work(self) -> None:
        """Run what is due, to its end."""
        while await self.container.run_job():
            pass

    async def roadmap(self, role: str = "Data Engineer", **wishes: Any) -> dict[str, Any]:
        """Ask for one, have it made, and look at it."""
        ended = await self.ended(await self.post(role=role, **wishes))
        return await self.get(f"/{(ended.result or {})['roadmap_id']}")

    async def ended(self, job: dict[str, Any]) -> Job:
        """The job when it is over; a worker beside this test may have taken it."""
        await self.work()
        me = told(await self.http.get("/api/users/me"))
        now = await self.container.await_job(UUID(me["id"]), UUID(job["id"]), seconds=30)
        assert now.state is JobState.SUCCEEDED, now
        return now


def told(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code in {200, 202}, answer.text
    body: dict[str, Any] = answer.json()
    return body
