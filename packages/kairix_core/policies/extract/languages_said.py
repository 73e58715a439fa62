"""Which languages somebody speaks, and how well they say they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kairix_core.lexicon.languages import LANGUAGES
from kairix_core.policies.extract.claims import Clause
from kairix_core.policies.extract.finding import Finding

_LANGUAGE = rf"\b(?:{'|'.join(LANGUAGES)})\b"
CEFR = r"(?-i:A1|A2|B1|B2|C1|C2)"
NATIVE = r"native(?:ly)?|mother tongue|muttersprach\w*|langue maternelle"
FLUENCY = (
    rf"fluent(?:ly)?|fließend|couramment|very well|well|perfectly|basic|a little|a bit of|some"
    rf"|conversational|very good|good|etwas|ein wenig|un peu(?: d[e'’])?|gut|sehr gut|bien|{NATIVE}"
)
#: ``some Spanish``, ``French (C1)``, ``English at C2 level``, ``German fluently``.
SPOKEN = re.compile(
    rf"(?:(?P<before>{FLUENCY}) )?(?P<language>{_LANGUAGE})"
    rf"(?:\s*[(,:–-]?\s*(?:is |ist |est )?(?:at |on |to |auf |de )?(?:the )?(?:level |niveau "
    rf"|a )?(?P<cefr>{CEFR})(?:\s*level)?\)?"
    rf"|\s*[(:–-]?\s*(?:is |ist |est )?(?:at |as )?(?:a |an )?(?P<after>{FLUENCY})(?: level)?\)?)?",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"\b(?:my (?=\w+ (?:is|are) )|mein (?=\w+ ist )|mon (?=\w+ est )|i (?:also |can |currently )?speak"
    r"|i['’]?m (?:also )?(?:fluent|bilingual|proficient) in"
    r"|i am (?:also )?(?:fluent|bilingual|proficient) in|ich spreche|je parle)\b",
    re.IGNORECASE,
)
MOTHER = re.compile(
    rf"\b(?:my (?:mother tongue|native language|first language)s? (?:is|are)|meine muttersprache ist"
    rf"|ma langue maternelle est)(?: le| l['’])? ?(?P<mother>{_LANGUAGE})"
    rf"|\b(?:i['’]?m|i am) an? native (?P<speaker>{_LANGUAGE})(?: speaker)?"
    rf"|\b(?:i['’]?m|i am) an? native speaker of (?P<of>{_LANGUAGE})"
    rf"|(?P<first>{_LANGUAGE}) (?:is my (?:mother tongue|native language|first language)|ist meine muttersprache"
    r"|est ma langue maternelle)",
    re.IGNORECASE,
)


def languages_said(clause: Clause) -> Iterator[Finding]:
    if clause.denied:
        return
    yield from _mother_tongues(clause)
    if begun := SPEAKS.search(clause.text):
        fluent = "fluent" if "fluent" in begun[0].casefold() else None
        for spoken in SPOKEN.finditer(clause.text, begun.end()):
            place = (clause.start + begun.start(), clause.start + spoken.end())
            yield Finding("spoken_languages", _entry(spoken, fluent), *place, 0.97)


def languages_named(said: str) -> Iterator[dict[str, Any]]:
    """Entries of the languages that an answer names, with how well where that is said."""
    yield from (_entry(spoken, None) for spoken in SPOKEN.finditer(said))


def _mother_tongues(clause: Clause) -> Iterator[Finding]:
    for found in MOTHER.finditer(clause.text):
        said = next(name for name in found.groups() if name)
        language, code = LANGUAGES[said.casefold()]
        place = (clause.start + found.start(), clause.start + found.end())
        yield Finding("mother_tongues", language, *place, 0.97)
        yield Finding("spoken_languages", {"language": language, "code": code, "cefr": "native"}, *place, 0.97)


def _entry(spoken: re.Match[str], fluent: str | None) -> dict[str, Any]:
    language, code = LANGUAGES[spoken["language"].casefold()]
    word = None if spoken["cefr"] else spoken["after"] or spoken["before"] or fluent
    entry = {"language": language, "code": code}
    if word and re.fullmatch(NATIVE, word, re.IGNORECASE):
        return entry | {"cefr": "native"}
    if spoken["cefr"]:
        entry["cefr"] = spoken["cefr"]
    return entry | {"fluency": word} if word else entry
