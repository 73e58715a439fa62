"""Questions worth asking, made from the facts that are there to answer them."""

from __future__ import annotations

from collections.abc import Sequence

from kairix_core.domain.document import Evidence


def suggest_questions(lines: Sequence[Evidence]) -> Sequence[str]:
    """At most four, each of which the evidence answers."""
    asked = {"work": "Where do they work now?", "skills": "What are their main skills?", "education": "What did they study?"}
    sections = {line.section for line in lines}
    return [question for section, question in asked.items() if section in sections]
