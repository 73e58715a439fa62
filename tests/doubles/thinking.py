"""A model that looks up what it is asked for and answers from what came of it, whichever wire it is asked over.

Which tool it calls, and with what, follows from the words of the question and from what earlier tools told: one that
tells something else is answered from differently.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from doubles.replies import Call, Reply

Told = Mapping[str, str]
Arguments = Callable[[re.Match[str], Told], dict[str, Any] | None]

RESULT = re.compile(r'<tool_result name="(\w+)">\n(.*?)\n</tool_result>', re.DOTALL)
EVIDENCE = re.compile(r"^\[(\d+)\] ([^:\n]+: )?(.+)$", re.MULTILINE)
WORTH = re.compile(r"<worth_knowing>\n[^:\n]+: ([^\n]+)")
FREE = re.compile(r"^- \w+ (\S+)", re.MULTILINE)
#: By its beginning, so that its forms are the same; names are in most lines, and tell nothing.
WORD = re.compile(r"\b([a-z]{4})[a-z]*")
COMMON = frozenset(("does", "have", "into", "know", "they", "what", "when", "wher", "with"))
NOTHING = "That is not in what I was given. [none]"


@dataclass(frozen=True, slots=True)
class Errand:
    """A tool, when it is called for, and what it is asked; ``after`` names the one whose answer it needs."""

    tool: str
    wanted: re.Pattern[str]
    arguments: Arguments
    after: str = ""


def _wish(match: re.Match[str], told: Told) -> dict[str, Any] | None:
    """The first time that is free, if one is."""
    free = FREE.search(told["offer_times"])
    return {"starts_at": free[1], **match.groupdict()} if free else None


def _same(match: re.Match[str], _: Told) -> dict[str, Any]:
    return match.groupdict()


def _commuting(match: re.Match[str], _: Told) -> dict[str, Any]:
    return {"attribute": "deal_breakers", "value": match["what"], "quote": match[0]}


def _plan(match: re.Match[str], _: Told) -> dict[str, Any]:
    hours = {"hours_per_week": int(match["hours"])} if match["hours"] else {}
    return {"role": match["role"], **hours}


SENDER = r"I am (?P<name>\w+), (?P<email>[\w.]+@[\w.]*\w)"
ERRANDS = (
    Errand("weather", re.compile(r"weather in (?P<place>\w+)"), _same),
    Errand("github_activity", re.compile("GitHub"), _same),
    Errand("offer_times", re.compile(r"\b[Mm]eet\b"), _same),
    Errand("book_meeting", re.compile(rf"\b[Mm]eet\b.*{SENDER}"), _wish, after="offer_times"),
    Errand("leave_message", re.compile(rf"Please tell \w+: (?P<text>.+?) {SENDER}"), _same),
    Errand("search_documents", re.compile(r"documents say about (?P<query>[\w ]+)"), _same),
    Errand("read_profile", re.compile(r"profile says in (?P<sections>\w+)"), lambda found, _: {"sections": [found[1]]}),
    Errand("recall_memories", re.compile(r"told you about (?P<about>[\w ]+)"), _same),
    Errand("propose_fact", re.compile(r"I cannot stand (?P<what>\w+)"), _commuting),
    Errand("read_roadmap", re.compile("is my roadmap"), _same),
    Errand("revise_roadmap", re.compile(r"roadmap to (?P<role>[\w ]+?)(?: with (?P<hours>\d+) hours|\.)"), _plan),
)
#: What somebody may say that no rule understands: the section, the attribute, and how it is said.
SAID = (("values", "motivators", re.compile(r"what gets me up is (?P<value>[\w ]+)", re.IGNORECASE)),)
LASTING = re.compile(r"My (?P<who>\w+) Zoë [^.]+\.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, whatever its wire: ``told`` are the answers of tools since the question."""

    system: str
    question: str
    told: Told
    tools: frozenset[str]
    form: str


def thoughtful_reply(body: dict[str, Any]) -> Reply:
    asked = _read(body)
    if asked.form:
        return Reply((json.dumps(FORMS[asked.form](asked)),))
    if calls := tuple(_calls(asked)):
        return Reply(steps=calls, finish="tool_calls")
    return Reply(tuple(re.findall(r"\s*\S+", _answer(asked))))


# --- what is asked ----------------------------------------------------------------------------------------------------


