"""Have a model read what an owner said: first which sections it is about, then one section after the other.

What a model answers is only ever proposed when it stands in a message, and has the form that its attribute asks for.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from kairix_core.domain.conversation import Heard
from kairix_core.policies.extract.asking import attribute_list, chosen_sections, section_findings, section_list
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.merging import Found
from kairix_core.policies.extract.plainly_said import slot_of
from kairix_core.policies.extract.reading import read_findings, read_sections
from kairix_core.prompts.library import Prompt, load
from kairix_core.use_cases.ask_in_form import AskInForm

Told = Callable[[int, int], Awaitable[None]]


class ExtractWithModel:
    def __init__(self, ask: AskInForm) -> None:
        self._ask = ask
        self._choose, self._extract = load("choose_sections"), load("extract_section")

    async def __call__(self, owner_id: UUID, heard: Sequence[Heard], told: Told) -> list[Found]:
        """``told`` hears how many of the sections are read. A model that cannot be reached, or must not be asked any
        more today, is an error that passes; one that only writes nonsense found nothing.
        """
        found: list[Found] = []
        sections = await self._sections(owner_id, heard)
        for done, section in enumerate(sections):
            await told(done, len(sections))
            found += await self._section(owner_id, section, heard)
        return found

    async def _sections(self, owner_id: UUID, heard: Sequence[Heard]) -> list[str]:
        chosen: list[str] = []

        def read(answer: str) -> str:
            chosen[:], wrong = read_sections(answer)
            return wrong

        system = self._choose.render(sections=section_list())
        await self._ask(owner_id, system, heard, chosen_sections(), read)
        return chosen

    async def _section(self, owner_id: UUID, section: str, heard: Sequence[Heard]) -> list[Found]:
        found: dict[object, tuple[Heard, Finding]] = {}

        def read(answer: str) -> str:
            reading = read_findings(answer, section, heard)
            found.update({(one.message_id, slot_of(finding)): (one, finding) for one, finding in reading.found})
            return reading.complaint()

        system = self._extract.render(attributes=attribute_list(section))
        model = await self._ask(owner_id, system, heard, section_findings(section), read)
        return [(one, finding, extractor(model, self._extract)) for one, finding in found.values()]


def extractor(model: str, prompt: Prompt) -> str:
    """Who found it: the model, with the version of the prompt that it was given."""
    return f"{model}@{prompt.version}"
