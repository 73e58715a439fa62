"""Understanding a visitor's question: what it is about, what it insists on, and which years it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kairix_core.lexicon.folding import fold
from kairix_core.policies.reaching_out import MEETING, MESSAGE
from kairix_core.policies.small_talk import COMMAND, FAREWELL, REPRESENTATIVE, THANKS, Kind, only_greets
from kairix_core.policies.topics.topic import Topic
from kairix_core.policies.topics.triggers import PATTERNS
from kairix_core.policies.vocabulary import FUNCTION_WORDS, SPELLED, TECHNOLOGIES, TONGUES, UNPOINTED
from kairix_core.policies.words import one_word, stem, tokens


@dataclass(frozen=True, slots=True)
class Point:
    """A word that the question insists on, as it is written there.

    ``is_name``: a thing or a person by name; ``spelled``: the only spelling that counts; ``is_trade``: what somebody
    is ("as a designer"), which nobody is for having designed something.
    """

    word: str
    stem: str
    is_name: bool
    spelled: str | None = None
    is_trade: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """From the first to the last year, both included; open ends are None."""

    first: int | None
    last: int | None

    def meets(self, starts_on: date | None, ends_on: date | None) -> bool:
        """Whether an entry with these dates (None at the end: until now) lies at least partly in these years."""
        if starts_on is None and ends_on is None:
            return False
        first = (starts_on or ends_on or date.min).year
        last = ends_on.year if ends_on else date.max.year
        return (self.last is None or first <= self.last) and (self.first is None or last >= self.first)


@dataclass(frozen=True, slots=True)
class Question:
    """``points`` have to be found in the evidence, each for itself when they are ``joined`` by "and" or "or".

    ``at`` holds the points after "at", "for" or "from": an employer or a school. ``beside``: asks for what came before
    or after its points. ``is_existential``: may be answered with a plain yes.
    """

    text: str
    kind: Kind
    topics: tuple[Topic, ...]
    points: tuple[Point, ...]
    at: frozenset[str]
    joined: bool
    years: Years | None
    is_existential: bool
    is_yes_no: bool
    beside: Literal["before", "after"] | None

    @property
    def is_empty(self) -> bool:
        """Nothing of its own to go by, like "And before?" or "Tell me more"."""
        return self.kind is Kind.ABOUT_PERSON and not (self.topics or self.points or self.years)


YEAR = r"((?:19|20)\d\d)"
BETWEEN = re.compile(rf"(?:between|from|zwischen|von|entre|de) {YEAR} (?:and|to|until|till|und|bis|et|a|y) {YEAR}")
SINCE = re.compile(rf"(?:since|after|seit|nach|depuis|apres|desde) {YEAR}")
BEFORE = re.compile(rf"(?:before|until|prior to|vor|bis|avant|antes de) {YEAR}")
IN_YEAR = re.compile(rf"\b{YEAR}\b")
LAST_YEARS = re.compile(r"(?:last|past) (\d{1,2}|two|three|four|five|ten) years")
SMALL_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}

#: Short names in lower case, where only a language can be meant.
UNCAPPED = re.compile(
    r"\b(?:know|knows|use|uses|used|using|with|in|learn|write|code|program|and|or) (go|r|c|rust|swift|dart)\b(?! to)"
)
EXISTENTIAL = re.compile(
    r"(?:do|does|did|have|has|had|can (?!you)|could (?!you)|is there|are there|hat|kann|kennt|spricht|tiene|sabe)\b"
)
PLACE = (
    r"(?: (?:joining|leaving|working|work|at|for|coming|to|the|moving|he|she|they|left|joined))*"
    r" (?!that\b|this\b|\d)\w{3,}"
)
BEFORE_PLACE = re.compile(rf"\b(?:before|prior to|vor|avant|antes de){PLACE}")
AFTER_PLACE = re.compile(rf"\b(?:after|nach|apres|despues de){PLACE}")
TRADE = re.compile(
    r"\b(?:as|(?:is|was|are|were) \w+(?: \w+)?) an? (?:\w+ ){0,2}?"
    r"(?!leader|mentor|manager)(\w+(?:er|or|ist|ian|ant|ect))\b"
)
YES_NO = re.compile(r"(?:do|does|did|have|has|had|can|could|is|are|was|were|hat|ist|kann|kennt|spricht|tiene|sabe)\b")
GRADED = re.compile(
    r"\b(?:more|most|better|best|less|main|only|favou?rite|primary|first|expert|senior|enough|always|never|than|still"
    r"|good|fluent|fluently|native|or)\b"
)
GERMAN = re.compile(r"\b(?:der|die|das|und|ist|hat|wo|wer|wie|welche|welchen|wann|mit|er|sie|ihr|ihre|kann)\b")
PLACED = re.compile(r"\b(?:at|for|from|bei|chez|en la) (?:the )?((?:[^\W_][\w.&'-]*[ ,]*)+)")
QUOTED = re.compile(r"[\"“„«]([^\"”“»]{2,60})[\"”“»]")
#: After these a capital begins a sentence.
OPENERS = frozenset({"", ".", "?", "!", ":"})
#: With more capitals than this share of the words, capitals say nothing.
SHOUTED = 0.7
#: Stands for words that a topic has taken, so that their neighbours do not seem to stand together.
TAKEN = "\N{SECTION SIGN}"
SEPARATORS = re.compile(r"[,/&+]|\b(?:and|or|und|oder|et|ou|y|o)\b", re.IGNORECASE)


def understand(text: str, *, today: date, person: str = "") -> Question:
    """``person`` is whom the question is about: their name makes no point.

    ``today`` gives "the last five years" a meaning.
    """
    words = [(word, text[start:end], start, end) for word, start, end in tokens(text)]
    normal = one_word(" ".join(word for word, *_ in words))
    spoken_of = _without_name(normal, person)
    topics, left = _topics(spoken_of)
    years = _years(normal, today)
    points = _points(text, left, years, person, trades=set(TRADE.findall(normal)))
    kind = _reaching_out(spoken_of) or _kind(normal, topics, points)
    return Question(
        text=text,
        kind=kind,
        topics=topics,
        points=points,
        at=frozenset(point.stem for point in points) & _placed(text),
        joined=bool(SEPARATORS.search(text)),
        years=years,
        is_existential=bool(EXISTENTIAL.match(normal)) and not GRADED.search(normal),
        beside=_beside(normal),
        is_yes_no=bool(YES_NO.match(normal)),
    )


def _beside(normal: str) -> Literal["before", "after"] | None:
    if BEFORE_PLACE.search(normal):
        return "before"
    return "after" if AFTER_PLACE.search(normal) else None


def _kind(normal: str, topics: tuple[Topic, ...], points: tuple[Point, ...]) -> Kind:
    if COMMAND.match(normal):
        return Kind.COMMAND
    if REPRESENTATIVE.search(normal) and not (set(topics) - {Topic.SUMMARY, Topic.CURRENT_ROLE, Topic.SKILLS}):
        return Kind.ABOUT_REPRESENTATIVE
    if THANKS.match(normal):
        return Kind.THANKS
    if FAREWELL.match(normal):
        return Kind.FAREWELL
    if not topics and len(points) <= 1 and only_greets(normal):
        return Kind.GREETING
    return Kind.ABOUT_PERSON


def _reaching_out(normal: str) -> Kind | None:
    if COMMAND.match(normal) and not MESSAGE.match(normal):
        return None
    if MESSAGE.search(normal):
        return Kind.MESSAGE
    return Kind.MEETING if MEETING.search(normal) else None


def _without_name(normal: str, person: str) -> str:
    own = {word for word, _, _ in tokens(person)}
    return " ".join("they" if word in own else word for word in normal.split())


def _topics(rest: str) -> tuple[tuple[Topic, ...], str]:
    """The topics in order of precedence, and the words that none of them explains."""
    found: list[Topic] = []
    for topic, pattern in PATTERNS:
        if pattern.search(rest):
            found.append(topic)
            rest = pattern.sub(TAKEN, rest)
    return tuple(found), rest.replace(TAKEN, " ")


def _points(text: str, left: str, years: Years | None, person: str, trades: set[str]) -> tuple[Point, ...]:
    own = {stem(word) for word, _, _ in tokens(person)}
    named = _named(text)
    written = {word: text[start:end] for word, start, end in tokens(text)}
    points: dict[str, Point] = {}
    for word in left.split():
        root = stem(word)
        spelled = SPELLED.get(word) if word in named else None
        if len(word) == 1 and word not in named:
            continue
        if root in own or (word in UNPOINTED and word not in named) or (years and word.isdigit()):
            continue
        is_name = word in named or root in TECHNOLOGIES or word in TONGUES
        points.setdefault(root, Point(written.get(word, word), root, is_name, spelled, word in trades))
    return tuple(points.values())


def _named(text: str) -> set[str]:
    """Words that are written as names: quoted, with a capital inside a sentence, with digits or signs."""
    shapes = [(word, text[start:end], text[max(0, start - 9) : start].rstrip()) for word, start, end in tokens(text)]
    special = {word for word, shape, _ in shapes if _is_special(shape)}
    inside = {word for word, shape, before in shapes if shape[0].isupper() and before[-1:] not in OPENERS}
    quoted = {word for part in QUOTED.findall(text) for word, _, _ in tokens(part)}
    nouns_are_capital = bool(GERMAN.search(fold(text)))
    is_shouted = len(inside) > max(2, SHOUTED * len(shapes))
    found = quoted if is_shouted else special | quoted | (set() if nouns_are_capital else inside)
    return {word for word in found | set(UNCAPPED.findall(fold(text))) if word not in FUNCTION_WORDS or word in SPELLED}


def _is_special(shape: str) -> bool:
    """Written as no everyday word is: ``K8s``, ``C++``, ``AWS``, ``GraphQL``."""
    signed = any(char.isdigit() or char in "+#" for char in shape) and any(char.isalpha() for char in shape)
    return signed or shape[1:] != shape[1:].lower()


def _placed(text: str) -> set[str]:
    """Stems of the words after "at", "for" or "from"."""
    return {stem(word) for found in PLACED.findall(text) for word, _, _ in tokens(found)}


def _years(normal: str, today: date) -> Years | None:
    if found := BETWEEN.search(normal):
        return Years(int(found[1]), int(found[2]))
    if found := SINCE.search(normal):
        return Years(int(found[1]), None)
    if found := BEFORE.search(normal):
        return Years(None, int(found[1]) - 1)
    if found := LAST_YEARS.search(normal):
        return Years(today.year - (SMALL_NUMBERS.get(found[1]) or int(found[1])), None)
    mentioned = [int(year) for year in IN_YEAR.findall(normal)]
    return Years(min(mentioned), max(mentioned)) if mentioned else None
