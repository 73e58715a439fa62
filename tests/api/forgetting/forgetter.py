"""Somebody who wants something forgotten, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

CAREER = b"""# Ada Lovelace

ada@example.org | Lisbon, Portugal

## Experience

### Software Engineer, Quillon Ltd
January 2020 - March 2022

- Built the analytical engine of the company.
- Moved the whole office to Lisbon within a year.

## Skills

Python, SQL, Kubernetes
"""
CHOSEN = ("facts", "memories", "documents", "answers", "roadmaps")


@dataclass(frozen=True, slots=True)
class Forgetter:
    http: httpx.AsyncClient

    async def bring(self, content: bytes = CAREER, name: str = "ada.md") -> None:
        """Bring a résumé, and take it as it was read."""
        draft = await self.http.post("/api/documents", files={"file": (name, content)})
        assert draft.status_code == 201, draft.text
        document = draft.json()
        taken = await self.http.post(
            f"/api/documents/{document['id']}/accept", params={"revision": document["revision"]}
        )
        assert taken.status_code == 200, taken.text

    async def look(self, text: str) -> dict[str, Any]:
        answer = await self.http.post("/api/forget", json={"text": text})
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()["found"]
        return found

    async def forget_all(self, text: str) -> dict[str, Any]:
        """Everything that was found of it."""
        found = await self.look(text)
        chosen = {kind: [each["id"] for each in found[kind]] for kind in CHOSEN}
        answer = await self.http.post("/api/forget", json={"text": text, "preview": False, "messages": True, **chosen})
        assert answer.status_code == 200, answer.text
        receipt: dict[str, Any] = answer.json()["receipt"]
        return receipt

    async def values(self) -> dict[str, Any]:
        values: dict[str, Any] = (await self.http.get("/api/profile")).json()["values"]
        return values
