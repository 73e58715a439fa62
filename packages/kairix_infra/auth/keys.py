"""The key that signs this installation's tokens: made at the first start, kept in the data directory."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from joserfc.errors import JoseError
from joserfc.jwk import KeyParameters, OKPKey, RSAKey

from kairix_core.errors import NotConfigured

SigningKey = OKPKey | RSAKey
#: RFC 9864 calls EdDSA with this curve by the curve's name.
ALGORITHMS = {"EdDSA": "Ed25519", "RS256": "RS256"}
RSA_BITS = 3072


def load_or_create_key(directory: Path, algorithm: Literal["EdDSA", "RS256"]) -> SigningKey:
    """The key for ``algorithm`` in ``directory``, one file (PEM, 0600) per algorithm; ``kid`` is its thumbprint.

    Of several processes that start at once, one makes the key and all use it. ``NotConfigured`` when the directory
    cannot be written or the file holds no such key.
    """
    name = ALGORITHMS[algorithm]
    path = directory / f"{name.lower()}.pem"
    parameters: KeyParameters = {"use": "sig", "alg": name}
    try:
        make_once(path, lambda: _pem(algorithm))
        pem = path.read_bytes()
    except OSError as error:
        raise NotConfigured(f"The signing key {path} cannot be read or made: {error.strerror}.") from error
    try:
        key = _import(pem, algorithm, parameters)
    except (JoseError, ValueError, TypeError) as error:
        remedy = "Restore it, or move it away to get a new one."
        raise NotConfigured(f"{path} holds no {algorithm} key. {remedy}") from error
    key.ensure_kid()
    return key


def _import(pem: bytes, algorithm: str, parameters: KeyParameters) -> SigningKey:
    key = OKPKey.import_key(pem, parameters) if algorithm == "EdDSA" else RSAKey.import_key(pem, parameters)
    if not key.is_private:
        raise ValueError("a public key cannot sign")
    return key


def _pem(algorithm: str) -> bytes:
    key = OKPKey.generate_key("Ed25519") if algorithm == "EdDSA" else RSAKey.generate_key(RSA_BITS)
    return key.as_pem(private=True)


def make_once(path: Path, make: Callable[[], bytes]) -> None:
    """A file that only its owner can read, unless it is there; of several processes at once, one makes it."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=path.parent) as file:  # made with mode 0600
        file.write(make())
        file.flush()
        os.fsync(file.fileno())
        try:
            os.link(file.name, path)  # whole or not at all, and never over another process's key
        except FileExistsError:
            return
