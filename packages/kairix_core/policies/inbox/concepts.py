"""What recruiters ask of terms and of the person, in English, German, French and Spanish, beyond a résumé's topics.

Patterns are matched against folded words joined by single spaces. An earlier concept takes its words before a later one
looks; one with the name of a topic says in other words what that topic is about.
"""

from __future__ import annotations

import re

from kairix_core.policies.inbox.career import CAREER


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONDITIONS: dict[str, tuple[str, ...]] = {
    "current_salary": (
        r"what (?:do|does|did) \w+(?: \w+)? (?:earn|make)\b",
        r"(?:earn\w*|paid) (?:now|today|currently|at present|at the moment)",
        r"(?:salary|pay|wage) (?:do|does|is|are) \w+(?: \w+)? (?:get(?:ting)?|earn(?:ing)?|have|having|receiv\w+)\b",
        r"(?:current|present|last|aktuell\w*|derzeitig\w*|jetzig\w*) (?:\w+ )?(?:salary|pay|compensation|gehalt)",
        r"(?:salaire|remuneration) actuel\w*|(?:salario|sueldo) actual",
        r"(?:salary|gehalt|salaire|salario) (?:now|today|derzeit|momentan|actuellement|actualmente|currently)",
        r"how much (?:do|does|did|is) \w+(?: \w+)? (?:earn|make|making|earning|paid)\b|verdient|gagne\b|gana\b",
    ),
    "salary": (
        r"(?:salary|pay|compensation|wage|money|salarial\w*)(?: expectations?| requirements?| range| wishes)?",
        r"gehalts?\w*|lohn\w*|pretentions?(?: salariales?)?|remuneration|salaire\w*|salario\w*|sueldo|retribucion",
        r"rates?$|(?:day|hourly|daily) rates?|tagess[ae]tz\w*|stunden(?:s[ae]tz|lohn)\w*|tarifa(?: diaria)?",
        r"taux (?:journalier|horaire)|tjm",
        r"how much (?:money )?(?:do|does|would|will|should) \w+(?: \w+)? (?:want|ask|charge|cost|expect)\w*",
        r"to (?:earn|make|be paid)$",
        r"(?:compensation |salary |pay )?package|(?:income|earnings?|financial) (?:expectations?|wishes)|asking price",
        r"(?:expected|desired|target) (?:income|earnings|comp|ctc|ote)|honorar\w*|vergutung\w*|entlohnung|verdienst\w*",
        (
            r"(?:mochte|will|wurde|soll|wunscht)(?: \w+){0,3} verdienen|(?:souhait\w+|veut|voudrait|aimerait|espere)"
            r"(?: \w+){0,3} (?:gagner|toucher)|(?:quiere|desea|gustaria|espera)(?: \w+){0,3} (?:ganar|cobrar)"
        ),
        r"(?:have to|need to|must|should|would) (?:we |one )?(?:have to )?(?:pay|offer) (?:they|him|her|them)$",
        r"how much (?:would|will|should) \w+(?: \w+)? (?:like|want|hope|need) to (?:earn|make)",
        r"what (?:do|does|would|will|is) \w+(?: \w+)? (?:cost|price)$",
    ),
    "notice": (
        r"notice ?period|(?:weeks|months|long|much) (?:\w+ )?notice|notice (?:\w+ ){0,3}(?:give|serve)",
        r"kundigungsfrist",
        r"preavis|preaviso|plazo de aviso",
    ),
    "remote": (
        r"remot\w*|home ?office|(?:work\w*|arbeit\w*) (?:\w+ )?(?:from|von) (?:zu )?(?:home|hause)|from home",
        r"teletravail\w*|a distance|teletrabaj\w*|desde casa|a distancia|telework\w*|telecommut\w*|hybrid\w*",
        r"hibrid\w*",
    ),
    "on_site": (
        r"(?:in the|to the|into the|on ?site in the|im|ins|au|en la|a la) (?:office|buro|bureau|oficina)|on ?site",
        r"vor ort|prasenz\w*|presencial\w*|en presentiel|sur (?:site|place)|office (?:days?|presence|attendance)",
    ),
    "relocation": (
        r"(?:mov\w+|relocat\w+) to (?:another|a different|a new) (?:city|place|town|region)",
        r"(?:relocat\w+|move|moving) for (?:a|the|this)(?: new)? (?:job|role|position|work)",
        r"relocat\w+|willing to move(?: to (?:another|a different|a new) (?:city|place|town|region))?|moves?$",
        r"live (?:somewhere|anywhere) else",
        r"move (?:to|for)(?: a job| work)?|moving (?:to|for)|umzieh\w*|umzug\w*|umzuziehen|demenag\w+",
        r"(?:mobilite|mobile) geographique\w*|mudar\w*|trasladar\w*|reubica\w*|cambiar de ciudad|change cities",
        r"ortswechsel",
    ),
    "travel": (
        (
            r"(?:business )?travel(?:l?ing|s)?\b(?: (?:to (?:customers?|clients?)|for (?:work|business|the job)))?(?! "
            r"(?:agenc|industr|sector|compan|tech|app|book))"
        ),
        r"(?:business|work) trips?",
        r"on the road|(?:visit\w* )?(?:customers?|clients?|sites?) abroad|(?:geschafts|dienst)?reise\w*|deplacements?",
        r"se deplacer",
        r"voyag\w+|viaj\w+",
    ),
    "part_time": (
        r"part time(?: (?:contract|job|role|position|work)s?)?|parttime|teilzeit\w*|temps partiel|mi temps",
        r"tiempo parcial|media jornada",
        r"jornada (?:parcial|reducida)",
        r"(?:four|4|three|3) days? (?:a|per) week|(?:vier|4|drei|3) tage\w* (?:die|pro) woche",
        r"(?:reduced|fewer|less) hours",
        r"(?:[4-9][05]) (?:percent|prozent|por ciento|pour cent)\b",
    ),
    "contract": (
        r"(?:hire|engage|book|employ) (?:they|them|him|her) as a (?:contractor|freelancer)",
        r"(?:available|open|up) (?:as|for|to) (?:an? )?contract(?:or|ing|s)?(?: (?:work|roles?|jobs?))?",
        (
            r"(?:available (?:for|as) (?:a )?)?freelanc\w*(?: (?:projects?|work|jobs?|contracts?))?(?! (?:workers?|"
            r"staff|people|developers?|team))"
        ),
        r"contract(?:or|ing)? (?:work|basis|role)s?|as a contractor|freiberuf\w*|freie mitarbeit\w*",
        r"as an? (?:independent )?contractor|self employ\w+|independant\w*|autonom[oa]s?|por cuenta propia",
        r"selbst(?:st)?andig\w*",
    ),
    "permit_needed": (
        (
            r"(?:need|requir|necesit|brauch|benotig|besoin)\w*(?: (?!for\b|fur\b|pour\b|para\b)\w+){0,3} "
            r"(?:(?:work )?permits?|workpermit|visas?|visum|arbeitserlaubnis|aufenthaltstitel|sponsor\w*|autorisation"
            r"(?: de travail)?|permis de travail|titre de sejour|permiso de trabajo)(?: sponsor\w*)?"
        ),
        r"(?:visas? )?sponsor\w*(?: (?:a|their|his|her))?(?: (?:visas?|permits?))?",
    ),
    "work_permit": (
        r"without (?:a )?(?:work )?permit|(?:work ?)?permits?\b|(?:work )?visas?|visum|right to work|blue card",
        r"blaue karte|(?:carte|permis) de sejour|permiso de residencia",
        r"work authori[sz]ation|allowed to work|arbeitserlaubnis",
        r"permis de travail|titre de sejour|autorisation de travail|permiso de trabajo|aufenthaltstitel|green card",
        r"(?:legally|eligible|authori[sz]ed) (?:\w+ ){0,2}to work",
    ),
    "clearance": (
        r"(?:security )?clearances?\b|security cleared|sicherheitsuberprufung\w*",
        r"habilitation (?:de )?(?:securite|defense)",
        r"habilitacion de seguridad",
    ),
    "driving": (
        r"driv\w+ (?:s )?licen[cs]es?|drives? (?:a )?(?:car|truck|van)",
        r"(?:can|could|able to|does|do|know how to)(?: \w+){0,2} drive$",
        r"fuhrerschein\w*|permis de conduire|carnet de conducir",
        r"permiso de conducir",
    ),
    "availability": (
        (
            r"(?:when|how soon|how quickly|how fast|wie bald|ab wann|wann|quand|cuando)(?: \w+){0,5} (?:start\w*|"
            r"begin\w*|join\w*|anfang\w*|einsteig\w*|commenc\w+|debut\w+|empez\w*|empiez\w*|comenz\w*|incorporar\w*|available|"
            r"verfugbar|disponibles?)"
        ),
        r"(?:earliest|first possible|fruheste\w*) (?:\w+ )?(?:start\w*|date|eintritt\w*|termin)|start(?:ing)? date",
        r"(?:when|ab wann)(?: \w+){0,2} free\b|eintritts\w*|startdatum|date de (?:debut|disponibilite)",
        r"(?:when|how soon|how quickly)(?: \w+){0,5} (?:on ?board|come over|take up (?:the|a) (?:job|role|work))",
        r"a partir de quand|a partir de cuando",
        r"fecha de (?:inicio|incorporacion)|availab\w+|verfugbar\w*|disponib\w+",
        (
            r"(?:start|begin|join|anfangen|beginnen|commencer|empezar) (?:immediately|right away|at once|sofort|asap|"
            r"de suite|ya|immediatement)"
        ),
        r"immediately",
    ),
    "non_compete": (
        r"non ?compet\w+(?: (?:clause|agreement))?|wettbewerbsverbot\w*|(?:clause de )?non concurrence",
        r"(?:no competencia|pacto de no competencia)|restrictive covenants?",
    ),
    "probation": (
        r"(?:probation(?:ary)?|trial) (?:period|time|month)|on probation|probezeit|periode d essai|periodo de prueba",
    ),
    "location": (
        r"(?:where|in (?:which|what) (?:city|town|country)) (?:is|are|do|does) they (?:live|based|located|resid)\w*",
        r"wo (?:wohnt|lebt)|in welche\w (?:stadt|land|ort) (?:wohnt|lebt)|(?:ou|dans quelle ville) (?:habite|vit)",
        r"(?:donde|en que ciudad) vive|whereabouts",
    ),
    "permanent": (
        r"permanent(?: (?:jobs?|roles?|positions?|contracts?|employment))?|unbefristet\w*(?: (?:stelle|vertrag))?",
        r"festanstellung|cdi\b|(?:contrato )?indefinido",
    ),
    "full_time": (r"full ?time(?: (?:jobs?|roles?|positions?|work))?|vollzeit\w*|temps plein|jornada completa",),
    "citizenship": (
        r"citizen\w*|nationality|passports?|staatsburger\w*|staatsangehorig\w*|nationalite|citoyen\w*",
        r"nacionalidad|ciudadan\w+|pasaporte|passeport|reisepass",
    ),
    "overtime": (r"overtime|(?:extra|long|additional|more) hours|uberstunden|heures supplementaires|horas extras?",),
    "weekends": (r"weekends?|(?:satur|sun)days?|samstags?|sonntags?|wochenend\w*|week ?ends?|fin(?:es)? de semana",),
    "on_call": (
        r"(?:nights?|shifts?|night shifts|weekends?) for (?:incidents|emergencies)|on ?call(?: dut(?:y|ies))?",
        r"stand ?by(?: dut(?:y|ies))?|rufbereitschaft|bereitschaftsdienst|astreintes?|guardias?",
    ),
    "shifts": (
        r"(?:night|day|late|early|rotating) shifts?|shifts?\b(?! work(?:load)?s)|night work|nights\b|schichtarbeit",
        r"nachtschicht\w*|travail de nuit|turnos?",
    ),
    "interview": (
        r"interview\w*|vorstellungsgesprach\w*|bewerbungsgesprach\w*|entretiens?|entrevistas?",
        r"(?:have|for) a (?:call|chat)",
        r"(?:book|schedule|arrange|set up) (?:a|an) (?:\w+ )?(?:call|meeting|chat|appointment)|termin vereinbaren",
    ),
    "references": (r"references?|referenz\w*|referees?|referencias?|recommandations?",),
    "management_wish": (
        (
            r"(?:want|like|prefer|interested|open)(?: \w+){0,3} (?:to )?(?:manag\w+|lead\w*)(?: (?:people|a team|"
            r"teams))?"
        ),
    ),
    "leaving": (
        r"(?:made|makes|brought) \w+(?: \w+)? (?:quit|leave|resign|change)",
        (
            r"(?:why|warum|wieso|pourquoi|por que)(?: \w+){0,4} (?:(?:look|search)\w* for(?: an?(?: new| "
            r"different)? (?:job|role|position|challenge))?|leav\w+|left|quit|chang\w+|wechsel\w*|verlass\w*|"
            r"gekundigt|quitt\w*|parti\w*|dej[oa]\w*|salir|sali[oa]?|cambi\w*)"
        ),
        r"what makes \w+(?: \w+)? (?:want to )?leave",
        r"(?:reasons?|motivations?|motives?) for (?:leaving|chang\w+|the change)",
        (
            r"(?:why|warum|wieso|aus welche\w (?:grund|grunden)|pour quelle raison)(?: \w+){0,5} (?:kundig\w*|"
            r"wechsel\w*|verlass\w*|leave|resign|change)"
        ),
        r"grund (?:fur|zu) (?:den |zum )?(?:wechsel|kundig)\w*|raison (?:du|de son) (?:depart|changement)",
        r"wechselgrund|motivo\w* (?:de|del) (?:salida|cambio)",
    ),
    "resigned": (
        r"(?:given|gave|gives?|handed|hands?) (?:in )?(?:\w+ ){0,2}(?:notice|resignation)\b|resign(?:ed|ation)",
        r"gekundigt",
        r"demission\w*|dimiti\w+|renuncia\w*",
    ),
    "hobbies": (
        r"hobb\w+|free time|spare time|freizeit|(?:outside(?: of)?|after|besides) work\b|temps libre|loisirs",
        r"passe ?temps|tiempo libre|aficion\w*|interests?\b",
    ),
    "team_wish": (
        r"(?:kind|type|sort) of (?:team|company|culture)|(?:ideal|preferred) (?:team|company|employer|culture)",
    ),
    "strength": (
        r"worin (?:ist|sind)(?: \w+){1,2} (?:besonders |sehr |am )?(?:gut|besten|stark)|excels? (?:at|in)$",
        r"strengths?|(?:best|really good|particularly good|strongest) (?:at|in)$|starken?\b|points? forts?",
        r"fortalezas?|puntos fuertes",
    ),
    "weakness": (
        r"(?:weak points?|shortcomings?)|not (?:so |very |that |too )?(?:good|strong) (?:at|in)$",
        r"worin (?:ist|sind) \w+ schwach",
        r"(?:need|have|could)\w* (?:to )?improve$|areas? (?:of|for|to) improve(?:ment)?",
        r"weakness\w*|(?:bad|not good|worst|poor) at$|schwachen?|points? faibles?|debilidad\w*|puntos debiles",
    ),
    "children": (
        r"(?<!teach )(?<!with )(?<!for )(?:children|kids)|(?:is|are) \w+ an? (?:mother|father|parent)\b|kinder\b",
        r"enfants|hijos",
    ),
    "age": (
        r"how old (?:is|are) (?!the\b)|when (?:was|were) \w+(?: \w+)? born|wie alt",
        r"quel age|cuantos anos tiene|edad\b|alter\b|date of birth|birthday|geburtstag",
    ),
    "married": (r"married|(?:have|got|has) (?:a )?(?:husband|wife|spouse)|verheiratet|marie\w?\b|casad[oa]",),
    "certified": (r"certif\w+|zertifi\w+|certificad\w+",),
    "hands_on": (
        r"hands on(?! (?:experience|knowledge|skills?)\b)|still (?:cod\w+|programs?|(?:writ\w+ )(?:\w+ )?code)",
        r"codes? (?:every day|daily|himself|herself|themselves)",
    ),
}
CONCEPTS = tuple(
    (concept, re.compile(rf"\b(?:{'|'.join(patterns)}){end}"))
    for table, end in ((CAREER, r"\b"), (CONDITIONS, r"\w*"))
    for concept, patterns in table.items()
)

