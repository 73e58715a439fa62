"""Whether somebody asks their coach what it knows of them, in English, German, French or Spanish."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kairix_core.policies.coach.intent import wished

#: In words; who says more tells a story.
LONGEST = 30
_ME = r"(?:me|myself|mich|mir|moi|m[ií])"
_SO_FAR = (
    r"(?:so far|by now|already|until now|today|up to now|now|actually|exactly|bisher|schon|bereits|jetzt|alles|denn"
    r"|jusqu['’]ici|maintenant|déjà|exactement|hasta ahora|ya)"
)
_ABOUT = r"(?:about|of|on|regarding|concerning|with|for|über|von|zu|zum thema|de|du|des|d['’]|sur|à propos de|sobre)"
_KNOW = (
    rf"(?:what(?: all)?(?: things)?|how much|how well|everything(?: that)?|all(?: that)?|tell me what|show me what)"
    rf" (?:do |did |have |exactly do )?you (?:{_SO_FAR} )?(?:know|knew|learn(?:t|ed)?|understood|understand|noted|note"
    r"|gathered|kept|have|found out|figured out)"
    r"|was (?:genau |alles )?(?:weißt du|weisst du|wissen sie)|was (?:hast du|haben sie)"
    r"|que (?:sais|savez)[- ](?:tu|vous)|qu['’](?:est-ce que (?:tu sais|vous savez)|as-tu|avez-vous)"
    r"|(?:tu sais|vous savez) quoi|qué (?:es lo que )?(?:sabes|sabe usted|has)"
)
_LEARNT = r"(?:gelernt|erfahren|verstanden|notiert|gemerkt|appris|compris|retenu|noté|aprendido|entendido|anotado)"
_PROFILE = (
    r"(?:my (?:whole )?(?:profile|career|cv|résumé|resume|background)|me|what you (?:know|have|learn\w*)\b.*"
    r"|what i(?:['’]ve| have)? (?:told|said)\b.*|mein\w* (?:profil|lebenslauf|werdegang)"
    r"|mon (?:profil|parcours|cv)|mi (?:perfil|carrera|trayectoria))"
)
SUMMARY = re.compile(
    rf"\b(?:{_KNOW})(?: (?:{_SO_FAR}|not))*(?: {_ABOUT} ?{_ME})(?: {_SO_FAR})*\W*$"
    rf"|\bwhat (?:\w+ )?(?:have you|did you) (?:{_SO_FAR} )?"
    r"(?:learn(?:t|ed)?|noted?|underst\w+|gathered|found out|record(?:ed)?|saved|stored|written down)"
    rf"(?: {_SO_FAR}| from me)*\W*$"
    rf"|\bwas (?:hast du|haben sie)\b.{{0,30}} {_LEARNT}\W*$"
    rf"|\bqu['’](?:as-tu|avez-vous) (?:{_SO_FAR} )?{_LEARNT}.{{0,30}}$"
    rf"|\bqu['’]est-ce que (?:tu as|vous avez) {_LEARNT}.{{0,30}}$|\bqué has {_LEARNT}.{{0,30}}$"
    rf"|\b(?:summari[sz]e|sum up|(?:give me )?(?:a |the )?(?:short |brief )?(?:summary|overview) of|show me|recap"
    rf"|describe|resume|résume[rz]?|montre[- ]moi|muéstrame|zeig(?:e|en sie)? mir) {_PROFILE}\W*$"
    rf"|\bfass(?:e|en sie)? {_PROFILE}.{{0,20}} zusammen"
    rf"|\bzusammenfassung (?:mein\w*|von mein\w*) (?:profils?|lebenslaufs?)"
    rf"|^\W*(?:who am i|wer bin ich|qui suis-je|quién soy(?: yo)?)(?: to you)?\W*$"
    rf"|\btell me (?:all |everything )?about (?:me|myself)\W*$|\bhow well do you know me\W*$"
    rf"|\bwhat(?:['’]?s| is) (?:(?:still )?(?:missing|lacking) )?(?:in|from|on) my (?:profile|cv|résumé|resume)\W*$"
    rf"|\bwas steht in meinem profil\W*$",
    re.IGNORECASE,
)
_TOLD = (
    r"(?:what (?:did|have) i (?:ever |already )?(?:tell|told|say|said|mention(?:ed)?|write|written)"
    r"|(?:did|have) i (?:ever |already )?(?:tell|told|say|said|mention(?:ed)?)"
    r"|(?:do|did|can) you (?:still )?remember|what do you (?:still )?remember|remind me"
    r"|was (?:habe|hab) ich|erinnerst du dich(?: noch)?|weißt du noch|habe ich"
    r"|qu['’](?:ai-je|est-ce que (?:j['’]ai|je (?:t['’]|vous )ai))|que t['’]ai-je"
    r"|(?:est-ce que )?(?:tu te|vous vous) (?:souviens|rappelles"
    r"|souvenez|rappelez)|te souviens-tu|qué te (?:dije|he dicho|conté)|(?:te )?(?:acuerdas|recuerdas))"
)
TOLD = re.compile(
    rf"\b{_TOLD}\b[^?]*?\b(?:about|of|on|regarding|über|von|zu|an|daran|was|de|du|sur|à propos de|sobre|my|mein\w*|mon"
    r"|ma|mes|mi)\b ?(?P<topic>[^?.!]+)",
    re.IGNORECASE,
)
TOLD_AT_ALL = re.compile(
    rf"\b{_TOLD}\b(?: (?:you|to you|dir|vous|{_SO_FAR}|before|earlier|last time|vorher|avant|antes|gesagt|erzählt|dit"
    r"))*\W*$",
    re.IGNORECASE,
)
KNOWN = re.compile(
    rf"\b(?:{_KNOW})\b[^?]*?\b{_ABOUT} ?(?P<topic>[^?.!]+)"
    r"|^\W*(?:what|who|where|when|how \w+)(?:['’]s| is| are) "
    r"(?P<mine>my (?!next|best|chances?|biggest|problems?|worth)[^?.!]+)\?\W*$"
    r"|\b(?:have you|did you) (?:\w+ )?(?:noted?|saved?|stored?|kept|keep|written|write|underst\w+)"
    r"(?: down)? (?:that |down )?(?P<noted>(?:i|my) [^?.!]+)\?"
    r"|^\W*(?:what|where|how much|which languages?) (?:do|did) i "
    r"(?P<act>earn|live|work|study|speak)\b[^?.!]{0,20}\?\W*$",
    re.IGNORECASE,
)
#: What somebody does, by the word that its attribute is known by.
ACTS = {"earn": "salary", "live": "city", "work": "employer", "study": "studies", "speak": "languages"}
PLEASE = re.compile(
    r"(?<![\s,])[\s,]++(?:please|bitte|s['’]il (?:te|vous) pla[iî]t|por favor|for me)\W*$", re.IGNORECASE
)
#: Before what is meant.
LEAD = re.compile(
    r"^(?:(?:what|anything|something|was|ce que|lo que|i|i['’]ve|have|ever|ich|j['’]ai|said|say|told|tell|mentioned|you"
    r"|to|te|dir|dit|about|of|on|over|über|von|de|du|sur|sobre|the|die|der|das|la|le|les|el"
    r")\b['’]?\s*)+",
    re.IGNORECASE,
)
MY = re.compile(r"^(?:my|mein\w*|mon|ma|mes|mis?) ", re.IGNORECASE)
TAIL = re.compile(
    r"(?<![\s,])[\s,]++(?:again|so far|before|earlier|last time|exactly|please|to you|gesagt|erzählt|gesagt habe"
    r"|erzählt habe|dit|bisher|denn)(?=\W*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedBack:
    """``topic`` is what they would hear about, in their words, empty for all of it; ``told``: what they said of it
    themselves.
    """

    topic: str = ""
    told: bool = False


def asked_back(text: str) -> AskedBack | None:
    """None where nobody asks what is known of them."""
    if len(text.split()) > LONGEST or wished(text) is not None:
        return None
    if SUMMARY.search(PLEASE.sub("", text)):
        return AskedBack()
    if found := TOLD.search(text):
        return AskedBack(_topic(found["topic"]), told=True)
    if TOLD_AT_ALL.search(text):
        return AskedBack(told=True)
    if found := KNOWN.search(text):
        return AskedBack(
            _topic(found["topic"] or found["mine"] or found["noted"] or f"my {ACTS[found['act'].casefold()]}")
        )
    return None


def _topic(said: str) -> str:
    topic = said.strip()
    while (shorter := TAIL.sub("", topic)) != topic:
        topic = shorter
    return MY.sub("your ", LEAD.sub("", topic).strip(" ,;:"))
