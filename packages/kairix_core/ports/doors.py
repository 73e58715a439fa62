"""Keys, tokens and the readers of files."""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID

from kairix_core.domain.document import ImportedResume


class PasswordHasher(Protocol):
    """Slow by design, so it works in a few threads of its own."""

    async def hash(self, password: str) -> str: ...
    async def verify(self, password_hash: str | None, password: str) -> bool:
        """False for a wrong password, and, after the same time, for no account at all."""
        ...

    def is_outdated(self, password_hash: str) -> bool:
        """Whether it was made with other parameters than those of today."""
        ...


class ResumeReader(Protocol):
    """A file in, a résumé with its evidence out."""

    async def read(self, data: bytes, name: str) -> ImportedResume:
        """``UnreadableDocument`` or ``DocumentTooLarge`` say what is wrong with the file and what to do about it."""
        ...


class PagePainter(Protocol):
    """A page of a file in, a picture of it out."""

    async def paint(self, content: bytes, media_type: str, number: int) -> bytes:
        """PNG at about 150 dots per inch; ``UnreadableDocument`` when there is no such page to be drawn."""
        ...


class ResumeChecker(Protocol):
    """Whether a value is a JSON Resume object."""

    def __call__(self, resume: dict[str, Any]) -> None:
        """``InvalidInput`` names each place that is not."""
        ...


class TokenSigner(Protocol):
    """Signed tokens (JWT). ``use`` is the token's purpose: access, visitor; one is never taken for another."""

    def sign(self, use: str, subject: UUID, *, seconds: int, claims: dict[str, Any] | None = None) -> str: ...
    def verify(self, use: str, token: str) -> dict[str, Any]:
        """The claims, or ``Unauthenticated``."""
        ...

    def jwks(self) -> dict[str, Any]: ...
