"""An answer made of quotes: sentences that stay well-formed around whatever a résumé says, each with its marker.

Nothing is claimed that the cited line does not say; an entry is named by its own first line, which is cited with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kairix_core.policies.on_request import label_of
from kairix_core.policies.own_answers import is_own_answer
from kairix_core.policies.periods import MONTHS_PER_YEAR, months_worked, period
from kairix_core.policies.question import Question
from kairix_core.policies.quoting import entry, first_name, heads_of, item, items, listed, named, role, verbatim
from kairix_core.policies.select_evidence import Reason, Selection
from kairix_core.policies.small_talk import REACHING_OUT, Kind
from kairix_core.policies.topics.topic import Topic
from kairix_core.schemas import EvidenceLine

NONE = " [none]"
SOMEBODY = "this person"


@dataclass(frozen=True, slots=True)
class Telling:
    """What the sentences are made of. ``heads`` names entries by path; ``name`` is the person's first one."""

    question: Question
    selection: Selection
    heads: Mapping[str, EvidenceLine]
    name: str
    today: date

    @property
    def lines(self) -> tuple[EvidenceLine, ...]:
        return self.selection.lines

    @property
    def yes(self) -> str:
        """``Yes`` where the lines alone settle a question of the kind "Is there …?"."""
        return "Yes. " if self.question.is_existential and self.selection.settled else ""

    @property
    def whose(self) -> str:
        return f"{self.name}’s" if self.name != SOMEBODY else "The"

    def in_quotes(self, words: Sequence[str]) -> str:
        """``“Ada Byron” and “Rust”``: neighbours in the question are one thing."""
        together = self.question.text
        parts: list[str] = []
        for word in words:
            if parts and f"{parts[-1]} {word}" in together:
                parts[-1] = f"{parts[-1]} {word}"
            else:
                parts.append(word)
        return listed([f"“{verbatim(part)}”" for part in parts])

    def items(self) -> str:
        return items(self.lines, self.heads)


def compose(question: Question, selection: Selection, lines: Sequence[EvidenceLine], *, today: date) -> str:
    """Markdown of one to ten lines with ``[n]`` after each claim, ``[none]`` where the evidence does not answer.

    ``lines`` is all the evidence: it tells the person's name and what entries are called.
    """
    person = next((line.quote for line in lines if line.path == "/basics/name"), "")
    telling = Telling(question, selection, heads_of(lines), first_name(person) or SOMEBODY, today)
    if selection.lines and all(map(is_own_answer, selection.lines)):
        return _in_own_words(telling)
    if question.kind in REACHING_OUT:
        return _ways(telling)
    if question.kind is not Kind.ABOUT_PERSON:
        return SMALL_TALK[question.kind].format(name=telling.name)
    if selection.reason:
        return _declined(telling, selection.reason)
    shape = SHAPES.get(selection.topic, _quotes) if selection.topic else _quotes
    return shape(telling) + _half_missing(telling)


SMALL_TALK = {
    Kind.GREETING: "Hello! I answer questions about {name} from their résumé and show the line behind each answer. "
    "What would you like to know?",
    Kind.THANKS: "You are welcome. Ask me anything else about {name}.",
    Kind.FAREWELL: "Goodbye, and thank you for your interest in {name}.",
    Kind.ABOUT_REPRESENTATIVE: "I am an AI that represents {name}; I am not {name}. I answer questions about {name}’s "
    "professional life with quotes from their résumé and cite the line for each. What I cannot answer, I pass on.",
    Kind.COMMAND: "I can only answer questions about {name}’s professional life. What would you like to know?",
}


WAYS = {
    Kind.MEETING: "Press “Book a meeting” on {page} and ask for a time that suits you; {name} confirms it. When none "
    "does, press “Leave a message” there.",
    Kind.MESSAGE: "Press “Leave a message” on {page} and write what you would like to say; {name} reads it and answers "
    "you in person. To talk, press “Book a meeting” there.",
}


def _ways(telling: Telling) -> str:
    """How to reach the person: what their page offers, and which addresses are public."""
    page = f"{telling.name}’s page" if telling.name != SOMEBODY else "this page"
    way = WAYS[telling.question.kind].format(page=page, name=telling.name)
    return f"{way}\n\n{SHAPES[Topic.CONTACT](telling)}" if telling.lines else way


# --- what is not there ------------------------------------------------------------------------------------------------


def _declined(telling: Telling, reason: Reason) -> str:
    """Only what is not there: that the question was passed on is told beside the answer, by whoever did it."""
    missing = telling.selection.missing
    match reason:
        case Reason.UNCLEAR:
            return f"I am not sure what you would like to know. Ask me about {telling.name}: work, skills, education."
        case Reason.ON_REQUEST:
            named = listed([f"“{verbatim(label_of(line))}” [{line.number}]" for line in telling.lines])
            return f"{telling.name} tells {named} on request.{NONE}"
        case Reason.PRIVATE:
            return f"That is a personal matter, which I do not speak about.{NONE}"
        case Reason.NAME_MISSING:
            return f"The résumé that I was given does not mention {telling.in_quotes(missing)}.{NONE}"
        case _:
            return f"That is not in the résumé that I was given.{NONE}"


def _half_missing(telling: Telling) -> str:
    """Names that are missing go to the person; other words are only told."""
    selection = telling.selection
    missing = telling.in_quotes((*selection.missing, *selection.unsaid))
    return f"\n\nThe résumé does not mention {missing}.{NONE if selection.missing else ''}" if missing else ""


