"""That somebody bids their coach to keep something in mind, in four languages: "don't forget that …", "merk dir …".

What is to be done is no such thing ("don't forget to send it"), nor is a question ("do you remember that …?").
"""

from __future__ import annotations

import re

#: Each stands here once: a word that could be taken in two ways would double the work each time it is said.
_POLITE = (
    r"(?:(?:please|pls|ok(?:ay)?|and|also|so|oh|bitte|und|ach|et|alors|s['’]il (?:te|vous) pla[iî]t|por favor|y)\b"
    r"[\s,]*+)*"
)
_ADDED = r"(?: ?(?:please|bitte(?: auch)?|auch|immer|always|aussi|bien|siempre|por favor)\b)?"
_VERBS = (
    r"(?:(?:do not|don['’]?t|never|(?:let['’]s|let us) not) forget|remember|keep in mind|bear in mind"
    r"|merke?n?(?: sie)? (?:dir|ihnen|euch)|vergiss(?: bitte)? (?:bitte )?nicht|vergessen sie(?: bitte)? nicht"
    r"|denke?n?(?: sie)?(?: bitte)? (?:daran|dran)|behalte?n?(?: sie)?(?: bitte)? im (?:kopf|hinterkopf|gedächtnis)"
    r"|retiens|retenez|souviens-toi|souvenez-vous|rappelle-toi|rappelez-vous|n['’]oublie[sz]? (?:pas|jamais)"
    r"|gardez? (?:en tête|à l['’]esprit)"
    r"|recuerda|recuerde|acuérdate(?: de)?|no (?:te )?olvides|no (?:se )?olvide|ten(?:ga)? (?:en cuenta|presente))"
)
#: These open what is told of anything at hand, too: only what their writer says of themselves is meant.
_NOTING = (
    r"(?:(?:take|make a) note|note|for the record|for your memory|notiere?(?: dir)?|notez?(?: bien)?"
    r"|apunta|anota|toma nota(?: de)?)"
)
_THAT = (
    r"(?:that(?! (?:time|one|thing|guy|conversation|talk|question|(?:day|night|year) (?:we|i|when|that)"
    r"|i (?:told|asked|said))\b)|,? ?dass|qu(?:e\b|['’])|[:–-])"
)
_OWN = r"(?=(?:i|my|we|our|i['’]\w+|ich|meine?|wir|unsere?|je|mon|ma|mes|nous|notre|nos|mi|mis)\b)"
KEEP_IN_MIND = _VERBS
_BIDDEN = re.compile(
    rf"^\W*{_POLITE}(?:(?P<verb>{_VERBS})|{_NOTING}){_ADDED}(?:\s*{_THAT}\s*|,?\s+{_OWN}(?!.* zu \w+en\W*$))"
    r"(?!(?:to|zu|de|d['’]|when|what|how|where|who|wann|wie|was|wo|quand|comment|cuando|cómo)\b)",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\b(?:I|i['’]\w+|im|ive|me|my|mine|myself|we|us|our|ich|mich|mir|mein\w*|wir|uns\w*|je|j['’]\w+|m['’]\w+|moi|mon"
    r"|ma|mes|nous|notre|nos|yo|mí?|mis?|nosotr[oa]s|nuestr[oa]s?|soy|estoy|tengo"
    r"|vivo|prefiero|odio|trabajo|no puedo)\b",
    re.IGNORECASE,
)


def bidden(sentence: str) -> int:
    """Where that begins which is to be kept in mind; 0 where nothing is."""
    found = _BIDDEN.match(sentence)
    if found is None or sentence.rstrip(" \"')*_").endswith("?"):
        return 0
    is_meant = bool(found["verb"]) or _ONESELF.search(sentence, found.end()) is not None
    return found.end() if is_meant else 0
