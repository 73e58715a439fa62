"""Errors as problem+json (RFC 9457). The only place that knows which HTTP status belongs to which error."""

from __future__ import annotations

import math
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kairix_api.headers import request_id_of
from kairix_core import errors
from kairix_core.errors import InternalError, InvalidInput, KairixError

log = structlog.get_logger(__name__)
MEDIA_TYPE = "application/problem+json"
#: The nearest class in an error's ancestry decides.
STATUS: dict[type[KairixError], int] = {
    KairixError: 500,
    errors.InvalidInput: 422,
    errors.DocumentTooLarge: 413,
    errors.UnsupportedDocument: 415,
    errors.Unauthenticated: 401,
    errors.ForeignOrigin: 403,
    errors.UnknownHost: 421,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.LimitExceeded: 429,
    errors.ProviderError: 502,
    errors.ProviderRateLimited: 503,
    errors.ProviderTimeout: 504,
    errors.ProviderUnavailable: 503,
    errors.ServiceError: 502,
    errors.ServiceRateLimited: 503,
    errors.ServiceUnavailable: 503,
    errors.StorageUnavailable: 503,
    errors.Interrupted: 503,
    errors.NotConfigured: 503,
}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
#: Refusals that the framework makes itself.
CODES = {413: "request_too_large", 422: "invalid_input"}


class FieldError(BaseModel):
    """``field`` is a path into what was sent: ``email``, ``parts.0.text``."""

    field: str
    message: str


class Problem(BaseModel):
    """What every refusal looks like. Programs read ``code``, people ``detail``; ``request_id`` finds it in the log."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    retryable: bool
    request_id: str | None
    errors: list[FieldError]


#: For ``FastAPI(responses=…)``, so that generated clients know the shape of a refusal.
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": "Refused, as `application/problem+json`"} for status in ("4XX", "5XX")
}


def install_error_handlers(app: FastAPI) -> None:
    """Every refusal and every crash of ``app`` leaves as a problem."""
    app.add_exception_handler(KairixError, _expected)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _refused)
    app.add_middleware(LastResort)


class LastResort:
    """A crash that nobody foresaw is logged here, and answered without a word about its inside."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception:
            log.exception("request.crashed", method=scope["method"], path=scope["path"])
            if started:
                raise  # the server cuts the connection, so that nobody takes half an answer for a whole one
            await problem(Request(scope), InternalError(CRASHED))(scope, receive, send)


CRASHED = "Something unexpected went wrong. Please try again; the operator finds it in the log under the request id."


def status_of(error: KairixError) -> int:
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def problem(connection: HTTPConnection, error: KairixError) -> Response:
    """The answer to a request that failed with ``error``."""
    status = status_of(error)
    headers = {}
    if error.retry_after is not None:
        headers["Retry-After"] = str(math.ceil(error.retry_after))
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    field = error.field if isinstance(error, InvalidInput) else None
    fields = [FieldError(field=field, message=error.message)] if field else []
    answer = _problem(connection, status, error.code, error.message, retryable=error.retryable, fields=fields)
    return _respond(answer, headers)


def _expected(request: Request, error: Exception) -> Response:
    assert isinstance(error, KairixError)  # noqa: S101 - registered for nothing else
    log.info("request.refused", code=error.code, path=request.url.path)
    return problem(request, error)


def _invalid(request: Request, error: Exception) -> Response:
    """What was sent is never repeated in the answer: it may be a password."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for nothing else
    fields = [FieldError(field=_path(e["loc"]), message=e["msg"]) for e in error.errors()]
    detail = "; ".join(f"{f.field}: {f.message}" if f.field else f.message for f in fields)
    return _respond(_problem(request, 422, InvalidInput.code, detail, retryable=False, fields=fields), {})


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for nothing else
    if error.status_code < HTTPStatus.BAD_REQUEST:
        return Response(status_code=error.status_code, headers=error.headers)
    code = CODES.get(error.status_code) or HTTPStatus(error.status_code).name.lower()
    retryable = error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
    answer = _problem(request, error.status_code, code, error.detail, retryable=retryable, fields=[])
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED and (methods := _methods_of(request)):
        headers["Allow"] = ", ".join(methods)
    return _respond(answer, headers)


def _methods_of(request: Request) -> list[str]:
    """What a path can be asked, of all the routes that share it; the router itself names the first one's alone."""
    routes = request.app.router.routes
    return [
        method
        for method in METHODS
        if any(route.matches({**request.scope, "method": method})[0] is Match.FULL for route in routes)
    ]


def _problem(
    connection: HTTPConnection, status: int, code: str, detail: str, *, retryable: bool, fields: list[FieldError]
) -> Problem:
    return Problem(
        type=f"urn:kairix:problem:{code}",
        title=code.replace("_", " ").capitalize(),
        status=status,
        detail=detail,
        instance=connection.url.path,
        code=code,
        retryable=retryable,
        request_id=request_id_of(connection),
        errors=fields,
    )


def _respond(problem: Problem, headers: dict[str, str]) -> Response:
    return JSONResponse(problem.model_dump(), problem.status, headers=headers, media_type=MEDIA_TYPE)


def _path(location: tuple[int | str, ...]) -> str:
    """``("body", "email")`` is the field ``email``."""
    return ".".join(str(part) for part in location[1:])
