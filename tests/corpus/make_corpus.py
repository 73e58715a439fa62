"""From a seed to files with their truth."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .career import truth
from .layouts import Layout, Sheet
from .people import invent
from .printing import Printer
from .wording import Wording

#: Half of the résumés are English, as half of those in the world may well be.
WEIGHTS = {"en": 8}


@dataclass(frozen=True)
class Made:
    """A printed résumé and its record: ``id``, ``layout``, ``language``, ``held_back`` and ``facts``, as scored."""

    data: bytes
    suffix: str
    record: dict[str, Any]

    def write(self, folder: Path) -> None:
        name = self.record["id"]
        (folder / f"{name}{self.suffix}").write_bytes(self.data)
        truths = folder / "truth"
        truths.mkdir(exist_ok=True)
        (truths / f"{name}.json").write_text(json.dumps(self.record, ensure_ascii=False, indent=1), encoding="utf-8")


def make(layout: Layout, language: str, seed: int, printer: Printer) -> Made:
    """The résumé of a seed: person, words and quirks follow from layout, language and seed alone."""
    chance = random.Random(f"{layout.name}-{language}-{seed}")
    career = layout.tells(invent(language, seed))
    rendered = layout.render(Sheet(career, Wording.chosen(language, chance), chance))
    data = rendered if isinstance(rendered, bytes) else printer.pdf(rendered)
    name = f"{layout.name}-{language}-{seed}"
    record = {"id": name, "layout": layout.name, "language": language, "held_back": layout.held_back}
    return Made(data, ".docx" if isinstance(rendered, bytes) else ".pdf", {**record, "facts": truth(career)})


def make_corpus(
    layouts: Sequence[Layout], languages: Sequence[str], seed: int, count: int, printer: Printer
) -> Iterator[Made]:
    """``count`` résumés: the layouts in turn, each in a language that it speaks."""
    chance = random.Random(seed)
    for number in range(count):
        layout = layouts[number % len(layouts)]
        spoken = [language for language in languages if layout.speaks(language)]
        if spoken:
            language = chance.choices(spoken, [WEIGHTS.get(each, 1) for each in spoken])[0]
            yield make(layout, language, seed * 100_000 + number, printer)
