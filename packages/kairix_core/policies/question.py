"""Understanding a visitor's question: what it is about, what it insists on, and which years it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Literal

from kairix_core.domain.language import Language
from kairix_core.lexicon.equivalents import SPOKEN_BY_NAME, equivalents
from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.language_words import common_words
from kairix_core.policies.language_of import language_of
from kairix_core.policies.reaching_out import MEETING, MESSAGE
from kairix_core.policies.small_talk import COMMAND, FAREWELL, REPRESENTATIVE, THANKS, Kind, only_greets
from kairix_core.policies.topics.topic import Topic
from kairix_core.policies.topics.triggers import patterns_for
from kairix_core.policies.vocabulary import FUNCTION_WORDS, SPELLED, TECHNOLOGIES, TONGUES, UNPOINTED
from kairix_core.policies.words import one_word, stem, tokens
from kairix_core.policies.years import Years, is_number, years_of


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
class Question:
    """``points`` have to be found in the evidence, each for itself when they are ``joined`` by "and" or "or".

    ``at`` holds the points after "at", "for" or "from": an employer or a school. ``inside`` are the names after "in": a
    town or a country, of which all of an entry speaks that lies there. ``beside``: asks for what came before
    or after its points. ``is_existential``: may be answered with a plain yes.
    """

    text: str
    kind: Kind
    topics: tuple[Topic, ...]
    points: tuple[Point, ...]
    at: frozenset[str]
    inside: frozenset[str]
    joined: bool
    years: Years | None
    is_existential: bool
    is_yes_no: bool
    beside: Literal["before", "after"] | None

    @property
    def is_empty(self) -> bool:
        """Nothing of its own to go by, like "And before?" or "Tell me more"."""
        return self.kind is Kind.ABOUT_PERSON and not (self.topics or self.points or self.years)


#: Short names in lower case, where only a language can be meant.
UNCAPPED = re.compile(
    r"\b(?:know|knows|use|uses|used|using|with|in|learn|write|code|program|and|or) (go|r|c|rust|swift|dart)\b(?! to)"
)
EXISTENTIAL = re.compile(
    r"(?:do|does|did|have|has|had|can (?!you)|could (?!you)|is there|are there|hat|kann|kennt|spricht|beherrscht"
    r"|verfugt|gibt es|(?:est ce (?:que )?)?(?:il|elle|they) (?:a|connait|parle|sait|maitrise)|a t|y a t|connait|parle"
    r"|sait|maitrise|tiene|sabe|ha|habla|conoce|domina|hay|conosce|parla|sa|ci sono|tem|conhece|fala|ja|heeft|kent"
    r"|spreekt|beheerst|kan)\b"
)
PLACE = (
    r"(?: (?:joining|leaving|working|work|at|for|coming|to|the|moving|he|she|they|left|joined))*"
    r" (?!that\b|this\b|\d|quer\b|allem\b|tout\b|todo\b|tutto\b)\w{3,}"
)
BEFORE_PLACE = re.compile(rf"\b(?:before|prior to|vor|avant|antes d[aeo]|prima di){PLACE}")
AFTER_PLACE = re.compile(rf"\b(?:after|nach|apres|despues de|depois d[aeo]|dopo){PLACE}")
TRADE = re.compile(
    r"\b(?:as|(?:is|was|are|were) \w+(?: \w+)?) an? (?:\w+ ){0,2}?"
    r"(?!leader|mentor|manager)(\w+(?:er|or|ist|ian|ant|ect))\b"
)
YES_NO = re.compile(rf"(?:(?:can|could|is|are|was|were|ist|est|esta|zijn|sind|serait|seria)\b|{EXISTENTIAL.pattern})")
GRADED = re.compile(
    r"\b(?:more|most|better|best|less|main|only|favou?rite|primary|first|expert|senior|enough|always|never|than|still"
    r"|good|fluent|fluently|native|or"
    r"|mehr|meisten?|beste[nr]?|besser|genug|fliessend|muttersprache|immer|nie|noch|gut|sehr|oder|einzige[rn]?"
    r"|plus|mieux|meilleure?s?|assez|couramment|toujours|jamais|encore|bien|tres|ou|mas|mejor(?:es)?|bastante|siempre"
    r"|nunca|todavia|muy|fluid\w+|piu|meglio|migliori?|abbastanza|sempre|ancora|bene|molto|fluente\w*|melhor(?:es)?|ainda"
    r"|bem|muito|meer|beter|genoeg|vloeiend|altijd|nooit|goed|zeer)\b"
)
#: Words for "or" and "and" that mean something else in another language.
EITHER = {
    Language.SPANISH: re.compile(r"\bo\b"),
    Language.ITALIAN: re.compile(r"\bo\b"),
    Language.DUTCH: re.compile(r"\bof\b"),
}
JOINING = {
    Language.SPANISH: re.compile(r"\be\b"),
    Language.ITALIAN: re.compile(r"\b(?:ed?|o)\b"),
    Language.PORTUGUESE: re.compile(r"\b(?:e|ou)\b"),
    Language.DUTCH: re.compile(r"\b(?:en|of)\b"),
}
GERMAN = re.compile(r"\b(?:der|die|das|und|ist|hat|wo|wer|wie|welche|welchen|wann|mit|er|sie|ihr|ihre|kann)\b")
INSIDE = re.compile(r"\b[Ii]n (?:the )?((?:[^\W\da-z_][\w.'-]*[ ]?)+)")
PLACED = re.compile(r"\b(?:at|for|from|bei|chez|en la|presso|bij) (?:the )?((?:[^\W_][\w.&'-]*[ ,]*)+)")
QUOTED = re.compile(r"[\"“„«]([^\"”“»]{2,60})[\"”“»]")
#: Whom a question is about: "Did Ada Nowak build".
SUBJECT = re.compile(
    r"\b(?:[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ad|[Cc]an|[Cc]ould) ((?:[A-Z\u00c0-\u00de][^\W\d_]+ ){1,3})(?=[a-z])"
)
PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them|his|their|hers|theirs)\b", re.IGNORECASE)
#: Said before a name, of which they are a part: "Ms" alone may be a degree.
TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir"})
#: After these a capital begins a sentence.
OPENERS = frozenset({"", ".", "?", "!", ":", "¿", "¡"})
#: With more capitals than this share of the words, capitals say nothing.
SHOUTED = 0.7
#: Stands for words that a topic has taken, so that their neighbours do not seem to stand together.
TAKEN = "\N{SECTION SIGN}"
SEPARATORS = re.compile(r"[,/&+]|\b(?:and|or|und|oder|et|ou|y|o)\b", re.IGNORECASE)


def understand(text: str, *, today: date, person: str = "", closely: bool = False) -> Question:
    """``person`` is whom the question is about: their name makes no point.

    ``today`` gives "the last five years" a meaning. ``closely``: everyday words of other languages make points, too,
    which no line has to hold, but which tell one question from another.
    """
    person = f"{person} {_spoken_of(text, person)}".strip()
    language = language_of(text, person=person)
    normal = one_word(" ".join(word for word, _, _ in tokens(text)))
    spoken_of = _without_name(normal, person)
    topics, left = _topics(spoken_of, language)
    years = years_of(normal, today)
    points = _points(
        text, left, years, person, trades=set(TRADE.findall(normal)), words=_words(language, closely=closely)
    )
    kind = _reaching_out(spoken_of) or _kind(normal, topics, points)
    return Question(
        text=text,
        kind=kind,
        topics=topics,
        points=points,
        at=frozenset(point.stem for point in points) & _placed(text),
        inside=_inside(text, points),
        joined=bool(SEPARATORS.search(text) or _joins(text, language)),
        years=years,
        is_existential=bool(EXISTENTIAL.match(normal)) and not _is_graded(normal, language),
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


def _spoken_of(text: str, person: str) -> str:
    """Who does something in the question, where the person's name is not known, or only an initial of it."""
    found = SUBJECT.search(text)
    words = [word for word, _, _ in tokens(found[1])] if found and not PRONOUN.search(text) else []
    own = [word for word, _, _ in tokens(person)]
    initials = {word for word in own if len(word) == 1}
    known = [word for word in words if word in own or word[0] in initials]
    return "" if (own and known != words) or {*map(stem, words)} & TECHNOLOGIES else " ".join(words)