#: Words in which such questions are dressed; besides a concept they ask for nothing.
DRESSING = _words(
    """
    expect expects expected expectation expectations wish wishes wishing accept accepts require requires prefer
    prefers willing open ready happy mind possible allowed would hope hopes hoping esta erwartet erwarten
    erwartung vorstellung
    vorstellungen bereit wunscht mochte moglich kommt frage infrage offen braucht benotigt lange hoch
    accepterait accepte prete pret prets peut pourrait souhaite souhaiterait attend attentes travailler
    travaille besoin faut voudrait expectativa expectativas dispuesta dispuesto estaria podria puede trabajar
    trabaja acepta aceptaria necesita espera quiere desea seria posible
    think thinks thinking imagine imagines consider considers considering considered interested keen comfortable fine
    glad able suitable suit suits acceptable feasible roughly requirement requirements regarding terms concerning
    conditions arrangement arrangements situation topic matter status sich vor entirely completely totally period
    gerne stellt stellen steht stehen aussehen denkbar vorstellbar vorstellen einverstanden passt passen wurde wurden
    kame konnte konnten durfte ware gabe hatte wie sieht generell grundsatzlich
    envisage envisager envisagerait accord ouvert ouverte disposee dispose serait vouloir aimerait compte combien temps
    cuanto tiempo abierto abierta considera consideraria aceptar dispone
    """
)
#: What is left of such questions says what their matter says already.
SAID_ALREADY = {
    "achievements": _words("most"),
    "strength": _words("most good"),
    "weakness": _words("least most good"),
    "failure": _words("most"),
    "references": _words("call contact phon talk speak ask provid check"),
    "other_offers": _words("runn run active pend go ongo"),
    "certified": _words("anyth"),
    "conflict": _words("resolv solv settl"),
    "non_compete": _words("bound claus sign hav"),
    "next_years": _words("long term"),
    "portfolio": _words("find look see onlin"),
    "budget": _words("manage"),
    "leadership": _words("manage"),
    "team_size": _words("manage"),
    "education": _words("degree"),
    "publications": _words("publish"),
    "links": _words("account"),
}

