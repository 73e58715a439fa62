"""A file about somebody else does not become part of one's profile without a word."""

from __future__ import annotations

from kairix_core.domain.document import Document
from kairix_core.policies.same_person import clearly_another
from kairix_core.ports import Transaction
from kairix_core.use_cases.representative.name_representative import NOBODY

NAME = "full_name"


async def doubt_person(tx: Transaction, draft: Document) -> None:
    """Mark a draft that names somebody whom neither its owner's account nor their profile can mean."""
    known = await _known_names(tx, draft)
    if draft.person is not None and known and all(clearly_another(draft.person, name) for name in known):
        draft.doubt(f"This file names {draft.person}, and you are {known[0]}. Nothing was learnt from it yet.")


async def _known_names(tx: Transaction, draft: Document) -> list[str]:
    owner, profile = await tx.users.get(draft.owner_id), await tx.profiles.get(draft.owner_id, [NAME])
    names = [owner.name if owner else NOBODY, profile.values.get(NAME)]
    return [name for name in names if isinstance(name, str) and name != NOBODY]
