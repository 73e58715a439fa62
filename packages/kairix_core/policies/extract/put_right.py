"""What a message puts right of what the coach noted just before, where it does nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.extract.figures_meant import amended_notes
from kairix_core.policies.extract.noted import corrected_note
from kairix_core.policies.extract.notes import ASKS, Note, notes_in
from kairix_core.policies.extract.notes_meant import Deed, NotesMeant, notes_meant


@dataclass(frozen=True, slots=True)
class Amendment:
    """``note`` says a value of ``spec`` in whole words, and reads otherwise from now on."""

    note: Note
    spec: AttributeSpec


def put_right(said: str, asked: str, specs: Mapping[str, AttributeSpec]) -> NotesMeant | Amendment | None:
    """None where nothing is put right so. Who was asked which of two is right speaks of these."""
    if any(line.endswith(ASKS) for line in asked.splitlines()):
        return None
    if meant := notes_meant(said, notes_in(asked, specs)):
        return meant
    amended = [Amendment(note, spec) for note, spec, _ in amended_notes(said, asked, specs)]
    if not amended:
        return None
    is_clear = len(amended) == 1 and not corrected_note(said, asked, specs)
    return amended[0] if is_clear else NotesMeant(Deed.DOUBT, [one.note for one in amended])
