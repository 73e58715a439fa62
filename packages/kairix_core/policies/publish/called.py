"""What visitors may call somebody of whom no public résumé tells the name."""

from __future__ import annotations

from collections.abc import Sequence

from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.publish.slots import Slot

FULL_NAME, PARTS = "full_name", frozenset({"given_name", "family_name"})
#: What they let others call them is told instead, where that is public.
SHORTER = ("preferred_name", "given_name")


def called(slots: Sequence[Slot], account: str) -> str:
    """The name of the account, unless that would tell a name that is kept back; empty where there is none to tell."""
    if not any(_is_kept_back(slot, account) for slot in slots):
        return account
    told = {slot.spec.key: str(slot.value) for slot in slots if slot.told and slot.value}
    return next((told[key] for key in SHORTER if key in told), "")


def _is_kept_back(slot: Slot, account: str) -> bool:
    if not slot.is_hidden or slot.spec.key not in {FULL_NAME, *PARTS}:
        return False
    return slot.spec.key == FULL_NAME or any(folded(str(fact.value)) in folded(account) for fact in slot.facts)
