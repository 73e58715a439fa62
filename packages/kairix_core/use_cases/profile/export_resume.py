"""Write an owner's accepted facts as a résumé: for programs, for editors, on paper."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kairix_core.domain.principal import Principal
from kairix_core.policies.resume_markdown import markdown_of
from kairix_core.policies.resume_sheet import sheet_of
from kairix_core.policies.write_resume import ATTRIBUTES_OF_A_RESUME, write_resume
from kairix_core.ports import ResumePrinter, UnitOfWork


class ExportResume:
    """The owner's own: what is private is in it too, since it is theirs to send."""

    def __init__(self, uow: UnitOfWork, printer: ResumePrinter) -> None:
        self._uow = uow
        self._printer = printer

    async def json(self, owner_id: UUID) -> dict[str, Any]:
        """A JSON Resume, valid against its schema."""
        async with self._uow(Principal.user(owner_id)) as tx:
            row = await tx.profiles.get(owner_id, ATTRIBUTES_OF_A_RESUME)
        return write_resume(row.values, at=row.updated_at)

    async def markdown(self, owner_id: UUID) -> str:
        return markdown_of(sheet_of(await self.json(owner_id)))

    async def pdf(self, owner_id: UUID) -> bytes:
        """``UnprintableText`` when a letter has no font here."""
        return await self._printer.print(sheet_of(await self.json(owner_id)))
