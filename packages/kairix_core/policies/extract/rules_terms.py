"""On which terms somebody works or would: pay, notice, place, hours, and how their search is going."""

from __future__ import annotations

import re

from kairix_core.policies.extract.amounts import DATE, MONEY, NUMBER, day
from kairix_core.policies.extract.rule import (
    I_AM,
    I_HAVE,
    I_WANT,
    NAME,
    Rule,
    Said,
    always,
    amount_as,
    counted,
    measured,
    rule,
    text_as,
    trimmed,
)

SPAN = (
    rf"(?P<it>{NUMBER}[ -](?:days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois)"
    r"(?: to the end of (?:an?|the) (?:month|quarter))?)"
)
ABOUT = r"(?:about |around |roughly |approximately |etwa |rund |environ )?"
PER = r"\s*(?:an?|per|each|/|pro|par|die|im|am|de l['’])\s*"
#: A sum for a shorter time than a year is another attribute's, or nobody's.
A_YEAR = rf"(?!{PER}(?:hour|day|week|month|h\b|std|stunde|tag|woche|monat|heure|jour|semaine|mois))"
HOURLY = rf"{PER}(?:hour|h\b|stunde|heure)"
DAILY = rf"{PER}(?:day|tag|jour)"
EARN = rf"(?:i (?:currently |now )?(?:earn|make|get paid)|{I_AM} (?:paid|earning|making)|ich verdiene|je gagne)"
LEAST = (
    r"(?:at least |no less than |not less than |a minimum of |minimum |mindestens "
    r"|nicht weniger als |au moins |minimum )?"
)
ICH_WILL = r"ich (?:möchte|will|hätte gerne?|wünsche mir|würde gerne?)"
JE_VEUX = r"(?:je (?:veux|voudrais|souhaite|souhaiterais)|j['’]aimerais)"
NO = r"(?:do not|don['’]t|dont|am not|['’]m not|would not|wouldn['’]t|will not|won['’]t)"
CURRENT = ("current_salary", "current_salary_currency")
EXPECTED = ("expected_salary", "expected_salary_currency")
RATE = "rate_currency"
REMOTE = (
    r"(?:(?:work |working |to work )?(?:fully |completely )?(?:remotely|remote|from home)|(?:a "
    r"|to have a )?remote (?:job|position|role|work))"
)
REMOTE_NOW = r"(?:fully |completely |mostly )?(?:remotely|from home)"
SITE = r"(?:to work |work |working )?(?:on[ -]site|in (?:an|the) office)"


PLACES_NAMED = rf"(?-i:(?P<it>{NAME}(?:(?:, | or | and | oder | und | ou | et ){NAME})*))"
A_WEEK = r"(?: (?:a|per|each|pro|die|par) (?:week|woche|semaine)| in der woche)?"
AT_MOST = r"(?:at most|up to|no more than|a maximum of|max(?:imum)?|höchstens|maximal|bis zu|au (?:maximum|plus))"


def _each_place(found: re.Match[str]) -> Said:
    for place in re.split(r", | (?:or|and|oder|und|ou|et) ", found["it"]):
        yield "preferred_locations", trimmed(place)


def _moves(found: re.Match[str]) -> Said:
    yield "willing_to_relocate", "yes"
    if found["it"]:
        yield "relocation_places", trimmed(found["it"])


