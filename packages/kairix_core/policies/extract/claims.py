"""Which parts of a message its writer claims of themselves, as they are now.

Questions, what depends on an "if", what somebody else said or is, and what is only quoted are no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kairix_core.policies.extract.amounts import MONTHS
from kairix_core.policies.extract.bidden import bidden

#: Stands for each character of what is quoted, so that places stay what they are and no pattern reads across.
BLANK = "■"
QUOTED = re.compile(
    r"```[\s\S]*?(?:```|\Z)|`[^`\n]*`|^[ \t]*>[^\n]*|“[^”]*(?:”|\Z)|„[^“”]*(?:[“”]|\Z)|«[^»]*(?:»|\Z)"
    r"|(?<!\w)\"[^\"]*(?:\"|\Z)|(?<![\w’'])'[^'\n]{2,}'(?!\w)",
    re.MULTILINE,
)
#: A full stop after these ends no sentence.
ABBREVIATED = "".join(
    rf"|(?<=\b{word})[.]" for word in ("St", "Dr", "Mr", "Mrs", "Ms", "Prof", "e.g", "i.e", "z.B", "ca")
)
#: Nor does the one in ``1. April``.
ABBREVIATED += rf"|(?<=\d)[.](?= (?i:{'|'.join(MONTHS)})\b)"
SENTENCE = re.compile(rf"(?:[^.!?…\n;]|[.](?=\S){ABBREVIATED})+[.!?…]*")
#: A run of blanks is tried where it begins and nowhere within, here and in every rule: else a long one takes for ever.
BREAK = re.compile(
    r"(?:,|(?<![\s,]))\s++(?=(?:but|however|although|though|whereas|aber|doch|obwohl|mais|pourtant)\b)"
    r"|,\s++(?=(?:and\s+)?(?:I|my|ich|und ich|mein\w*|je|et je|j['’])\b)"
    r"|,\s++(?=(?:but )?(?:never (?!again\b|mind\b)\w"
    r"|not (?!really|at all|any|yet|much|well|very|so\b|always|often|only|just|too)\w"
    r"|no (?!longer|more|problem|matter)\w|nicht (?!mehr|wirklich|so\b|sehr)\w|kein\w* "
    r"|pas (?!vraiment|encore|trop|du tout)\w))"
    r"|,\s++(?=(?:and )?(?:now|then|today|currently|nowadays|before that|since then|later|earlier) i\b)"
    r"|(?<!\s)\s++(?=and I\b|und ich\b|et je\b|et j['’])",
    re.IGNORECASE,
)
WISH = re.compile(
    r"\b(?:i would|i['’]d|ich (?:würde|möchte)|je voudrais|j['’]aimerais)\b(?: \w+ly| really| sehr)?"
    r"|\bi could (?=start|begin|join|come|go|travel|commute)|\bich könnte (?=ab |am |im )|\bje pourrais (?=commencer)",
    re.IGNORECASE,
)
DOUBT = re.compile(
    r"\b(?:if|unless|imagine|suppose|assuming|hypothetically|pretend|maybe|perhaps|might|would|could|should"
    r"|wish(?= (?:i|we|he|she|it|they|you|that|there|my|our)\b)"
    r"|(?:let us|let['’]s|let me) (?:say|assume)|as though|wenn|falls|angenommen|würden?|könnten?|vielleicht|hätten?"
    r"|wären?|si|s['’]il|peut-être|pourrais|aurais|serais|imaginons|supposons)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:he|she|they|people|somebody|someone|everybody|(?:my|our) (?:\w+ )?\w+|er|man|il|elle|on|ils)"
    r" (?:also |always |often )?(?:says?|said|thinks?|thought|claims?|claimed|told|asked?|asks|wrote|believes?"
    r"|wants? me"
    r"|sagt\w*|meint\w*|behauptet\w*|dit|disent|pense|prétend)\b",
    re.IGNORECASE,
)
NEAR = (
    r"brothers?|sisters?|wife|husband|partner|spouse|girlfriend|boyfriend|fianc[ée]e?|mother(?! tongue)|mum|mom"
    r"|father|dad|parents?"
    r"|sons?|daughters?|child|children|kids?|uncle|aunt|cousins?|grand\w+|friends?|colleagues?|co-?workers?|boss"
    r"|managers?|mentors?|teachers?|neighbou?rs?|clients?|customers?|flatmate|roommate"
    r"|mates?|ex|ceo|cto|cfo|recruiters?|foreman|team ?mates?|pupils?"
)
NEAR_DE = (
    r"brüder|bruder|schwestern?|frau|mann|partnerin|freund\w*|mutter|vater|eltern|sohn|söhne|tochter|töchter|kind\w*"
    r"|kolleg\w+|chef\w*"
)
NEAR_FR = r"frère|sœur|soeur|femme|mari|mère|père|parents|fils|fille|enfants?|amie?s?|collègues?|patron\w*|chef\w*"
OTHERS = re.compile(
    rf"^\W*(?:(?:and|but|so|because|also|und|aber|et|mais) )*(?:(?:he|she|they|it seems (?:he|she)|er|il|elle"
    rf"|ils|elles)\b"
    rf"|(?:my|our|his|her|their)(?: \w+)? (?:{NEAR})\b(?! and I\b)|(?:mein|meine|unser\w*)(?: \w+)? (?:{NEAR_DE})\b"
    rf"|(?:mon|ma|mes|notre)(?: \w+)? (?:{NEAR_FR})\b)",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:used to|formerly|previously|no longer|any ?more|in the past|früher|ehemals|nicht mehr|autrefois"
    r"|ne \w+ plus)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"n['’]t\b|\b(?:dont|doesnt|cant|wont|not|never|no(?!-\w)|none|neither|nor|without|hardly|barely|cannot|nicht"
    r"|kein\w*|nie"
    r"|niemals|ohne|pas|jamais|aucune?|sans)\b",
    re.IGNORECASE,
)
#: ``No, I live in Berlin`` denies what was said before, not what follows.
LEADING_NO = re.compile(r"^\W*(?:no|nope|nein|non)\b\s*[,:–-]+", re.IGNORECASE)
FIRST_PERSON = re.compile(
    r"\b(?:I|i['’]\w+|im|ive|me|my|mine|myself|we|our|us|ich|mich|mir|mein\w*|wir|unser\w*|je|j['’]\w+|moi|mon|ma|mes"
    r"|nous|notre|nos)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """``start`` is its place in the message; ``denied`` says that it holds a "not"."""

    text: str
    start: int
    denied: bool


def without_quotes(text: str) -> str:
    """The text, of the same length, with what its writer only quotes made unreadable."""
    return QUOTED.sub(lambda quoted: BLANK * len(quoted[0]), text)


def claims(text: str) -> Iterator[Clause]:
    """In the order of the text."""
    for sentence in SENTENCE.finditer(without_quotes(text)):
        opening = bidden(sentence[0])
        if is_claim(sentence[0][opening:]):
            yield from _clauses(sentence[0][opening:], sentence.start() + opening)


def parts(text: str) -> Iterator[tuple[str, int]]:
    """The clauses of a text, claims or not, with their places."""
    for sentence in SENTENCE.finditer(without_quotes(text)):
        ends = [*(found.span() for found in BREAK.finditer(sentence[0])), (len(sentence[0]), len(sentence[0]))]
        start = 0
        for end, following in ends:
            part = sentence[0][start:end]
            if part.strip():
                yield part, sentence.start() + start
            start = following


def is_claim(sentence: str) -> bool:
    if sentence.rstrip(" \"')*_").endswith("?"):
        return False
    return not (DOUBT.search(WISH.sub(" ", sentence)) or REPORTED.search(sentence))


def _clauses(sentence: str, offset: int) -> Iterator[Clause]:
    start = 0
    for end, following in [*(found.span() for found in BREAK.finditer(sentence)), (len(sentence), len(sentence))]:
        text = sentence[start:end]
        if text.strip() and not OTHERS.search(text) and not PAST.search(text):
            yield Clause(text, offset + start, DENIAL.search(LEADING_NO.sub(" ", text)) is not None)
        start = following
