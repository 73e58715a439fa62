"""Signed tokens: JWTs of one purpose, one algorithm, one issuer."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.registry import HeaderParameter

from kairix_core.errors import Unauthenticated
from kairix_core.ports import Clock
from kairix_infra.auth.keys import SigningKey

ISSUER = "kairix"
LEEWAY_SECONDS = 5
MAX_LENGTH = 8 * 1024
#: Signatures that were found good are remembered: the same few tokens come with every request.
MAX_REMEMBERED = 4096


class JwtSigner:
    """Implements ``TokenSigner``. A token's purpose is its type (``typ: access+jwt``), checked before its signature."""

    def __init__(self, key: SigningKey, clock: Clock) -> None:
        self._key = key
        self._clock = clock
        self._algorithm = str(key.get("alg"))
        self._signed: dict[tuple[str, str], dict[str, Any]] = {}
        self._claims = jwt.JWTClaimsRegistry(
            now=self._now,
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": ISSUER},
            aud={"essential": True, "value": ISSUER},
            exp={"essential": True},
            iat={"essential": True},
            sub={"essential": True},
            jti={"essential": True},
        )

    def sign(self, use: str, subject: UUID, *, seconds: int, claims: dict[str, Any] | None = None) -> str:
        now = self._now()
        header = {"alg": self._algorithm, "kid": self._key.kid, "typ": f"{use}+jwt"}
        body = {
            **(claims or {}),
            "iss": ISSUER,
            "aud": ISSUER,
            "sub": str(subject),
            "iat": now,
            "exp": now + seconds,
            "jti": uuid4().hex,
        }
        return jwt.encode(header, body, self._key, algorithms=[self._algorithm])

    def verify(self, use: str, token: str) -> dict[str, Any]:
        if len(token) > MAX_LENGTH:
            raise Unauthenticated
        try:
            claims = self._signed.get((use, token)) or self._checked(use, token)
            self._claims.validate(claims)
            UUID(claims["sub"])
        except (JoseError, ValueError, TypeError, RecursionError) as error:
            raise Unauthenticated from error
        return claims

    def _checked(self, use: str, token: str) -> dict[str, Any]:
        decoded = jwt.decode(token, self._key, algorithms=[self._algorithm], registry=self._registry(use))
        if len(self._signed) >= MAX_REMEMBERED:
            self._signed.clear()
        self._signed[use, token] = decoded.claims
        return decoded.claims

    def jwks(self) -> dict[str, Any]:
        return {"keys": [self._key.as_dict(private=False)]}

    def _now(self) -> int:
        return int(self._clock().timestamp())

    def _registry(self, use: str) -> jws.JWSRegistry:
        """Exactly the header that ``sign`` writes: anything else (``jku``, ``jwk``, ``crit``, …) is refused."""
        registry = jws.JWSRegistry(algorithms=[self._algorithm])
        registry.header_registry = {
            "alg": _exactly(self._algorithm),
            "kid": _exactly(str(self._key.kid)),
            "typ": _exactly(f"{use}+jwt"),
        }
        return registry


def _exactly(expected: str) -> HeaderParameter:
    def check(value: object) -> None:
        if value != expected:
            raise ValueError("is not the one used here")

    return HeaderParameter("Fixed", check, required=True)
