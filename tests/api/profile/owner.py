"""What somebody does with their profile, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

PATH = "/api/profile"


@dataclass(frozen=True, slots=True)
class Owner:
    http: httpx.AsyncClient

    async def get(self, path: str = "", **query: Any) -> dict[str, Any]:
        answer = await self.http.get(f"{PATH}{path}", params=query)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    async def values(self, fields: str | None = None) -> dict[str, Any]:
        values: dict[str, Any] = (await self.get(**({"fields": fields} if fields else {})))["values"]
        return values

    async def patch(self, **body: Any) -> httpx.Response:
        return await self.http.patch(PATH, json=body)

    async def say(self, **values: Any) -> dict[str, Any]:
        answer = await self.patch(values=values)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        answer = await self.http.post(f"{PATH}{path}", json=body)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def facts(self, **query: Any) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = (await self.get("/facts", **query))["items"]
        return items

    async def waiting(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = (await self.get("/review"))["items"]
        return items

    async def history(self, **query: Any) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = (await self.get("/history", **query))["items"]
        return items

    async def bring(self, content: bytes, name: str) -> dict[str, Any]:
        answer = await self.http.post("/api/documents", files={"file": (name, content)})
        assert answer.status_code == 201, answer.text
        body: dict[str, Any] = answer.json()
        return body
