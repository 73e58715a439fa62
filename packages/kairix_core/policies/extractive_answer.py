"""An answer made of quotes: sentences that stay well-formed around whatever a résumé says, each with its marker.

Nothing is claimed that the cited line does not say; an entry is named by its own first line, which is cited with it.
The sentences are the language's own (``phrases``), the quotes are never translated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kairix_core.domain.language import Language
from kairix_core.policies.on_request import label_of
from kairix_core.policies.own_answers import is_own_answer
from kairix_core.policies.periods import MONTHS_PER_YEAR, months_worked
from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.phrases.spoken import PHRASES, naming
from kairix_core.policies.question import Question
from kairix_core.policies.quoted_lines import QuotedLines, parted_role
from kairix_core.policies.quoting import first_name, heads_of, named, verbatim
from kairix_core.policies.select_evidence import Reason, Selection
from kairix_core.policies.small_talk import REACHING_OUT, Kind
from kairix_core.policies.topics.topic import Topic
from kairix_core.schemas import EvidenceLine

NONE = " [none]"
#: The buttons of the person's page, which speaks English.
BOOK, LEAVE = "Book a meeting", "Leave a message"


@dataclass(frozen=True, slots=True)
class Telling:
    """What the sentences are made of. ``quotes`` puts lines into them; ``names`` fills the gaps for the person."""

    question: Question
    selection: Selection
    phrases: Phrases
    quotes: QuotedLines
    names: Mapping[str, str]
    today: date

    @property
    def lines(self) -> tuple[EvidenceLine, ...]:
        return self.selection.lines

    @property
    def yes(self) -> str:
        """``Yes`` where the lines alone settle a question of the kind "Is there …?"."""
        return f"{self.phrases.yes} " if self.question.is_existential and self.selection.settled else ""

    def say(self, phrase: str, **gaps: str) -> str:
        return phrase.format(**self.names, **gaps)

    def heading(self, topic: Topic) -> str:
        return f"{self.say(self.phrases.headings[topic])}{self.phrases.colon}"

    def in_quotes(self, words: Sequence[str]) -> str:
        """``“Ada Byron” and “Rust”``: neighbours in the question are one thing."""
        together = self.question.text
        parts: list[str] = []
        for word in words:
            if parts and f"{parts[-1]} {word}" in together:
                parts[-1] = f"{parts[-1]} {word}"
            else:
                parts.append(word)
        return self.quotes.listed([self.quotes.quoted(part) for part in parts])

    def items(self) -> str:
        return self.quotes.items(self.lines)

    def roles(self) -> str:
        return self.quotes.listed([self.quotes.dated_role(line) for line in self.lines])


def compose(
    question: Question,
    selection: Selection,
    lines: Sequence[EvidenceLine],
    *,
    today: date,
    language: Language = Language.ENGLISH,
) -> str:
    """Markdown of one to ten lines with ``[n]`` after each claim, ``[none]`` where the evidence does not answer.

    ``lines`` is all the evidence: it tells the person's name and what entries are called.
    """
    person = next((line.quote for line in lines if line.path == "/basics/name"), "")
    phrases = PHRASES[language]
    quotes, names = QuotedLines(phrases, heads_of(lines)), naming(phrases, first_name(person))
    telling = Telling(question, selection, phrases, quotes, names, today)
    if selection.lines and all(map(is_own_answer, selection.lines)):
        return _in_own_words(telling)
    if question.kind in REACHING_OUT:
        return _ways(telling)
    if question.kind is not Kind.ABOUT_PERSON:
        return telling.say(_small_talk(question.kind, phrases))
    if selection.reason:
        return _declined(telling, selection.reason)
    shape = SHAPES.get(selection.topic, _quotes) if selection.topic else _quotes
    return shape(telling) + _half_missing(telling)


def _small_talk(kind: Kind, phrases: Phrases) -> str:
    match kind:
        case Kind.GREETING:
            return phrases.greeting
        case Kind.THANKS:
            return phrases.thanks
        case Kind.FAREWELL:
            return phrases.farewell
        case Kind.ABOUT_REPRESENTATIVE:
            return phrases.about_representative
        case _:
            return phrases.command


def _ways(telling: Telling) -> str:
    """How to reach the person: what their page offers, and which addresses are public."""
    phrase = telling.phrases.meeting if telling.question.kind is Kind.MEETING else telling.phrases.message
    way = telling.say(phrase, book=telling.quotes.quoted(BOOK), leave=telling.quotes.quoted(LEAVE))
    return f"{way}\n\n{SHAPES[Topic.CONTACT](telling)}" if telling.lines else way


# --- what is not there ------------------------------------------------------------------------------------------------


def _declined(telling: Telling, reason: Reason) -> str:
    """Only what is not there: that the question was passed on is told beside the answer, by whoever did it."""
    phrases = telling.phrases
    match reason:
        case Reason.UNCLEAR:
            return telling.say(phrases.unclear)
        case Reason.ON_REQUEST:
            labels = [f"{telling.quotes.quoted(label_of(line))} [{line.number}]" for line in telling.lines]
            return telling.say(phrases.on_request, what=telling.quotes.listed(labels)) + NONE
        case Reason.PRIVATE:
            return phrases.private + NONE
        case Reason.NAME_MISSING:
            return telling.say(phrases.not_mentioned, what=telling.in_quotes(telling.selection.missing)) + NONE
        case _:
            return phrases.not_there + NONE


def _half_missing(telling: Telling) -> str:
    """Names that are missing go to the person; other words are only told."""
    selection = telling.selection
    missing = telling.in_quotes((*selection.missing, *selection.unsaid))
    told = telling.say(telling.phrases.also_not_mentioned, what=missing) if missing else ""
    return f"\n\n{told}{NONE if selection.missing else ''}" if told else ""


def _in_own_words(telling: Telling) -> str:
    answers = " ".join(telling.quotes.cited(line) for line in telling.lines)
    return telling.say(telling.phrases.says, answers=answers)


# --- shapes -----------------------------------------------------------------------------------------------------------


def _quotes(telling: Telling) -> str:
    if len(telling.lines) == 1:
        return f"{telling.yes}{telling.quotes.item(telling.lines[0])}"
    return f"{telling.yes}{telling.phrases.quotes}\n\n{telling.items()}"


def _list_of(topic: Topic) -> Callable[[Telling], str]:
    def told(telling: Telling) -> str:
        listing = "\n".join(
            f"- {telling.quotes.entry(line) if _is_entry(telling, line) else telling.quotes.item(line)}"
            for line in telling.lines
        )
        return f"{telling.yes}{telling.heading(topic)}\n\n{listing}"

    return told


def _results(topic: Topic) -> Callable[[Telling], str]:
    return lambda telling: f"{telling.heading(topic)}\n\n{telling.items()}"


def _is_entry(telling: Telling, line: EvidenceLine) -> bool:
    return telling.quotes.heads.get(line.path) == line


def _inline(topic: Topic) -> Callable[[Telling], str]:
    def told(telling: Telling) -> str:
        said = telling.quotes.listed([f"{verbatim(line.quote)} [{line.number}]" for line in telling.lines])
        return f"{telling.yes}{telling.heading(topic)} {said}."

    return told


def _location(telling: Telling) -> str:
    places = telling.quotes.listed([f"**{verbatim(line.quote)}** [{line.number}]" for line in telling.lines])
    return telling.say(telling.phrases.location, places=places)


def _current(telling: Telling) -> str:
    newest, phrases = telling.lines[0], telling.phrases
    if newest.ends_on:
        return telling.say(phrases.latest, entry=telling.quotes.entry(newest))
    if not newest.starts_on:
        return telling.say(phrases.undated, entry=telling.quotes.entry(newest))
    if not named(newest):
        return f"{telling.heading(Topic.CURRENT_ROLE)} {telling.quotes.entry(newest)}."
    return telling.say(phrases.works if parted_role(newest)[0] else phrases.current, roles=telling.roles())


def _position(topic: Topic) -> Callable[[Telling], str]:
    return lambda telling: f"{telling.heading(topic)} {telling.quotes.entry(telling.lines[0])}."


def _history(telling: Telling) -> str:
    years = telling.question.years
    if years and years.first == years.last and all(parted_role(line)[0] for line in telling.lines):
        return telling.say(telling.phrases.worked, year=f"{years.first}", roles=telling.roles())
    if telling.question.points:
        return _quotes(telling)
    return _list_of(Topic.HISTORY)(telling)


def _total(telling: Telling) -> str:
    if telling.question.points:
        return f"{telling.phrases.no_years}\n\n{telling.items()}"
    first, last = telling.lines[-1], telling.lines[0]
    ends = "".join(f"[{number}]" for number in dict.fromkeys((first.number, last.number)))
    length = _length(months_worked(telling.lines, telling.today), telling.phrases)
    return telling.say(telling.phrases.total, length=length, ends=ends)


def _length(months: int, phrases: Phrases) -> str:
    if months >= 2 * MONTHS_PER_YEAR:
        return phrases.years_long.format(count=months // MONTHS_PER_YEAR)
    return phrases.month_long if months == 1 else phrases.months_long.format(count=months)


def _summary(telling: Telling) -> str:
    if telling.question.points:
        return _quotes(telling)
    return "\n\n".join(_introduced(telling, line) for line in telling.lines)


def _introduced(telling: Telling, line: EvidenceLine) -> str:
    phrases, words = telling.phrases, f"**{verbatim(line.quote)}** [{line.number}]"
    if line.path == "/basics/label":
        return telling.say(phrases.headline, headline=words)
    if line.section == "work":
        phrase = phrases.position_last if line.ends_on else phrases.position_now
        return telling.say(phrase, entry=telling.quotes.entry(line))
    return telling.say(phrases.this_is, person=words) if line.path == "/basics/name" else telling.quotes.cited(line)


SHAPES: dict[Topic, Callable[[Telling], str]] = {
    Topic.LOCATION: _location,
    Topic.CURRENT_ROLE: _current,
    Topic.HISTORY: _history,
    Topic.TOTAL_EXPERIENCE: _total,
    Topic.SUMMARY: _summary,
}
for _topic in (Topic.EMAIL, Topic.PHONE, Topic.CONTACT, Topic.LINKS, Topic.SPOKEN_LANGUAGES):
    SHAPES[_topic] = _inline(_topic)
for _topic in (
    Topic.EDUCATION, Topic.SKILLS, Topic.PROJECTS, Topic.CERTIFICATES, Topic.AWARDS, Topic.PUBLICATIONS,
    Topic.VOLUNTEERING, Topic.INTERESTS,
):  # fmt: skip
    SHAPES[_topic] = _list_of(_topic)
for _topic in (Topic.ACHIEVEMENTS, Topic.GOALS, Topic.REFERENCES):
    SHAPES[_topic] = _results(_topic)
for _topic in (Topic.PREVIOUS_ROLE, Topic.FIRST_ROLE):
    SHAPES[_topic] = _position(_topic)
