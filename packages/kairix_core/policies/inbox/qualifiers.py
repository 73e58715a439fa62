"""What keeps questions about one matter apart, in English, German, French and Spanish."""

from __future__ import annotations

import re

from kairix_core.policies.words import stem


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


#: What a question wants to know of its matter; without one it wants a yes, a no or whatever there is.
ASPECTS = tuple(
    (aspect, _pattern(pattern))
    for aspect, pattern in {
        "how_long": r"how long|(?:how many )?years (?:of|with) |how many (?:years|months)|wie lange|wie viele jahre|"
        r"combien (?:de temps|d annees)|cuanto tiempo|cuantos anos|since when|seit wann|depuis (?:quand|combien)|"
        r"desde cuando|hace cuanto",
        "how_often": r"how often|how many (?:days|times) (?:a|per|each|every) (?:week|month|year)|how frequently|"
        r"wie oft|a quelle frequence|con que frecuencia",
        "how_many": r"how many|wie viele|combien de|cuant[oa]s",
        "how_much": r"how much|wie viel|wieviel|combien|cuant[oa]",
        "how_large": r"how (?:big|large|high)|what size|wie (?:gross|hoch)\w*",
        "when": r"^(?:\w+ ){0,2}when|when (?:can|could|will|would|did|does|do|has|is|was|were)|wann|quand|cuando|"
        r"in which year|what year",
        "where": r"where|in which (?:city|country)|wo|wohin|ou (?:est|a|vit|habite|travaille)|donde",
        "why": r"why|for what reason|warum|wieso|weshalb|pourquoi|por que",
        "who": r"who|whom|wer|wem|quien(?:es)?|qui (?:est|etait)",
        "how": r"how (?:did|does|do|would|was|has)|what (?:does|do|did|would) they do (?:when|if|to|about)|way of|"
        r"wie (?:hat|ist|wurde|geht)|comment|como",
    }.items()
)

