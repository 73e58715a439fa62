"""From the upload of a résumé to its first facts, as a window that listens sees it."""

from __future__ import annotations

import asyncio
import io
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar

import aiohttp
import orjson
import pypdfium2

from kairix_core.policies.resume_sheet import sheet_of
from kairix_infra.documents.printing.printer import TypstPrinter

FILES, PAGES = 5, 3
LONGEST_WAIT = 60


@dataclass(frozen=True)
class Shown:
    """Seconds from the beginning of an upload to its first progress and its first facts; from those being stored to
    word of them, which includes working out what follows and the commit.
    """

    NAMES: ClassVar = {
        "progress": "upload → first `job.progressed`",
        "facts": "upload → `profile.updated`",
        "stored": "stored → `profile.updated`",
    }

    progress: float
    facts: float
    stored: float


async def first_facts(http: aiohttp.ClientSession) -> list[Shown]:
    papers = [await a_paper(f"Ada Nowak the {number}th") for number in range(FILES)]
    return [await show(http, paper) for paper in papers]


async def show(http: aiohttp.ClientSession, paper: bytes) -> Shown:
    """Brings the file, listens until its job has ended."""
    form = aiohttp.FormData()
    form.add_field("file", paper, filename="cv.pdf")
    async with asyncio.timeout(LONGEST_WAIT), http.get("/api/events", raise_for_status=True) as answer:
        events = told(answer)
        await anext(events)
        began, at = time.perf_counter(), datetime.now(UTC).timestamp()
        async with http.post("/api/documents", data=form, headers={"Prefer": "respond-async"}, raise_for_status=True):
            pass
        seen: dict[str, float] = {}
        async for event in events:
            seen.setdefault(event["type"], time.perf_counter() - began)
            if "profile.updated" in seen and event.get("state") == "succeeded":
                break
    async with http.get("/api/profile", params={"fields": "full_name"}, raise_for_status=True) as profile:
        stored = datetime.fromisoformat((await profile.json())["updated_at"]).timestamp() - at
    return Shown(seen["job.progressed"], seen["profile.updated"], seen["profile.updated"] - stored)


async def told(answer: aiohttp.ClientResponse) -> AsyncIterator[dict[str, Any]]:
    async for line in answer.content:
        if line.startswith(b"data: "):
            yield orjson.loads(line[6:])


async def a_paper(name: str) -> bytes:
    """A résumé as PDF, with as many positions as fill its pages."""
    for positions in range(4, 60):
        paper = await TypstPrinter().print(sheet_of(career(name, positions)))
        if len(pypdfium2.PdfDocument(io.BytesIO(paper))) == PAGES:
            return paper
    sys.exit(f"No career fills {PAGES} pages.")


def career(name: str, positions: int) -> dict[str, Any]:
    email = f"{name.casefold().replace(' ', '.')}@example.org"
    return {
        "basics": {"name": name, "label": "Engineer", "email": email, "location": {"city": "Lyon"}},
        "work": [position(2024 - number, name) for number in range(positions)],
        "education": [{"institution": "Westmark University", "studyType": "MSc", "area": "Physics", "endDate": "1999"}],
        "skills": [{"name": "Languages", "keywords": ["Python", "SQL", "Rust", "Go"]}],
    }


def position(year: int, name: str) -> dict[str, Any]:
    done = "Built and ran a system that many people use every day, with a team that grew from two to twelve"
    return {
        "name": f"{name.rsplit(maxsplit=1)[-1].title()} Works of {year}",
        "position": "Senior Engineer",
        "startDate": f"{year}-01",
        "endDate": f"{year}-12",
        "highlights": [f"{done}; part {part} of {year}" for part in range(1, 4)],
    }
