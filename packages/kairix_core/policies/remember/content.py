"""What a statement is about, in words that compare: without those that only hold it together, and whether it denies."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from kairix_core.policies.extract.claims import DENIAL
from kairix_core.policies.vocabulary import FUNCTION_WORDS
from kairix_core.policies.words import stem, tokens


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What the function words of questions lack: their writer, in three languages, and how much, how often.
PERSONAL = _words(
    """
    im ive id ill mine myself ours ourselves get got going go now currently right still too again next because however
    although while actually honestly especially mostly mainly usually always often sometimes probably definitely
    ich mich mir mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren bin habe hab hatte
    gern gerne lieber sehr immer noch jetzt gerade derzeit weil dass wenn damit dort hier mal eher besonders wieder
    werde wird wurde worden gewesen mehr nachsten nachstes nachste
    je j me moi mon ma mes nous notre nos suis ai as avons avais vais va tres toujours encore maintenant parce
    actuellement souvent surtout plutot depuis bien plus prochaine prochain sommes etais
    """
)
#: How something is wanted or felt; what is wanted is what counts.
INTENT = _words(
    """
    want wanted wish like liked love loved prefer preferred plan plans planned planning intend intended intending hope
    hoping thinking think considering consider decided decide aim enjoy enjoyed hate hated dislike disliked stand
    cannot cant fan gave give giving up given cancelled canceled longer dropped idea dream dreaming
    mochte will wollen plane plan vorhaben vor vorhabe hoffe uberlege entschieden beschlossen mag liebe bevorzuge hasse
    ziehe verabscheue aufgegeben abgesagt traume nicht kein keine keinen
    veux voudrais aimerais compte prevois envisage intention espere decide aime adore prefere deteste renonce abandonne
    reve n ne pas
    """
)
BARE = FUNCTION_WORDS | PERSONAL | INTENT
#: Besides "not": what is over, and what is given up.
ENDED = re.compile(
    r"\b(?:no longer|any ?more|(?:gave|given|giving) up|(?:cancel|drop|scrap|abandon)(?:l?ed|ped)|stopped|quit wanting"
    r"|changed my mind|hate|dislike|detest|loathe|can['’]?t stand|cannot stand|avoid"
    r"|aufgegeben|abgesagt|hasse|verabscheue|nicht mehr|ne \w+ plus|n['’]\w+ plus|renoncé|abandonné|déteste)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The stems of the words that say what it is about."""
    return frozenset(stem(word) for word, _, _ in tokens(text) if word not in BARE)


@lru_cache(maxsize=4096)
def denies(text: str) -> bool:
    """Whether it says what is not, is not wanted, or is no more."""
    return ENDED.search(text) is not None or DENIAL.search(text) is not None


def fingerprint(text: str) -> str:
    """The same for the same words, however they are spaced, capitalised and pointed. 64 hexadecimal digits."""
    return hashlib.sha256(" ".join(word for word, _, _ in tokens(text)).encode()).hexdigest()
