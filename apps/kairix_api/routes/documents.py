"""One's own documents: a file is read, looked at, corrected, and then taken or left."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.status import HTTP_201_CREATED, HTTP_204_NO_CONTENT

from kairix_api.accepted import ACCEPTED, WAIT_SECONDS, accepted, document_read_by, prefers_async
from kairix_api.dependencies import Services
from kairix_api.leaving import while_waited_for
from kairix_api.security import CurrentUser
from kairix_api.text import Text
from kairix_api.upload import FORM, UploadedFile
from kairix_api.wire_documents import CorrectDocument, DocumentPage, DocumentView, document_label, document_view
from kairix_core.domain.document import Document

PATH = "/api/documents"
router = APIRouter(prefix=PATH, tags=["documents"])
#: Whatever is in somebody's file, a browser does nothing with it.
INERT = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
#: The same picture for as long as there is the document; nobody in between may keep it.
PRIVATELY = {"Cache-Control": "private, max-age=31536000, immutable"}
PNG: dict[int | str, dict[str, Any]] = {
    200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}
}
FILE: dict[int | str, dict[str, Any]] = {200: {"content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}}}


@router.post("", status_code=HTTP_201_CREATED, openapi_extra=FORM, response_model=DocumentView, responses=ACCEPTED)
async def bring_document(
    request: Request, file: UploadedFile, services: Services, user_id: CurrentUser
) -> DocumentView | Response:
    """Have a file of at most 20 MB read in the background; the same bytes again are the same document.

    Answers with the document, or, after two minutes or at once for `Prefer: respond-async`, with the job that reads it.
    """
    brought = await services.bring_document(user_id, file.content, file.name)
    if isinstance(brought, Document):
        return document_view(brought)
    if prefers_async(request):
        return accepted(brought, preferred=True)
    job = await while_waited_for(request, services.await_job(user_id, brought.id, seconds=WAIT_SECONDS))
    if not job.is_finished:
        return accepted(job)
    return document_view(await services.read_documents.one(user_id, document_read_by(job)))


@router.get("")
async def list_documents(
    services: Services,
    user_id: CurrentUser,
    cursor: Text | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> DocumentPage:
    page = await services.read_documents.page(user_id, cursor=cursor, limit=limit)
    return DocumentPage(items=[document_label(each) for each in page.items], next_cursor=page.next_cursor)


@router.get("/{document_id}")
async def read_document(document_id: UUID, services: Services, user_id: CurrentUser) -> DocumentView:
    return document_view(await services.read_documents.one(user_id, document_id))


@router.get("/{document_id}/pages/{number}", response_class=Response, responses=PNG)
async def picture_of_page(
    document_id: UUID, number: Annotated[int, Path(ge=1, le=100_000)], services: Services, user_id: CurrentUser
) -> Response:
    """A page as a picture, 150 dots per inch."""
    picture = await services.read_documents.picture(user_id, document_id, number)
    return Response(picture, media_type="image/png", headers={**INERT, **PRIVATELY})


@router.get("/{document_id}/file", response_class=Response, responses=FILE)
async def file_of_document(document_id: UUID, services: Services, user_id: CurrentUser) -> Response:
    """The very bytes that were brought, to be kept, never to be opened here."""
    document, content = await services.read_documents.file(user_id, document_id)
    named = f"attachment; filename*=UTF-8''{quote(document.name, safe='')}"
    return Response(content, media_type=document.media_type, headers={**INERT, "Content-Disposition": named})


@router.patch("/{document_id}")
async def correct_document(
    document_id: UUID, body: CorrectDocument, services: Services, user_id: CurrentUser
) -> DocumentView:
    """Put these corrections in the place of all that the draft has; 409 when another window was quicker."""
    corrected = await services.correct_document(user_id, document_id, body.wanted(), revision=body.revision)
    return document_view(corrected)


@router.post("/{document_id}/accept")
async def accept_document(
    document_id: UUID,
    services: Services,
    user_id: CurrentUser,
    revision: Annotated[int | None, Query(ge=0, le=2**31 - 1)] = None,
) -> DocumentView:
    """From now on the representative speaks from it; ``revision``, for a draft, is what its owner looked at."""
    return document_view(await services.accept_document(user_id, document_id, revision=revision))


@router.post("/{document_id}/revise")
async def revise_document(document_id: UUID, services: Services, user_id: CurrentUser) -> DocumentView:
    """The draft in which an accepted document is corrected: the one that there is, or a new one of the same file."""
    return document_view(await services.revise_document(user_id, document_id))


@router.post("/{document_id}/trust")
async def trust_document(document_id: UUID, services: Services, user_id: CurrentUser) -> DocumentView:
    """It names somebody else, and is about its owner all the same: learn from it."""
    return document_view(await services.trust_document(user_id, document_id))


@router.delete("/{document_id}", status_code=HTTP_204_NO_CONTENT)
async def discard_document(document_id: UUID, services: Services, user_id: CurrentUser) -> None:
    """Delete it with its file; not what the representative speaks from."""
    await services.discard_document(user_id, document_id)
