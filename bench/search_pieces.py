"""``make bench-search``: how long it takes to rank an owner's pieces of documents, by words and by meaning.

On a database of its own. Writes its section of docs/performance.md. Where the machine has other work to do,
``chrt -r 1 make bench-search`` lets this go first.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from performance_page import write_section
from processes import ROOT

sys.path.insert(0, str(ROOT / "tests"))

from factories import Represented, represent_somebody
from kairix_core.domain.chunk import Chunk
from kairix_core.domain.document import Span
from kairix_core.domain.ids import new_id
from kairix_core.ports import Embedded, Texts
from kairix_infra.db.database import Database, open_database
from kairix_infra.settings import Settings

PIECES, WORDS_EACH, VOCABULARY, SEARCHES, MODEL = 1_000, 100, 4_000, 60, "bench"
DIMENSIONS = (384, 768, 1_536)
BUDGET_MS = 5
TITLE = "## Searching an owner's documents"
METHOD = f"""
`make bench-search`: an owner with {PIECES:,} pieces of about a hundred words (some 150 pages), and a second one with as
many; the statement that ranks them by words and by meaning, {SEARCHES} times with other words, random vectors.
{{company}}
"""
ALONE = "It went before everything else that the machine did (`chrt -r 1`)."
BESIDE_OTHERS = "It had the machine together with whatever else ran."
REASONS = """
A vector is a `halfvec` of length one (so that one product does in place of three) that stays in its row (`SET STORAGE
MAIN`: only what does not fit a page at all goes elsewhere), and the pieces are gone through once for both rankings. As
long as it lay beside its row, it was fetched from there twice, nine pages for each piece, which took 6.7 to 9.6 ms.

An index needs a column of one fixed dimension, and so one model; it pays with many times as many pieces as one person
has. Before the statement, the server of the model is asked what the question means: that is not counted here, and given
up after two seconds.
"""
chance = random.Random(7)
VOWELS, CONSONANTS = "aeiou", "bcdfglmnprst"
LEXICON = ["".join(chance.choice(kind) for kind in (CONSONANTS, VOWELS) * 3) for _ in range(VOCABULARY)]


def a_piece() -> str:
    """Few words often, many seldom, as in a language."""
    return " ".join(LEXICON[min(int(chance.paretovariate(0.6)), VOCABULARY - 1)] for _ in range(WORDS_EACH))


def a_vector(dimensions: int) -> list[float]:
    return [chance.gauss(0, 1) for _ in range(dimensions)]


async def somebody(database: Database) -> Represented:
    owner = await represent_somebody(database.uow)
    texts = [a_piece() for _ in range(PIECES)]
    pieces = [
        Chunk(owner.owner.id, owner.document.id, place, text, Span(start=0, end=len(text)))
        for place, text in enumerate(texts)
    ]
    async with database.uow(owner.principal) as tx:
        await tx.chunks.replace(owner.document, pieces)
    return owner


async def give_meaning(database: Database, owner: Represented, model: str, dimensions: int) -> None:
    async with database.uow(owner.principal) as tx:
        pieces = await tx.meanings.to_embed(Texts.CHUNKS, owner.owner.id, model, limit=PIECES)
        await tx.meanings.embed(Texts.CHUNKS, {piece: a_vector(dimensions) for piece in pieces}, model)


async def searched(database: Database, owner: Represented, meaning: Embedded | None) -> list[float]:
    """Milliseconds of each search."""
    taken = []
    for _ in range(SEARCHES):
        words = " ".join(chance.sample(LEXICON[:800], 5))
        async with database.uow(owner.principal) as tx:
            began = time.perf_counter()
            await tx.chunks.search(owner.owner.id, words, meaning, limit=8)
            taken.append((time.perf_counter() - began) * 1_000)
    return taken


def row(name: str, taken: list[float]) -> str:
    middle, late = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    kept = "kept" if middle < BUDGET_MS else "missed"
    return f"| {name} | {middle:.1f} | {late:.1f} | < {BUDGET_MS} ms | {kept} |"


async def measure(database: Database) -> list[str]:
    owners = [await somebody(database) for _ in range(2)]
    rows = [row("words alone", await searched(database, owners[0], None))]
    for dimensions in DIMENSIONS:
        model = f"{MODEL}-{new_id().hex}"
        for owner in owners:
            await give_meaning(database, owner, model, dimensions)
        taken = await searched(database, owners[0], Embedded(a_vector(dimensions), model))
        rows.append(row(f"words and meaning, {dimensions:,} dimensions", taken))
    return rows


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(Settings(_env_file=None, KAIRIX_HOME=Path(folder), LOG_LEVEL="WARNING"))
        try:
            rows = await measure(database)
        finally:
            await database.close()
    company = ALONE if os.sched_getscheduler(0) in {os.SCHED_RR, os.SCHED_FIFO} else BESIDE_OTHERS
    table = "\n".join(["| | p50 ms | p95 ms | budget | |", "|---|---|---|---|---|", *rows])
    write_section(TITLE, METHOD.format(company=company), table, REASONS)


if __name__ == "__main__":
    asyncio.run(main())
