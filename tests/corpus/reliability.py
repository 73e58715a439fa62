"""Whether values at a stated confidence are right as often as it says."""

from __future__ import annotations

import re
from typing import Any

from kairix_core.domain.document import ImportedResume
from kairix_infra.documents.career.confidence import evidence_of

#: Which scored field the value at a JSON pointer belongs to; dates are judged with their whole period.
FIELDS = {
    r"/basics/name": "name",
    r"/basics/label": "headline",
    r"/basics/email": "email",
    r"/basics/phone": "phone",
    r"/basics/url|/basics/profiles/\d+/url": "urls",
    r"/work/\d+/name": "employers",
    r"/work/\d+/position": "titles",
    r"/work/\d+/(?:startDate|endDate)": "work_dates",
    r"/education/\d+/institution": "institutions",
    r"/education/\d+/(?:studyType|area)": "degrees",
    r"/education/\d+/(?:startDate|endDate)": "education_dates",
    r"/skills/\d+/keywords/\d+": "skills",
    r"/languages/\d+/language": "languages",
}


def judged(imported: ImportedResume, stated: dict[str, list[Any]], rules: Any) -> list[tuple[str, float, bool]]:
    """(field, stated confidence, right) of each value that has a confidence and can be judged."""
    return [
        (name, confidence, _right(name, pointer, imported.resume, stated[name], rules))
        for pointer, confidence in imported.confidence.items()
        if (name := _field(pointer))
    ]


def by_evidence(imported: ImportedResume, stated: dict[str, list[Any]], rules: Any) -> list[tuple[str, bool]]:
    """(what speaks for it, right) of each value that can be judged: what ``confidence.RATES`` are counted from."""
    return [
        (
            evidence_of(imported.resume, pointer, imported.language),
            _right(name, pointer, imported.resume, stated[name], rules),
        )
        for pointer in imported.confidence
        if (name := _field(pointer))
    ]


def _field(pointer: str) -> str | None:
    return next((name for pattern, name in FIELDS.items() if re.fullmatch(pattern, pointer)), None)


def _right(name: str, pointer: str, resume: dict[str, Any], stated: list[Any], rules: Any) -> bool:
    if name.endswith("_dates"):
        side = pointer.endswith("endDate")
        value = rules.month(_at(resume, pointer))
        return any(rules.same_month(period[side], value) for period in stated if period[side])
    if name == "degrees":
        value = _at(resume, pointer)
        return any(rules.bare(value) in rules.bare(truth) or rules.holds(truth, value) for truth in stated)
    return any(rules.matches(name, truth, _at(resume, pointer)) for truth in stated)


def _at(resume: Any, pointer: str) -> Any:
    for step in pointer.strip("/").split("/"):
        resume = resume[int(step)] if isinstance(resume, list) else resume.get(step, "")
    return resume


def bins(confidences: list[tuple[str, float, bool]], width: float = 0.1) -> list[tuple[float, int, float, float]]:
    """(lower bound, how many, mean stated, share that was right) of each bin that has any."""
    rows = []
    for step in range(round(1 / width)):
        low = step * width
        inside = [(stated, right) for _, stated, right in confidences if low <= min(stated, 0.9999) < low + width]
        if inside:
            mean = sum(stated for stated, _ in inside) / len(inside)
            rows.append((low, len(inside), mean, sum(right for _, right in inside) / len(inside)))
    return rows
