"""Whether what an owner corrected still is a JSON Resume."""

from __future__ import annotations

from typing import Any

from kairix_core.errors import InvalidInput, UnreadableDocument


def check_json_resume(resume: dict[str, Any]) -> None:
    """``ResumeChecker``; the schema is loaded when something is corrected for the first time."""
    from kairix_infra.documents.formats.read_json_resume import check_resume

    try:
        check_resume(resume)
    except UnreadableDocument as error:
        raise InvalidInput(error.message, field="corrections") from error
