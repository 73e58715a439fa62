"""Secrets that somebody carries: told once, kept as a hash."""

from __future__ import annotations

import hashlib
import secrets


def new_secret() -> str:
    """256 random bits, safe in a URL."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is stored. The secret has too many bits to be guessed, so a fast hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
