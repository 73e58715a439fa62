"""A résumé as PDF, set by Typst: tagged, so that a screen reader and a parser read it as a person does."""

from __future__ import annotations

import asyncio
import json
import unicodedata
from functools import lru_cache
from pathlib import Path

from kairix_core.domain.sheet import Sheet
from kairix_core.errors import UnprintableText

TEMPLATE = Path(__file__).with_name("resume.typ")
#: What Typst carries comes first after ours; what scripts it lacks comes from the machine.
PREFERRED = ("Source Serif 4", "Libertinus Serif")
SCRIPTS = ("Noto Serif", "Noto Serif CJK", "Noto Sans CJK", "Noto Sans", "DejaVu Serif", "DejaVu Sans")
UNTITLED = "Résumé"


class TypstPrinter:
    """``UnprintableText`` when no font of this machine has a letter that the résumé needs."""

    async def print(self, sheet: Sheet) -> bytes:
        return await asyncio.to_thread(_print, sheet)


def _print(sheet: Sheet) -> bytes:
    data = json.dumps({**sheet.as_json(), "title": sheet.name or UNTITLED}, ensure_ascii=False)
    pdf = _set(data) or _set(_without_symbols(data))
    if pdf is None:
        raise UnprintableText
    return pdf


def _set(data: str) -> bytes | None:
    """None when a letter has no font: a PDF that says less than the résumé would not be one of it."""
    import typst

    inputs = {"sheet": data, "fonts": json.dumps(_families())}
    try:
        return bytes(typst.compile(str(TEMPLATE), sys_inputs=inputs, pdf_standards="ua-1"))
    except typst.TypstError as error:
        if "could not be displayed" in error.message:
            return None
        raise


def _without_symbols(text: str) -> str:
    """Without emoji and their joiners: on paper nothing is lost with them."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in {"So", "Cf", "Co"})


@lru_cache
def _families() -> list[str]:
    """Fonts of this machine, so that none is named in vain."""
    import typst

    there = typst.Fonts().families()
    scripts = [family for prefix in SCRIPTS for family in there if family.startswith(prefix)]
    return [*(family for family in PREFERRED if family in there), *scripts]
