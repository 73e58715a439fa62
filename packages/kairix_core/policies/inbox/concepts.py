"""What recruiters ask about, in English, German, French and Spanish, beyond the topics of a résumé.

Patterns are matched against folded words joined by single spaces. An earlier concept takes its words before a later one
looks; one with the name of a topic says in other words what that topic is about.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PATTERNS: dict[str, tuple[str, ...]] = {
    "current_salary": (
        r"(?:current|present|last|aktuell\w*|derzeitig\w*|jetzig\w*) (?:\w+ )?(?:salary|pay|compensation|gehalt)",
        r"(?:salaire|remuneration) actuel\w*|(?:salario|sueldo) actual",
        r"(?:salary|gehalt|salaire|salario) (?:now|today|derzeit|momentan|actuellement|actualmente|currently)",
        r"how much (?:do|does|did|is) \w+(?: \w+)? (?:earn|make|making|earning|paid)\b|verdient|gagne\b|gana\b",
    ),
    "salary": (
        r"(?:salary|pay|compensation|wage|money|salarial\w*)(?: expectations?| requirements?| range| wishes)?",
        r"gehalts?\w*|lohn\w*|pretentions?(?: salariales?)?|remuneration|salaire\w*|salario\w*|sueldo|retribucion",
        r"(?:day|hourly|daily) rates?|tagess[ae]tz\w*|stundens[ae]tz\w*|tarifa(?: diaria)?|taux journalier|tjm",
        r"how much (?:\w+ ){0,4}(?:want|ask|charge|cost|expect)\w*",
        r"what (?:do|does|would|will|is) \w+(?: \w+)? (?:cost|price)$",
    ),
    "notice": (
        r"notice ?period|(?:weeks|months|long|much) (?:\w+ )?notice|notice (?:\w+ ){0,3}(?:give|serve)|kundigungsfrist",
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
        r"relocat\w+|willing to move|moves?$|live (?:somewhere|anywhere) else",
        r"move (?:to|for)|moving (?:to|for)|umzieh\w*|umzug\w*|umzuziehen|demenag\w+",
        r"mobilite geographique|mudar\w*|trasladar\w*|reubica\w*|cambiar de ciudad|change cities|ortswechsel",
    ),
    "travel": (
        r"(?:business )?travel(?:l?ing|s)?\b(?! (?:agenc|industr|sector|compan|tech|app|book))",
        r"(?:business|work) trips?",
        r"on the road|(?:customers?|clients?|sites?) abroad|(?:geschafts|dienst)?reise\w*|deplacements?|se deplacer",
        r"voyag\w+|viaj\w+",
    ),
    "part_time": (
        r"part time|parttime|teilzeit\w*|temps partiel|mi temps|tiempo parcial|media jornada",
        r"jornada (?:parcial|reducida)",
        r"(?:four|4|three|3) days? (?:a|per) week|(?:vier|4|drei|3) tage\w* (?:die|pro) woche|reduced hours",
        r"(?:[4-9][05]) (?:percent|prozent|por ciento|pour cent)\b",
    ),
    "contract": (
        r"freelanc\w*|contract(?:or|ing)? (?:work|basis|role)s?|as a contractor|freiberuf\w*|freie mitarbeit\w*",
        r"self employ\w+|independant\w*|autonom[oa]s?|por cuenta propia|selbst(?:st)?andig\w*",
    ),
    "work_permit": (
        r"(?:work ?)?permits?\b|visas?|sponsor\w*|right to work|work authori[sz]ation|allowed to work|arbeitserlaubnis",
        r"permis de travail|titre de sejour|autorisation de travail|permiso de trabajo|aufenthaltstitel|green card",
        r"(?:legally|eligible|authori[sz]ed) (?:\w+ ){0,2}to work",
    ),
    "driving": (
        r"driv\w+ (?:s )?licen[cs]es?|drives? (?:a )?(?:car|truck|van)",
        r"(?:can|could|able to|does|do|know how to)(?: \w+){0,2} drive$",
        r"fuhrerschein\w*|permis de conduire|carnet de conducir",
        r"permiso de conducir",
    ),
    "availability": (
        (
            r"(?:when|how soon|wie bald|ab wann|wann|quand|cuando)(?: \w+){0,4} (?:start\w*|begin\w*|join\w*|anfang\w*|"
            r"einsteig\w*|commenc\w+|debut\w+|empez\w*|empiez\w*|"
            r"comenz\w*|incorporar\w*|available|verfugbar|disponibles?)"
        ),
        r"(?:earliest|first possible|fruheste\w*) (?:\w+ )?(?:start\w*|date|eintritt\w*|termin)|start(?:ing)? date",
        r"(?:when|ab wann)(?: \w+){0,2} free\b|eintritts\w*|startdatum|date de debut",
        r"fecha de (?:inicio|incorporacion)|availab\w+|verfugbar\w*|disponib\w+",
        (
            r"(?:start|begin|join|anfangen|beginnen|commencer|empezar) (?:immediately|right away|at once|sofort|asap|"
            r"de suite|ya|immediatement)|immediately"
        ),
    ),
    "overtime": (r"overtime|(?:extra|long|additional|more) hours|uberstunden|heures supplementaires|horas extras?",),
    "weekends": (r"weekends?|(?:satur|sun)days?|samstags?|sonntags?|wochenend\w*|week ?ends?|fin(?:es)? de semana",),
    "on_call": (r"on ?call|stand ?by(?: duty)?|rufbereitschaft|bereitschaftsdienst|astreintes?|guardias?",),
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
        r"(?:want|like|prefer|interested|open)(?: \w+){0,3} (?:to )?(?:manag\w+|lead\w*)(?: (?:people|a team|teams))?",
    ),
    "leaving": (
        (
            r"(?:why|warum|wieso|pourquoi|por que)(?: \w+){0,4} (?:(?:look|"
            r"search)\w* for|leav\w+|left|quit|chang\w+|wechsel\w*|verlass\w*|"
            r"gekundigt|quitt\w*|parti\w*|dej[oa]\w*|salir|sali[oa]?|cambi\w*)"
        ),
        r"what makes \w+(?: \w+)? (?:want to )?leave|reasons? for (?:leaving|changing|the change)",
        r"wechselgrund|motivo\w* (?:de|del) (?:salida|cambio)",
    ),
    "hobbies": (
        (
            r"hobb\w+|free time|spare time|freizeit|(?:outside(?: of)?|"
            r"after|besides) work\b|temps libre|loisirs|passe ?temps|tiempo libre|"
            r"aficion\w*|interests?\b"
        ),
    ),
    "team_wish": (
        r"(?:kind|type|sort|size) of (?:team|company|culture)|(?:ideal|preferred) (?:team|company|employer|culture)",
    ),
    "strength": (r"strengths?|(?:best|really good) at$|starken?\b|points? forts?|fortalezas?|puntos fuertes",),
    "weakness": (
        r"weakness\w*|(?:bad|not good|worst|poor) at$|schwachen?|points? faibles?|debilidad\w*|puntos debiles",
    ),
    "children": (r"(?<!teach )children|kids|(?:is|are) \w+ an? (?:mother|father|parent)\b|kinder\b|enfants|hijos",),
    "age": (
        r"how old (?:is|are) (?!the\b)|when (?:was|were) \w+(?: \w+)? born|wie alt",
        r"quel age|cuantos anos tiene|edad\b|alter\b|date of birth|birthday|geburtstag",
    ),
    "married": (r"married|(?:have|got|has) (?:a )?(?:husband|wife|spouse)|verheiratet|marie\w?\b|casad[oa]",),
    "certified": (r"certif\w+|zertifi\w+|certificad\w+",),
    "hands_on": (r"hands on|still cod\w+|codes? (?:every day|daily|himself|herself|themselves)",),
}
CONCEPTS = tuple((concept, re.compile(rf"\b(?:{'|'.join(patterns)})")) for concept, patterns in _PATTERNS.items())

#: Words in which such questions are dressed; besides a concept they ask for nothing.
DRESSING = _words(
    """
    expect expects expected expectation expectations wish wishes wishing accept accepts require requires prefer
    prefers willing open ready happy mind possible allowed would erwartet erwarten erwartung vorstellung
    vorstellungen bereit wunscht mochte moglich kommt frage infrage offen braucht benotigt lange hoch
    accepterait accepte prete pret prets peut pourrait souhaite souhaiterait attend attentes travailler
    travaille besoin faut voudrait expectativa expectativas dispuesta dispuesto estaria podria puede trabajar
    trabaja acepta aceptaria necesita espera quiere desea seria posible
    """
)

#: What a question wants to know of its matter; without one it wants a yes, a no or whatever there is.
ASPECTS = tuple(
    (aspect, re.compile(rf"\b(?:{pattern})\b"))
    for aspect, pattern in {
        "how_long": r"how long|how many (?:years|months)|wie lange|wie viele jahre|combien de temps|cuanto tiempo|"
        r"cuantos anos|since when|seit wann|depuis (?:quand|combien)|desde cuando",
        "how_many": r"how many|wie viele|combien|cuant[oa]s",
        "when": r"when|wann|quand|cuando|in which year|what year",
        "where": r"where|wo|wohin|ou (?:est|a|vit|habite|travaille)|donde",
        "why": r"why|warum|wieso|weshalb|pourquoi|por que",
        "who": r"who|wer|wem|quien(?:es)?|qui (?:est|etait)",
        "how": r"how (?:did|does|do|would|was)|wie (?:hat|ist|wurde)|comment|como",
    }.items()
)
