"""Which position somebody says they hold, or held: as what, where, and when, in whatever order that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kairix_core.lexicon.titles import function_of, seniority_of
from kairix_core.policies.extract.amounts import DATE, dated, day
from kairix_core.policies.extract.claims import Clause
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.places import COUNTRIES
from kairix_core.policies.extract.rule import NAME, trimmed

_LATELY = (
    r"(?: (?:currently|now|still|also|actually|derzeit|aktuell|zurzeit|gerade|jetzt|heute|actuellement"
    r"|maintenant|aujourd['’]hui))?"
)
#: To be something, and to work as it, today; then the same of times gone by.
IS = re.compile(
    rf"\b(?:i['’]m|im(?= an?\b)|i am|i['’]ve been|i have been|ich bin|bin ich|je suis|j['’]suis){_LATELY}\b",
    re.IGNORECASE,
)
WORKS = re.compile(
    r"\b(?:(?:i|and)(?: currently| now)? work|(?:i['’]?m|i am|i['’]ve been|i have been)(?: currently)? (?:working"
    r"|employed)|i['’]ve worked"
    r"|(?:ich|und) arbeite|arbeite ich|ich bin(?=[^.]* als )|(?:je|et) travaille|je bosse)" + _LATELY + r"\b",
    re.IGNORECASE,
)
WAS = re.compile(r"\b(?:i was|i had been|ich war|war ich|j['’]étais|j['’]ai été|je fus)\b", re.IGNORECASE)
WORKED = re.compile(
    r"\b(?:(?:i|and) worked|i was (?:working|employed)|(?:ich habe|und habe|habe ich)(?=.* gearbeitet)|ich arbeitete"
    r"|arbeitete ich|(?:ich war|war ich)(?= bei| als)|j['’]ai (?:travaillé|bossé)|je travaillais)\b",
    re.IGNORECASE,
)
_BEGIN, _END = dated("from_"), dated("to_")
PERIOD = re.compile(
    rf",? ?\b(?:(?:from|between|von|zwischen|de|entre)\s)?{_BEGIN}\s?"
    rf"(?:to|until|till|and|bis|und|à|et"
    rf"|jusqu['’](?:en|à)|-|–)\s?{_END},?",
    re.IGNORECASE,
)
SINCE = re.compile(rf",? ?\b(?:since|from|seit|ab|depuis)(?: dem)? {DATE},?", re.IGNORECASE)
#: A title ends where the employer, a time or another thought begins.
ENDS = (
    r"(?=\s*(?:$|[,.;:!?(|■]| (?:and|but|since|for|in|with|where|who|at|on|from|to|these"
    r"|right|now|und|seit|et|depuis|dans"
    r"|bei|beim|an|am|im|chez"
    r"|pour|tätig|gearbeitet|which|that|here|there|today|heute|aujourd['’]hui)\b))"
)
#: What an article stands before is a title if an employer follows it, or if it is known for one.
A_TITLE = re.compile(
    rf"\s(?:(?P<article>an?|the|eine?|une?|der|die|le|la) )?(?P<title>[^\W\d_][^,.;:!?■|]*?){ENDS}", re.IGNORECASE
)
AS_TITLE = re.compile(
    rf"\b(?:as|als|comme|en tant qu(?:e |['’]))\s?(?:(?:an?|the|eine?|une?) )?(?P<title>[^\W\d_][^,.;:!?■"
    rf"|]*?){ENDS}",
    re.IGNORECASE,
)
#: Where somebody works, the surest first; after the last words a place or a time may stand as well.
_AT = rf" ?(?:the )?(?-i:(?P<at>(?!Nacht|Tag\b|Bedarf|Hause){NAME}))"
EMPLOYERS = tuple(
    re.compile(rf"\b(?:{words}){_AT}", re.IGNORECASE)
    for words in (
        "(?:at|bei|bei der|bei dem|beim|an der|chez) ",
        "for ",
        "(?:am|für|pour|au|à la) |à l['’]",
    )
)
#: How somebody feels is no title, wherever they work.
MOOD = re.compile(
    r"^(?:(?:\w+ )?(?:happy|glad|proud|new|good|back|based|content\w*|heureu\w+|satisfait\w*"
    r"|nouve\w+|zufrieden|glücklich"
    r"|neu|gut|stolz|active|aktiv|unhappy|busy|done|ready|open|tired|born|certified|available|interested|willing|able"
    r"|fluent|responsible|morning|native|not|so|very|ouverte?|offen|disponible|verfügbar|verantwortlich|zuständig)\b"
    r"|responsable (?:d['’]une?|de (?:tou\w+|mon|ma|mes|notre|nos|ces?|cette))\b"
    r"|(?:in|on|at|of|from|with|en|au|im|bei)\b|(?:\w+ )?(?:student|pupil|guest|member|patient"
    r"|fan|customer|schüler|étudiant)"
    r"|(?!engineering|marketing|accounting|nursing)\w{3,}ing\b)",
    re.IGNORECASE,
)
SURE = 0.95
BLANK = "|"


@dataclass(frozen=True, slots=True)
class Stint:
    """``start`` and ``end`` are places in the clause; dates are partial, empty where nobody said them."""

    title: str
    employer: str
    since: str
    until: str
    is_now: bool
    start: int
    end: int


def positions_said(clause: Clause) -> Iterator[Finding]:
    if clause.denied or (stint := _stint(clause.text)) is None:
        return
    for attribute, value in _told(stint):
        yield Finding(attribute, value, clause.start + stint.start, clause.start + stint.end, SURE)


def _told(stint: Stint) -> Iterator[tuple[str, Any]]:
    """With an employer and a time it is an entry of the work history too."""
    if stint.is_now:
        said = (stint.title, stint.employer, stint.since)
        fields = zip(("current_title", "current_employer", "current_started_on"), said, strict=True)
        yield from ((attribute, value) for attribute, value in fields if value)
    entry = {"name": stint.employer, "position": stint.title, "startDate": stint.since, "endDate": stint.until}
    is_worth_it = stint.employer and stint.title and (stint.since or not stint.is_now)
    if is_worth_it or (stint.employer and stint.until):
        yield "work", {name: value for name, value in entry.items() if value}


def _stint(text: str) -> Stint | None:
    """When it was is blanked out first, so that it may stand anywhere."""
    period, since = PERIOD.search(text), None
    if period is None:
        since = SINCE.search(text)
    when = period or since
    plain = text if when is None else text[: when.start()] + BLANK * len(when[0]) + text[when.end() :]
    is_now = period is None
    found = _position(plain, IS, WORKS) if is_now else None
    if found is None:
        found, is_now = _position(plain, WAS, WORKED), False
    if found is None:
        return None
    title, employer, start, end = found
    start, end = (min(start, when.start()), max(end, when.end())) if when else (start, end)
    begun = day(period, "from_") if period else day(since) if since else ""
    return Stint(title, employer, begun, day(period, "to_") if period else "", is_now, *_inside(text, start, end))


def _position(text: str, being: re.Pattern[str], working: re.Pattern[str]) -> tuple[str, str, int, int] | None:
    """Title, employer, and where that stands."""
    for frame in (working.search(text), being.search(text)):
        if frame is None:
            continue
        is_working = frame.re is working
        after = frame.end()
        titled = AS_TITLE.search(text, after) if is_working else A_TITLE.match(text, _past_blanks(text, after))
        employer = _employer(text, titled.end() if titled and not is_working else after, is_titled=titled is not None)
        title, at = trimmed(titled["title"]) if titled else "", trimmed(employer["at"]) if employer else ""
        if at if is_working and not title else _is_title(title, at, titled, is_working=is_working):
            end = max(found.end() for found in (titled, employer) if found)
            return title, at, frame.start(), end
    return None


def _employer(text: str, start: int, *, is_titled: bool) -> re.Match[str] | None:
    """Without a title only where nothing but an employer can be meant."""
    found = (pattern.search(text, start) for pattern in EMPLOYERS[: None if is_titled else -1])
    return next((one for one in found if one and trimmed(one["at"]).casefold() not in COUNTRIES), None)


def _past_blanks(text: str, start: int) -> int:
    """To the last space before what follows."""
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip(f"{BLANK} ")) - (1 if rest[:1] in {" ", BLANK} else 0)


def _is_title(title: str, employer: str, found: re.Match[str] | None, *, is_working: bool) -> bool:
    if not title or found is None or MOOD.match(title):
        return False
    if is_working or function_of(title) or seniority_of(title):
        return True
    if found.string[found.end() :].lstrip().casefold().startswith("for "):
        # Who is the contact for Python is not employed there.
        return False
    return bool(employer) and (found["article"] is not None or title[0].isupper() or " " not in title)


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the white space and the commas around it."""
    said = text[start:end]
    return start + len(said) - len(said.lstrip(" ,")), end - (len(said) - len(said.rstrip(" ,")))
