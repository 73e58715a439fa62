"""What somebody does with their documents, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from doubles.papers import a_pdf

PATH = "/api/documents"
CAREER = (
    (60, 780, 20, "F2", "Ada Lovelace"),
    (60, 755, 10, "F1", "ada@example.org"),
    (60, 700, 14, "F2", "Experience"),
    (60, 675, 11, "F2", "Sofware Engineer"),
    (400, 675, 10, "F1", "Jan 2020 - Mar 2022"),
    (60, 660, 10, "F1", "Quillon Ltd"),
    (60, 640, 10, "F1", "- Built the analytical engine of the company"),
    (60, 600, 14, "F2", "Skills"),
    (60, 580, 10, "F1", "Python, SQL, Mathematics"),
)


def a_career() -> bytes:
    """One page of PDF, with a title that its reader should correct."""
    return a_pdf(CAREER)


@dataclass(frozen=True, slots=True)
class Desk:
    http: httpx.AsyncClient

    async def bring(self, content: bytes | None = None, name: str = "ada.pdf") -> httpx.Response:
        return await self.http.post(PATH, files={"file": (name, a_career() if content is None else content)})

    async def draft(self, content: bytes | None = None, name: str = "ada.pdf") -> dict[str, Any]:
        answer = await self.bring(content, name)
        assert answer.status_code == 201, answer.text
        body: dict[str, Any] = answer.json()
        return body

    async def correct(self, document: dict[str, Any], *corrections: dict[str, Any]) -> httpx.Response:
        body = {"corrections": list(corrections), "revision": document["revision"]}
        return await self.http.patch(f"{PATH}/{document['id']}", json=body)

    async def accept(self, document: dict[str, Any], **query: Any) -> httpx.Response:
        return await self.http.post(
            f"{PATH}/{document['id']}/accept", params={"revision": document["revision"], **query}
        )

    async def card(self) -> dict[str, Any]:
        body: dict[str, Any] = (await self.http.get("/api/representatives/ada-lovelace")).json()
        return body

    async def resume(self) -> dict[str, Any]:
        body: dict[str, Any] = (await self.http.get("/api/representatives/ada-lovelace/resume")).json()
        return body


def replaced(path: str, value: Any) -> dict[str, Any]:
    return {"op": "replace", "path": path, "value": value}
