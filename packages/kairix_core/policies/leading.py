"""What a line of a career says about the people whom somebody led."""

from __future__ import annotations

import re

from kairix_core.lexicon.folding import fold

NUMBER = (
    r"(?:\d[\d.,]*\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"dozens?|hundreds|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|deux|trois|quatre|cinq|dix|douze)"
)
PEOPLE = (
    r"(?:people|persons?|staff|employees?|members?|reports|engineers?|developers?|designers?|scientists?|researchers?|"
    r"analysts?|consultants?|managers?|architects?|testers?|technicians?|nurses?|doctors?|teachers?|interns?|students?|"
    r"volunteers?|agents?|reps?|representatives?|specialists?|colleagues|contractors?|professionals?|workers?|headcount|"
    r"mitarbeiter\w*|personen|leuten?|entwickler\w*|kolleg\w+|personnes|collaborateurs|developpeurs|ingenieurs|personas|"
    r"empleados|desarrolladores)"
)
TEAM = r"(?:\w*teams?|groups?|departments?|organi[sz]ations?|squads?|crews?|abteilung\w*|equipes?|equipos?|grupos?)"
LEADS = re.compile(
    r"\b(?:led(?! by)|lead(?:s|ing)?|manag(?:e|ed|es|ing)|head(?:ed|s|ing)?|supervis(?:e|ed|es|ing)|over(?:see\w*|saw)|"
    r"scal(?:e|ed|es|ing)|gr(?:ew|ow|own|owing)|built|build(?:ing)?|hir(?:ed|ing)|recruit(?:ed|ing)|mentor(?:ed|ing|s)?|"
    r"coach(?:ed|ing)|direct(?:ed|ing|s)|responsible for|in charge of|director|manager|"
    r"(?:ge)?leite(?:t|te|n|nd)\w*|leitung|(?:ge)?fuhr(?:t|te|en|ung)|encadr\w+|dirig\w+|anim(?:e|ais|ation)|lider\w+)\b"
)
OF_PEOPLE = re.compile(rf"\b{NUMBER}(?:\+|[ -](?:[\w&/]+[ -]){{0,3}}?){PEOPLE}\b")
OF_A_TEAM = re.compile(
    rf"\b{TEAM}(?: [\w,&/-]+){{0,4}}? (?:of|from|to|with|von|mit|de|a) {NUMBER}\b(?!%)|"
    rf"\b{NUMBER}[ -](?:person|people|member|strong|man|kopfig\w*)[ -](?:[\w-]+ ){{0,2}}?{TEAM}\b"
)
SOME = re.compile(rf"\b(?:{TEAM}|{PEOPLE})\b")


def counts_the_led(line: str) -> bool:
    """As in "scaled the team from 3 to 28", "managed 12 nurses"; not "trained 400 students", "in a team of five"."""
    said = fold(line)
    return bool(LEADS.search(said) and (OF_A_TEAM.search(said) or OF_PEOPLE.search(said)))


def tells_of_leading(line: str) -> bool:
    """That people were led, without their number; "raised 18 M, led by a fund" is about somebody else."""
    said = fold(line)
    return bool(LEADS.search(said) and SOME.search(said))
