"""What goes over the wire about documents and what was understood of them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator

from kairix_api.text import Text
from kairix_api.wire import RequestBody, ResponseBody
from kairix_core.domain.document import Correction, Document, DocumentState, DocumentSummary, Span
from kairix_core.policies.correct_import import owners_words

Words = Annotated[Text, Field(max_length=20_000)]
Several = Annotated[list[Words], Field(max_length=500)]
Entry = Annotated[dict[Text, Words | Several], Field(max_length=50)]


class CorrectionBody(RequestBody):
    """As in JSON Patch; ``add`` inserts into a list (``-`` is its end) and makes what is missing on the way."""

    op: Literal["replace", "remove", "add"]
    path: Annotated[Text, Field(max_length=300)]
    value: Words | Several | Entry | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.op != "remove" and self.value is None:
            raise ValueError("a value is missing")
        return self


class CorrectDocument(RequestBody):
    """All corrections of the draft; ``revision`` is the one that they were made on."""

    corrections: Annotated[list[CorrectionBody], Field(max_length=1_000)]
    revision: Annotated[int, Field(ge=0, le=2**31 - 2)]

    def wanted(self) -> list[Correction]:
        return [Correction(each.op, each.path, each.value) for each in self.corrections]


class DocumentLabel(ResponseBody):
    """A document in a list; ``size`` in bytes, 0 when its file was not kept.

    ``is_sample`` for the résumé that ships with Kairix, of somebody who does not exist; ``person`` is whose it is, and
    ``unsure`` how many values of a draft wait for a look.
    """

    id: UUID
    name: str
    media_type: str
    language: str
    state: DocumentState
    created_at: datetime
    size: int
    is_sample: bool
    person: str | None
    unsure: int


class DocumentPage(ResponseBody):
    items: list[DocumentLabel]
    next_cursor: str | None


class PageSize(ResponseBody):
    """``width`` and ``height`` in points, as the boxes of spans."""

    number: int
    width: float
    height: float


class NoticeView(ResponseBody):
    """Something that its owner should look at; ``message`` is for a person."""

    code: str
    message: str
    span: Span | None


class CorrectionView(ResponseBody):
    op: Literal["replace", "remove", "add"]
    path: str
    value: Any


class DocumentView(ResponseBody):
    """What was read of a file: ``spans`` and ``confidence`` by JSON pointer into ``resume``.

    Corrections of a draft are to be applied to ``resume``, in their order; those of an accepted document are in it, and
    ``own`` are the pointers of the values that they left there in the owner's own words. While it ``is_doubted``,
    nothing was learnt from it: it names somebody else.
    """

    id: UUID
    name: str
    media_type: str
    language: str
    state: DocumentState
    created_at: datetime
    text: str
    pages: list[PageSize]
    resume: dict[str, Any]
    spans: dict[str, Span]
    confidence: dict[str, float]
    own: list[str]
    notices: list[NoticeView]
    is_doubted: bool
    corrections: list[CorrectionView]
    revision: int


def document_view(document: Document) -> DocumentView:
    _, own = owners_words(document.reading)
    return DocumentView.model_validate(
        {**vars(document), "state": document.state, "own": own, "is_doubted": document.is_doubted}
    )


def document_label(summary: DocumentSummary) -> DocumentLabel:
    return DocumentLabel.model_validate(summary)
