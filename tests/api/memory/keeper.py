"""What somebody does with what is remembered of them, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

PATH = "/api/memories"


@dataclass(frozen=True, slots=True)
class Keeper:
    http: httpx.AsyncClient

    async def list(self, **query: Any) -> list[dict[str, Any]]:
        answer = await self.http.get(PATH, params=query)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def texts(self, **query: Any) -> list[str]:
        return [memory["text"] for memory in await self.list(**query)]

    async def write(self, text: str, kind: str = "plan") -> dict[str, Any]:
        answer = await self.http.post(PATH, json={"text": text, "kind": kind})
        assert answer.status_code == 201, answer.text
        memory: dict[str, Any] = answer.json()
        return memory

    async def change(self, memory: dict[str, Any], **fields: Any) -> httpx.Response:
        return await self.http.patch(f"{PATH}/{memory['id']}", json=fields)

    async def forget(self, memory: dict[str, Any]) -> None:
        answer = await self.http.delete(f"{PATH}/{memory['id']}")
        assert answer.status_code == 204, answer.text

    async def restore(self, memory: dict[str, Any]) -> dict[str, Any]:
        answer = await self.http.post(f"{PATH}/{memory['id']}/restore")
        assert answer.status_code == 200, answer.text
        restored: dict[str, Any] = answer.json()
        return restored
