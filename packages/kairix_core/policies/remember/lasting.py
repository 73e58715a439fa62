"""What in a message is worth remembering: said by its writer of themselves or of who is near, plainly, and for long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.extract.bidden import bidden
from kairix_core.policies.extract.claims import BLANK, BREAK, SENTENCE, is_claim, without_quotes
from kairix_core.policies.extract.talk import ADDRESSED, ASKED_BACK, EXCUSE, ORDER
from kairix_core.policies.remember import rules_english, rules_french, rules_german
from kairix_core.policies.remember.ambitions import is_ambitious
from kairix_core.policies.remember.bidden_kind import bidden_kind
from kairix_core.policies.remember.content import content
from kairix_core.policies.remember.meant import is_earnest, is_meant

#: In characters; in what is longer nothing is said plainly.
LONGEST = 240
#: More of one message is a story, in which not everything lasts.
MOST = 5
RULES = (*rules_english.RULES, *rules_german.RULES, *rules_french.RULES)
#: Words before what is said.
OPENING = re.compile(
    r"^\W*(?:(?:and|but|so|well|also|because|yes|yeah|no|ok(?:ay)?|oh|honestly|besides|anyway|und|aber|also|weil|ja"
    r"|nein|na ja"
    r"|naja|außerdem|et|mais|donc|alors|oui|non|parce que|car|en plus|euh)\b[\s,]+)+|^[^\w'’\"]+",
    re.IGNORECASE,
)
UNSAID = re.compile(r"^[^\w'’\"]+")
#: Where somebody begins to speak of somebody else.
TURN = re.compile(
    rf"{BREAK.pattern}|(?<!\s)\s++(?=(?:and we|und wir|et nous)\b)"
    r"|,\s++(?=(?:and|und|et) (?:my|our|meine?|unsere?|mon|ma|mes|notre)\b)"
    r"|(?:,|(?<![\s,]))\s++(?=so (?:i|we)\b)|,\s++(?=(?:we|wir|on|nous)\b)",
    re.IGNORECASE,
)
#: What is over tomorrow. An event keeps its day.
PASSING = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|(?:this|in the) (?:morning|afternoon|evening|week|weekend)|right now"
    r"|just now"
    r"|at the moment|in a (?:minute|moment|bit|second)|later|for now|heute|(?-i:morgen)|gestern|gleich|nachher|momentan"
    r"|aujourd['’]hui|demain|hier|ce (?:matin|soir|week-end)|tout à l['’]heure|tout de suite|en ce moment|maintenant)\b"
    r"|\bfirst\W*$",
    re.IGNORECASE,
)
#: What is worked at, here or at work, is no plan for a life.
WORKED_AT = re.compile(
    r"\b(?:cv|résumé|resume|cover letter|lebenslauf|anschreiben|lettre de motivation|profil\w*|documents?|dokumente?"
    r"|migration|sprint|release|backlog|pipeline|throughput|deployment|roll-?out|applications?|bewerbung(?:en)?"
    r"|candidatures?|headlines?|drafts?|versions?|fassung(?:en)?|options?|variante?s?|paragraphs?|absatz|paragraphes?"
    r"|summary|zusammenfassung|wording|phrasing|formulierung\w*|formulations?|tournures?|titles?|titel|titres?"
    r"|sentences?"
    r"|satz|sätze|phrases?|bullet points?|layout|template|vorlage|entwurf|vorschlag|vorschläge|suggestions?"
    r"|instructions?|anweisung\w*|formular\w*|formulaires?|upload\w*|instruction\w*|customers?|revenue|headcount"
    r"|kunden|umsatz|quartal|q[1-4])\b"
    r"|\bby (?:mon|tues|wednes|thurs|fri)day|\bbis (?:montag|dienstag|mittwoch|donnerstag|freitag)"
    r"|\bd['’]ici (?:lundi|mardi|mercredi|jeudi|vendredi)",
    re.IGNORECASE,
)
#: What is meant stands somewhere else.
POINTING = re.compile(
    r"\b(?:this|these|those|it|them|so too|dies\w*|das da|ça|cela|celui|celle)\b(?! (?:summer|year|autumn))"
    r"|\b(?:that|das|es|so|too|both|one|either|neither)\W*$|\b(?:the|your|that) (?:idea|question|suggestion|sound"
    r"|answer"
    r"|option|one|latter|former|proposal|(?:first|second)\b(?! of\b))\b"
    r"|\b(?:l[ea]s? (?:premi|deuxi|troisi|second|derni|autre)\w*|(?:der|die|das|den) (?:erste|zweite|dritte|letzte"
    r"|andere|\w+ere)n?)\W*$"
    r"|\b(?:l['’]idée|la question|die idee|die frage|den vorschlag)\b",
    re.IGNORECASE,
)
#: Spoken to a coach, or of what stands somewhere else.
ELSEWHERE = re.compile(
    r"(?:this|these|those|it|that|they|you|your|das|dies\w*|es|du|dein\w*|ça|cela|ceci|c['’]|tu|ton|ta|tes|vous|votre"
    r"|vos|esto|eso|usted|tus?)(?:\b|(?<=['’]))",
    re.IGNORECASE,
)
MANNER = re.compile(r"^(?:please|pls|bitte|don['’]?t|s['’]il (?:te|vous) plaît)\b", re.IGNORECASE)
#: Addresses nobody.
FRENCH_DU = re.compile(r"(?<=j['’]ai )du\b|\bdu (?=matin|soir|travail|monde|temps|bruit|sud|nord|mal)", re.IGNORECASE)
HABIT = re.compile(r"\b(?:in the (?:morning|afternoon|evening)s?|for now i prefer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lasting:
    """``start`` and ``end`` are its place in the message; ``is_bidden`` when its writer asked for it to be kept."""

    kind: MemoryKind
    start: int
    end: int
    is_bidden: bool = False


def lasting(text: str) -> list[Lasting]:
    """In the order of the text."""
    return list(islice(_lasting(text), MOST))


def _lasting(text: str) -> Iterator[Lasting]:
    if not is_earnest(text):
        return
    plain = without_quotes(text)
    for sentence in SENTENCE.finditer(plain):
        if opening := bidden(sentence[0]):
            found = _remembered(plain, sentence.start() + opening, sentence.end(), is_bidden=True)
            yield from [found] if found else []
        elif is_claim(sentence[0]) and is_meant(sentence[0]):
            clauses = ((sentence.start() + start, sentence.start() + end) for start, end in _clauses(sentence[0]))
            yield from filter(None, (_remembered(plain, *clause) for clause in clauses))


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end, following in [*(found.span() for found in TURN.finditer(sentence)), (len(sentence), len(sentence))]:
        yield start, end
        start = following


def _remembered(plain: str, start: int, end: int, *, is_bidden: bool = False) -> Lasting | None:
    said = plain[start:end]
    if opening := (UNSAID if is_bidden else OPENING).match(said):
        start, said = start + opening.end(), said[opening.end() :]
    said = said.rstrip(" \t\n.!…,;:\"')*_")
    if not said or len(said) > LONGEST or BLANK in said or not content(said):
        return None
    kind = (_kind(said) or _asked_for(said)) if is_bidden else _kind(said)
    return None if kind is None else Lasting(kind, start, start + len(said), is_bidden)


def _asked_for(said: str) -> MemoryKind | None:
    """What no rule tells is kept, too, if only it is about its writer and not over tomorrow."""
    return None if ELSEWHERE.match(said) or is_passing(said) or WORKED_AT.search(said) else bidden_kind(said)


def _kind(said: str) -> MemoryKind | None:
    kind = next((rule.kind for rule in RULES if rule.pattern.search(said)), None)
    if kind is None or _is_talk(kind, said) or POINTING.search(said):
        return None
    if kind is not MemoryKind.EVENT and is_passing(said):
        return None
    if kind in {MemoryKind.PLAN, MemoryKind.PREFERENCE} and WORKED_AT.search(said):
        return None
    return None if kind is MemoryKind.PLAN and not is_ambitious(said) else kind


def _is_talk(kind: MemoryKind, said: str) -> bool:
    """How somebody wants to be spoken to is told to who speaks, as an order."""
    if kind is MemoryKind.PREFERENCE and MANNER.search(said):
        return False
    spoken = FRENCH_DU.sub(" ", said)
    return any(talk.search(spoken) for talk in (EXCUSE, ORDER, ASKED_BACK, ADDRESSED))


def is_passing(said: str) -> bool:
    return PASSING.search(HABIT.sub(" ", said)) is not None