def _in_own_words(telling: Telling) -> str:
    answers = " ".join(f"“{verbatim(line.quote)}” [{line.number}]" for line in telling.lines)
    return f"{_subject(telling)} says: {answers}"


# --- shapes -----------------------------------------------------------------------------------------------------------


def _quotes(telling: Telling) -> str:
    if len(telling.lines) == 1:
        return f"{telling.yes}{item(telling.lines[0], telling.heads)}"
    return f"{telling.yes}The résumé says:\n\n{telling.items()}"


def _list_of(what: str) -> Callable[[Telling], str]:
    def told(telling: Telling) -> str:
        listing = "\n".join(
            f"- {entry(line)}" if _is_entry(telling, line) else f"- {item(line, telling.heads)}"
            for line in telling.lines
        )
        return f"{telling.yes}{telling.whose} {what}:\n\n{listing}"

    return told


def _results(what: str) -> Callable[[Telling], str]:
    return lambda telling: f"{telling.whose} {what}:\n\n{telling.items()}"


def _is_entry(telling: Telling, line: EvidenceLine) -> bool:
    return telling.heads.get(line.path) == line


def _inline(what: str) -> Callable[[Telling], str]:
    def told(telling: Telling) -> str:
        said = listed([f"{verbatim(line.quote)} [{line.number}]" for line in telling.lines])
        return f"{telling.yes}{telling.whose} {what}: {said}."

    return told


def _location(telling: Telling) -> str:
    places = listed([f"**{verbatim(line.quote)}** [{line.number}]" for line in telling.lines])
    return f"{_subject(telling)} is based in {places}."


def _current(telling: Telling) -> str:
    newest = telling.lines[0]
    if newest.ends_on:
        return f"{telling.whose} most recent position: {entry(newest)}. The résumé names no current one."
    if not newest.starts_on:
        return f"{telling.whose} résumé names first, without dates: {entry(newest)}."
    if not named(newest):
        return f"{telling.whose} current position: {entry(newest)}."
    roles = listed([f"{role(line)} ({period(line)}) [{line.number}]" for line in telling.lines])
    return (
        f"{_subject(telling)} works as {roles}."
        if " at " in role(newest)
        else f"{_subject(telling)} currently: {roles}."
    )


def _past(which: str) -> Callable[[Telling], str]:
    def told(telling: Telling) -> str:
        return f"{telling.whose} {which} position in the résumé: {entry(telling.lines[0])}."

    return told


def _history(telling: Telling) -> str:
    years = telling.question.years
    if years and years.first == years.last and all(" at " in role(line) for line in telling.lines):
        roles = listed([f"{role(line)} ({period(line)}) [{line.number}]" for line in telling.lines])
        return f"In {years.first}, {telling.name} worked as {roles}."
    if telling.question.points:
        return _quotes(telling)
    return _list_of("positions")(telling)


def _total(telling: Telling) -> str:
    if telling.question.points:
        return f"The résumé gives no number of years for this. It says:\n\n{telling.items()}"
    months = months_worked(telling.lines, telling.today)
    first, last = telling.lines[-1], telling.lines[0]
    ends = "".join(f"[{number}]" for number in dict.fromkeys((first.number, last.number)))
    length = f"{months // MONTHS_PER_YEAR} years" if months >= 2 * MONTHS_PER_YEAR else f"{months} months"
    return f"About {length}: the positions in the résumé taken together, with overlaps counted once {ends}."


def _summary(telling: Telling) -> str:
    if telling.question.points:
        return _quotes(telling)
    told = []
    for line in telling.lines:
        if line.path == "/basics/label":
            told.append(f"{telling.whose} headline: **{verbatim(line.quote)}** [{line.number}].")
        elif line.section == "work":
            state = "Most recent position" if line.ends_on else "Current position"
            told.append(f"{state}: {entry(line)}.")
        elif line.path == "/basics/name":
            told.append(f"This is **{verbatim(line.quote)}** [{line.number}].")
        else:
            told.append(f"“{verbatim(line.quote)}” [{line.number}]")
    return "\n\n".join(told)


def _subject(telling: Telling) -> str:
    return telling.name if telling.name != SOMEBODY else "This person"


SHAPES: dict[Topic, Callable[[Telling], str]] = {
    Topic.EMAIL: _inline("e-mail address"),
    Topic.PHONE: _inline("phone number"),
    Topic.CONTACT: _inline("contact details"),
    Topic.LINKS: _inline("links"),
    Topic.LOCATION: _location,
    Topic.SPOKEN_LANGUAGES: _inline("languages"),
    Topic.CURRENT_ROLE: _current,
    Topic.PREVIOUS_ROLE: _past("previous"),
    Topic.FIRST_ROLE: _past("first"),
    Topic.HISTORY: _history,
    Topic.TOTAL_EXPERIENCE: _total,
    Topic.SUMMARY: _summary,
    Topic.EDUCATION: _list_of("education"),
    Topic.SKILLS: _list_of("skills include"),
    Topic.PROJECTS: _list_of("projects"),
    Topic.ACHIEVEMENTS: _results("results include"),
    Topic.CERTIFICATES: _list_of("certificates"),
    Topic.AWARDS: _list_of("awards"),
    Topic.PUBLICATIONS: _list_of("publications"),
    Topic.VOLUNTEERING: _list_of("volunteering"),
    Topic.INTERESTS: _list_of("interests"),
    Topic.GOALS: _results("goals and wishes"),
    Topic.REFERENCES: _results("references"),
}
