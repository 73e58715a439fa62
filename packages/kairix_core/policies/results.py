"""Whether a line tells a result in figures: how much, how many, how fast, in English, German, French or Spanish.

A figure by itself is none: dates, versions, telephone numbers, the size of a team and the length of a stay are not.
"""

from __future__ import annotations

import re

from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.leading import LEADS, OF_A_TEAM, OF_PEOPLE

NUMBER = r"(?<![\w.,/:#+-])\d+(?:[.,'’ ]\d{3})*(?:[.,]\d+)?"
SCALE = r"(?:k|m|mn|mio|mrd|bn|b|md|mds|million\w*|milliard\w*|billion\w*|millon\w*|thousand|tausend|mille|mil)"
SIGN = r"(?:[€$£¥₹]|eur\b|usd\b|gbp\b|chf\b)"
MONTH = (
    r"(?:jan|feb|fev|ene|mar|apr|avr|abr|mai|may|jun|juin|jul|juil|aug|aou|ago|sep|oct|okt|nov|dec|dez|dic)"
    r"[a-z]{0,8}\.?(?!\w)"
)
DURATION = (
    r"(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|ms|h|s"
    r"|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|sekunden?"
    r"|ans?|annees?|mois|semaines?|jours?|heures?|secondes?"
    r"|anos?|mes|meses|semanas?|dias?|horas?|minutos?|segundos?)\b"
)

#: What has figures and says nothing of a result.
DATES = (
    r"\b(?:19|20)\d\d\b(?:[-/.]\d\d?){0,2}|\b\d\d?[-/.]\d\d?[-/.](?:\d{4}|\d\d)\b|\b\d\d?[./](?:19|20)\d\d\b"
    rf"|\b\d\d?(?:st|nd|rd|th|er|\.)? (?:de |of )?{MONTH}|\b\d\d?(?::\d\d| ?uhr| ?h \d\d)\b|\b24/7\b"
)
TELEPHONE = r"\+\d[\d ()/.-]{6,}\d|\(?\b0\d{1,4}\)?[ /-]\d[\d /-]{4,}\d|\b\d{3}-\d{3,4}-\d{4}\b"
NUMBERED = (
    r"\bv\.? ?\d[\d.]*|\b\d+\.\d+\.\d[\d.]*|\b\d+(?:st|nd|rd|th|er|eme|e|o|a)\b"
    r"|\b(?:version|release|level|tier|phase|stage|chapter|room|line|page|grade|class|type|iso|iec|din|en|http|html|css"
    r"|niveau|stufe|norme?|kapitel|zimmer|seite|nivel|norma|pagina)[ -]\d[\d.]*(?:[-:/]\d+)*"
)
WORKING_TIME = (
    r"\b\d+ ?(?:%|percent|prozent)[ -]?"
    r"(?:remote|home ?office|fte|position|pensum|stelle|teilzeit|part[- ]time|employment|teletravail|temps partiel)\b"
)
NO_FIGURES = re.compile(f"{DATES}|{TELEPHONE}|{NUMBERED}|{WORKING_TIME}")
#: ``Python 3``, ``Windows 11``, ``SAP R/3``.
NAMED = re.compile(r"(?P<before>\S)?\s*\b(?P<name>[A-Z][\w+#]*)[ -](?:R/)?\d[\d.]*(?![\d%,]|[ ]?[%€$£xX×])")
SENTENCE_BEGINS = frozenset(".:;!?(–—•-")
TEAM = re.compile(OF_A_TEAM.pattern)
PEOPLE_LED = re.compile(f"{OF_A_TEAM.pattern}|{OF_PEOPLE.pattern}")

