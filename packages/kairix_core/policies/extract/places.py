"""Where somebody lives: a town, and its country where that is said."""

from __future__ import annotations

import re

from kairix_core.lexicon.skills import canonical_skill
from kairix_core.policies.extract.rule import Said, trimmed

#: In English, German and French, as they are written in a chat; "the" is taken off before.
_COUNTRIES = """
    argentina, armenia, australia, austria, bangladesh, belarus, belgium, bolivia, brazil, bulgaria, canada,
    chile, china, colombia, croatia, cyprus, czechia, denmark, ecuador, egypt, england, estonia, ethiopia,
    finland, france, georgia, germany, ghana, greece, hungary, iceland, india, indonesia, iran, iraq, ireland,
    israel, italy, japan, jordan, kazakhstan, kenya, latvia, lebanon, lithuania, luxembourg, malaysia, malta,
    mexico, moldova, montenegro, morocco, nepal, netherlands, nigeria, norway, pakistan, panama, peru,
    philippines, poland, portugal, qatar, romania, russia, rwanda, scotland, senegal, serbia, singapore, slovakia,
    slovenia, spain, sweden, switzerland, syria, taiwan, tanzania, thailand, tunisia, turkey, uganda, ukraine,
    uruguay, uk, usa, us, venezuela, vietnam, wales, zambia, zimbabwe, deutschland, österreich, schweiz,
    frankreich, italien, spanien, polen, belgien, niederlande, dänemark, schweden, norwegen, finnland,
    griechenland, tschechien, ungarn, irland, kroatien, allemagne, autriche, suisse, italie, espagne, belgique,
    pologne, suède, norvège, danemark, grèce, maroc, tunisie, algérie, algeria, sénégal, angleterre, united
    states, united states of america, united kingdom, great britain, northern ireland, new zealand, south africa,
    south korea, saudi arabia, sri lanka, costa rica, czech republic, hong kong, united arab emirates,
    royaume-uni, états-unis, pays-bas, côte d'ivoire, ivory coast, el salvador
"""
COUNTRIES = frozenset(name.strip() for name in _COUNTRIES.replace("\n", " ").split(","))
#: A capital and what belongs to the name, or a few small words up to the end of what is said.
PLACE = (
    r"(?:(?:the )?(?-i:(?P<it>[A-ZÀ-ÞŁŚŽ][\w.'’-]*(?:[ -](?:(?:am|an der|de|de la|del|do|of|upon|sur|la"
    r"|le) )?[A-ZÀ-ÞŁŚŽ][\w.'’-]*)*))"
    r"(?:,? (?:in )?(?-i:(?P<land>(?:the )?[A-ZÀ-ÞŁŚŽ][\w.'’-]*(?: [A-ZÀ-ÞŁŚŽ][\w.'’-]*)*)))?"
    r"|(?P<small>(?!(?:a|an|my|our|the|your|his|her|their|this|that|these|constant|fear|hope"
    r"|peace)\b)[^\W\d_]+(?:-[^\W\d_]+)*)"
    r"(?=\s*(?:$|[.,;!)]|and\b|but\b|now\b|with\b|for\b|since\b|und\b|et\b|seit\b|depuis\b)))"
)


def home(found: re.Match[str]) -> Said:
    """A city, a country, or both."""
    town = trimmed(found["it"] or found["small"].title())
    if canonical_skill(town) is not None:
        return  # "moved to Python"
    land = trimmed(found["land"] or "").removeprefix("the ")
    if town.casefold() in COUNTRIES:
        yield "country", town
        return
    yield "city", town
    if land.casefold() in COUNTRIES:
        yield "country", land
