"""Achievements that somebody tells of without being asked: what they did, and what came of it in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kairix_core.policies.extract.claims import SENTENCE, Clause
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.results import tells_result

_ALSO = r"(?:(?:also|then|once|recently|personally|there|even|just|successfully) )?"
_DID = (
    r"(?:led|built|cut|reduced|increased|raised|grew|introduced|launched|migrated|automated|saved|improved|shortened"
    r"|doubled|tripled|halved|designed|redesigned|rewrote|rebuilt|replaced|brought|lowered|optimi[sz]ed"
    r"|delivered|shipped|negotiated|closed|won|sold|set up|sped up|scaled|created|organi[sz]ed|developed"
    r"|got(?= .*\b(?:down|up|from)\b))"
)
_DID_DE = (
    r"(?:gesenkt|verkürzt|gesteigert|eingeführt|aufgebaut|reduziert|automatisiert|halbiert|verdoppelt|erhöht|verbessert"
    r"|geleitet|beschleunigt|eingespart|entwickelt|verkauft|gewonnen|optimiert)"
)
_DID_FR = (
    r"(?:réduit|augmenté|lancé|mené|dirigé|construit|automatisé|amélioré|doublé|triplé|divisé|économisé|introduit"
    r"|développé|vendu|gagné|optimisé|accéléré)"
)
_DID_ES = r"(?:reduje|aumenté|lancé|lideré|construí|automaticé|mejoré|dupliqué|ahorré|introduje|desarrollé|optimicé)"
DONE = re.compile(
    rf"^\W*(?:also )?(?:sold|led|built|cut|reduced|increased|raised|grew|launched|automated|saved|shipped"
    rf"|(?:got|brought) (?:our|the))\b"
    rf"|\b(?:i|we|my team(?: and i)?) {_ALSO}{_DID}\b|\bi(?:['’]ve| have) {_ALSO}{_DID}\b"
    rf"|\b(?:ich habe|habe ich|wir haben|haben wir)\b.*\b{_DID_DE}\b|\b(?:j['’]ai|nous avons|on a) (?:\w+ )?{_DID_FR}\b"
    rf"|(?:^|\W){_DID_ES}\b",
    re.IGNORECASE,
)
#: Figures of somebody's own life are no result of their work.
PRIVATE = re.compile(
    r"\b(?:my|mein\w*|mon|ma|mes|mi|mis) (?:own )?(?:salary|pay|rent|commute|weight|mortgage|hours|bills?|gehalt|miete"
    r"|arbeitszeit|gewicht|salaire|loyer|poids|sueldo|alquiler)\b",
    re.IGNORECASE,
)
#: Of a story, this much is one achievement.
LONGEST = 300
SURE = 0.9


def results_said(clause: Clause, text: str) -> Iterator[Finding]:
    """The sentence of ``text`` that a clause begins, in its own words, where it tells a deed and its result."""
    if clause.denied or (done := DONE.search(clause.text)) is None:
        return
    sentence = next((found for found in SENTENCE.finditer(text) if found.end() > clause.start + done.start()), None)
    if sentence is None:
        return
    told = text[clause.start : sentence.end()]
    said, start = told.strip().rstrip(".!… "), clause.start + len(told) - len(told.lstrip())
    if len(said) <= LONGEST and not PRIVATE.search(said) and tells_result(said):
        yield Finding("key_achievements", said[:1].upper() + said[1:], start, start + len(said), SURE)
