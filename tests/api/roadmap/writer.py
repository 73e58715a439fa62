"""What a model answers that words roadmaps."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from doubles.replies import Reply

WHY = "You write queries every day, which this builds on; the role asks for more of it."
#: Given the milestones as the model is told of them, what it answers.
Worded = Callable[[list[dict[str, Any]]], Any]


class Writer:
    """Given to ``ModelServer`` as what chooses its replies."""

    def __init__(self) -> None:
        self.worded: Worded = lambda told: {"milestones": [words(one) for one in told]}
        self.asked = 0

    def __call__(self, body: dict[str, Any]) -> Reply:
        self.asked += 1
        answer = self.worded(json.loads(body["messages"][1]["content"]))
        return answer if isinstance(answer, Reply) else Reply((json.dumps(answer),))


def words(told: dict[str, Any], **changes: Any) -> dict[str, Any]:
    title = f"Be at home in {told['skills'][0].split(':')[0]}" if told["skills"] else "Show what you can do"
    return {"key": told["key"], "title": title, "why": WHY, "practice": ["Do it once for your own data."], **changes}
