"""A file in a form. Who sends it is asked before its first byte is read, which FastAPI would do the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from kairix_api.limits import limit_upload
from kairix_api.security import CurrentUser
from kairix_core.errors import InvalidInput

FIELD = "file"
#: For the OpenAPI document.
FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": [FIELD],
                    "properties": {FIELD: {"type": "string", "format": "binary"}},
                }
            }
        },
    }
}


@dataclass(frozen=True, slots=True)
class Upload:
    """``name`` is what the sender calls it, and may be anything."""

    content: bytes
    name: str


async def uploaded(request: Request, user_id: CurrentUser) -> Upload:
    limit_upload(request, user_id)
    async with request.form(max_files=1, max_fields=1) as form:
        file = form.get(FIELD)
        if not isinstance(file, UploadFile):
            raise InvalidInput("Send one file as multipart/form-data, in a field of the name “file”.", field=FIELD)
        return Upload(await file.read(), file.filename or "")


UploadedFile = Annotated[Upload, Depends(uploaded)]