def _without_name(normal: str, person: str) -> str:
    own = {word for word, _, _ in tokens(person)}
    words = normal.split()
    called = {*own, *(title for title, name in pairwise(words) if title in TITLES and name in own)}
    return " ".join("they" if word in called else word for word in words)


def _joins(text: str, language: Language | None) -> bool:
    return language in JOINING and JOINING[language].search(text.lower()) is not None


def _is_graded(normal: str, language: Language | None) -> bool:
    return GRADED.search(normal) is not None or (language in EITHER and EITHER[language].search(normal) is not None)


def _topics(rest: str, language: Language | None) -> tuple[tuple[Topic, ...], str]:
    """The topics in order of precedence, and the words that none of them explains."""
    found: list[Topic] = []
    for topic, pattern in patterns_for(language):
        if pattern.search(rest):
            found.append(topic)
            rest = pattern.sub(TAKEN, rest)
    return tuple(found), rest.replace(TAKEN, " ")


@dataclass(frozen=True, slots=True)
class _Words:
    """What words of a question mean: in English, or nothing by themselves."""

    in_english: Mapping[str, str]
    unpointed: frozenset[str]
    nouns_are_capital: bool


@cache
def _words(language: Language | None, *, closely: bool) -> _Words:
    """An English question says it in English; but names of languages may be their own: "Does she speak Deutsch?"."""
    is_english = language is Language.ENGLISH
    common = frozenset[str]() if is_english or closely else common_words(language) - TONGUES
    in_english = SPOKEN_BY_NAME if is_english else equivalents(language)
    return _Words(in_english, UNPOINTED | common, nouns_are_capital=language is Language.GERMAN)


