"""Whether words are about an attribute at all: a number in them, or a bare "yes", could be about anything."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.domain.profile.plain_text import folded
from kairix_core.domain.profile.schema import ATTRIBUTES

#: Past so many attributes that use it, a word tells nothing about which of them is meant, unless it is in the label.
COMMON = 12
SHORTEST = 4
WORD = re.compile(r"[^\W\d_]+")
ENDING = re.compile(r"(?<=\w{3})(?:ings?|ers?|ed|es|en|s|e|y|ies)$")
#: What is said of anything, and what anything is counted in.
_EMPTY = """
    about after alone also altogether always another answer answers around asks been before being benefit best came
    come could current currently dates day days degree different differently does doing done down each enough even
    ever every everything feel feels find finding finish first from full give gives goes going good hard have having
    hear held here highest hold home hour hourly hours include included including into just keep keeping know known
    last less life like likely list little lived long look made make makes many matter mean minute minutes moment
    month months more most mostly much must name need needs never next nobody none number often once only open other
    others outstandingly over own part past people percent person place places present profile rather really right
    room same several should some somebody something spend stand stay stayed still such sure take takes tell tells
    than that their them themselves then there these they thing things think this those three time times today
    together under unit units until upon used usually very want wants week weeks well were what when where whether
    which while whole whom will with without work worked working works would year yearly years yes your yours
    yourself
"""
EMPTY = frozenset(_EMPTY.split())
#: As it is said in German or French, or otherwise in English: by the word that stands in the schema.
ALSO = {
    said: word
    for word, others in {
        "applications": "applied bewerbung bewerbungen beworben candidature candidatures",
        "bonus": "prämie prime",
        "budget": "etat",
        "choose": "wählen aussuchen choisir",
        "commute": "arbeitsweg pendeln trajet",
        "earn": "verdiene verdienen gagne gagner paid",
        "employers": "arbeitgeber arbeitgebern employeur employeurs",
        "energy": "energie énergie",
        "experience": "erfahrung berufserfahrung expérience",
        "flexible": "flexibel flexibles flexiblen flexibility",
        "hired": "eingestellt embauché recruté recruited",
        "internships": "praktikum praktika stage stages",
        "interviews": "gespräche vorstellungsgespräche entretien entretiens",
        "languages": "sprachen langues",
        "learning": "lernen apprendre",
        "mentored": "betreut encadré",
        "offers": "angebot angebote offre offres",
        "promoted": "befördert promu promue",
        "publications": "veröffentlichungen",
        "report": "berichten unterstellt rapportent",
        "salary": "gehalt salaire lohn",
        "search": "suche jobsuche recherche",
        "skills": "fähigkeiten compétences",
        "stress": "gestresst stressé stressée",
        "talks": "vorträge conférences",
        "team": "mannschaft équipe",
        "teams": "équipes",
        "travel": "reisen reise voyager déplacements",
        "vacation": "urlaub urlaubstage ferien vacances congés holiday holidays",
        "visa": "visum",
    }.items()
    for said in [word, *others.split()]
}


def is_about(spec: AttributeSpec, text: str) -> bool:
    """Whether the text shares a telling word with the attribute's label, description or question."""
    return not _telling(spec.key).isdisjoint(_stems(text))


@cache
def _telling(attribute: str) -> frozenset[str]:
    label = _stems(ATTRIBUTES[attribute].label)
    return frozenset(stem for stem in _of(attribute) if stem in label or _uses()[stem] <= COMMON)


@cache
def _uses() -> Counter[str]:
    return Counter(stem for attribute in ATTRIBUTES for stem in _of(attribute))


@cache
def _of(attribute: str) -> frozenset[str]:
    spec = ATTRIBUTES[attribute]
    return frozenset(_stems(f"{spec.label} {spec.description} {spec.question}"))


def _stems(text: str) -> set[str]:
    words = {folded(word) for word in WORD.findall(text)} - EMPTY
    return {_stem(ALSO.get(word, word)) for word in words if len(word) >= SHORTEST}


def _stem(word: str) -> str:
    return ENDING.sub("", word)
