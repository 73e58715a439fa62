"""One's own memories: what Kairix keeps of what one said to the coach."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from kairix_api.dependencies import Services
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.wire_memories import EditMemory, MemoryPage, MemoryView, WriteMemory, memory_page, memory_view
from kairix_core.domain.memory import MemoryKind, MemoryStatus

router = APIRouter(prefix="/api/memories", tags=["memories"])


@router.get("")
async def list_memories(
    services: Services,
    user_id: CurrentUser,
    query: Annotated[Text, Query(max_length=200, description="Words that they have to hold.")] = "",
    kind: Annotated[list[MemoryKind] | None, Query()] = None,
    status: Annotated[list[MemoryStatus] | None, Query(description="Those that hold now when left out.")] = None,
    cursor: Annotated[Text | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> MemoryPage:
    """What is remembered of oneself, what was said last first."""
    kinds, statuses = tuple(kind or MemoryKind), tuple(status or (MemoryStatus.CURRENT,))
    return memory_page(
        await services.read_memories(user_id, query=query, kinds=kinds, statuses=statuses, cursor=cursor, limit=limit)
    )


@router.post("", status_code=201)
async def write_memory(body: WriteMemory, services: Services, user_id: CurrentUser) -> MemoryView:
    """Have something remembered in one's own words."""
    memory = await services.write_memory(user_id, body.text, body.kind)
    return memory_view(await services.read_memories.one(user_id, memory))


@router.patch("/{memory_id}")
async def edit_memory(memory_id: UUID, body: EditMemory, services: Services, user_id: CurrentUser) -> MemoryView:
    """Put it right; it is one's own word from now on."""
    memory = await services.change_memory.edit(user_id, memory_id, text=body.text, kind=body.kind)
    return memory_view(await services.read_memories.one(user_id, memory))


@router.delete("/{memory_id}", status_code=204)
async def forget_memory(memory_id: UUID, services: Services, user_id: CurrentUser) -> None:
    """It is recalled no more, and not learnt again from what was said until now; it can be restored."""
    await services.change_memory.forget(user_id, memory_id)


@router.post("/{memory_id}/restore")
async def restore_memory(memory_id: UUID, services: Services, user_id: CurrentUser) -> MemoryView:
    """Bring back what was forgotten; what something else took the place of holds again from now on."""
    memory = await services.change_memory.restore(user_id, memory_id)
    return memory_view(await services.read_memories.one(user_id, memory))