PAY = (
    rule(rf"{EARN} {ABOUT}{MONEY}{A_YEAR}", amount_as(*CURRENT), 0.97),
    rule(
        rf"my (?:current |base |gross |annual |yearly ){{0,3}}salary is {ABOUT}{MONEY}{A_YEAR}",
        amount_as(*CURRENT),
        0.97,
    ),
    rule(
        rf"(?:mein gehalt (?:ist|beträgt|liegt bei)|mon salaire est de) {ABOUT}{MONEY}{A_YEAR}",
        amount_as(*CURRENT),
        0.97,
    ),
    rule(
        rf"(?:{I_WANT} (?:to (?:earn|make) )?|{I_AM} (?:looking for|asking for|expecting) |i expect )"
        rf"(?:a (?:base )?salary of )?{LEAST}{ABOUT}{MONEY}{A_YEAR}",
        amount_as(*EXPECTED),
        0.96,
    ),
    rule(
        rf"(?:and|but) (?:would (?:want|like)|want|expect|am (?:looking for|asking for)) {LEAST}{ABOUT}{MONEY}{A_YEAR}",
        amount_as(*EXPECTED),
        0.93,
    ),
    rule(
        rf"(?:{ICH_WILL}|{JE_VEUX} (?:gagner )?|ich erwarte ) ?{LEAST}{ABOUT}{MONEY}{A_YEAR}",
        amount_as(*EXPECTED),
        0.96,
    ),
    rule(
        rf"(?:meine gehaltsvorstellung(?:en)? (?:ist|sind|liegt bei|liegen bei|beträgt)"
        rf"|mes prétentions sont de) {LEAST}{ABOUT}"
        rf"{MONEY}{A_YEAR}",
        amount_as(*EXPECTED),
        0.96,
    ),
    rule(
        rf"(?:not (?:for )?less than|nicht (?:für )?weniger als|nicht unter"
        rf"|pas (?:pour )?moins de) {ABOUT}{MONEY}{A_YEAR}",
        amount_as("minimum_salary", None),
        0.9,
        denies=True,
    ),
    rule(
        rf"my (?:salary )?expectations?(?: for salary)? (?:is|are|starts at"
        rf"|start at) {LEAST}{ABOUT}{MONEY}{A_YEAR}",
        amount_as(*EXPECTED),
        0.97,
    ),
    rule(
        rf"(?:my minimum (?:salary )?is|i need at least|i (?:won['’]t|would not|wouldn['’]t|will not) (?:go"
        rf"|work) (?:below"
        rf"|under|for less than)) {ABOUT}{MONEY}{A_YEAR}",
        amount_as("minimum_salary", None),
        0.96,
    ),
    rule(
        rf"i (?:won['’]t|would not|wouldn['’]t|will not) (?:go|work) (?:below|under"
        rf"|for less than) {ABOUT}{MONEY}{A_YEAR}",
        amount_as("minimum_salary", None),
        0.96,
        denies=True,
    ),
    rule(
        rf"(?:i (?:charge|bill)|my hourly rate is|my rate is) {ABOUT}{MONEY}{HOURLY}",
        amount_as("hourly_rate", RATE),
        0.97,
    ),
    rule(rf"(?:i (?:charge|bill)|my (?:rate|fee) is) {ABOUT}{MONEY}{DAILY}", amount_as("day_rate", RATE), 0.97),
    rule(rf"my (?:day|daily) rate is {ABOUT}{MONEY}", amount_as("day_rate", RATE), 0.97),
)
NOTICE = (
    rule(rf"(?:my )?notice(?: period)?(?: is|:) {SPAN}", text_as("notice_period"), 0.97),
    rule(
        rf"(?:{I_HAVE}|i (?:have|need) to give|i must give|i give) (?:an? )?{SPAN}['’]?s?(?: of)? notice",
        text_as("notice_period"),
        0.97,
    ),
    rule(rf"(?:{I_HAVE}|with) (?:an? )?notice(?: period)? of {SPAN}", text_as("notice_period"), 0.97),
    rule(rf"ich habe (?:eine )?(?:kündigungsfrist von )?{SPAN}(?: kündigungsfrist)", text_as("notice_period"), 0.97),
    rule(rf"ich habe eine kündigungsfrist von {SPAN}", text_as("notice_period"), 0.97),
    rule(rf"j['’]ai (?:un préavis de {SPAN})", text_as("notice_period"), 0.97),
    rule(rf"meine kündigungsfrist (?:ist|beträgt|sind) {SPAN}", text_as("notice_period"), 0.97),
    rule(rf"mon préavis est de {SPAN}", text_as("notice_period"), 0.97),
    rule(rf"{SPAN}(?:['’]s?)? (?:of )?notice(?: period)?(?=\W*$)", text_as("notice_period"), 0.95),
    rule(rf"{SPAN} (?:de )?(?:préavis|kündigungsfrist)(?=\W*$)", text_as("notice_period"), 0.95),
    rule(
        rf"(?:i (?:can|could|am able to|am free to) (?:start|begin|join)(?: working)?(?: on| in| from| as of)?"
        rf"|ich (?:kann|könnte) (?:ab|am|im)(?: dem)?|je (?:peux|pourrais) commencer(?: en| le"
        rf"| à partir d['’u]\w*)?) ?{DATE}",
        lambda found: [("available_from", day(found))],
        0.95,
    ),
    rule(
        rf"{I_AM} (?:available|free) (?:on|in|from|as of) {DATE}", lambda found: [("available_from", day(found))], 0.96
    ),
    rule(r"i need (?:an? )?(?:\w+ )?visa sponsorship", always("needs_visa_sponsorship", True), 0.96),
    rule(
        r"(?:ich brauche kein(?: \w+)? ?(?:arbeits)?(?:visum|visa)|je n['’]ai pas besoin (?:de |d['’]un )visa)",
        always("needs_visa_sponsorship", False),
        0.95,
        denies=True,
    ),
    rule(
        rf"i {NO} need (?:an? )?(?:\w+ )?(?:visa sponsorship|visa|sponsorship)\b",
        always("needs_visa_sponsorship", False),
        0.95,
        denies=True,
    ),
)
PLACES = (
    rule(rf"{I_WANT} (?:to )?{REMOTE}", always("remote_preference", "remote"), 0.96),
    rule(
        rf"{I_WANT} (?:to )?(?:live |work |be )?in {PLACES_NAMED},? or (?:else |also )?{REMOTE}",
        always("remote_preference", "flexible"),
        0.9,
    ),
    rule(rf"{I_WANT} (?:to )?{SITE}", always("remote_preference", "on-site"), 0.96),
    rule(rf"{I_WANT} (?:to (?:work|have) )?(?:an? )?hybrid\b", always("remote_preference", "hybrid"), 0.96),
    rule(
        r"ich (?:möchte|will) (?:gerne? )?(?:remote|von zu ?hause|im home ?office) arbeiten",
        always("remote_preference", "remote"),
        0.96,
    ),
    rule(
        rf"(?:{JE_VEUX}|je préf(?:ère|érerais)) (?:travailler )?(?:à distance|(?:en|le) télétravail)",
        always("remote_preference", "remote"),
        0.96,
    ),
    rule(rf"(?:{ICH_WILL}|{JE_VEUX}) (?:\w+ )?hybride?\b", always("remote_preference", "hybrid"), 0.96),
    rule(rf"i (?:currently |now )?work {REMOTE_NOW}", always("current_work_arrangement", "remote"), 0.95),
    rule(
        r"(?:ich arbeite(?: derzeit)? (?:remote|im home ?office|von zu ?hause)"
        r"|je travaille (?:à distance|en télétravail))",
        always("current_work_arrangement", "remote"),
        0.95,
    ),
    rule(
        rf"(?:{I_AM}|i would be) (?:willing|ready|happy|open|prepared) (?:to (?:relocate|move)(?! on)"
        rf"|to relocating)(?: to (?-i:(?P<it>{NAME})))?",
        _moves,
        0.96,
    ),
    rule(
        rf"i {NO} (?:want|like|wish)?(?: to)? ?(?:relocate|move)\b"
        r"(?! to (?-i:[A-ZÀ-Þ])| on| for less| unless| without)",
        always("willing_to_relocate", "no"),
        0.95,
        denies=True,
    ),
    rule(
        r"no (?:relocation|relocating|moving|umzug)(?=\s*(?:$|[.,;!]))",
        always("willing_to_relocate", "no"),
        0.93,
        denies=True,
    ),
    rule(
        rf"travel(?:ling|s)?(?: is| would be)?(?: fine| ok(?:ay)?| possible)?,? (?:up to |at most "
        rf"|max(?:imum)? )(?P<n>{NUMBER}) ?"
        r"(?:%|percent)(?=\s*(?:$|[.,;!]| of\b))",
        counted("travel_willingness"),
        0.93,
    ),
    rule(
        rf"{I_AM} not (?:willing|ready|open|prepared) to (?:relocate|move)",
        always("willing_to_relocate", "no"),
        0.97,
        denies=True,
    ),
    rule(rf"{I_WANT} to (?:work|live) in {PLACES_NAMED}", _each_place, 0.95),
    rule(rf"{I_WANT} (?:to )?{REMOTE},? (?:from|in) {PLACES_NAMED}", _each_place, 0.93),
    rule(rf"\bhybrid(?:ly)? (?:in|from) {PLACES_NAMED}", _each_place, 0.9),
    rule(rf"{ICH_WILL} (?:gerne? )?in {PLACES_NAMED} (?:arbeiten|leben)", _each_place, 0.95),
    rule(rf"{JE_VEUX} (?:travailler|vivre) (?:à|en|au) {PLACES_NAMED}", _each_place, 0.95),
    rule(
        r"(?:i['’]d|i would) (?:move|relocate) for the right (?:role|job|position|offer)",
        always("willing_to_relocate", "for the right role"),
        0.95,
    ),
    rule(
        r"(?:ich bin bereit(?:,)? (?:zu einem umzug|umzuziehen)|je suis prête? à déménager)",
        always("willing_to_relocate", "yes"),
        0.96,
    ),
    rule(rf"{I_WANT} to work (?P<n>{NUMBER}) hours (?:a|per|each) week", measured("preferred_hours_per_week"), 0.96),
    rule(
        rf"(?:i (?:can|would|could)|i['’]d) travel (?:up to |about |at most )?(?P<n>{NUMBER}) ?(?:%|percent)",
        counted("travel_willingness"),
        0.95,
    ),
    rule(
        rf"(?:i (?:can|would|could)|i['’]d) (?:come|go) (?:in)?to (?:an"
        rf"|the) office (?:{AT_MOST} )?(?P<n>{NUMBER}) days?{A_WEEK}",
        measured("days_on_site"),
        0.96,
    ),
    rule(
        rf"{AT_MOST} (?P<n>{NUMBER}) (?:days?|tage?n?|jours?){A_WEEK} (?:in|at|im|vor|au|sur) ?(?:the "
        rf"|an )?(?:office|büro|ort|bureau"
        r"|site)",
        measured("days_on_site"),
        0.93,
    ),
    rule(
        rf"(?:i (?:would |can )?|i['’]d )commute (?:for )?(?:up to|at most|no more than"
        rf"|max(?:imum)?) (?P<n>{NUMBER}) minutes",
        counted("max_commute_minutes"),
        0.95,
    ),
)
SEARCH = (
    rule(
        rf"{I_AM} (?:actively )?(?:looking|searching) for (?:an? )?(?:new |another )?(?:jobs?|positions?|roles?"
        rf"|work)\b(?!-)",
        always("job_search_status", "looking"),
        0.95,
    ),
    rule(
        rf"{I_AM} not (?:actively |currently )?(?:looking|searching)\b"
        r"(?! (?:for|at) (?!(?:an? |any |another |new )*(?:jobs?|positions?|roles?|work|employ\w+)\b(?!-)))",
        always("job_search_status", "not looking"),
        0.93,
        denies=True,
    ),
    rule(
        r"(?:ich bin offen für (?:neue )?angebote|je suis (?:ouverte? aux (?:opportunités"
        r"|offres)|à l['’]écoute du marché))",
        always("job_search_status", "open to offers"),
        0.95,
    ),
    rule(rf"{I_AM} open to (?:new )?(?:offers|opportunities)", always("job_search_status", "open to offers"), 0.95),
    rule(rf"{I_AM} interviewing\b", always("job_search_status", "interviewing"), 0.95),
    rule(rf"{I_HAVE} (?:sent|written) (?:out )?(?P<n>{NUMBER}) applications", counted("applications_sent"), 0.96),
    rule(rf"{I_HAVE} had (?P<n>{NUMBER}) interviews", counted("interviews_held"), 0.95),
    rule(
        r"ich suche (?:gerade |derzeit |aktuell )?(?:einen neuen job|eine neue stelle|eine neue arbeit)",
        always("job_search_status", "looking"),
        0.95,
    ),
    rule(
        r"je cherche (?:actuellement )?(?:un nouvel emploi|un nouveau poste|du travail)",
        always("job_search_status", "looking"),
        0.95,
    ),
)
RULES: tuple[Rule, ...] = (*PAY, *NOTICE, *PLACES, *SEARCH)