def _points(
    text: str, left: str, years: Years | None, person: str, trades: set[str], words: _Words
) -> tuple[Point, ...]:
    own = {stem(word) for word, _, _ in tokens(person)}
    named = _named(text, nouns_are_capital=words.nouns_are_capital) | _placed_names(text, words)
    written = {word: _unelided(text[start:end], word) for word, start, end in tokens(text)}
    points: dict[str, Point] = {}
    for word in left.split():
        english = words.in_english.get(word, word)
        # "cane" is no "can", of which every résumé is full.
        root = english if stem(english) in FUNCTION_WORDS else stem(english)
        spelled = SPELLED.get(word) if word in named else None
        if len(word) == 1 and word not in named:
            continue
        if root in own or (english in words.unpointed and word not in named) or (years and is_number(word)):
            continue
        is_name = word in named or root in TECHNOLOGIES or english in TONGUES
        points.setdefault(root, Point(written.get(word, word), root, is_name, spelled, word in trades))
    return tuple(points.values())


def _placed_names(text: str, words: _Words) -> set[str]:
    """Where all nouns are capital: "bei Siemens" names somebody, "bei der Arbeit" and "bei Kunden" nobody."""
    if not words.nouns_are_capital:
        return set()
    placed = {word for found in PLACED.findall(text) for word, start, _ in tokens(found) if found[start].isupper()}
    return placed - common_words(Language.GERMAN) - words.in_english.keys()


def _unelided(shape: str, word: str) -> str:
    """``anglais`` of "d'anglais"."""
    return shape[-len(word) :] if fold(shape[-len(word) :]) == word else shape


def _named(text: str, *, nouns_are_capital: bool) -> set[str]:
    """Words that are written as names: quoted, with a capital inside a sentence, with digits or signs."""
    shapes = [(word, text[start:end], text[max(0, start - 9) : start].rstrip()) for word, start, end in tokens(text)]
    special = {word for word, shape, _ in shapes if _is_special(shape)}
    inside = {word for word, shape, before in shapes if shape[0].isupper() and before[-1:] not in OPENERS}
    quoted = {word for part in QUOTED.findall(text) for word, _, _ in tokens(part)}
    nouns_are_capital = nouns_are_capital or bool(GERMAN.search(fold(text)))
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


def _inside(text: str, points: tuple[Point, ...]) -> frozenset[str]:
    """Stems of the places after "in"; whoever works "in Python" is nowhere in particular."""
    said = {stem(word) for found in INSIDE.findall(text) for word, _, _ in tokens(found)}
    names = {point.stem for point in points if point.is_name and point.word not in TONGUES}
    return frozenset((names & said) - TECHNOLOGIES)
