"""What a coach says to somebody who asks it to forget something: where that stands. Words alone remove nothing."""

from __future__ import annotations

from uuid import UUID

from kairix_core.errors import InvalidInput
from kairix_core.policies.forget.asked import look_told, to_forget
from kairix_core.ports import Transaction
from kairix_core.use_cases.forget.find_traces import traces_of


async def answer_forgetting(tx: Transaction, owner_id: UUID, said: str) -> str:
    """Markdown; empty where nothing is to be forgotten."""
    about = to_forget(said)
    if not about:
        return ""
    try:
        return look_told(await traces_of(tx, owner_id, about), about)
    except InvalidInput as error:
        return error.message
