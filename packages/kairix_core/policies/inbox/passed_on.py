"""Whether an answer claims that the question was passed on, so that it can be made true."""

from __future__ import annotations

import re

from kairix_core.lexicon.folding import fold

_QUESTION = r"(?:(?:your|the|this|that) (?:question|request)|it|this|that)"
CLAIMS = re.compile(
    "|".join(
        (
            (
                rf"(?:\bi|\bwe)(?:[’']ve|[’']ll| have| will)?(?: also| now| gladly)? "
                rf"(?:pass(?:ed)?|forward(?:ed)?|hand(?:ed)?|sent|send) {_QUESTION} (?:on|along|over|to)\b"
            ),
            r"\bquestion (?:was|has been|is) (?:passed|forwarded|handed|sent)\b",
            r"\b(?:frage|anfrage)\b[^.!?\n]{0,60}\bweiter(?:gegeben|geleitet|gereicht)\b",
            r"\bgebe (?:die|ihre|deine) frage\b",
            r"\b(?:transmis|transmets|transmise|transmettrai|fait suivre)\b[^.!?\n]{0,60}\bquestion\b",
            r"\bquestion\b[^.!?\n]{0,40}\b(?:transmise|ete transmise)\b",
            r"\bhe (?:transmitido|pasado|enviado|trasladado)\b[^.!?\n]{0,60}\bpregunta\b",
            r"\b(?:transmitire|pasare|trasladare)\b[^.!?\n]{0,60}\bpregunta\b",
            r"\bpregunta\b[^.!?\n]{0,40}\b(?:transmitida|trasladada|enviada)\b",
            r"\bho (?:inoltrato|trasmesso|passato|girato)\b[^.!?\n]{0,60}\bdomanda\b",
            r"\bdomanda\b[^.!?\n]{0,40}\b(?:inoltrata|trasmessa|girata)\b",
            r"\b(?:encaminhei|transmiti|repassei)\b[^.!?\n]{0,60}\bpergunta\b",
            r"\bpergunta\b[^.!?\n]{0,40}\b(?:encaminhada|transmitida|repassada)\b",
            r"\bvraag\b[^.!?\n]{0,60}\bdoorge(?:geven|stuurd|speeld)\b",
        )
    )
)


def claims_passed_on(answer: str) -> bool:
    """In any of the languages that are answered in."""
    return CLAIMS.search(fold(answer)) is not None