SHARE = rf"{NUMBER} ?(?:%|‰|percent|prozent|pour ?cent|por ?ciento|basis points|bps\b)"
MONEY = rf"{SIGN} ?\d|{NUMBER} ?{SCALE}?\.? ?(?:d['’]|de )?(?:{SIGN}|euros?\b|dollars?\b|pounds?\b|dolares\b|franken\b)"
TIMES = (
    rf"{NUMBER} ?[x×](?![a-z0-9]| ?(?:per|a|pro|par|por)\b)"
    rf"|{NUMBER}[- ]?(?:fold|fach\w*|mal (?:so|mehr|schneller)|times|fois|veces)\b"
    r"|\b(?:two|three|four|five|ten)fold\b|\b(?:zwei|drei|vier|funf|zehn)fach\w*"
    r"|\bquadrupl\w+|\bhalv(?:ed|ing)\b|\bverdoppel\w*|\bver(?:drei|vier)fach\w*|\bhalbier\w*"
    # In French a verb, in English an adjective, without their accents: "doublé les ventes", "a double degree".
    r"|\b(?:doubl|tripl)(?:ed|ing|er|ant|ee?s? (?:l[ae]s?|l['’]|du))"
    r"|\b(?:du|tri)pli(?:qu?e|co|cado|cada|cando|car|camos|caron)\b"
)
PARTS = (
    r"\bin half\b|\bdivis\w+ par (?:deux|trois|quatre|\d+)"
    r"|\b(?:by|to|um|auf|de|par|a la|en un) "
    r"(?:(?:a|one|more than|over|almost|die|das|ein|mehr als|fast|la|un|plus de|mas de) )*"
    r"(?:half|third|quarter|halfte|drittel|viertel|moitie|tiers|mitad|tercio)\b"
)
ABOUT = r"(?:about |over |under |below |less than |etwa |rund |uber |unter |environ |moins de |menos de )?"
#: ``Six hours to twelve minutes``: what is counted in words is counted, too.
WRITTEN = (
    r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|ninety|hundred|ein\w*|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|dreissig|une?|deux|trois"
    r"|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|dos|tres|cuatro|cinco|seis|siete|ocho|diez|doce)"
)
SHORTER = rf"\b{WRITTEN} {DURATION} (?:(?:down )?to|auf|a|en) {ABOUT}{WRITTEN} {DURATION}"
FROM_TO = (
    rf"\b(?:from|von|de|desde) {ABOUT}(?:[€$£] ?)?\d+(?:[.,]\d+)?(?: ?[a-z%€$£]+\.?){{0,2}} "
    rf"(?:to|down to|up to|auf|a|hasta) {ABOUT}(?:[€$£] ?)?\d|\d(?: ?[a-z%]+)? ?(?:→|->) ?\d"
)
RESULT = re.compile(f"{SHARE}|{MONEY}|{TIMES}|{PARTS}|{FROM_TO}|{SHORTER}")
COUNT = re.compile(
    rf"{NUMBER} ?(?:\+|{SCALE}\b\.?)?[ -](?:(?:de|d['’]|of|von) ?)?"
    rf"(?!{DURATION}|{MONTH}|(?:and|und|et|y|e|to|bis|or|oder|ou|in|at|am|pm|is|was)\b)[a-z][a-z'’-]+"
    r"|\b(?:dozens|hundreds|thousands|millions|dutzende|hunderte|tausende|millionen|dizaines|centaines|milliers"
    r"|docenas|cientos|miles|millones) (?:of|von|de|d['’])"
)
LASTED = re.compile(rf"{NUMBER}[ -]?{DURATION}")
#: With one of these a length of time says how fast.
CHANGED = re.compile(
    r"\b(?:cut|reduc\w+|sav(?:e|ed|es|ing)|short\w+|fast\w*|quick\w+|earl\w+|less|fewer|increas\w+|improv\w+|instead"
    r"|accelerat\w+|lower\w*|decreas\w+|dropp?\w*|speed\w*|sped"
    r"|\w*gespart\w*|einspar\w*|spar(?:t|te|ten)|verkurz\w*|reduzier\w*|\w*senk\w*|schneller\w*|fruher\w*|beschleunig\w*"
    r"|verbesser\w*|weniger|statt|redui\w+|gagn\w+|raccourci\w*|economis\w+|rapide\w*|moins|au lieu|amelior\w+"
    r"|ahorr\w+|redu[cj]\w+|acort\w+|aceler\w+|rapid\w+|menos|en lugar|mejor\w+)\b"
)


def tells_result(line: str) -> bool:
    """As ``cut the load from 40 to 12 minutes``, ``40 % weniger``, ``for 1,200 customers``; not ``a team of 5``."""
    said = NO_FIGURES.sub(" ", fold(_without_names(line)))
    if RESULT.search(said) or (CHANGED.search(said) and LASTED.search(said)):
        return True
    led = PEOPLE_LED if LEADS.search(said) else TEAM
    return COUNT.search(led.sub(" ", said)) is not None


def _without_names(line: str) -> str:
    return NAMED.sub(lambda found: " " if _is_name(found) else found[0], line)


def _is_name(found: re.Match[str]) -> bool:
    """Inside of a sentence a capital makes a name; at its beginning only what is known as a skill is one."""
    begins = found["before"] is None or found["before"] in SENTENCE_BEGINS
    return not begins or canonical_skill(found["name"]) is not None
