"""What a line says of where somebody wants to go."""

from __future__ import annotations

import re

from kairix_core.lexicon.folding import fold
from kairix_core.policies.publish.compose import FACTS_PATH
from kairix_core.schemas import EvidenceLine

WISHES = re.compile(
    r"\b(?:(?:looking|searching) for|seek(?:s|ing)?|open to|(?:wants?|hopes?|aims?|aiming|plans?|would like) to|"
    r"aspir(?:e|es|ing|ations?)|ambitions?|(?:my|career|professional) (?:goal|objective)s?|"
    r"auf der suche nach|suche (?:ein|nach|neue)\w*|mochte|offen fur|"
    r"(?:a la|en) recherche|(?:cherche|recherche|souhaite) (?:une?|a)|objectif|"
    r"busco|en busca de|me gustaria|quiero|objetivo)\b"
)


def tells_of_wishes(text: str) -> bool:
    return WISHES.search(fold(text)) is not None


def told_under(line: EvidenceLine) -> str:
    """The label of what is told beside a résumé: ``Roles wanted`` of "Roles wanted: Head of Data"; else empty."""
    return line.quote.partition(": ")[0] if line.path.startswith(f"{FACTS_PATH}/") else ""
