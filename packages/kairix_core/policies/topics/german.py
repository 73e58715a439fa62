"""How one asks in German."""

from __future__ import annotations

from kairix_core.policies.topics.topic import Topic

NOW = r"(?:gerade|derzeit|aktuell|momentan|zurzeit|jetzt|heute|im moment|gegenwartig|augenblicklich)"
JOB = r"(?:stelle|job|position|rolle|arbeitgeber|firma|tatigkeit|funktion|station|anstellung|aufgabe)"

TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"verheiratet|ledig|geschieden|schwanger|religios|religion|konfession|kinder|alter|geboren",
        r"geburts(?:datum|tag)",
        r"nationalitat|staats(?:angehorigkeit|burgerschaft)|familienstand|behinderung|krank\w*",
    ),
    Topic.LEAVING: (
        r"(?:warum|weshalb|wieso) (?:\w+ ){0,6}?(?:verlassen|gekundigt|gewechselt|wechseln|gegangen|aufgehort)",
        r"schwache\w*|schwachstellen?|entlassen|lucken?|misserfolge?|gescheitert",
    ),
    Topic.SALARY: (
        r"gehalt\w*|vergutung\w*|verdien(?:t|en|st)\w*|(?:stunden|tages)satz|honorar\w*|(?:wunsch|jahres)gehalt",
    ),
    Topic.NOTICE: (r"kundigungsfrist\w*",),
    Topic.WORK_PERMIT: (r"arbeits(?:erlaubnis|genehmigung)|visum|aufenthalts\w+",),
    Topic.RELOCATION: (r"um(?:ziehen|zuziehen|zieht|zug\w*)|standortwechsel|pendeln|reisebereit\w*",),
    Topic.AVAILABILITY: (
        r"(?:ab )?wann (?:kann|konnte|ware|darf) (?:\w+ ){1,5}?(?:anfangen|beginnen|starten|einsteigen|verfugbar)",
        r"verfugbar\w*|eintritts\w+|teilzeit|vollzeit|fruhestm\w+",
    ),
    Topic.CLEARANCE: (r"fuhrerschein\w*|sicherheits(?:uberprufung|freigabe)",),
    Topic.PHONE: (r"(?:handy|mobil|ruf)nummer",),
    Topic.LINKS: (r"(?:web|internet)seite\w*|netzwerke",),
    Topic.LOCATION: (
        r"(?:in )?welche[rnm]? (?:stadt|land|ort|region)(?: (?:wohnt|lebt|arbeitet|ist) \w+)?|ansassig",
        r"wohn(?:sitz|haft)",
        r"(?:wo )?lebt|standort",
    ),
    Topic.TEAM_SIZE: (
        r"wie ?viele? (?:\w+ ){1,2}?(?:\w+ ){0,3}?(?:fuhrt|leitet|gefuhrt|geleitet|unterstellt|unter sich)\w*",
        r"wie gross (?:\w+ ){1,4}?teams?|teamgrosse|fuhrungsspanne",
    ),
    Topic.LEADERSHIP: (
        r"teams? (?:\w+ )?(?:ge)?(?:leitet|fuhrt)|(?:leitet|fuhrt) \w+ (?:ein |das )?teams?|mitarbeiterfuhrung",
        r"(?:fuhrungs|leitungs|personal)(?:erfahrung|verantwortung|position|aufgaben?|rolle|kraft)|teamleit\w+",
    ),
    Topic.TOTAL_EXPERIENCE: (
        r"wie ?viele? (?:jahre )?(?:berufs|arbeits)?erfahrung|jahren? (?:an )?(?:berufs|arbeits)?erfahrung|berufsjahre",
        r"wie lange (?:arbeitet|ist) \w+ (?:schon|bereits)(?: berufstatig)?(?! (?:bei|in|fur|an)\b)",
    ),
    Topic.FIRST_ROLE: (
        rf"erste[rns]? (?:\w+ )?{JOB}|berufs(?:einstieg|anfang)|karriere(?:beginn|start)|beruflich angefangen",
    ),
    Topic.PREVIOUS_ROLE: (rf"(?:letzte|vorherige|vorige|fruhere|ehemalige)[rnsm]? (?:\w+ )?{JOB}|davor|zuvor|vorher",),
    Topic.CURRENT_ROLE: (
        rf"(?:aktuelle|derzeitige|jetzige|momentane|gegenwartige|heutige)[rnsm]? (?:\w+ )?{JOB}",
        rf"(?:wo|woran|als was|fur wen) (?:arbeitet|ist) \w+(?: {NOW})?(?: (?:beschaftigt|angestellt|tatig))?(?! \d)",
        rf"was (?:macht|tut|arbeitet) \w+(?: (?:{NOW}|beruflich|eigentlich))*$|was ist \w+ von beruf|{NOW} beruflich",
        (
            rf"(?:welche|welchen|bei welchem|bei welcher|fur welchen|fur welche) {JOB} (?:hat|ist|arbeitet|besetzt) \w+"
            rf"(?: {NOW})?(?: (?:beschaftigt|angestellt|tatig|inne))?$"
        ),
    ),
    Topic.SPOKEN_LANGUAGES: (
        r"sprach(?:kenntnisse|niveau)|fremdsprache\w*|muttersprach\w+|mehrsprachig|sprachen? (?:kann|beherrscht) \w+",
    ),
    Topic.CERTIFICATES: (r"bescheinigung\w*|lizenz\w*|zulassung\w*",),
    Topic.AWARDS: (r"preise?|ausgezeichnet|ehrung\w*|stipendi\w+",),
    Topic.TALKS: (r"vortrag\w*|konferenz\w*|referentin|redner\w*",),
    Topic.PUBLICATIONS: (r"publizier\w*|(?:fach)?artikel|aufsatze?|buche?r?",),
    Topic.VOLUNTEERING: (r"freiwillig\w*|gemeinnutzig\w*|engagier\w+(?: sich)?(?: \w+ sozial)?|soziales engagement",),
    Topic.INTERESTS: (r"hobbys?|interessiert sie sich|leidenschaft\w*|in ihrer freien zeit",),
    Topic.REFERENCES: (
        r"referenz|empfehlung\w*|(?:arbeits)?zeugnisse?|was sagen (?:\w+ ){0,3}?(?:kollegen|vorgesetzte|kunden)",
    ),
    Topic.EDUCATION: (
        r"stud(?:ierte|iengang|ienfach|ienabschluss)|abschlusse?n?|hochschul\w*|uni|universitat\w*|schul\w*",
        r"bildungs\w+",
        r"promoviert|doktor\w*|diplom|qualifikation\w*|weiterbildung\w*|kurse?",
    ),
    Topic.PROJECTS: (r"projekt\w*",),
    Topic.ACHIEVEMENTS: (
        r"erfolg\w*|leistungen|errungenschaft\w*|erreicht|starken|stolz|was zeichnet \w+ aus|hohepunkte?",
        r"(?:warum|wieso) (?:sollten?) (?:wir|ich|man) \w+ (?:einstellen|nehmen|einladen)",
    ),
    Topic.SKILLS: (
        r"fach(?:kenntnisse|wissen|gebiete?)|kenntnissen|fertigkeiten|schwerpunkte?|was kann \w+(?: (?:alles|gut))*$",
        r"werkzeugen?|technologien|setzt \w+ ein|expertise|spezialisier\w+|spezialgebiete?",
    ),
    Topic.HISTORY: (
        r"(?:bei|fur) welche[nmr]? (?:firmen|unternehmen|arbeitgebern?|betrieben?)|firmen|unternehmen|laufbahn",
        r"(?:beruflich\w* )?stationen|karriere|berufsweg|arbeitete|tatig",
    ),
    Topic.SUMMARY: (
        r"(?:erzahl\w*|sag\w*)(?: (?:mir|uns|sie|doch|bitte|etwas|was|mehr|kurz))* (?:uber|von|zu) \w+|kurzprofil",
        r"(?:vorstellen|vorzustellen|zusammenfass\w*|uberblick|steckbrief|beschreib\w*)|stell\w* (?:\w+ ){1,3}vor",
    ),
}
