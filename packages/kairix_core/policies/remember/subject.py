"""What a statement is about: of two about one subject, what was said last holds."""

from __future__ import annotations

import re

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.remember.content import content

Table = tuple[tuple[str, re.Pattern[str]], ...]


def _table(**words: str) -> Table:
    return tuple((name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in words.items())


#: Of these somebody has one at a time.
PLANS = _table(
    move=r"stay(?:ing)? in (?-i:[A-Z])\w*|(?:in|à|en) (?-i:[A-ZÀ-Þ])[\w-]+ (?:zu )?bleiben|rester (?:à|en"
    r"|au) (?-i:[A-ZÀ-Þ])|mov(?:e|ing)|relocat(?:e|ing)|emigrat(?:e|ing)|umziehen|umzuziehen|auswandern"
    r"|auszuwandern|wegziehen"
    r"|(?:nach|in) [^,.]+ (?:zu )?ziehen|déménager|m['’]installer|émigrer|partir vivre",
    quit=r"quit(?:ting)?(?: my job)?|resign(?:ing)?|leav(?:e|ing) (?:(?:my|this|the) (?:\w+ )?(?:job|company|firm"
    r"|team|employer)|here|soon|$)|(?:want|decided|plan|going) to leave"
    r"|stay(?:ing)?(?! (?:in|abroad|home)\b)|stay(?:ing)? in (?:my|this|the) (?:\w+ )?(?:job|company|firm|role|team)"
    r"|hand(?:ing)? in my notice|kündigen|zu kündigen|(?:firma|unternehmen|konzern|job"
    r"|stelle)\b.* (?:zu )?(?:bleiben|verlassen)"
    r"|raus aus (?:de[rm]|meine\w) (?:\w+ )?(?:firma|konzern|unternehmen|job)|rester (?:dans (?:mon|ma|cette)|à mon"
    r" (?:poste|travail)|finalement)|quitter (?:mon|ma|cette) (?:boîte|travail|boulot)|partir de (?:ma|cette) boîte"
    r"|démissionner|quitter mon (?:emploi|poste|entreprise)",
    business=r"(?:start|found|open|set up|build|launch)(?:ing)? (?:my|a|an|our) (?:own |new )?(?:\w+ )?(?:business"
    r"|company|start-?up|agency|shop|studio|café|practice)|selbstständig|selbständig|gründen|zu gründen"
    r"|(?:créer|monter|lancer) (?:ma|mon|une?) (?:propre )?(?:boîte|entreprise|société|start-?up|agence)"
    r"|à mon compte",
    children=r"(?:have|having) (?:a|another|our|more) (?:baby|child|kids?|children)"
    r"|(?:ein |noch ein )?kind(?:er)? bekommen|(?:avoir|faire) (?:un|des) (?:autre )?(?:bébé|enfants?)",
    retire=r"retir(?:e|ing)|in rente|in pension|ruhestand|prendre ma retraite",
    wedding=r"(?:get|getting) married|marry|heiraten|zu heiraten|me marier|nous marier",
    house=r"buy(?:ing)? (?:a|our|my) (?:\w+ )?(?:house|flat|apartment|home)|haus (?:zu )?(?:kaufen|bauen)"
    r"|wohnung (?:zu )?kaufen|acheter (?:une|un) (?:maison|appartement)",
)  # fmt: skip
CIRCUMSTANCES = _table(
    home=r"(?:i|we)(?:['’]\w+| have| are| am)?(?: just| recently| now| currently)? (?:live|living|moved|relocated"
    r"|settled)|ich (?:wohne|lebe)|wir (?:wohnen|leben)|gezogen|umgezogen|j['’]habite|je vis|nous (?:vivons|habitons)"
    r"|déménagé|installée?s? à",
    relationship=r"married|single(?! (?:parent|mother|mum|mom|father|dad))|divorced?|engaged|separated|widow(?:ed|er)?"
    r"|broke up|split up|verheiratet|geheiratet|geschieden|ledig|verlobt|getrennt|verwitwet|mariée?s?|divorcée?s?"
    r"|célibataire|fiancée?s?|pacsée?s?|séparée?s?|veuve?|veuf",
    children=r"(?:have|got|has) (?:\w+ )?(?:kids?|child|children|sons?|daughters?|twins|a baby)|(?:habe|haben)"
    r" (?:\w+ )?(?:kind|kinder|söhne|töchter|zwillinge)|(?:j['’]ai|nous avons) (?:\w+ )?(?:enfants?|fils|filles?)",
    leave=r"(?:parental|maternity|paternity|sick|medical|unpaid) leave|sabbatical|elternzeit|mutterschutz"
    r"|krankgeschrieben|congé (?:parental|maternité|paternité|sabbatique)|arrêt maladie",
    commute=r"commut\w+|pendle|pendeln|arbeitsweg|trajet",
    pregnancy=r"pregnant|schwanger|enceinte",
)
PREFERENCES = _table(
    answers=r"answers?|replies|reply|explanations?|antworte\w*|erklär\w+|réponses?|réponds|be (?:blunt|direct|brief"
    r"|honest) with me|sei (?:ehrlich|direkt)|sois (?:direct|franc|honnête)e?",
    daytime=r"morning person|early bird|night owl|evening person|frühaufsteher\w*|nachteule|morgenmensch|nachtmensch"
    r"|lève-tôt|couche-tard|(?:du|de) (?:matin|soir)",
    address=r"call me \w+ and not|first names|siezen|duzen|per (?:du|sie)|tutoyer|vouvoyer|tutoie\w*|vouvoie\w*",
)
TABLES = {
    MemoryKind.PLAN: PLANS,
    MemoryKind.CIRCUMSTANCE: CIRCUMSTANCES,
    MemoryKind.EVENT: CIRCUMSTANCES,
    MemoryKind.PREFERENCE: PREFERENCES,
}
#: Whoever moved lives there, whether that is told as an event or as how things are.
OWN_SUBJECT = frozenset({MemoryKind.PLAN, MemoryKind.PREFERENCE})
RELATIVES = re.compile(
    r"\b(?:my|our|(?:have|got|['’]ve) an?|mein\w*|unser\w*|mon|ma|mes|notre|nos) (?:(?:\w+[- ])?in-law |(?:old|new"
    r"|little|big|younger|older"
    r"|eldest|youngest|former|current|best|kleine\w?|große\w?|jüngere\w?|ältere\w?|neue\w?|beste\w?|petite?|grande?"
    r"|nouveau|nouvelle|meilleure?) )?(?P<who>(?:line manager|team lead)|[\w-]+)"
    r"(?:,? (?P<name>(?-i:[A-ZÀ-Þ][\w’'-]+)))?",
    re.IGNORECASE,
)
#: Of whom somebody has one at a time, by whatever word they call them.
SOLE = _table(
    boss=r"boss|(?:line[- ])?manager|supervisor|team lead|chef(?:in|fe)?|vorgesetzte[rn]?|teamleiter(?:in)?|patronne"
    r"|patron|responsable|manageure?|manageuse",
    partner=r"wife|husband|partner(?:in)?|spouse|girlfriend|boyfriend|fianc[ée]e?|frau|mann|freundin|freund"
    r"|verlobte[rn]?"
    r"|femme|mari|conjointe?|compagnon|compagne|copine?|copain",
    mentor=r"mentor(?:in)?",
    mother=r"mother|mum|mom|mutter|mama|mère|maman",
    father=r"father|dad|vater|papa|père",
)
IS_NAMED = re.compile(
    r"(?:boss|manager|supervisor|team lead)(?:,| called| named)? (?-i:[A-Z][\w’'-]+)$|"
    r"\b(?:is|['’]s|ist|est)(?: now| jetzt| maintenant)? (?:frau |herr )?(?-i:[A-ZÀ-Þ]\w+)|(?-i:[A-ZÀ-Þ]\w+)"
    r" (?:is|ist|est)(?: now| jetzt| maintenant)? (?:my|our|mein\w*|unser\w*|mon|ma|notre)\b",
    re.IGNORECASE,
)
FACETS = _table(
    home=r"lives?|living|moved|based|wohn\w+|lebt|leben|zieht|gezogen|habite\w*|vit|vivent|déménag\w+",
    work=r"works?|working|job|employed|unemployed|jobless|(?:got|lost) (?:an?|his|her|their) (?:\w+ )?job"
    r"|arbeitslos|au chômage|(?:is|['’]s|ist|est) an? \w+(?: \w+)?$|arbeite\w*|travaille\w*",
    name=r"(?:is|are) (?:called|named)|name(?:['’]s| is)|heißt|heißen|s['’]appelle\w*",
    age=r"years? old|\d+ months old|turns \d+|jahre alt|wird \d+|a \d+ ans",
    health=r"ill|sick|cancer|hospital|dementia|krank\w*|krebs|krankenhaus|malade|hôpital|cancer",
    school=r"school|university|kindergarten|nursery|daycare|schule|kita|uni|école|crèche|université|studies|studiert",
)


def subject_of(kind: MemoryKind, text: str) -> str:
    """A named subject where there is one ("home", "plan:move", "person:daughter anna:age"), else the words."""
    if kind is MemoryKind.PERSON:
        return _about_somebody(text)
    named = _found(TABLES[kind], text)
    if named is None:
        return _in_words(kind, text)
    return f"{kind.value}:{named}" if kind in OWN_SUBJECT else named


def _found(table: Table, text: str) -> str | None:
    return next((name for name, pattern in table if pattern.search(text)), None)


def _in_words(kind: MemoryKind, text: str) -> str:
    return f"{kind.value}:{' '.join(sorted(content(text)))}"


def _about_somebody(text: str) -> str:
    """Who bears a name is one of several, but for those of whom there is one."""
    who, facet = RELATIVES.search(text), _facet(text)
    if who is None or facet is None:
        return _in_words(MemoryKind.PERSON, text)
    sole = next((name for name, pattern in SOLE if pattern.fullmatch(who["who"])), None)
    if facet == "name" and sole is None:
        return _in_words(MemoryKind.PERSON, text)
    named = sole or (f"{who['who']} {who['name']}" if who["name"] else who["who"])
    return f"{MemoryKind.PERSON.value}:{named.casefold()}:{facet}"


def _facet(text: str) -> str | None:
    """A name counts first: "my boss is called Bob and works in Rome"."""
    is_name = IS_NAMED.search(text) is not None
    return "name" if is_name else _found(FACETS, text)