#: Who likes doing it does it, besides work.
PASTIME = (
    r"(?!(?:work|manag|lead|mentor|coach|teach|train|cod|programm|writ|learn|sell|present|speak|hir|test|travel|travell|"
    r"design|consult|engineer|market)ing\b)\w+ing$"
)
_KEYS = {
    "like": rf"(?:(?<!would )(?<!look )(?<!they )like|likes|liked|enjoy\w*|(?<!would )(?<!they )love|loves|loved|"
    rf"fond of|keen on|mag|gern\w*|liebt|aime|adore|gusta|(?:does|do|did) they (?:like|love))(?! to)(?! {PASTIME})",
    "negated": r"not|never|without|neither|dont|doesnt|didnt|isnt|arent|wasnt|cant|couldnt|wont|wouldnt|hasnt|havent|"
    r"unwilling|unable|refuse\w*|nicht|kein\w*|nie|niemals|ohne|pas|jamais|sans|nunca|sin",
    "before": r"(?:before|prior to|until|bevor|bis|avant|antes)(?! they$|$)",
    "after": r"(?:after|following|nach|apres|despues)(?!$)",
    "doing": r"what (?:did|does|do|has|have) they (?:do|done)|what (?:is|are|was|were) they (?:responsible|in charge)|"
    r"(?:what|which) (?:\w+ ){0,3}(?:role|job|position|function|responsibilit\w+|duties|tasks?)|"
    r"welche (?:rolle|position|funktion|aufgabe\w*)|was (?:hat|macht\w*) \w+ (?:bei|fur)|"
    r"quel(?:le)? (?:est|etait|fut) (?:son|sa|le) (?:role|poste|fonction)",
    "employed": r"(?:work\w*|employed|employee|intern\w*|arbeitet\w*|gearbeitet|angestellt) "
    r"(?:at|for|by|bei|von|fur)|(?:travaill\w+|employee?) (?:chez|pour)|trabaj\w+ (?:para)",
    "beside": r"work\w* (?:closely |together )?(?:with|alongside) an?",
    "certified": r"certif\w+|zertifi\w+",
    "being": r"as an?|als|comme|como",
    "more": r"wants? more|more than|over \d+|at least|mehr als|plus de|mas de",
    "fewer": r"less than|fewer than|under \d+|at most|weniger als|moins de|menos de",
    "alone": r"alone|allein\w*|seule?|sol[oa]",
}
KEYS = tuple((key, _pattern(pattern)) for key, pattern in _KEYS.items())
#: Something is wished for, or asked as if it were.
WISHED = _pattern(
    r"would|willing|wants?|wanted|wish\w*|interested in|open to|consider\w*|"
    r"prepared to|(?:like|love) to|hop(?:e|es|ing)|plan\w* to|ready|happy to|accept\w*|an option|imagine|prefer\w*|"
    r"see they|(?:problem|issue|okay) for|looking for|seek\w*|"
    r"mochte|wurde|bereit|will|souhait\w*|voudrait|aimerait|accepterait|prete?|serait|veut|quiere|gustaria|"
    r"dispuest[oa]|estaria|aceptaria"
)
#: It was done to the person ("has she been taught"), or somebody else does it ("expect from her").
UNDERGONE = _pattern(
    r"(?:been|was|were|got|being|get) (?:ever )?(?!interested|based|born|used|employed)\w+(?:ed|ght|wn|en)"
)
TOWARDS = _pattern(r"(?:(?<!suit )(?<!for )(?<!by )(?:him|her|them)|(?:from|of|about|with|to|than) they)$")
#: Names but for their capitals everyday words.
SHORT_NAMES = {"US": "usa", "IT": "it"}
#: Something was so, where one would ask whether it is to be.
PAST = _pattern(r"did they|(?:has|have|had) they ever|used to|(?:was|were) they")
#: It is asked how it is now.
PRESENT = _pattern(
    r"currently|at the moment|at present|right now|these days|derzeit|momentan|zurzeit|gerade|actuellement|actualmente|"
    r"(?:is|are|does|do) they (?:\w+ ){0,4}(?:now|today)"
)
PAID_BY = {
    "hour": _pattern(r"hourly|per hour|an hour|stunden(?:s[ae]tz|lohn)\w*|taux horaire|por hora"),
    "day": _pattern(
        r"(?:daily|day) rates?|(?:pay|paid|charge\w*|cost\w*) (?:per|a) day|tagess[ae]tz\w*|taux journalier|tjm"
    ),
}
#: What is counted, besides the years that ``aspect_of`` knows.
COUNTED = re.compile(r"\bhow many (?!years|months|people|persons)(\w+)")
FROM_TO = re.compile(r"\b(?:from|von|de) (\w+)(?: \w+)? (?:to|nach|zu|a(?! t\b)|vers) \w+")
#: What is named first and what second makes a difference.
ORDERED = _pattern(r"from|to|over|than|instead of|von|nach|als|vers|que")
NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*k?\b")
MONTHS = {
    name: f"month {number}"
    for number, names in enumerate(
        (
            "january januar janvier enero", "february februar fevrier febrero", "march marz mars marzo",
            "april avril abril", "may mai mayo", "june juni juin junio", "july juli juillet julio",
            "august aout agosto", "september septembre septiembre", "october oktober octobre octubre",
            "november novembre noviembre", "december dezember decembre diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

#: Words that mean the same in a question, the first for all. What a topic or a résumé would pass over tells here.
_SENSES = (
    "program code codes coding coded programming programmer",
    "contribute contributes contributed contributing",
    "join joins joined joining",
    "leave leaves left leaving quit",
    "start starts started starting begin begins began commence",
    "finish finishes finished end ends ended complete completes completed",
    "give gives gave given giving",
    "need needs needed braucht",
    "build builds built building create creates created develop develops developed",
    "write writes wrote written writing author authored",
    "design designs designed",
    "launch launches launched ship shipped deliver delivers delivered",
    "own owns owned owning",
    "support supports supported help helps helped",
    "attend attends attended attending",
    "learn learns learnt learned learning",
    "read reads reading",
    "teach teaches taught teaching",
    "involve involves involved",
    "hold holds held",
    "spend spends spent spending",
    "first earliest erste ersten erster premier premiere primer primera primero",
    "last previous previously former prior letzte letzten vorige dernier derniere ultimo ultima anterior",
    "current currently now today present presently aktuell aktuelle aktuellen actuel actuelle actual",
    "current moment derzeit momentan jetzt heute actuellement actualmente",
    "next nachste nachsten prochain prochaine proximo proxima",
    "most best biggest greatest largest highest strongest main favourite favorite top",
    "most grosste grossten grosster grosses mayor",
    "least worst smallest lowest weakest minimum minimal minimale mindest kleinste niedrigste",
    "most maximum maximal maximale hochste hochstes",
    "only just merely", "still", "again", "always", "often", "new", "daily", "enough",
    "boss manager supervisor chef vorgesetzter chief",
    "customer customers client clients kunde kunden kundin cliente clientes",
    "colleague colleagues coworker coworkers teammate teammates peers kollege kollegen kollegin collegue collegues",
    "developer developers engineer engineers entwickler",
    "industry industries sector sectors branche branchen secteur secteurs",
    "book books buch bucher livre livres libro libros",
    "article articles paper papers artikel articulo articulos",
    "company companies firm firms organisation organization unternehmen firma entreprise empresa",
    "summer sommer verano", "winter hiver invierno", "autumn herbst automne otono",
    "organise organize organised organized organising organizing arrange arranged",
    "maths math mathematics mathematik mathematiques matematicas",
    "physics physik physique fisica",
    "bank banks banking banque banques banken banco bancos",
    "insurance insurances insurer insurers versicherung versicherungen assurance assurances seguros",
    "hospital hospitals krankenhaus krankenhauser hopital hopitaux",
    "dismiss dismissed fire fired sack sacked",
    "reduce reduced reduces cut cuts lower lowered",
    "improve improved improves optimise optimised optimize optimized",
    "sell sells sold selling",
    "found founds founded founding cofounded established",
    "family families familie famille familia",
    "weekend weekends saturday saturdays sunday sundays",
    "test tests testing tested",
    "manage manages managed managing verwaltet gere gestiona",
    "hard hardest difficult toughest tough challenging schwierig schwierigste schwierigsten difficile dificil",
    "holiday holidays vacation vacations urlaub conges vacaciones",
    "training trainings course courses class classes kurs kurse schulung schulungen formations cursos",
    "union unions gewerkschaft syndicat sindicato",
    "member members membership belong belongs mitglied membre miembro",
    "smoke smokes smoked smoking smoker raucht raucher raucherin fume fumeur fumeuse fuma",
    "project projects projekt projekte projet projets proyecto proyectos",
    "country countries land lander pays pais paises",
    "abroad overseas ausland etranger extranjero",
    "important matter matters care cares wichtig importe importante",
    "publish publishes published publication publications veroffentlicht publie publicado",
    "patent patents", "award awards prize prizes auszeichnung auszeichnungen preis prix premio premios",
    "goal goals ambition ambitions aspiration aspirations ziel ziele objectif objectifs objetivo objetivos",
    "value values wert werte valeur valeurs valores",
    "motivate motivates motivated motivation motivations",
    "degree degrees diploma diplomas abschluss diplome diplomes titulo",
    "mother father parent mutter vater mere pere madre padre",
    "health medical gesundheit sante salud", "healthcare gesundheitswesen",
    "school schools schule schulen ecole ecoles escuela",
    "money geld argent dinero", "car auto voiture coche",
)  # fmt: skip
SENSES = {word: group.split()[0] for group in _SENSES for word in group.split()}
#: How often something is, in whatever words.
REGULARLY = frozenset(("often", "day", "week", "month", "time"))
#: Points of a question come as stems.
SENSES_OF_STEMS = {stem(word): sense for word, sense in reversed(SENSES.items())}


def sense_of(word: str, root: str) -> str:
    """``root`` is the word's stem."""
    return SENSES.get(word) or SENSES_OF_STEMS.get(root, root)


def aspect_of(text: str) -> str | None:
    return next((aspect for aspect, pattern in ASPECTS if pattern.search(text)), None)


def keys_in(text: str) -> dict[str, set[str]]:
    """What a question says of its matter, that it is liked, left out, or came before something, and in which words."""
    found = ((key, pattern.search(text)) for key, pattern in KEYS)
    return {key: set(match[0].split()) for key, match in found if match}
