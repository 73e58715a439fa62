"""What visitors are told: the one thing of an owner's that they can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from kairix_core.domain.ids import new_id


@dataclass(eq=False)
class Publication:
    """What an owner's representative speaks from, with nothing in it that is not public.

    ``resume`` is a JSON Resume object. What it has no section for stands in its ``meta.kairix``: ``facts``, a list
    of ``{attribute, label, value, by}`` (``by`` the owner, or worked out by kairix), ``on_request``, the labels of
    what can be asked for, ``answers``, a list of ``{question, answer}``, and ``name``, where the résumé tells none.
    ``document_id`` and ``document_name``
    are those of the current document; without one it is made of the owner's facts alone. The ``id`` is a new one
    whenever anything in it has changed, which the ``fingerprint`` tells; ``updated_at`` is when it did.
    """

    owner_id: UUID
    resume: dict[str, Any]
    language: str
    document_name: str
    updated_at: datetime
    fingerprint: str
    document_id: UUID | None = None
    id: UUID = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """What visitors may call the owner; empty where they keep that back."""
        basics = self.resume.get("basics")
        printed = basics.get("name") if isinstance(basics, dict) else None
        return str(printed or self._ours.get("name", "")).strip()

    @property
    def on_request(self) -> list[str]:
        """The labels of what can be asked for."""
        labels: list[str] = self._ours.get("on_request", [])
        return labels

    @property
    def _ours(self) -> dict[str, Any]:
        ours: dict[str, Any] = self.resume.get("meta", {}).get("kairix", {})
        return ours
