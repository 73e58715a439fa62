"""Words that a line's end has parted, put together again; nothing of the layout stays in a value.

A file does not say whether a hyphen at a line's end belongs to the word. The document itself says it best, when the
word stands in it a second time; then the language; in English, where hyphens in the middle of words are common, the
two parts: "imag-" and "ination" are no words, "community-" and "driven" are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kairix_core.domain.document import Span
from kairix_core.policies.json_pointer import pointer_of
from kairix_infra.documents.runs import CELL_GAP

PARTED = re.compile(r"([^\W\d_]+)-[ \t]*\n\W{0,3}?([^\W\d_]+)")
WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: "Projekt- und Teamleitung": the hyphen stands for a word that follows.
LEFT_OPEN = frozenset({"und", "oder", "bzw", "sowie", "and", "or", "to", "en", "of"})
#: Where lower-case letters after a hyphen at a line's end are nearly always the rest of a word.
JOINING = frozenset({"de", "es", "fr", "it", "nl", "pt"})
WITH_HYPHEN = frozenset({
    "peut", "rendez", "vice", "ex", "co", "non", "avant", "après", "demi", "semi", "celui", "ceux", "celle", "là",
    "pós", "pré", "pró", "não", "bem", "on", "e", "know", "full", "open", "end", "back", "front", "high", "low", "real",
})  # fmt: skip
#: What begins English words and is no word before a hyphen; of the second sort, only before certain stems.
BEGINNINGS = frozenset(["com", "con", "dis", "im", "ob", "ab", "col", "cor", "em", "en", "ac", "ap", "af", "sup"])
PREFIXES = frozenset(["sub", "trans", "per", "pro", "ad", "in", "re", "de", "ex", "inter", "e"])
STEMS = re.compile(
    r"(?:missions?|mit(?:s|ted|ting)?|ject(?:s|ed|ing|ions?)?|duc(?:e|es|ed|ing|t|ts|tions?)|scri(?:be|bed|bing|ption|"
    r"ptions)|spect(?:s|ed|ive|ion|ions)?|tain(?:s|ed|ing)?|tract(?:s|ed|ing|ions?)?|vers(?:e|ions?)|vert(?:s|ed|ing)?|"
    r"quire[sd]?|quirements?|ceive[sd]?|fer(?:red|ring|ence)?|sist(?:ed|ing|ent)?|stru\w+|volve[sd]?|"
    r"clud(?:e|es|ed|ing)|vide[sd]?|viding|gram\w*|cess\w*|form(?:ance|ed|ing)|spons\w+|sul\w+|tegrat\w+|creas\w+|prov(?:e|ed|es|ing)\w*)"
)
ENDINGS = re.compile(
    r"ings?|e[dr]|ers|ors|ly|als?|ally|ics?|ical(?:ly)?|es|t(?:y|ies)|[st]ions?|tional|ments?|ness|ful(?:ly)?|ous(?:ly)?|"
    r"ives?|ble|able|ably|ibly|ance|ence|ency|"
    r"\w{0,3}(?:[aiu]tions?|ctions?|ments?|ably|ibly|abilit(?:y|ies)|ibilit(?:y|ies)|ities|iveness|ously|ically|ively|"
    r"i[sz]ing|i[sz]ations?|ational|ancies|encies)"
)
WHOLE_WORDS = frozenset({
    "nation", "nations", "station", "stations", "ration", "action", "actions", "section", "sections", "auction",
    "function", "functions", "fraction", "traction", "edition", "editions", "solution", "solutions", "cities",
    "payment", "payments", "moment", "moments", "education", "citation", "citations", "rating", "sizing", "rising",
    "es", "ed", "als", "mention", "location", "locations", "vacation", "aviation", "equation", "equations",
    "creation", "relation", "relations", "dilution", "evolution", "notation", "rotation", "mutation", "donation",
    "donations", "election", "reaction", "deduction", "induction", "clement", "segment", "segments", "comment",
    "comments", "cement", "element", "elements",
})  # fmt: skip


def without_line_ends(resume: Any, spans: Mapping[str, Span], text: str, language: str) -> Any:
    """The résumé with every value as it would stand on a line that is long enough."""
    known: set[str] = set()

    def mended(value: Any, pointer: str) -> Any:
        if isinstance(value, dict):
            return {key: mended(inner, pointer + pointer_of(key)) for key, inner in value.items()}
        if isinstance(value, list):
            return [mended(inner, f"{pointer}/{index}") for index, inner in enumerate(value)]
        if not isinstance(value, str) or pointer not in spans:
            return value
        printed = text[spans[pointer].start : spans[pointer].end]
        if "-" in value and "\n" in printed and not known:
            known.update(word.lower() for word in WORDS.findall(text))
        return _mended(value, printed, language, known)

    return mended(resume, "")


def _mended(value: str, printed: str, language: str, known: set[str]) -> str:
    for first, second in PARTED.findall(printed) if "-" in value else ():
        if second not in LEFT_OPEN:
            whole = first + ("" if _is_one_word(first, second, language, known) else "-") + second
            value = re.sub(rf"\b{first}- ?{second}\b", whole, value)
    return " ".join(value.split(CELL_GAP)) if CELL_GAP in value else value


def _is_one_word(first: str, second: str, language: str, known: set[str]) -> bool:
    head, rest = first.lower(), second.lower()
    if not second[0].islower() or len(first) == 1 or (first.isupper() and second.islower()):
        return False
    if f"{head}-{rest}" in known:
        return False
    if head + rest in known:
        return True
    if language in JOINING:
        return head not in WITH_HYPHEN
    return _is_parted_english(head, rest)


def _is_parted_english(head: str, rest: str) -> bool:
    if rest in WHOLE_WORDS:
        return False
    return head in BEGINNINGS or bool(ENDINGS.fullmatch(rest)) or (head in PREFIXES and bool(STEMS.fullmatch(rest)))
