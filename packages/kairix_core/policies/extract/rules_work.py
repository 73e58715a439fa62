"""What somebody does, with whom, and what they have learnt."""

from __future__ import annotations

import re

from kairix_core.policies.extract.amounts import DATE, MONEY, NUMBER, YEAR, day, number
from kairix_core.policies.extract.rule import (
    I_AM,
    I_HAVE,
    NAME,
    Rule,
    Said,
    always,
    amount_as,
    counted,
    measured,
    rule,
    trimmed,
)

PEOPLE = (
    r"(?: (?:people|persons|engineers|developers|designers|colleagues|nurses|employees|members|analysts|consultants"
    r"|leuten?|personen|mitarbeiter\w*|kolleg\w+|entwickler\w*|personnes|collègues|développeurs))"
)
#: A title ends where the employer, a time or another thought begins.
END = r"(?=\s*(?:$|[,.;:!?(]| (?:and|but|since|for|in|with|where|who|at|on|these|right|now|und|seit|et|depuis|dans)\b))"
TITLE = r"(?P<title>[^\W\d_][^,.;:!?■]*?)"
AT = rf"(?:,? (?:at|for|bei|chez) (?:the )?(?-i:(?P<at>{NAME})))"
FROM = rf"(?: (?:from|at) (?:the )?(?-i:(?P<at>{NAME})))"
SINCE = rf"(?:,? (?:since|seit|depuis) {DATE})"
LED = rf"(?:i (?:currently |now )?(?:lead|manage|run|supervise|head)|{I_AM} (?:leading|managing|running|supervising))"
DEGREE = (
    r"(?:an? |my )?(?P<degree>(?:bachelor(?:['’]?s)?|master(?:['’]?s)?|doctorate|ph\.?d\.?|mba|[bm]\.?sc\.?|[bm]\.?a\.?"
    r"|diploma)(?: degree| of science| of arts)?)"
)
FIELD = r"(?P<area>(?!an?\b|one\b|two\b|for\b)[^\W\d_][^,.;:!?■]*?)"


def _position(found: re.Match[str]) -> Said:
    """With an employer and a beginning it is an entry of the work history too."""
    title, employer = trimmed(found["title"]), trimmed(found["at"] or "")
    yield "current_title", title
    if employer:
        yield "current_employer", employer
    if found["year"]:
        yield "current_started_on", day(found)
    if employer and found["year"]:
        yield "work", {"name": employer, "position": title, "startDate": day(found)}


def _employer(found: re.Match[str]) -> Said:
    yield "current_employer", trimmed(found["at"])
    if title := trimmed(found.groupdict().get("title") or ""):
        yield "current_title", title
    if found["year"]:
        yield "current_started_on", day(found)


def _study(found: re.Match[str]) -> Said:
    groups = found.groupdict()
    entry = {
        "institution": trimmed(groups.get("at") or ""),
        "area": trimmed(groups.get("area") or ""),
        "studyType": trimmed(groups.get("degree") or ""),
        "endDate": groups.get("year"),
    }
    yield "studies", {name: value for name, value in entry.items() if value}


def _experience(found: re.Match[str]) -> Said:
    """Altogether; what is followed by "with Java" is about that."""
    yield "years_of_experience", float(number(found["n"] or found["n_de"] or found["n_fr"]))


def _course(found: re.Match[str]) -> Said:
    yield "courses_completed", {"name": trimmed(found["it"])}


def _certificate(found: re.Match[str]) -> Said:
    yield "certificates", {"name": trimmed(found["it"])}


def _superior(found: re.Match[str]) -> Said:
    yield "current_reports_to", trimmed(found["title"])


