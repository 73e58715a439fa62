"""How one asks in Dutch."""

from __future__ import annotations

from kairix_core.policies.topics.topic import Topic

NOW = r"(?:momenteel|op dit moment|tegenwoordig|nu|vandaag)"
JOB = r"(?:baan|functie|werkgever|job|bedrijf|rol|positie)"

TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"getrouwd|gehuwd|gescheiden|zwanger|religi\w+|gelovig|kinderen|hoe oud|leeftijd|geboren|geboortedatum",
        r"nationaliteit|burgerlijke staat|handicap",
    ),
    Topic.LEAVING: (
        r"waarom (?:\w+ ){0,5}?(?:vertrokken|verlaten|weggegaan|weg|gestopt)|zwak(?:ke punten|tes?|heden)|ontslagen",
    ),
    Topic.SALARY: (r"salaris\w*|loon\w*|verdien(?:t|en)|(?:uur)?tarief|vergoeding",),
    Topic.NOTICE: (r"opzegtermijn",),
    Topic.WORK_PERMIT: (r"(?:werk|verblijfs)vergunning|visum",),
    Topic.RELOCATION: (r"verhui\w+|reisbereid\w*",),
    Topic.AVAILABILITY: (
        r"beschikbaar\w*|wanneer (?:kan|zou|kon) (?:\w+ ){1,4}?(?:beginnen|starten)|startdatum|deeltijd|voltijd",
    ),
    Topic.CLEARANCE: (r"rijbewijs",),
    Topic.EMAIL: (r"e ?mailadres|mailadres",),
    Topic.PHONE: (r"telefoon\w*|mobiele nummer",),
    Topic.CONTACT: (r"contactgegevens|bereikbaar",),
    Topic.LOCATION: (
        r"(?:in welke (?:stad|plaats|regio) |waar )?woont|woonplaats|woonachtig|standplaats|gevestigd",
        r"in welke (?:stad|plaats|regio)",
    ),
    Topic.TEAM_SIZE: (
        r"hoeveel (?:mensen|medewerkers|personen)(?: \w+){0,2}? (?:geleid|leidt|stuurt|aangestuurd|onder)\w*",
        r"hoe groot (?:\w+ ){1,3}?team|teamgrootte",
    ),
    Topic.LEADERSHIP: (
        r"teams? (?:\w+ )?(?:geleid|aangestuurd)|(?:leidt|leidde|stuurt) \w+ (?:een )?team",
        r"leiding\w*(?: (?:ge)?geven)?",
        r"leiderschap\w*|aangestuurd",
    ),
    Topic.TOTAL_EXPERIENCE: (r"(?:hoeveel )?jaar (?:aan )?(?:werk)?ervaring|hoeveel (?:werk)?ervaring",),
    Topic.DURATION: (r"hoe lang|sinds wanneer|wanneer|in welk jaar",),
    Topic.FIRST_ROLE: (rf"eerste (?:\w+ )?{JOB}|begin van (?:haar|zijn) (?:loopbaan|carriere)",),
    Topic.PREVIOUS_ROLE: (rf"(?:vorige|laatste|eerdere) (?:\w+ )?{JOB}|daarvoor|hiervoor",),
    Topic.CURRENT_ROLE: (
        rf"huidige (?:\w+ )?{JOB}|(?:waar|voor wie|bij wie) werkt(?: \w+)?(?: {NOW})?(?! in \d)|{NOW} voor werk",
        rf"wat doet \w+(?: {NOW})?(?: voor werk)?(?: {NOW})?$|beroep",
    ),
    Topic.SPOKEN_LANGUAGES: (r"(?:welke )?talen|talenkennis|moedertaal|spreekt",),
    Topic.CERTIFICATES: (r"certifica\w+|certificering\w*",),
    Topic.AWARDS: (r"prijzen|prijs|onderscheiding\w*|gewonnen|beurs",),
    Topic.TALKS: (r"lezing\w*|conferenties?",),
    Topic.PUBLICATIONS: (r"publi\w+|gepubliceerd|artikel\w*|boeken",),
    Topic.VOLUNTEERING: (r"vrijwillig\w+",),
    Topic.INTERESTS: (r"hobbys?|interesses?|vrije tijd",),
    Topic.REFERENCES: (r"referenties?|aanbeveling\w*|wat zeggen (?:\w+ ){0,3}?(?:collegas|klanten)",),
    Topic.EDUCATION: (
        r"gestudeerd|studies?|studeerde|opleiding\w*|universiteit\w*|hogeschool|diplomas?|afgestudeerd|scholing",
        r"cursus\w*",
    ),
    Topic.PROJECTS: (r"projecten",),
    Topic.ACHIEVEMENTS: (r"prestaties?|resultaten|successen|sterke punten|bereikt|waarom (?:\w+ ){1,4}?aannemen",),
    Topic.SKILLS: (r"vaardighe\w+|kennis|competenties?|technologie\w*|hulpmiddelen|wat kan \w+$|gespecialiseerd",),
    Topic.HISTORY: (
        r"(?:bij|voor) welke (?:bedrijven|werkgevers|organisaties)|bedrijven|werkgevers?|werkervaring|loopbaan",
        r"carriere",
        r"gewerkt|werkte|functies|werkverleden",
    ),
    Topic.SUMMARY: (
        r"vertel(?:t|len)?(?: (?:me|ons|mij|eens|iets|meer|wat|kort))* over \w+|wie is|beschrijf\w*|samenvat\w+",
        r"profiel",
    ),
}
