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
        r"(?:day|hourly|daily) rates?|tagess[ae]tz\w*|stundens[ae]tz\w*|tarifa(?: diaria)?|taux journalier|tjm",
        r"how much (?:money )?(?:do|does|would|will|should) \w+(?: \w+)? (?:want|ask|charge|cost|expect)\w*",
        r"to (?:earn|make|be paid)$",
        r"(?:compensation |salary |pay )?package",
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
        r"(?:in the|to the|into the|on ?site in the|im|au|en la) (?:office|buro|bureau|oficina)|on ?site",
        r"vor ort|presencial\w*|sur site",
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
        (
            r"(?:available (?:for|as) (?:a )?)?freelanc\w*(?: (?:projects?|work|jobs?|contracts?))?(?! (?:workers?|"
            r"staff|people|developers?|team))"
        ),
        r"contract(?:or|ing)? (?:work|basis|role)s?|as a contractor|freiberuf\w*|freie mitarbeit\w*",
        r"as an? (?:independent )?contractor|self employ\w+|independant\w*|autonom[oa]s?|por cuenta propia",
        r"selbst(?:st)?andig\w*",
    ),
    "work_permit": (
        r"without (?:a )?(?:work )?permit|(?:work ?)?permits?\b|visas?(?: sponsor\w*)?|sponsor\w*|right to work",
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
            r"(?:when|how soon|wie bald|ab wann|wann|quand|cuando)(?: \w+){0,5} (?:start\w*|begin\w*|join\w*|"
            r"anfang\w*|einsteig\w*|commenc\w+|debut\w+|empez\w*|empiez\w*|comenz\w*|incorporar\w*|available|"
            r"verfugbar|disponibles?)"
        ),
        r"(?:earliest|first possible|fruheste\w*) (?:\w+ )?(?:start\w*|date|eintritt\w*|termin)|start(?:ing)? date",
        r"(?:when|ab wann)(?: \w+){0,2} free\b|eintritts\w*|startdatum|date de debut",
        r"fecha de (?:inicio|incorporacion)|availab\w+|verfugbar\w*|disponib\w+",
        (
            r"(?:start|begin|join|anfangen|beginnen|commencer|empezar) (?:immediately|right away|at once|sofort|asap|"
            r"de suite|ya|immediatement)"
        ),
        r"immediately",
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
        r"shifts?\b(?! work(?:load)?s)|night work|nights\b|schichtarbeit|nachtschicht\w*|travail de nuit|turnos?",
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
        r"what makes \w+(?: \w+)? (?:want to )?leave|reasons? for (?:leaving|changing|the change)",
        r"wechselgrund|motivo\w* (?:de|del) (?:salida|cambio)",
    ),
    "hobbies": (
        r"hobb\w+|free time|spare time|freizeit|(?:outside(?: of)?|after|besides) work\b|temps libre|loisirs",
        r"passe ?temps|tiempo libre|aficion\w*|interests?\b",
    ),
    "team_wish": (
        r"(?:kind|type|sort) of (?:team|company|culture)|(?:ideal|preferred) (?:team|company|employer|culture)",
    ),
    "strength": (r"strengths?|(?:best|really good) at$|starken?\b|points? forts?|fortalezas?|puntos fuertes",),
    "weakness": (
        r"(?:weak points?|shortcomings?)",
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
        r"hands on(?! (?:experience|knowledge|skills?)\b)|still cod\w+",
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
    """
)

#: A wish is part of these, said or not: whether somebody would do it is what one asks.
SETTLED = frozenset(CONDITIONS) - {"children", "married", "age", "certified", "hands_on"} | {
    "boss_wish", "size_wish", "next_years", "applying",
}  # fmt: skip
#: Words that add nothing, whatever is asked.
LIGHT = _words(
    """
    problem issue mind take takes pass undergo well really rather environment ever public duty okay prefer prefers
    page depuis utilise utiliza verwendet nutzt benutzt option fully ready cope himself herself themselves
    fluently fliessend couramment nivel niveau kenntnis hoch lang lange
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