POSITIONS = (
    rule(
        rf"my (?:current )?(?:job )?title is (?:an? )?{TITLE}{AT}?{SINCE}?{END}",
        _position,
        0.96,
    ),
    rule(
        rf"(?:my (?:current )?employer|mein (?:jetziger )?arbeitgeber|mon employeur)(?: actuel)?"
        rf" (?:is|ist|est) (?:the )?(?-i:(?P<at>{NAME})){SINCE}?",
        _employer,
        0.96,
    ),
    rule(rf"i report to (?:the |our |my |an? )?(?!nobody|no one|myself){TITLE}(?=\s*(?:$|[,.;!]))", _superior, 0.95),
    rule(rf"{I_AM} (?:self-?employed|freelance|a freelancer)\b", always("employment_status", "self-employed"), 0.95),
    rule(rf"{I_AM} (?:unemployed|out of work|between jobs)\b", always("employment_status", "between jobs"), 0.96),
    rule(rf"{I_AM} retired\b", always("employment_status", "retired"), 0.96),
    rule(rf"{I_AM} an? (?:\w+ )?student\b", always("employment_status", "student"), 0.93),
    rule(
        rf"{I_AM} (?:responsible for|in charge of) (?P<it>(?!myself\b|nothing\b)[^,.;:!?■]+)",
        lambda found: [("current_responsibilities", trimmed(found["it"]))],
        0.9,
    ),
    rule(
        r"ich bin (?:verantwortlich|zuständig) für (?P<it>[^,.;:!?■]+)",
        lambda found: [("current_responsibilities", trimmed(found["it"]))],
        0.9,
    ),
    rule(
        r"je suis responsable (?:de |du |des |d['’])(?P<it>[^,.;:!?■]+)",
        lambda found: [("current_responsibilities", trimmed(found["it"]))],
        0.9,
    ),
    rule(rf"je travaille (?P<n>{NUMBER}) heures par semaine", measured("current_hours_per_week"), 0.96),
    rule(
        rf"(?:{I_HAVE} (?:an? )?|i am on an? )(?P<it>permanent|fixed-term|temporary|freelance) contract",
        lambda found: [("current_employment_type", found["it"].casefold())],
        0.95,
    ),
    rule(rf"i work (?P<n>{NUMBER}) hours (?:a|per|each) week", measured("current_hours_per_week"), 0.96),
    rule(rf"ich arbeite (?P<n>{NUMBER}) stunden (?:pro|in der|die) woche", measured("current_hours_per_week"), 0.96),
)
TEAM = r"(?: in (?:my|the|our) team)"
TEAMS = (
    rule(rf"{LED} a (?:\w+ )?team of (?P<n>{NUMBER})\b{PEOPLE}?", counted("current_team_size"), 0.95),
    rule(rf"{LED} a (?:\w+ )?team of (?P<n>{NUMBER})\b{PEOPLE}?", counted("largest_team_led"), 0.8),
    rule(rf"{LED} (?P<n>{NUMBER}){PEOPLE}", counted("current_direct_reports"), 0.93),
    rule(
        rf"(?:ich (?:leite|führe)|je (?:dirige|gère|manage|encadre)) (?P<n>{NUMBER}){PEOPLE}",
        counted("current_direct_reports"),
        0.93,
    ),
    rule(
        rf"{I_HAVE} (?:led|managed|run) (?:a )?teams? of (?:up to )?(?P<n>{NUMBER})\b{PEOPLE}?",
        counted("largest_team_led"),
        0.95,
    ),
    rule(
        rf"ich (?:leite|führe) eine? (?:team|gruppe) (?:von|mit|aus) (?P<n>{NUMBER})\b{PEOPLE}?",
        counted("current_team_size"),
        0.95,
    ),
    rule(
        rf"je (?:dirige|gère|manage|encadre) une équipe de (?P<n>{NUMBER})\b{PEOPLE}?",
        counted("current_team_size"),
        0.95,
    ),
    rule(rf"my team (?:has|is|counts) (?P<n>{NUMBER})(?:{PEOPLE}| strong)", counted("current_team_size"), 0.96),
    rule(rf"we are (?P<n>{NUMBER})(?:{PEOPLE}{TEAM}|{TEAM})", counted("current_team_size"), 0.96),
    rule(rf"i work in a team of (?P<n>{NUMBER})\b{PEOPLE}?", counted("current_team_size"), 0.96),
    rule(rf"(?P<n>{NUMBER}){PEOPLE}? report (?:directly )?to me", counted("current_direct_reports"), 0.97),
    rule(rf"{I_HAVE} (?P<n>{NUMBER}) direct reports", counted("current_direct_reports"), 0.97),
    rule(
        r"the (?:largest|biggest) team (?:that )?(?:i|i have|i['’]ve)(?: ever)? (?:led|managed|run)(?: so far)?"
        rf"(?: had| was| is)? (?P<n>{NUMBER})",
        counted("largest_team_led"),
        0.97,
    ),
    rule(rf"(?:{I_HAVE}|i) (?:\w+ )?hired (?:\w+ ){{0,2}}?(?P<n>{NUMBER}){PEOPLE}", counted("people_hired"), 0.96),
    rule(
        rf"(?:{I_HAVE}|i) (?:\w+ )?mentored (?:\w+ ){{0,2}}?(?P<n>{NUMBER}){PEOPLE}", counted("people_mentored"), 0.96
    ),
    rule(
        rf"(?:i (?:manage|own|hold)|i am responsible for|{I_AM} responsible for) a (?:yearly |annual )?budget of"
        rf" (?:about |around )?{MONEY}",
        amount_as("largest_budget", "largest_budget_currency"),
        0.92,
    ),
)
STUDIES = (
    rule(rf"(?:i|{I_HAVE}) (?:studied|read) {FIELD} at (?:the )?(?-i:(?P<at>{NAME}))", _study, 0.95),
    rule(
        rf"(?:{I_HAVE}|i (?:hold|did|got|earned|received|finished|completed)) {DEGREE} in {FIELD}{FROM}?"
        rf"(?: in (?P<year>{YEAR}))?{END}",
        _study,
        0.95,
    ),
    rule(rf"ich habe (?:einen? )?{DEGREE} in {FIELD}(?: (?:von|an) (?:der )?(?-i:(?P<at>{NAME})))?{END}", _study, 0.95),
    rule(
        rf"j['’]ai une? {DEGREE} (?:en|de) {FIELD}(?: (?:de l['’]|de la |à la "
        rf"|à l['’])(?-i:(?P<at>{NAME})))?{END}",
        _study,
        0.95,
    ),
    rule(
        rf"(?:{I_HAVE} (?P<n>{NUMBER})\+? years['’]? (?:of )?(?:work |working |professional )?experience"
        rf"|ich habe (?P<n_de>{NUMBER}) jahre (?:berufs)?erfahrung"
        rf"|j['’]ai (?P<n_fr>{NUMBER}) ans d['’]expérience)(?=\s*(?:$|[.,;!]))",
        _experience,
        0.95,
    ),
    rule(rf"i graduated from (?:the )?(?-i:(?P<at>{NAME})) in (?P<year>{YEAR})", _study, 0.95),
    rule(rf"ich habe {FIELD} an(?: der)? (?-i:(?P<at>[A-ZÄÖÜ][\w -]*?)) studiert", _study, 0.95),
    rule(rf"j['’]ai étudié (?:la |le |l['’]|les )?{FIELD} à (?:la |l['’])?(?-i:(?P<at>{NAME}))", _study, 0.95),
    rule(
        rf"(?:i|{I_HAVE}) (?:just |recently )?(?:finished|completed) an? (?:online )?course (?:in|on|about) "
        rf"(?P<it>[^,.;:!?■]+?){END}",
        _course,
        0.95,
    ),
    rule(rf"{I_AM} (?:also )?certified (?:in|as) (?:an? )?(?P<it>[^,.;:!?■]+)", _certificate, 0.95),
    rule(rf"{I_AM} an? (?P<it>certified [^,.;:!?■]+?){END}", _certificate, 0.95),
    rule(
        rf"(?:{I_HAVE}|i hold) (?:an? |the |my )?(?P<it>(?-i:[A-Z0-9])[^,.;:!?■]*? (?:certificate|certification))",
        _certificate,
        0.95,
    ),
)
RULES: tuple[Rule, ...] = (*POSITIONS, *TEAMS, *STUDIES)
