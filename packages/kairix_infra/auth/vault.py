"""Secrets sealed with a key of this installation, which lies beside the database and not in it (JWE: dir, A256GCM).

To change the key, put a new one before the old: the first seals, each opens. At the next start everything is sealed
with the first, and the old one may go.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode
from binascii import Error as NoBase64
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from joserfc.util import json_b64decode, to_str

from kairix_core.errors import NotConfigured
from kairix_infra.auth.keys import make_once

if TYPE_CHECKING:
    from kairix_infra.settings import Settings

ALGORITHMS = ["dir", "A256GCM"]
#: ``of`` is ours, and sealed with the rest.
REGISTRY = jwe.JWERegistry(algorithms=ALGORITHMS, strict_check_header=False)
KEY_BYTES = 32
REMEDY = "A key is 32 random bytes in base64, as `openssl rand -base64 32` writes it; several have commas between them."


class JweVault:
    """``Vault``. The first key seals, each opens."""

    def __init__(self, keys: Sequence[OctKey]) -> None:
        self._first = keys[0]
        self._keys = {key.thumbprint(): key for key in keys}

    @classmethod
    def of_a_new_key(cls) -> Self:
        """What it seals can be opened as long as it lives."""
        return cls([_key(secrets.token_urlsafe(KEY_BYTES))])

    def seal(self, secret: str, *, of: str) -> str:
        header = {"alg": "dir", "enc": "A256GCM", "kid": self._first.thumbprint(), "of": of}
        return jwe.encrypt_compact(header, secret, self._first, registry=REGISTRY)

    def open(self, sealed: str, *, of: str) -> str | None:
        try:
            key = self._keys[_key_id(sealed)]
            opened = jwe.decrypt_compact(sealed, key, registry=REGISTRY)
        except (JoseError, KeyError, ValueError):
            return None
        return to_str(opened.plaintext or b"") if opened.protected.get("of") == of else None

    def is_fresh(self, sealed: str) -> bool:
        try:
            return _key_id(sealed) == self._first.thumbprint()
        except (JoseError, KeyError, ValueError):
            return False


def open_vault(settings: Settings) -> JweVault:
    """With the keys of ``SECRETS_KEY``, else with those in the data directory, where the first start makes one.

    ``NotConfigured`` when there is something else in their place.
    """
    if settings.secrets_key is not None:
        return _vault(settings.secrets_key.get_secret_value(), "SECRETS_KEY")
    path = settings.data_dir / "keys" / "secrets.key"
    try:
        make_once(path, _new_key_file)
        written = path.read_text(encoding="ascii")
    except OSError as error:
        raise NotConfigured(f"The key {path} cannot be read or made: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise NotConfigured(f"{path} holds no key. {REMEDY}") from error
    return _vault(written, str(path))


def _new_key_file() -> bytes:
    return f"{secrets.token_urlsafe(KEY_BYTES)}\n".encode()


def _vault(written: str, where: str) -> JweVault:
    try:
        return JweVault([_key(word) for word in written.replace(",", " ").split()])
    except (ValueError, NoBase64, IndexError) as error:
        raise NotConfigured(f"{where} holds no key. {REMEDY}") from error


def _key(written: str) -> OctKey:
    plain = written.rstrip("=").translate(str.maketrans("+/", "-_"))
    raw = urlsafe_b64decode(plain + "=" * (-len(plain) % 4))
    if len(raw) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    return OctKey.import_key(raw)


def _key_id(sealed: str) -> str:
    return str(json_b64decode(sealed.partition(".")[0].encode())["kid"])