#: A wish is part of these, said or not: whether somebody would do it is what one asks.
SETTLED = frozenset(CONDITIONS) - {
    "children", "married", "age", "certified", "hands_on", "probation", "location", "resigned",
} | {
    "boss_wish", "size_wish", "next_years", "applying",
}  # fmt: skip
#: Words that add nothing, whatever is asked.
LIGHT = _words(
    """
    problem issue mind take takes pass undergo well really rather environment ever public duty okay prefer prefers
    page depuis utilise utiliza verwendet nutzt benutzt option fully ready cope himself herself themselves
    tool tools fluently fliessend couramment nivel niveau kenntnis hoch lang lange inside
    roughly approximately exactly precisely actually basically generally possibly probably perhaps maybe kindly
    ungefahr etwa circa eigentlich vielleicht genau environ exactement peut etre aproximadamente quizas exactamente
    """
)
#: Verbs that go with any matter that is told by itself.
LIGHT_VERBS = _words("own hold involve spend attend support give current need")
#: What one wants to know of these is clear.
IMPLIED = {
    "salary": _words("how_much how_large"),
    "current_salary": _words("how_much how_large"),
    "notice": _words("how_long how_large"),
    "availability": _words("when"),
    "team_size": _words("how_many how_large"),
    "location": _words("where"),
    "leadership_style": _words("how"),
    "others_say": _words("how"),
    "portfolio": _words("where"),
    "budget": _words("how_large how_much"),
    "strength": _words("where"),
    "typical_day": _words("how"),
    "studies": _words("where"),
    "contacting": _words("how"),
    "references": _words("who"),
    "next_years": _words("where"),
    "gap": _words("why"),
    "pressure": _words("how"),
    "priorities": _words("how"),
    "criticism": _words("how"),
    "conflict": _words("how"),
    "leaving": _words("why"),
    "applying": _words("why"),
}
#: With these a wish is not what is usual: how much travel there is, and how much somebody would accept.
MEASURED = _words("how_often how_much how_many how_long")
