"""An answer while it is being written: what the reader saw, in the form in which it will be stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kairix_core.domain.language import Language
from kairix_core.domain.parts import (
    AskedPart,
    Citation,
    CitationPart,
    NoticePart,
    Part,
    RubricPart,
    RubricRow,
    TextPart,
    ToolPart,
)
from kairix_core.domain.usage import Usage
from kairix_core.policies.citations import CitationScanner, Cited, Text
from kairix_core.policies.grounding import unsupported_spans
from kairix_core.policies.inbox.passed_on import claims_passed_on
from kairix_core.policies.language_of import language_of
from kairix_core.policies.numbering import number_of
from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.phrases.spoken import PHRASES
from kairix_core.policies.pleasantries import asks_nothing
from kairix_core.policies.shown_call import shown_line
from kairix_core.policies.token_estimate import estimated_usage
from kairix_core.ports import ScoredEvidence, TurnLog
from kairix_core.schemas import (
    ChatRequest,
    CitationFound,
    Finished,
    LanguageKnown,
    Notice,
    RubricJudged,
    Started,
    ToolFinished,
    ToolStarted,
)
from kairix_core.use_cases.coach.coached_turn import CoachedTurn
from kairix_core.use_cases.tools.tool import ToolResult

#: The provider that answers without a model, and at no cost.
EXTRACTIVE = "extractive"


class AnswerDraft:
    """Takes the model's text in, gives events out, and can be stored at any moment (``parts``)."""

    def __init__(self, events: TurnLog) -> None:
        self._events = events
        self._scanner: CitationScanner | None = None
        self._lines: dict[int, ScoredEvidence] = {}
        self._text: list[str] = []
        self._citations: list[Citation] = []
        self._notices: list[NoticePart] = []
        self._tools: dict[str, ToolPart] = {}
        self._rubric: RubricPart | None = None
        self._told: list[str] = []
        self._quotes = False
        self._held_to_lines = False
        self._asked_something = True
        self._spent = Usage()
        self._leg = 0
        self.length = 0
        #: What the answer is written in, quotes apart; None until that is known.
        self.language: Language | None = None
        self.model: str | None = None
        self.prompt_version: str | None = None
        self.request: ChatRequest | None = None
        #: None where no coach speaks.
        self.coached: CoachedTurn | None = None
        #: Whether a part of the talk is to be told in short from now on.
        self.outgrown = False
        #: None until the model has told.
        self.counted: Usage | None = None

    def cite_from(self, lines: Mapping[int, ScoredEvidence], *, held_to_them: bool = True) -> None:
        """The lines that a marker ``[n]`` in the text may name. Without them an answer says what it says, uncited.

        ``held_to_them``: the answer should say nothing else, and it is told where it does.
        """
        self._lines = dict(lines)
        self._held_to_lines = held_to_them
        self._scanner = CitationScanner(self._lines)

    def cite_also(self, lines: Iterable[ScoredEvidence]) -> None:
        """Lines that were found on the way; they change nothing where answers cite nothing."""
        self._lines.update((number_of(line.evidence), line) for line in lines)

    @property
    def text(self) -> str:
        return "".join(self._text)

    @property
    def leg(self) -> str:
        """What was written since the model was last asked."""
        return self.text[self._leg :]

    def estimate(self) -> Usage:
        """What the answer so far is likely to be billed: nothing before a model was asked."""
        if self.request is None or self._quotes:
            return Usage()
        return self._spent + estimated_usage(self.request, self.length - self._leg)

    @property
    def declined(self) -> bool:
        """Also when it only says so: whoever reads that a question was passed on can rely on it. A greeting is none."""
        if self._scanner is None or not (self._held_to_lines and self._asked_something):
            return False
        return self._scanner.declined or claims_passed_on(self.text)

    def parts(self) -> list[Part]:
        parts: list[Part] = [*([self._rubric] if self._rubric else []), *self._tools.values()]
        parts += [TextPart(text=self.text, language=self.language)] if self._text else []
        parts += [CitationPart(citation=citation) for citation in self._citations]
        asked = self.coached.asked(self.text) if self.coached else ()
        return [*parts, *self._notices, *([AskedPart(attributes=asked)] if asked else [])]

    def ask(self, request: ChatRequest) -> None:
        """A model is about to be asked: for the first time, or again with what its tools told."""
        self.request, self._leg = request, self.length

    def begin(self, started: Started) -> None:
        self.model = f"{started.provider}/{started.model}"
        if started.provider == EXTRACTIVE:
            self._quotes = True
            self._speak(self.request.language if self.request else None)
            if self._held_to_lines:
                self._notice("quotes_only", self._phrases.quotes_only)

    def write(self, piece: str) -> None:
        # No database keeps a NUL, and an answer that cannot be stored would block its conversation.
        piece = piece.replace("\0", "")
        for found in self._scanner.feed(piece) if self._scanner else (Text(self.length, piece),):
            self._take(found)

    def judge(self, rows: Sequence[RubricRow]) -> None:
        """Before anything is written."""
        if rows:
            self._rubric = RubricPart(rows=tuple(rows))
            self._events.append(RubricJudged(rows=self._rubric.rows))

    def call(self, call_id: str, name: str, arguments: dict[str, Any]) -> str:
        """The id under which the call is told: its own, unless an earlier call of this answer had the same."""
        call_id, name = shown_line(call_id), shown_line(name)
        if call_id in self._tools:
            call_id = f"{call_id}-{len(self._tools) + 1}"
        self._tools[call_id] = ToolPart(call_id=call_id, name=name, arguments=arguments)
        self._events.append(ToolStarted(call_id=call_id, name=name, arguments=arguments))
        return call_id

    def called(self, call_id: str, result: ToolResult) -> None:
        ended = {"ok": result.ok, "summary": shown_line(result.summary)}
        self._tools[call_id] = self._tools[call_id].model_copy(update=ended)
        self.cite_also(result.lines)
        if result.ok and not result.lines:
            # What may be cited has to be; a complaint only repeats what the model itself has asked for.
            self._told.append(result.text)
        self._events.append(ToolFinished(call_id=call_id, name=self._tools[call_id].name, **ended))

    def pause(self, finished: Finished) -> None:
        """The model waits for its tools; what it writes after them begins a paragraph."""
        self._spent += finished.usage
        if self.leg.strip():
            self.write("\n\n")

    def end(self, finished: Finished, *, question: str, person: str) -> None:
        for found in self._scanner.finish() if self._scanner else ():
            self._take(found)
        self.counted = self._spent + finished.usage
        if not self._quotes:
            self._speak(language_of(self.text, person=person))
        if finished.reason == "length":
            self._notice("truncated", self._phrases.cut_off)
        self._asked_something = not asks_nothing(question, person)
        if self._held_to_lines:
            self._hold_to_lines(" ".join((question, person, *self._told)))

    def _hold_to_lines(self, known: str) -> None:
        if self.declined:
            self._notice("not_in_evidence", self._phrases.passed_on)
        spans = unsupported_spans(self.text, [c.quote for c in self._citations], known, language=self.language)
        if spans:
            self._notice("unsupported", self._phrases.unsupported, tuple(spans))

    @property
    def _phrases(self) -> Phrases:
        return PHRASES[self.language or Language.ENGLISH]

    def _speak(self, language: Language | None) -> None:
        self.language = language
        if language is not None:
            self._events.append(LanguageKnown(language=language))

    def _take(self, found: Text | Cited) -> None:
        if isinstance(found, Cited):
            self._cite(found)
        else:
            self._events.append_text(found.offset, found.text)
            self._text.append(found.text)
            self.length += len(found.text)

    def _cite(self, cited: Cited) -> None:
        citation = citation_of(cited, self._lines[cited.number])
        self._citations.append(citation)
        self._events.append(CitationFound(citation=citation))

    def _notice(self, code: str, message: str, spans: tuple[tuple[int, int], ...] = ()) -> None:
        self._notices.append(NoticePart(code=code, message=message, spans=spans))
        self._events.append(Notice(code=code, message=message, spans=spans))


def citation_of(cited: Cited, line: ScoredEvidence) -> Citation:
    evidence = line.evidence
    return Citation(
        number=cited.number,
        start=cited.start,
        end=cited.end,
        evidence_id=evidence.id,
        document_id=evidence.document_id,
        document_name=evidence.source,
        document_date=evidence.dated.isoformat() if evidence.dated else None,
        path=evidence.path,
        section=evidence.section,
        quote=evidence.quote,
        page=evidence.span.page,
        fact_id=line.fact_id,
    )
