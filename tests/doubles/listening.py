"""A model that talks with an owner and files what they said: asked for sections, then for what belongs into each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from doubles.replies import Reply, status

#: A finding as a model writes it.
Written = dict[str, Any]
#: Given the number of the request for this form (from 0) and the good answer, the answer that is given.
Spoil = Callable[[int, str], Reply]
CHAT = "Tell me more."
#: What the prompts of those who file begin with, and how they name an attribute.
FILES = "You file what a person says"
NOTICES = "You keep in mind what a person tells"
KEY = re.compile(r"^(\w+) \(", re.MULTILINE)


@dataclass(slots=True)
class Listener:
    """Answers by what it ``knows``: section, attribute, value and the words that say it, found in the request.

    It is given to ``ModelServer`` as what chooses its replies. ``spoil`` makes a bad model of it, for sections (or all,
    by ``spoils_sections``); talk is never spoilt. It ``remembers`` kinds, sentences and the words that say them. One
    that ``knows_no_forms`` refuses to be asked for structured output.
    """

    knows: Iterable[tuple[str, str, Any, str]] = ()
    remembers: Iterable[tuple[str, str, str]] = ()
    spoil: Spoil | None = None
    spoils_sections: bool = False
    knows_no_forms: bool = False
    asked: dict[str, int] = field(default_factory=dict)

    def __call__(self, body: dict[str, Any]) -> Reply:
        system, said = (message["content"] for message in body["messages"][:2])
        if NOTICES in system:
            return self._noticed(system, said)
        if FILES not in system:
            return Reply(steps=(CHAT,))
        if self.knows_no_forms and "response_format" in body:
            return status(400)
        heard = [found for found in self.knows if found[3] in said]
        if "\nSections:\n" in system:
            return self._given(system, json.dumps({"sections": sorted({found[0] for found in heard})}), is_choice=True)
        keys = set(KEY.findall(system))
        found = {"findings": [_written(found) for found in heard if found[1] in keys]}
        return self._given(system, json.dumps(found), is_choice=False)

    def _noticed(self, system: str, said: str) -> Reply:
        names = ("kind", "text", "quote")
        heard = [dict(zip(names, one, strict=True)) for one in self.remembers if one[2] in said]
        return self._given(system, json.dumps({"memories": heard}), is_choice=not heard)

    def _given(self, system: str, answer: str, *, is_choice: bool) -> Reply:
        count = self.asked[system] = self.asked.get(system, -1) + 1
        if self.spoil is None or (is_choice and not self.spoils_sections):
            return Reply(steps=(answer,))
        return self.spoil(count, answer)


def _written(found: tuple[str, str, Any, str]) -> Written:
    _, attribute, value, quote = found
    return {"attribute": attribute, "value": value, "quote": quote}
