"""Whether an answer names anything of its own: ``both``, ``the second one``, ``wrong`` and ``not Java`` do not."""

from __future__ import annotations

import re

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.policies.extract.claims import LEADING_NO
from kairix_core.policies.extract.languages_said import languages_named
from kairix_core.policies.extract.talk import is_sentence

_THIS = r"(?:it|that|this|them|these|those|which)"
_ONE = r"(?:first|second|third|fourth|last|former|latter|other|next|previous|right|wrong|same|erste|zweite|letzte)"
_JUDGED = (
    r"(?:wrong|right|correct|incorrect|true|false|untrue|nonsense|rubbish|bullshit|stupid|silly|useless|pointless"
    r"|boring"
    r"|annoying|ridiculous|a joke|a mistake|an error|enough|falsch|richtig|quatsch|unsinn|blöd|nervig|faux|vrai|juste"
    r"|nul|ridicule|falso|cierto|correcto|mal)"
)
#: It stands for something that was said before, or judges it.
POINTS_BACK = re.compile(
    r"^\W*(?:(?:no|yes|ok(?:ay)?|well|so|but|and|just|only|nein|ja|non|oui)\b[\s,]*)*(?:"
    rf"(?:(?:{_THIS}|das|es|c)(?:['’]s| is| are| was| were| ist| war|['’]est)? ?)?(?:(?:so|just|all|totally|completely"
    rf"|not|really|very|quite|nicht|pas|tout|ganz)\b ?)*{_JUDGED}"
    rf"|(?:both|neither|either|none|all|each|any|one|some)(?: of (?:them|these|those|it|the two|the above))?"
    rf"|(?:the |my |your |die |der |das )?(?:only )?{_ONE}(?: (?:one|ones|two|three))?"
    rf"|too (?:\w+ )?\w+|zu \w+|trop \w+|na+h|lol|meh|whatever|never ?mind|egal"
    rf"|(?:that|this|it)(?:['’]?s| is)? not what i (?:said|meant|asked|wanted)|i (?:did ?n['’]?t|never) (?:say"
    rf"|said) (?:that|so)"
    rf"|you (?:got|have got) (?:it|that|me) wrong|you misunderst\w+(?: me)?"
    rf"|{_THIS}(?: one| ones)?|beides?|keins|les deux|aucun des deux|l['’]une? ou l['’]autre|le premier|la première"
    r"|las? dos|los dos|ambos|ninguno"
    r")(?: (?:too|then|please|instead|there|again|bitte|again please))*\W*$",
    re.IGNORECASE,
)
#: ``swap them``: said of what there is.
OF_WHAT_THERE_IS = re.compile(
    r"^\W*(?:(?:please|ok(?:ay)?|just|now|then)\b[\s,]*)*[^\W\d_]+(?: (?:only|just))? (?:it|them|those|these)"
    r"(?: (?:all|both|round|around|back|again|up|down|out|off|please))*\W*$",
    re.IGNORECASE,
)
NOT = r"(?:not|never|no(?!-)|none|nor|nicht|kein\w*|nie|niemals|pas|jamais|aucune?)\b"
#: ``Spain, but not France``: up to here it is so.
NOT_ALSO = re.compile(rf"(?:[,;.]|\s(?:but|and|aber|mais|und|et))\s(?:definitely |certainly )?{NOT}", re.IGNORECASE)
BEGINS_WITH_NOT = re.compile(rf"^\W*{NOT}", re.IGNORECASE)
DENIES = re.compile(rf"n['’]t\b|\b(?:dont|doesnt|cant|wont|isnt|arent|didnt|never had)\b|\b{NOT}", re.IGNORECASE)
OF_THEN = re.compile(
    r"\b(?:i|we|it|there|they|he|she|that) (?:\w+ )?(?:was|were|had|did|used to)\b"
    r"|\b(?:ich|wir|es) (?:war\w*|hatte\w*)\b"
    r"|\b(?:j['’]|(?:je|nous|on|il|c) ?['’]?)(?:étai\w+|avai\w+|avions|étions)\b|\b(?:years?|months?) ago\b",
    re.IGNORECASE,
)
ASKS_OF_THEN = re.compile(r"\b(?:did|was|were|have you|proud\w*)\b", re.IGNORECASE)
#: Who tells what they did, want or hate, mostly without an "I", names nothing.
_DID = (
    r"(?:built|made|wrote|led|did|got|went|ran|took|gave|had|learn(?:ed|t)|worked|helped|used|started|finished"
    r"|graduated"
    r"|studied|taught|created|designed|developed|managed|organi[sz]ed|shipped|launched|won|sold|cut|grew|reduced"
    r"|increased|automated|fixed|moved|tried|played|joined|left|quit|gebaut|gemacht|gelernt|fait|appris)"
)
A_DEED = re.compile(
    rf"^\W*(?:(?:also|just|mostly|and|then|so|well|once)\b[\s,]*)*(?:{_DID}\s(?!by\b)|(?:i )?(?:want|wanna|hate"
    rf"|drive)\b)",
    re.IGNORECASE,
)
#: These are told by what somebody did.
OF_DEEDS = frozenset({"achievements", "projects"})
#: ``Tools: Figma, Sketch``: what stands before it is no part of the first.
HEADED = re.compile(r"^\W*[^\W\d_][\w &/+-]{1,30}:\s(?=\S)")
#: ``Never giving up`` may be one of these.
OF_VALUES = frozenset({"values", "motivation", "soft_skills", "wellbeing"})
LISTED = frozenset({AttributeType.TEXTS, AttributeType.ENTRIES})
NAMED = frozenset({AttributeType.TEXT, AttributeType.TEXTS, AttributeType.ENTRIES})


def named_at_all(spec: AttributeSpec, said: str) -> str:
    """The part of an answer that can name what was asked for; empty where it names nothing.

    What has a form of its own is read as it stands.
    """
    if spec.type not in NAMED:
        return said
    said = HEADED.sub("", said) if spec.type in LISTED else said
    if A_DEED.match(said) and spec.section not in OF_DEEDS:
        return ""
    if points_back(said) or _says_otherwise(spec, said):
        return ""
    so_far = NOT_ALSO.split(said, maxsplit=1)[0]
    if not is_denied(said) or asks_what_is_not(spec):
        return so_far
    return so_far if spec.section in OF_VALUES and so_far == said and "," not in said else ""


def points_back(said: str) -> bool:
    """Whether it stands for something that was said before, or judges it."""
    return POINTS_BACK.match(said) is not None or OF_WHAT_THERE_IS.match(said) is not None


def is_denied(said: str) -> bool:
    """``No politics``: it may be a value, and may as well say what there is not."""
    return BEGINS_WITH_NOT.search(LEADING_NO.sub("", said)) is not None


def asks_what_is_not(spec: AttributeSpec) -> bool:
    return DENIES.search(spec.question) is not None


def _says_otherwise(spec: AttributeSpec, said: str) -> bool:
    """A sentence that says what is not so, how it once was, or which languages somebody speaks."""
    if asks_what_is_not(spec):
        return False
    if OF_THEN.search(said) is not None and not ASKS_OF_THEN.search(spec.question):
        return True
    if not is_sentence(said):
        return False
    tells_languages = "language" not in spec.key and any(languages_named(said))
    denies = DENIES.search(LEADING_NO.sub("", said)) is not None and NOT_ALSO.search(said) is None
    return tells_languages or denies
