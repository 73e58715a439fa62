"""What goes over the wire of a publication."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from kairix_api.wire import RepresentativeCard, ResponseBody
from kairix_core.use_cases.profile.read_published import Published


class ResumeLine(ResponseBody):
    """A line that an answer can cite; ``path`` is its JSON pointer in ``resume``, ``source`` what a citation names."""

    evidence_id: UUID
    path: str
    section: str
    context: str
    quote: str
    source: str


class ResumeView(ResponseBody):
    """What is published, as JSON Resume, with the lines that citations point at.

    ``document_id`` is null where no document stands behind it, only its owner's own words. ``on_request`` are the
    labels of what its owner tells those who ask for it.
    """

    document_id: UUID | None
    document_name: str
    updated_at: datetime
    facts: int
    on_request: list[str]
    resume: dict[str, Any]
    lines: list[ResumeLine]


def resume_view(published: Published) -> ResumeView:
    publication = published.publication
    return ResumeView(
        document_id=publication.document_id,
        document_name=publication.document_name,
        updated_at=publication.updated_at,
        facts=len(published.lines),
        on_request=publication.on_request,
        resume=publication.resume,
        lines=[
            ResumeLine(
                evidence_id=line.id,
                path=line.path,
                section=line.section,
                context=line.context,
                quote=line.quote,
                source=line.source,
            )
            for line in published.lines
        ],
    )


class PublicationView(ResponseBody):
    """One's own page at ``/@handle``: closed to everybody else while ``published_at`` is null.

    ``card`` is what visitors meet there, null while there is nothing to tell. ``on_request`` and ``private`` are labels
    of what they may ask for, and of what they never learn.
    """

    handle: str
    published_at: datetime | None
    card: RepresentativeCard | None
    on_request: list[str]
    private: list[str]