def _read(body: dict[str, Any]) -> Asked:
    said = [(message["role"], _text(message.get("content"))) for message in body["messages"]]
    own = [text for role, text in said if role == "system"]
    asked = [place for place, (role, text) in enumerate(said) if role == "user" and not RESULT.search(text)]
    since = "\n".join(text for _, text in said[asked[-1] + 1 :])
    choice = body.get("tool_choice")
    may_call = choice != "none" and not (isinstance(choice, dict) and choice["type"] != "auto")
    tools = frozenset(one.get("name") or one["function"]["name"] for one in body.get("tools", ()) if may_call)
    system = "\n".join([_text(body.get("system")), *own])
    return Asked(system, said[asked[-1]][1], dict(RESULT.findall(since)), tools, _form(body))


def _form(body: dict[str, Any]) -> str:
    """The name of the form in which the answer is wanted, if it is."""
    if "response_format" in body:
        return str(body["response_format"]["json_schema"]["name"])
    choice = body.get("tool_choice") or {}
    return str(choice.get("name", "")) if isinstance(choice, dict) else ""


def _text(content: object) -> str:
    """The text of a message, whether it is a string or a list of blocks."""
    if isinstance(content, list):
        return "\n".join(_text(block.get("text", block.get("content"))) for block in content)
    return content if isinstance(content, str) else ""


# --- what is answered -------------------------------------------------------------------------------------------------


def _calls(asked: Asked) -> Iterator[Call]:
    for errand in ERRANDS:
        match = errand.wanted.search(asked.question)
        if match is None or errand.tool not in asked.tools or errand.tool in asked.told:
            continue
        if errand.after and errand.after not in asked.told:
            continue
        arguments = errand.arguments(match, asked.told)
        if arguments is not None:
            yield Call(errand.tool, (json.dumps(arguments),), f"call_{errand.tool}")


def _answer(asked: Asked) -> str:
    if asked.told:
        return " ".join(_in_short(told) for told in asked.told.values())
    if "<evidence>" in asked.system:
        return _quote(asked)
    worth = WORTH.search(asked.system)
    return f"I see. {worth[1]}" if worth else "I see."


def _in_short(told: str) -> str:
    """The first two lines of what a tool told; a line of evidence with its number behind it."""
    lines = (EVIDENCE.sub(r"\3 [\1]", line.removeprefix("- ")) for line in told.splitlines()[:2])
    return " ".join(lines)


def _quote(asked: Asked) -> str:
    wanted = set(WORD.findall(asked.question)) - COMMON
    shared, line = max(
        ((len(wanted.intersection(WORD.findall(line[0].lower()))), line) for line in EVIDENCE.finditer(asked.system)),
        key=lambda found: found[0],
    )
    return f"{line[3]} [{line[1]}]" if shared else NOTHING


# --- forms ------------------------------------------------------------------------------------------------------------


def _sections(asked: Asked) -> dict[str, Sequence[str]]:
    return {"sections": [section for section, _, said in SAID if said.search(asked.question)]}


def _findings(asked: Asked) -> dict[str, Sequence[Any]]:
    found = ((attribute, said.search(asked.question)) for _, attribute, said in SAID)
    return {
        "findings": [
            {"attribute": attribute, "value": match["value"], "quote": match[0]}
            for attribute, match in found
            if match is not None and f"{attribute} (" in asked.system
        ]
    }


def _memories(asked: Asked) -> dict[str, Sequence[Any]]:
    return {
        "memories": [
            {"kind": "person", "text": match[0], "quote": match[0]} for match in LASTING.finditer(asked.question)
        ]
    }


def _wording(asked: Asked) -> dict[str, Sequence[Any]]:
    return {"milestones": [_worded(milestone) for milestone in json.loads(asked.question)]}


def _worded(told: dict[str, Any]) -> dict[str, Any]:
    skill = told["skills"][0].partition(":")[0] if told["skills"] else ""
    title = f"Be at home in {skill}" if skill else "Show what you can do"
    why = "It builds on what you do every day, and the role asks for it."
    return {"key": told["key"], "title": title, "why": why, "practice": ["Do it once for your own data."]}


FORMS: Mapping[str, Callable[[Asked], dict[str, Sequence[Any]]]] = {
    "sections": _sections,
    "findings": _findings,
    "memories": _memories,
    "roadmap_wording": _wording,
}
