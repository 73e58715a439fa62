"""RECALL for a representative: the evidence of a career, and the request that it makes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kairix_core.domain.conversation import Role, Said
from kairix_core.domain.language import Language
from kairix_core.policies.build_prompt import PromptBudget, build_messages, fits, plain_name
from kairix_core.policies.language_of import answer_language
from kairix_core.policies.long_talk import Talk, has_outgrown, talk_since
from kairix_core.policies.numbering import evidence_line, number_of
from kairix_core.ports import ScoredEvidence, Transaction, UnitOfWork
from kairix_core.prompts.library import Prompt
from kairix_core.schemas import ChatMessage, ChatRequest, EvidenceLine
from kairix_core.use_cases.turn.open_turn import OpenTurn
from kairix_core.use_cases.turn.recall import HISTORY_LIMIT, Recollection

#: A career's lines; past this many only the best matches are read.
EVIDENCE_LIMIT = 400
NAME_PATH = "/basics/name"
#: Whom the prompt speaks of when the résumé has no name.
NAMELESS = "this person"


class RecallCareer:
    """``ranked`` when the answer is made of quotes, which have to be found; a model that can be given all of a career
    finds them itself, and no time is spent on ranking before its first token.
    """

    def __init__(
        self, uow: UnitOfWork, prompt: Prompt, budget: PromptBudget, *, ranked: bool, max_output_tokens: int
    ) -> None:
        self._uow = uow
        self._ranked = ranked
        self._prompt = prompt
        self._budget = budget
        self._max_output_tokens = max_output_tokens

    async def __call__(self, opened: OpenTurn) -> Recollection:
        question = opened.question
        async with self._uow(opened.principal) as tx:
            found = await self._evidence(tx, opened.conversation.owner_id, question.text)
            history: Sequence[Said] = ()
            if question.parent_id is not None:
                history = await tx.messages.window(question.parent_id, limit=HISTORY_LIMIT)
        return self._recollect(opened, found, talk_since(opened.conversation, history))

    async def _evidence(self, tx: Transaction, owner_id: UUID, question: str) -> Sequence[ScoredEvidence]:
        if not self._ranked:
            everything = await tx.publications.everything(owner_id)
            if len(everything) <= EVIDENCE_LIMIT and fits((scored.evidence for scored in everything), self._budget):
                return everything
        return await tx.publications.search(owner_id, question, limit=EVIDENCE_LIMIT)

    def _recollect(self, opened: OpenTurn, found: Sequence[ScoredEvidence], talk: Talk) -> Recollection:
        question = opened.question.text
        evidence = tuple(evidence_line(scored.evidence, scored.score) for scored in found)
        person = plain_name(next((line.quote for line in evidence if line.path == NAME_PATH), ""))
        request = ChatRequest(
            messages=self._messages(person or NAMELESS, evidence, talk, question),
            evidence=evidence,
            language=_language(opened, talk, person),
            max_output_tokens=self._max_output_tokens,
            conversation_id=opened.conversation.id,
        )
        lines = {number_of(scored.evidence): scored for scored in found}
        outgrown = not self._ranked and has_outgrown(talk.said, coming=2)
        return Recollection(question, person, lines, request, self._prompt.version, outgrown=outgrown)

    def _messages(
        self, person: str, evidence: Sequence[EvidenceLine], talk: Talk, question: str
    ) -> tuple[ChatMessage, ...]:
        instructions = self._prompt.render(person=person)
        return build_messages(instructions, evidence, talk, question, budget=self._budget)


def _language(opened: OpenTurn, talk: Talk, person: str) -> Language:
    earlier = (said.text for said in reversed(talk.said) if said.role is Role.USER)
    return answer_language(opened.question.text, earlier, opened.preferred, person=person)
