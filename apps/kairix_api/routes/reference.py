"""The API reference, drawn from ``/openapi.json`` by viewers that come with the web client: nothing from elsewhere."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import FileResponse, PlainTextResponse, Response

from kairix_api.dependencies import Services
from kairix_api.headers import content_security_policy
from kairix_infra.container import Container

router = APIRouter(include_in_schema=False)
READ = ["GET", "HEAD"]
NOT_BUILT = (
    "The viewers of the API reference come with the web client, which has not been built. Run `make run`.\n"
    "The document that they show is at /openapi.json.\n"
)
#: The icons in a viewer's own style sheet are ``data:`` addresses.
DOCS_POLICY = content_security_policy({"img-src": "'self' data:"})
#: Redoc puts two style sheets into its page: one of fixed text, and an empty one that it fills rule by rule.
REDOC_STYLES = (
    "'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
)
#: It searches in a worker made of its own text.
REDOC_POLICY = content_security_policy(
    {
        "img-src": "'self' data:",
        "style-src": f"'self' {REDOC_STYLES}",
        "worker-src": "blob:",
    }
)


@router.api_route("/docs", methods=READ)
async def docs(services: Services) -> Response:
    """Swagger UI, where every call can be tried."""
    return _page(services, "docs.html", DOCS_POLICY)


@router.api_route("/redoc", methods=READ)
async def redoc(services: Services) -> Response:
    """Redoc, to read and to print."""
    return _page(services, "redoc.html", REDOC_POLICY)


def _page(services: Container, name: str, policy: str) -> Response:
    page = services.settings.web_dir / "reference" / name
    if not page.is_file():
        return PlainTextResponse(NOT_BUILT, status_code=503)
    return FileResponse(page, headers={"Content-Security-Policy": policy, "Cache-Control": "no-cache"})
