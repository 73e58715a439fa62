"""Who somebody is, where they live, and how they are reached."""

from __future__ import annotations

import re

from kairix_core.lexicon.sites import site_of
from kairix_core.policies.extract.amounts import DATE, day
from kairix_core.policies.extract.places import PLACE, home
from kairix_core.policies.extract.rule import I_AM, I_HAVE, NAME, Rule, Said, rule, text_as, trimmed

EMAIL = r"(?P<it>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
PHONE = r"(?P<it>\+?\d[\d\s()/.-]{5,18}\d)"
URL = r"(?P<it>https?://[^\s<>\"')\]]+|www\.[^\s<>\"')\]]+)"
LATELY = r"(?: (?:jetzt|derzeit|zurzeit|aktuell|gerade|letztes jahr|kürzlich|seit \w+|seit \w+ jahren))?"
WORD_OF_SITE = {"portfolio": "portfolio_url", "blog": "blog_url", "website": "website_url", "homepage": "website_url"}


def _called(found: re.Match[str]) -> Said:
    """A full name has a space."""
    name = trimmed(found["it"])
    yield ("full_name" if " " in name else "preferred_name"), name


def _page(found: re.Match[str]) -> Said:
    """By the site that it is on, else by what it was called."""
    url = found["it"].rstrip(".,;:!?")
    url = url if url.startswith("http") else f"https://{url}"
    site, named = site_of(url), WORD_OF_SITE.get((found["what"] or "").casefold())
    if attribute := site.attribute if site else named:
        yield attribute, url


RULES: tuple[Rule, ...] = (
    rule(rf"(?:mein (?:voller )?name ist|mon nom(?: complet)? est) (?-i:(?P<it>{NAME}))", _called, 0.97),
    rule(rf"my (?:full |whole )?name(?: is|['’]s) (?-i:(?P<it>{NAME}))", _called, 0.97),
    rule(rf"(?:please |you can |just )?call me (?-i:(?P<it>{NAME}))", text_as("preferred_name"), 0.97),
    rule(rf"ich hei(?:ß|ss)e (?-i:(?P<it>{NAME}))", _called, 0.97),
    rule(rf"je m['’]appelle (?-i:(?P<it>{NAME}))", _called, 0.97),
    rule(rf"i (?:now |currently )?live (?:now |currently )?in {PLACE}", home, 0.97),
    rule(rf"(?:{I_AM}|i live) (?:now |currently )?(?:based|located|living|at home) in {PLACE}", home, 0.97),
    rule(rf"(?:i|{I_HAVE})(?: just| recently)? (?:moved|relocated) to {PLACE}", home, 0.96),
    rule(rf"{I_HAVE} been living in {PLACE}", home, 0.96),
    rule(rf"ich (?:wohne|lebe){LATELY} in {PLACE}", home, 0.97),
    rule(rf"ich bin{LATELY} nach {PLACE} (?:um)?gezogen", home, 0.96),
    rule(rf"j['’]ai(?: récemment)? déménagé à {PLACE}", home, 0.96),
    rule(rf"je me suis installée? à {PLACE}", home, 0.96),
    rule(rf"j['’]habite {PLACE}", home, 0.96),
    rule(rf"(?:j['’]habite|je vis|je réside)(?: maintenant| actuellement)? (?:à|au|aux|en) {PLACE}", home, 0.97),
    rule(rf"i grew up in (?-i:(?P<it>{NAME}))", text_as("home_town"), 0.97),
    rule(rf"(?:ich bin in|j['’]ai grandi à) (?-i:(?P<it>{NAME}))(?: aufgewachsen)?", text_as("home_town"), 0.9),
    rule(rf"i was born (?:on |in )?{DATE}", lambda found: [("birth_date", day(found))], 0.96),
    rule(rf"(?:you can |please )?(?:reach|contact|write to|mail) me (?:at|on|under) {EMAIL}", text_as("email"), 0.96),
    rule(rf"(?:you can |please )?(?:reach|call|phone) me (?:at|on|under) {PHONE}", text_as("phone"), 0.96),
    rule(r"my pronouns are (?P<it>\w+/\w+(?:/\w+)?)", text_as("pronouns"), 0.98),
    rule(rf"my (?:work |private |personal )?e-?mail(?: address)?(?: is|:|['’]s) {EMAIL}", text_as("email"), 0.98),
    rule(rf"(?:meine e-?mail(?:-adresse)? (?:ist|lautet)"
    rf"|mon (?:adresse )?e-?mail est) {EMAIL}", text_as("email"), 0.98),
    rule(rf"my (?:phone|mobile|cell|telephone)(?: number)?(?: is|:|['’]s) {PHONE}", text_as("phone"), 0.98),
    rule(rf"my (?:\w+ )?(?P<what>\w+)(?: page| profile| account| site)?(?: is|:|['’]s)(?: at| on"
    rf"| here:?)? {URL}", _page, 0.97),
    rule(rf"(?:you (?:can )?find me|i['’]?m|i am) (?:on|at) (?P<what>\w*):? ?{URL}", _page, 0.97),
    rule(r"my time ?zone is (?P<it>[\w/+:-]+(?: [+-]\d+)?)", text_as("time_zone"), 0.96),
)  # fmt: skip
