"""Choosing the lines that answer a question, or finding that none does.

A question is answered when what it insists on (its *points*) stands in the evidence: every name, and more than half of
its other words. What it is about (its *topic*) says where in a résumé to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kairix_core.policies.leading import counts_the_led, leads, tells_of_leading, tells_of_people_led
from kairix_core.policies.on_request import asked_for, is_on_request, label_of
from kairix_core.policies.own_answers import is_own_answer, own_answer
from kairix_core.policies.question import Point, Question
from kairix_core.policies.quoting import ENTRY
from kairix_core.policies.small_talk import REACHING_OUT, Kind
from kairix_core.policies.support import Support
from kairix_core.policies.topics.places import PLACES, Place
from kairix_core.policies.topics.topic import Topic
from kairix_core.policies.vocabulary import SKILL_KINDS
from kairix_core.policies.wishes import tells_of_wishes, told_under
from kairix_core.policies.words import stem, terms
from kairix_core.schemas import EvidenceLine

LIMIT = 5
LIST_LIMIT = 8
RESULTS = 4
RESULTS_PER_ENTRY = 2
#: A line that speaks to this many points is kept beside one that speaks to more.
ENOUGH_POINTS = 3
FROM_WORK = 0.3
DIGIT = re.compile(r"\d")
#: What ends the name of a group of skills: "Programming languages · Expert: Python, Go".
GROUP_NAME = re.compile(r"\s*[:·]")
MODIFIERS = frozenset({Topic.DURATION})
ROLES = frozenset({Topic.CURRENT_ROLE, Topic.PREVIOUS_ROLE, Topic.FIRST_ROLE, Topic.HISTORY})
NEVER = frozenset({Topic.PRIVATE, Topic.LEAVING})


class Reason(StrEnum):
    """Why nothing was selected, or, on request, only the names of what can be asked for."""

    PRIVATE = "private"
    NAME_MISSING = "name_missing"
    WORDS_MISSING = "words_missing"
    YEARS_MISSING = "years_missing"
    NOTHING_THERE = "nothing_there"
    UNCLEAR = "unclear"
    ON_REQUEST = "on_request"


@dataclass(frozen=True, slots=True)
class Selection:
    """``lines`` in the order in which they are told; empty with a ``reason``.

    ``missing`` are names of the question that stand in no line, ``unsaid`` its other words that stand in none.
    ``topic`` shapes the answer; None: quote what there is. ``settled``: the lines speak to all that was asked.
    """

    lines: tuple[EvidenceLine, ...] = ()
    topic: Topic | None = None
    missing: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    reason: Reason | None = None
    settled: bool = False


def select(question: Question, lines: Sequence[EvidenceLine], *, limit: int = LIMIT) -> Selection:
    """``lines`` is all the evidence there is, in any order. What its owner answers themself comes before all else."""
    if question.kind not in {Kind.ABOUT_PERSON, *REACHING_OUT}:
        return Selection()
    if told := own_answer(question.text, lines):
        return Selection((told,))
    if question.kind in REACHING_OUT:
        ways = PLACES[Topic.CONTACT].paths
        return Selection(tuple(line for line in lines if line.path.startswith(ways)), Topic.CONTACT)
    selection = _select(question, [line for line in lines if not (is_on_request(line) or is_own_answer(line))], limit)
    named = _on_request(question, selection, lines) if selection.reason else ()
    return Selection(named, reason=Reason.ON_REQUEST) if named else selection


def _on_request(question: Question, selection: Selection, lines: Sequence[EvidenceLine]) -> tuple[EvidenceLine, ...]:
    """What the question names; or, where it asks for nothing in particular of its topic, whatever belongs to that."""
    named = asked_for(question.text, lines)
    if named or selection.topic is None or question.points:
        return named
    labels = PLACES[selection.topic].labels
    return tuple(line for line in lines if is_on_request(line) and label_of(line) in labels)[:LIMIT]


def _select(question: Question, lines: Sequence[EvidenceLine], limit: int) -> Selection:
    if NEVER & set(question.topics):
        return Selection(reason=Reason.PRIVATE)
    if question.is_empty:
        return Selection(reason=Reason.UNCLEAR)
    return _Search(question, sorted(lines, key=lambda line: line.number), limit).run()


class _Search:
    def __init__(self, question: Question, lines: Sequence[EvidenceLine], limit: int) -> None:
        self._question = question
        self._lines = lines
        self._limit = limit
        self._support = Support(question, lines)
        self._best = max((line.score for line in lines), default=0.0) or 1.0

    def run(self) -> Selection:
        topic = next((topic for topic in self._question.topics if topic not in MODIFIERS), None)
        missing = self._support.missing(names=True)
        if topic is Topic.LOCATION and missing and self._question.is_yes_no:
            return self._chosen(self._at(PLACES[topic]), topic, ())
        if reason := self._reason_to_decline(missing):
            return Selection(topic=topic, missing=missing, reason=reason)
        pool, topic = self._pool(topic)
        if not pool:
            reason = Reason.YEARS_MISSING if self._question.years else Reason.NOTHING_THERE
            return Selection(topic=topic, missing=missing, reason=reason)
        return self._chosen(pool, topic, missing)

    def _reason_to_decline(self, missing: Sequence[str]) -> Reason | None:
        names = [point for point in self._question.points if point.is_name]
        if missing and (len(missing) == len(names) or not self._question.joined):
            return Reason.NAME_MISSING
        if any(stem(word) in self._question.at for word in missing):
            return Reason.NAME_MISSING
        if len(names) < len(self._support.lines_for) and not self._says_enough():
            return Reason.WORDS_MISSING
        return None

    def _says_enough(self) -> bool:
        """More than half of what is asked; half of it where one thing *or* another is."""
        said, half = sum(map(bool, self._support.lines_for.values())), len(self._support.lines_for) / 2
        return said >= half > 0 if self._question.joined else said > half

    # --- where to look ---

    def _pool(self, topic: Topic | None) -> tuple[list[EvidenceLine], Topic | None]:
        """The lines that may answer, and the topic in whose shape."""
        supported = self._support.found()
        if self._question.beside and supported and topic in ROLES | {None} and (found := self._beside(supported)):
            return found, Topic.PREVIOUS_ROLE if self._question.beside == "before" else Topic.HISTORY
        if topic is None:
            return self._dated(self._having(supported, self._lines) if supported else self._entries(self._lines)), None
        return self._pool_of(topic, supported)

    def _pool_of(self, topic: Topic, points: Sequence[Point]) -> tuple[list[EvidenceLine], Topic | None]:
        place = PLACES[topic]
        there = self._dated(self._at(place))
        pointed = self._having(points, there) if points else there
        if pointed or not points:
            return pointed, topic if self._holds(place, pointed) else None
        if told := self._told_elsewhere(points, place):
            return told, None
        if place.strict or (self._question.at and topic in ROLES):
            return [], topic
        return self._dated(self._having(points, self._lines)), None

    def _beside(self, points: Sequence[Point]) -> list[EvidenceLine]:
        """The positions that began before the first one that the points name, or after the last."""
        positions = [line for line in self._entries(self._lines) if line.section == "work" and line.starts_on]
        named = [_start(line) for line in self._having(points, positions)]
        if not named:
            return []
        if self._question.beside == "before":
            return [line for line in positions if line.ends_on and _start(line) < min(named)]
        return [line for line in positions if _start(line) > max(named)]

    def _at(self, place: Place) -> list[EvidenceLine]:
        found = [
            line
            for line in self._lines
            if line.section in place.sections
            or line.path.startswith(place.paths or " ")
            or told_under(line) in place.labels
        ]
        if found or not place.words:
            return found
        wanted = terms(place.words)
        return [line for line in self._lines if self._support.terms[line.number] & wanted]

    def _holds(self, place: Place, lines: Iterable[EvidenceLine]) -> bool:
        """False where lines only use the place's words: they say it themselves, their entries do not."""
        return not place.sections or any(line.section in place.sections for line in lines)

    def _told_elsewhere(self, points: Sequence[Point], place: Place) -> list[EvidenceLine]:
        """Lines that speak to the points in the words of the place: "Won the national cup" is a prize as well."""
        if not (place.strict and place.words):
            return []
        wanted = terms(place.words)
        return self._dated(
            [line for line in self._having(points, self._lines) if self._support.terms[line.number] & wanted]
        )

    def _dated(self, lines: list[EvidenceLine]) -> list[EvidenceLine]:
        years = self._question.years
        return [line for line in lines if years is None or years.meets(line.starts_on, line.ends_on)]

    def _having(self, points: Sequence[Point], lines: Iterable[EvidenceLine]) -> list[EvidenceLine]:
        """Lines that speak to the points: to every name together, unless the question lists them."""
        names = [self._support.lines_for[point] for point in points if point.is_name]
        others = [self._support.lines_for[point] for point in points if not point.is_name]
        together = not self._question.joined or bool(self._question.at)

        def speaks(line: EvidenceLine) -> bool:
            if names and not (all if together else any)(line.number in found for found in names):
                return False
            if names and not (others and self._question.inside):
                return True
            return any(line.number in found for found in others)

        return [line for line in lines if speaks(line)]

    # --- what to take ---

    def _chosen(self, pool: list[EvidenceLine], topic: Topic | None, missing: tuple[str, ...]) -> Selection:
        choose = CHOICES.get(topic, _Search.best_matches)
        dated: list[EvidenceLine] = []
        if Topic.DURATION in self._question.topics:
            dated = choose(self, [line for line in self._entries(pool) if line.starts_on or line.ends_on])
        taken = dated or choose(self, pool)
        if not taken:
            return Selection(topic=topic, missing=missing, reason=Reason.NOTHING_THERE)
        return Selection(
            tuple(taken), topic, missing, unsaid=self._support.missing(names=False), settled=self._settles(taken, topic)
        )

    def _entries(self, lines: Iterable[EvidenceLine]) -> list[EvidenceLine]:
        """One line for each entry that the lines belong to: its first, which names it."""
        wanted = dict.fromkeys(entry[0] for line in lines if (entry := ENTRY.match(line.path)))
        heads: dict[str, EvidenceLine] = {}
        for line in self._lines:
            if line.path in wanted:
                heads.setdefault(line.path, line)
        return [heads[path] for path in wanted if path in heads]

    def all_entries(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        return (self._entries(pool) or pool)[:LIST_LIMIT]

    def history(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        if not self._support.lines_for or self._question.beside:
            return self.all_entries(pool)
        if not any(point.is_name for point in self._support.lines_for) and not self._question.is_yes_no:
            return self.best_matches(pool)
        entries = self._entries(pool)
        if self._question.is_yes_no:
            return entries[: self._limit]
        inside = [line for line in pool if not ENTRY.fullmatch(line.path)]
        return entries[:1] + self.best_matches(inside)[: self._limit - 1] if len(entries) == 1 else entries[:LIST_LIMIT]

    def current(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        entries = self._entries(pool)
        running = [line for line in entries if line.starts_on and not line.ends_on]
        return sorted(running, key=_start, reverse=True)[:3] or sorted(entries, key=_end, reverse=True)[:1]

    def previous(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        return sorted((line for line in self._entries(pool) if line.ends_on), key=_end, reverse=True)[:1]

    def first(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        return sorted((line for line in self._entries(pool) if line.starts_on), key=_start)[:1]

    def total(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        if self._support.lines_for:
            return self.best_matches(pool)
        return [line for line in self._entries(pool) if line.starts_on]

    def team_size(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        """What its owner tells of it first, then the lines of their career that count people."""
        labels = PLACES[Topic.TEAM_SIZE].labels
        published = sorted(
            (line for line in pool if told_under(line) in labels), key=lambda line: labels.index(told_under(line))
        )
        counted = [line for line in pool if line not in published and counts_the_led(line.quote)]
        told = counted if counted or published else [line for line in pool if tells_of_leading(line.quote)]
        return [*published, *sorted(told, key=_start, reverse=True)][:RESULTS]

    def leadership(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        """Lines that speak of people; where none does, the titles and deeds of somebody who leads."""
        return self.team_size(pool) or self.best_matches([line for line in pool if leads(line.quote)])

    def summary(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        if self._support.lines_for:
            return self.best_matches(pool)
        told = [line for line in pool if line.path == "/basics/label"] + [
            line for line in pool if "summary" in line.path
        ][:2]
        told = told or [line for line in pool if line.path == "/basics/name"]
        return told + self.current([line for line in self._lines if line.section == "work"]) or pool

    def achievements(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        told = [line for line in pool if not ENTRY.fullmatch(line.path)]
        told.sort(
            key=lambda line: (len(DIGIT.findall(line.quote)) > 1, line.section == "work", _start(line)), reverse=True
        )
        entries = [found[0] if (found := ENTRY.match(line.path)) else "" for line in told]
        varied = [line for place, line in enumerate(told) if entries[:place].count(entries[place]) < RESULTS_PER_ENTRY]
        return varied[:RESULTS] or self.best_matches(pool)

    def goals(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        """In the owner's words beside the résumé; where there are none, what its head says of what is sought."""
        labels = PLACES[Topic.GOALS].labels
        told = [line for line in pool if told_under(line) in labels]
        told.sort(key=lambda line: labels.index(told_under(line)))
        return told[: self._limit] or [line for line in pool if tells_of_wishes(line.quote)][: self._limit]

    def plain(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        return pool[:LIST_LIMIT]

    def skills(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        return self.best_matches(pool) if self._support.lines_for else pool[:LIST_LIMIT]

    def best_matches(self, pool: list[EvidenceLine]) -> list[EvidenceLine]:
        """The lines that speak to most points; in their own words first, then rare ones, then by BM25."""
        ranked = self._without_strays(sorted(pool, key=self._worth, reverse=True))
        if self._question.joined:
            return _varied(ranked, self._support.points_of)[: self._limit]
        most = max(map(self._told, pool), default=0)
        rarest = self._support.rarest()
        kept = [line for line in ranked if self._told(line) >= min(most, ENOUGH_POINTS)]
        return [line for line in kept if not rarest or line.number in rarest or most == len(self._support.lines_for)][
            : self._limit
        ]

    def _without_strays(self, lines: list[EvidenceLine]) -> list[EvidenceLine]:
        """Where a group of skills is called what the question asks for, another that only uses the word is a stray:
        "Mixed-integer programming" is no programming language.
        """
        kinds = {point.stem for point in self._support.lines_for if point.stem in SKILL_KINDS}
        called = [line for line in lines if line.section == "skills" and kinds & terms(GROUP_NAME.split(line.quote)[0])]
        return [line for line in lines if line.section != "skills" or line in called] if called else lines

    def _told(self, line: EvidenceLine) -> int:
        return len(self._support.points_of(line))

    def _settles(self, taken: Sequence[EvidenceLine], topic: Topic | None) -> bool:
        """Whether the lines speak to every point: the first alone, or together to those that the question lists."""
        if topic is Topic.LEADERSHIP and not any(map(tells_of_people_led, taken)):
            return False
        told = [self._support.points_of(line) for line in taken]
        return (frozenset().union(*told) if self._question.joined else told[0]) == frozenset(self._support.lines_for)

    def _worth(self, line: EvidenceLine) -> float:
        """Own words count more than related ones; work speaks louder than a list, but for what lists are made of."""
        said = self._support.terms[line.number]
        worth = line.score / self._best + FROM_WORK * (line.section == "work") - (line.section == "references")
        for point in self._support.points_of(line):
            is_listed = line.section == "skills" and point.stem in SKILL_KINDS
            worth += 1 / len(self._support.lines_for[point]) + (1.0 if point.stem in said else 0.5) + is_listed
        return worth


def _varied(ranked: list[EvidenceLine], supported_by: Callable[[EvidenceLine], frozenset[Point]]) -> list[EvidenceLine]:
    """Lines that speak to something new come first, so that each point gets its line."""
    first: list[EvidenceLine] = []
    heard: set[Point] = set()
    for line in ranked:
        if supported_by(line) - heard:
            heard |= supported_by(line)
            first.append(line)
    return first + [line for line in ranked if line not in first]


Choice = Callable[[_Search, list[EvidenceLine]], list[EvidenceLine]]
CHOICES: dict[Topic | None, Choice] = {
    Topic.HISTORY: _Search.history,
    Topic.CURRENT_ROLE: _Search.current,
    Topic.PREVIOUS_ROLE: _Search.previous,
    Topic.FIRST_ROLE: _Search.first,
    Topic.TEAM_SIZE: _Search.team_size,
    Topic.LEADERSHIP: _Search.leadership,
    Topic.TOTAL_EXPERIENCE: _Search.total,
    Topic.SUMMARY: _Search.summary,
    Topic.ACHIEVEMENTS: _Search.achievements,
    Topic.SKILLS: _Search.skills,
    Topic.GOALS: _Search.goals,
    Topic.REFERENCES: _Search.plain,
    Topic.EMAIL: _Search.plain,
    Topic.PHONE: _Search.plain,
    Topic.CONTACT: _Search.plain,
    Topic.LINKS: _Search.plain,
    Topic.LOCATION: _Search.plain,
}
for _topic in (
    Topic.EDUCATION, Topic.CERTIFICATES, Topic.AWARDS, Topic.PUBLICATIONS, Topic.VOLUNTEERING, Topic.INTERESTS,
    Topic.PROJECTS, Topic.SPOKEN_LANGUAGES,
):  # fmt: skip
    CHOICES[_topic] = _Search.all_entries


def _start(line: EvidenceLine) -> date:
    return line.starts_on or date.min


def _end(line: EvidenceLine) -> date:
    return line.ends_on or line.starts_on or date.min
