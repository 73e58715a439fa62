"""Pictures of a document's pages, drawn in a process of their own as files are read."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.limits import CHILDREN_AT_ONCE, MAX_WAITING
from kairix_infra.documents.sandbox.run_apart import Leash, run_apart

DRAWER = "kairix_infra.documents.sandbox.draw_child"
PNG = b"\x89PNG\r\n\x1a\n"


class PageDrawer:
    """``PagePainter``: a picture that is cancelled ends its child."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(CHILDREN_AT_ONCE + MAX_WAITING + 1, thread_name_prefix="pages")

    async def paint(self, content: bytes, media_type: str, number: int) -> bytes:
        leash = Leash()
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, draw_page, content, media_type, number, leash
            )
        finally:
            leash.let_go()


def draw_page(content: bytes, media_type: str, number: int, leash: Leash | None = None) -> bytes:
    """Page ``number`` (from 1) as PNG. Raises as ``run_apart`` does; a page that is not there stops the child."""
    picture = run_apart(DRAWER, content, media_type, str(number), leash=leash)
    if not picture.startswith(PNG):
        raise UnreadableDocument("This page cannot be drawn.")
    return picture
