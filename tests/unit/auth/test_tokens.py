from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc import jwt
from joserfc.jwk import OKPKey, RSAKey

from kairix_core.errors import Unauthenticated
from kairix_infra.auth.keys import SigningKey
from kairix_infra.auth.tokens import JwtSigner

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
WHO = UUID("01970000-0000-7000-8000-000000000001")


def make_key() -> OKPKey:
    key = OKPKey.generate_key("Ed25519", {"use": "sig", "alg": "Ed25519"})
    key.ensure_kid()
    return key


KEY = make_key()


def signer(key: SigningKey = KEY, at: datetime = NOW) -> JwtSigner:
    return JwtSigner(key, clock=lambda: at)


def claims(**changes: Any) -> dict[str, Any]:
    now = int(NOW.timestamp())
    whole = {"iss": "kairix", "aud": "kairix", "sub": str(WHO), "iat": now, "exp": now + 900, "jti": "j"}
    return {name: value for name, value in {**whole, **changes}.items() if value is not None}


def forged(
    header: dict[str, Any] | None = None, body: dict[str, Any] | None = None, key: Any = KEY, algorithm: str = "Ed25519"
) -> str:
    """Signed with our own key unless told otherwise, so that each test changes one thing alone."""
    whole = {"alg": algorithm, "kid": KEY.kid, "typ": "access+jwt", **(header or {})}
    return jwt.encode(whole, body if body is not None else claims(), key, algorithms=[algorithm])


def unsigned(header: dict[str, Any], body: dict[str, Any]) -> str:
    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part(header)}.{part(body)}."


def with_hmac(secret: bytes) -> str:
    signed = unsigned({"alg": "HS256", "kid": KEY.kid, "typ": "access+jwt"}, claims()).removesuffix(".")
    return f"{signed}.{base64.urlsafe_b64encode(hmac.digest(secret, signed.encode(), 'sha256')).rstrip(b'=').decode()}"


def with_crit() -> str:
    """joserfc writes no unknown ``crit``, so this one is signed by hand."""
    raw = KEY.private_key
    assert isinstance(raw, Ed25519PrivateKey)
    header = {"alg": "Ed25519", "kid": KEY.kid, "typ": "access+jwt", "crit": ["exp"], "exp": 1}
    signed = unsigned(header, claims()).removesuffix(".")
    return f"{signed}.{base64.urlsafe_b64encode(raw.sign(signed.encode())).rstrip(b'=').decode()}"


def test_a_token_tells_who_it_was_made_for() -> None:
    token = signer().sign("access", WHO, seconds=900, claims={"sid": "s"})
    verified = signer().verify("access", token)
    assert (verified["sub"], verified["sid"]) == (str(WHO), "s")


def test_the_forged_tokens_below_would_be_good_without_their_flaw() -> None:
    assert signer().verify("access", forged())["sub"] == str(WHO)


def test_claims_of_our_own_cannot_be_overridden() -> None:
    token = signer().sign("access", WHO, seconds=900, claims={"sub": str(uuid4()), "exp": 2**40})
    assert signer().verify("access", token)["sub"] == str(WHO)


BAD: dict[str, Callable[[], str]] = {
    "empty": lambda: "",
    "garbage": lambda: "not.a.token",
    "not ASCII": lambda: "é.é.é",
    "alg none": lambda: unsigned({"alg": "none", "kid": KEY.kid, "typ": "access+jwt"}, claims()),
    "HS256 with the public key as its secret": lambda: with_hmac(KEY.as_pem(private=False)),
    "another key": lambda: forged(key=make_key()),
    "another key id": lambda: forged({"kid": "other"}, key=make_key()),
    "a key in the header": lambda: forged({"jwk": make_key().as_dict(private=False)}),
    "the address of a key in the header": lambda: forged({"jku": "https://evil.test/jwks.json"}),
    "an unknown critical header": with_crit,
    "a changed claim": lambda: _changed(forged()),
    "no signature": lambda: forged().rpartition(".")[0] + ".",
    "another purpose": lambda: forged({"typ": "visitor+jwt"}),
    "an ID token": lambda: forged({"typ": "JWT"}),
    "no exp": lambda: forged(body=claims(exp=None)),
    "no iat": lambda: forged(body=claims(iat=None)),
    "no sub": lambda: forged(body=claims(sub=None)),
    "no jti": lambda: forged(body=claims(jti=None)),
    "no iss": lambda: forged(body=claims(iss=None)),
    "no aud": lambda: forged(body=claims(aud=None)),
    "expired": lambda: forged(body=claims(exp=int(NOW.timestamp()) - 6)),
    "not yet issued": lambda: forged(body=claims(iat=int(NOW.timestamp()) + 60)),
    "another issuer": lambda: forged(body=claims(iss="https://evil.test")),
    "another audience": lambda: forged(body=claims(aud="another")),
    "a subject that is no id": lambda: forged(body=claims(sub="admin")),
    "a subject that is no text": lambda: forged(body=claims(sub=1)),
    "exp that is no number": lambda: forged(body=claims(exp="never")),
    "100 KB": lambda: forged(body=claims(padding="x" * 100_000)),
    "claims that are no object": lambda: forged().split(".")[0] + ".W10." + forged().split(".")[2],
    "nested without end": lambda: "e30" * 20_000,
}


def _changed(token: str) -> str:
    header, _, signature = token.split(".")
    return f"{header}.{unsigned({}, claims(sub=str(uuid4()))).split('.')[1]}.{signature}"


@pytest.mark.parametrize("flaw", BAD)
def test_a_bad_token_is_refused(flaw: str) -> None:
    with pytest.raises(Unauthenticated):
        signer().verify("access", BAD[flaw]())


@pytest.mark.parametrize(("made_for", "used_as"), [("visitor", "access"), ("access", "visitor"), ("refresh", "access")])
def test_a_token_of_one_purpose_is_never_taken_for_another(made_for: str, used_as: str) -> None:
    with pytest.raises(Unauthenticated):
        signer().verify(used_as, signer().sign(made_for, WHO, seconds=900))


@pytest.mark.parametrize(("late", "good"), [(4, True), (5, False), (60, False)])
def test_clocks_may_differ_by_less_than_five_seconds(late: int, good: bool) -> None:
    token = signer().sign("access", WHO, seconds=60)
    later = signer(at=NOW + timedelta(seconds=60 + late))
    try:
        later.verify("access", token)
        accepted = True
    except Unauthenticated:
        accepted = False
    assert accepted is good


def test_anybody_can_check_a_token_with_the_published_key() -> None:
    [published] = signer().jwks()["keys"]
    token = signer().sign("access", WHO, seconds=900)
    assert jwt.decode(token, OKPKey.import_key(published), algorithms=["Ed25519"]).claims["sub"] == str(WHO)


def test_the_published_key_keeps_its_secret() -> None:
    assert "d" not in signer().jwks()["keys"][0]


def test_rs256_works_for_those_who_need_it() -> None:
    key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"})
    key.ensure_kid()
    token = signer(key).sign("access", WHO, seconds=900)
    assert signer(key).verify("access", token)["sub"] == str(WHO)


def test_a_token_of_one_algorithm_is_refused_by_a_key_of_another() -> None:
    key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"})
    key.ensure_kid()
    with pytest.raises(Unauthenticated):
        signer(key).verify("access", signer().sign("access", WHO, seconds=900))
