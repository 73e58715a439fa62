"""Whether two questions ask for the same, in whatever words, in English, German, French and Spanish."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import takewhile

from kairix_core.lexicon.folding import fold
from kairix_core.lexicon.languages import LANGUAGES
from kairix_core.policies.inbox.concepts import (
    CONCEPTS,
    DRESSING,
    IMPLIED,
    LIGHT,
    LIGHT_VERBS,
    MEASURED,
    SAID_ALREADY,
    SETTLED,
)
from kairix_core.policies.inbox.qualifiers import (
    COUNTED,
    FROM_TO,
    MONTHS,
    NUMBER,
    ORDERED,
    PAID_BY,
    PAST,
    PRESENT,
    REGULARLY,
    SENSES,
    SHORT_NAMES,
    TOWARDS,
    UNDERGONE,
    WISHED,
    aspect_of,
    keys_in,
    sense_of,
)
from kairix_core.policies.question import Point, understand
from kairix_core.policies.topics.topic import Topic
from kairix_core.policies.words import one_word, stem, tokens
from kairix_core.policies.years import Years

#: From here on two questions ask for the same; one answer does for both.
SAME = 0.72
#: From here on they have something to do with each other.
RELATED = 0.4
#: What a question about anything may seem to be about.
VAGUE = frozenset(
    {
        Topic.SKILLS, Topic.SUMMARY, Topic.HISTORY, Topic.GOALS, Topic.CURRENT_ROLE, Topic.PRIVATE, Topic.DURATION,
        Topic.TOTAL_EXPERIENCE, Topic.CONTACT,
    }
)  # fmt: skip
#: Topics with words that ask for something else; concepts tell these.
TOLD_ELSEWHERE = frozenset({Topic.LEAVING, Topic.RELOCATION})
#: Topics that a concept tells in more words.
TOLD_BY = {
    Topic.INTERESTS: "hobbies",
    Topic.CERTIFICATES: "certified",
    Topic.AVAILABILITY: "availability",
}
ABOUT, NAME, WORD, VAGUELY = 2.0, 2.0, 1.0, 0.25
#: What is wanted to know in one question and left open in the other: of a matter that tells it by itself, of any other.
OPEN_ASPECT, OPEN_ASPECT_OF_WORDS = 0.85, 0.7
#: What is left of it where one asks for something that the other does not.
DISAGREED = 0.7
PERSON = frozenset({"he", "she", "you", "they", "himself", "herself", "themselves", "candidate", "applicant"})
#: What topics would take more from than they are about.
PLAINER = (
    (
        re.compile(r"\byears (?:of )?(?!work|professional|total|relevant|industry)([\w.+#-]+) experience\b"),
        r"years of \1",
    ),
    (re.compile(r"\bwilling to\b"), "ready to"),
)
#: Spanish sentences begin with these, which no rule for capitals expects.
SPANISH_MARKS = str.maketrans("", "", "¿¡")
#: Inflected words begin alike: at least so many letters, and at most so many that differ.
COMMON, DIFFERING = 5, 2
#: A longer text asks for more than one thing, so that no answer to another does for it; it means nothing here.
LONGEST = 400
NOTHING = frozenset[str]()
#: By the word as questions are read.
SPOKEN = {word: f"language {code}" for name, (_, code) in LANGUAGES.items() for word, _, _ in tokens(name)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """``about`` are topics and concepts, ``names`` and ``words`` are stems of what the question insists on besides;
    ``aspect`` is what it wants to know of that, None for a yes or a no, ``keys`` is what it says of it, as "not".
    """

    about: frozenset[str]
    vague: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    years: Years | None
    aspect: str | None
    keys: frozenset[str] = NOTHING

    @property
    def is_empty(self) -> bool:
        return not (self.about or self.names or self.words)


def meaning_of(text: str, *, person: str, today: date) -> Meaning:
    """``person`` is whom it is about: their name means nothing here. ``today`` as in ``understand``."""
    if len(text) > LONGEST:
        return Meaning(NOTHING, NOTHING, NOTHING, NOTHING, years=None, aspect=None)
    return _meaning(text, person, date(today.year, 1, 1))


@lru_cache(maxsize=4096)
def _meaning(text: str, person: str, today: date) -> Meaning:
    """Only the year of today tells anything, so that it is worked out once a year."""
    text = text.translate(SPANISH_MARKS)
    question = understand(_plainer(text), today=today, person=person, closely=True)
    normal = _normal(text, person)
    concepts, explained, rest = _concepts(normal)
    about = concepts or _told_by(question.topics)
    said, aspect = keys_in(rest), _aspect(rest, about)
    if about:  # what one does is clear where the matter tells it by itself
        said.pop("doing", None)
    explained |= LIGHT.union(DRESSING if concepts else NOTHING, *said.values())
    points = [point for point in question.points if not _words_of(point.word) <= explained]
    spoken = {code for point in points if (code := _spoken(point.word)) is not None}
    points = [point for point in points if _spoken(point.word) is None]
    if spoken and not points:  # "French?" asks for the language; "French clients" for something else
        about |= {Topic.SPOKEN_LANGUAGES.value}
    return Meaning(
        about=frozenset(about),
        vague=frozenset(topic.value for topic in question.topics if topic in VAGUE),
        names=frozenset(
            {_sense(point) for point in points if point.is_name} | spoken | _marked(text, rest, question.years)
        ),
        words=frozenset({_sense(point) for point in points if not point.is_name} | _telling(rest))
        - _said_already(about, aspect),
        years=question.years,
        aspect=aspect,
        keys=frozenset({*said, *_mood(normal, concepts, aspect), *_order(normal, points)}),
    )


def _plainer(text: str) -> str:
    """In words that no topic takes for its own."""
    for said, plainer in PLAINER:
        text = said.sub(plainer, text)
    return text


def _normal(text: str, person: str) -> str:
    """Its words, with one for the person."""
    own = _words_of(person) | PERSON
    return " ".join("they" if word in own else word for word, _, _ in tokens(text))


def _told_by(topics: Iterable[Topic]) -> set[str]:
    return {TOLD_BY.get(topic, topic.value) for topic in topics if topic not in VAGUE | TOLD_ELSEWHERE}


def _concepts(normal: str) -> tuple[set[str], set[str], str]:
    """The concepts, the words that they explain, and what is left without these."""
    found, explained = set[str](), set[str]()
    for concept, pattern in CONCEPTS:
        if matches := [match[0] for match in pattern.finditer(normal)]:
            found.add(concept)
            explained.update(word for match in matches for word in f"{match} {one_word(match)}".split())
            normal = pattern.sub(" ", normal)
    return found, explained, normal


def _sense(point: Point) -> str:
    return sense_of(fold(point.word), point.stem)


def _telling(rest: str) -> set[str]:
    """Words that a résumé is not searched for, but that make another question."""
    told = {SENSES[word] for word in rest.split() if word in SENSES}
    return told | {stem(thing) for thing in COUNTED.findall(rest)}


def _said_already(about: Collection[str], aspect: str | None) -> frozenset[str]:
    regularly = REGULARLY if aspect == "how_often" else NOTHING
    if not about:
        return regularly
    return (LIGHT_VERBS | regularly).union(*(SAID_ALREADY.get(matter, NOTHING) for matter in about))


def _aspect(rest: str, about: Collection[str]) -> str | None:
    aspect = aspect_of(rest)
    return None if any(aspect in IMPLIED.get(matter, NOTHING) for matter in about) else aspect


def _marked(text: str, rest: str, years: Years | None) -> set[str]:
    """Months, numbers, and names that are taken for everyday words."""
    numbers = set[str]() if years else set(NUMBER.findall(rest))
    months = {MONTHS[word] for word in rest.split() if word in MONTHS}
    return numbers | months | {name for short, name in SHORT_NAMES.items() if short in text.rstrip("?!. ").split()}


def _mood(normal: str, concepts: Collection[str], aspect: str | None) -> Iterator[str]:
    if UNDERGONE.search(normal) and not concepts:
        yield "undergone"
    if TOWARDS.search(normal) and not concepts:
        yield "towards"
    if PRESENT.search(normal) and concepts and SETTLED.issuperset(concepts) and "current_salary" not in concepts:
        yield "present"
    yield from (f"paid by {span}" for span, pattern in PAID_BY.items() if pattern.search(normal))
    if PAST.search(normal) and concepts and SETTLED.issuperset(concepts) and "leaving" not in concepts:
        yield "past"
    if WISHED.search(normal) and (aspect in MEASURED or not concepts or not SETTLED.issuperset(concepts)):
        yield "wished"


def _order(normal: str, points: Iterable[Point]) -> Iterator[str]:
    """Which of several names comes first, where it matters."""
    names = [point.stem for point in points if point.is_name]
    if len(names) > 1 and ORDERED.search(normal):
        yield f"first {names[0]}"
    yield from (f"from {start}" for start in FROM_TO.findall(normal))


def _spoken(word: str) -> str | None:
    """The language that a word names, the same for each of its names."""
    return next((SPOKEN[part] for part in _words_of(word) if part in SPOKEN), None)


def _words_of(text: str) -> set[str]:
    return {word for word, _, _ in tokens(text)}


def likeness(one: Meaning, other: Meaning) -> float:
    """From 0 to 1. What one names and the other does not keeps them apart, whatever else they share."""
    if one.is_empty or other.is_empty or one.years != other.years or _names_differ(one, other):
        return 0.0
    if one.about and other.about and not one.about & other.about:
        return 0.0
    if one.aspect and other.aspect and one.aspect != other.aspect:
        return 0.0
    shared = ABOUT * len(one.about & other.about) + VAGUELY * len(one.vague & other.vague)
    shared += NAME * len(one.names & (other.names | other.words) | other.names & one.words)
    shared += WORD * _alike(one.words - other.names, other.words - one.names)
    near = min(1.0, shared / math.sqrt(weight_of(one) * weight_of(other))) * _of_aspect(one, other)
    return near if near < SAME or _agree(one, other) else near * DISAGREED


def _agree(one: Meaning, other: Meaning) -> bool:
    """Neither asks for anything that the other does not."""
    if one.about != other.about or one.keys != other.keys:
        return False
    said, others = one.names | one.words, other.names | other.words
    return said == others or len(said) == len(others) == _alike(said, others)


def _of_aspect(one: Meaning, other: Meaning) -> float:
    if one.aspect == other.aspect:
        return 1.0
    is_open = {one.aspect, other.aspect} == {None, "how"} and one.about and other.about
    return OPEN_ASPECT if is_open else OPEN_ASPECT_OF_WORDS


def _names_differ(one: Meaning, other: Meaning) -> bool:
    said, others = one.names | one.words, other.names | other.words
    return not (one.names <= others and other.names <= said)


def weight_of(meaning: Meaning) -> float:
    said = ABOUT * len(meaning.about) + NAME * len(meaning.names) + WORD * len(meaning.words)
    return said + VAGUELY * len(meaning.vague)


def _alike(words: Iterable[str], others: Iterable[str]) -> int:
    left, found = sorted(others), 0
    for word in sorted(words):
        if (same := next((other for other in left if _inflected(word, other)), None)) is not None:
            left.remove(same)
            found += 1
    return found


def _inflected(word: str, other: str) -> bool:
    if word == other:
        return True
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return common >= COMMON and max(len(word), len(other)) - common <= DIFFERING
