"""Whether somebody asks their coach to forget something, in English, German or French, and what they are told."""

from __future__ import annotations

import re
from urllib.parse import quote

from kairix_core.domain.forgetting import Traces
from kairix_core.domain.profile.schema import ATTRIBUTES
from kairix_core.policies.forget.terms import COMMAND
from kairix_core.policies.quoting import listed, verbatim

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?!\s|$)[^.!?\n]+)*[.!?]*")
_OPENING = (
    r"(?:(?:please|ok(?:ay)?|now|(?:can|could|would|will) you|i (?:want|need) you to|i['’]d like you to"
    r"|bitte|kannst du|könntest du|können sie|peux-tu|pouvez-vous|s['’]il (?:te|vous) pla[iî]t)\b[\s,]*)*"
)
ASKED = re.compile(
    rf"^\W*{_OPENING}(?:(?:forget|vergiss|vergessen sie|vergesse?n?|oublie[rz]?)\b"
    r"(?!(?: bitte)?(?: ja| bloß)? (?:nicht|pas)\b)"
    r"|(?:delete|erase|remove|lösche?n?|efface[rz]?|supprime[rz]?)\s+(?:everything|all|anything|alles|tout)\b"
    r"(?:\s+(?:that\s+)?you (?:know|remember|have))?(?=\s+(?:about|of|on|über|zu|sur)\b))"
    r"[\s,]*(?:(?:bitte|please)\b[\s,]*)?(?P<what>\S.*)$",
    re.IGNORECASE,
)
#: A manner of speaking: there is nothing to look for.
NOTHING = re.compile(r"^(?:about\s+)?(?:it|that|this|das|es|ça|cela)?(?:\s+(?:please|bitte|then|now))?", re.IGNORECASE)
NOWHERE = "Nothing that I keep speaks of {terms}. If other words are meant, [say which]({link})."
STANDS = "{terms} stands in {places}. Nothing is gone yet: [look at it and confirm]({link})."


def to_forget(text: str) -> str:
    """What somebody wants forgotten, in their words; empty where they want nothing forgotten."""
    return next((what for sentence in SENTENCE.findall(text) if (what := _asked(sentence))), "")


def unasked(text: str) -> str:
    """The text without what is to be forgotten, every other word where it was: such a sentence tells nothing anew."""
    return SENTENCE.sub(lambda found: " " * len(found[0]) if _asked(found[0]) else found[0], text)


def look_told(traces: Traces, about: str) -> str:
    """Markdown: where it stands, and where it can be forgotten by a click."""
    link = f"/coach/memory?forget={quote(about, safe='')}"
    labels = dict.fromkeys(ATTRIBUTES[fact.attribute].label for fact in traces.facts if fact.attribute in ATTRIBUTES)
    places = [
        f"your profile ({', '.join(labels)})" if traces.facts else "",
        _counted(len(traces.memories), "thing that I remember", "things that I remember"),
        listed([f"“{verbatim(document.name)}”" for document in traces.documents]),
        _counted(len(traces.answers), "answer for visitors", "answers for visitors"),
        _counted(len(traces.roadmaps), "roadmap", "roadmaps"),
    ]
    terms = listed([f"“{verbatim(term)}”" for term in traces.terms])
    told = listed([place for place in places if place])
    return STANDS.format(terms=terms, places=told, link=link) if told else NOWHERE.format(terms=terms, link=link)


def _asked(sentence: str) -> str:
    found = ASKED.match(sentence)
    what = COMMAND.sub("", f"forget {found['what']}", count=1).strip(" .!?") if found else ""
    return "" if NOTHING.fullmatch(what) else what


def _counted(count: int, one: str, many: str) -> str:
    return "" if not count else f"{count} {one if count == 1 else many}"
