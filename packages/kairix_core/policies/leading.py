"""What a line of a career says about the people whom somebody led."""

from __future__ import annotations

import re

from kairix_core.lexicon.folding import fold
from kairix_core.policies.wishes import told_under
from kairix_core.schemas import EvidenceLine

ANY_NUMBER = re.compile(r"[1-9]")

NUMBER = (
    r"(?:\d[\d.,]*\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"dozens?|hundreds|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|deux|trois|quatre|cinq|dix|douze)"
)
PEOPLE = (
    r"(?:people|persons?|staff|employees?|members?|reports|engineers?|developers?|designers?|scientists?|researchers?|"
    r"analysts?|consultants?|managers?|architects?|testers?|technicians?|nurses?|doctors?|teachers?|interns?|students?|"
    r"volunteers?|agents?|reps?|representatives?|specialists?|colleagues|contractors?|professionals?|workers?|headcount|"
    r"cooks?|chefs?|waiters?|drivers?|trainees?|apprentices?|clerks?|lawyers?|solicitors?|accountants?|officers?|editors?|"
    r"mechanics?|electricians?|assistants?|associates?|draughtsmen|"
    r"mitarbeiter\w*|personen|leuten?|entwickler\w*|kolleg\w+|personnes|collaborateurs|developpeurs|ingenieurs|personas|"
    r"empleados|desarrolladores)"
)
TEAM = (
    r"(?:\w*teams?|groups?|departments?|organi[sz]ations?|squads?|crews?|brigades?|abteilung\w*|equipes?|equipos?|"
    r"grupos?)"
)
HEADS = (
    r"(?:led(?! by)|lead(?:s|ing)?|manag(?:e|ed|es|ing)|head(?:ed|s|ing)?|supervis(?:e|ed|es|ing)|over(?:see\w*|saw)|"
    r"direct(?:ed|ing|s)|responsible for|in charge of|director|manager|"
    r"(?:ge)?leite(?:t|te|n|nd)\w*|\w*leiter(?:in)?|leitung|(?:ge)?fuhr(?:t|te|en|ung)|encadr\w+|dirig\w+|lider\w+)"
)
GROWS = (
    r"(?:scal(?:e|ed|es|ing)|gr(?:ew|ow|own|owing)|built|build(?:ing)?|hir(?:ed|ing)|recruit(?:ed|ing)|"
    r"mentor(?:ed|ing|s)?|coach(?:ed|ing)|anim(?:e|ais|ation))"
)
LEADS = re.compile(rf"\b(?:{HEADS}|{GROWS})\b")
IN_CHARGE = re.compile(rf"\b{HEADS}\b")
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


def leads(line: str) -> bool:
    """As a manager does; what or whom is not said."""
    return IN_CHARGE.search(fold(line)) is not None


def tells_of_leading(line: str) -> bool:
    """That people were led, without their number; "raised 18 M, led by a fund" is about somebody else."""
    said = fold(line)
    return bool(LEADS.search(said) and SOME.search(said))


def tells_of_people_led(line: EvidenceLine) -> bool:
    """As "Largest team led: 2 people" does; "Teams led: 0" does not."""
    label = told_under(line)
    return ANY_NUMBER.search(line.quote) is not None if label else tells_of_leading(line.quote)
