"""The runs of a paragraph: text, tabs, breaks, links and fields, and what of them is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from kairix_infra.documents.hidden import bare
from kairix_infra.documents.runs import TextRun
from kairix_infra.documents.word.looks import Look, Looks

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: What is taken out of the text, or has moved elsewhere: Word shows it to editors only.
REMOVED = frozenset({qn("w:del"), qn("w:moveFrom")})
#: What holds the text of its paragraph without being text itself; a text box holds paragraphs of its own.
APART = frozenset({qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr"), FALLBACK})
ADDRESS = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"')
COUNTED = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b")
#: Signs of fonts made of symbols lie here, when they are written as symbols.
PRIVATE = range(0xF000, 0xF100)
BULLET = "•"


@dataclass(slots=True)
class Paragraph:
    """Reads one paragraph; ``hidden`` fills up with what is not shown. ``links`` are addresses by their names.

    ``_fields`` are the instructions of the fields that have begun and not ended.
    """

    looks: Looks
    links: dict[str, str]
    hidden: list[str] = field(default_factory=list)
    _fields: list[str] = field(default_factory=list)

    def runs(self, paragraph: Any, look: Look) -> Iterator[TextRun]:
        """In their order; line breaks are in their text."""
        yield from self._inside(paragraph, look, "")

    def _inside(self, parent: Any, look: Look, href: str) -> Iterator[TextRun]:
        for child in parent:
            if child.tag in REMOVED:
                self.hidden.append("".join(text.text or "" for text in child.iter(qn("w:delText"), qn("w:t"))))
            elif child.tag == qn("w:r"):
                yield from self._run(child, look, href)
            elif child.tag == qn("w:hyperlink"):
                yield from self._inside(child, look, self.links.get(child.get(qn("r:id")) or "", href))
            elif child.tag == qn("w:fldSimple"):
                instruction = child.get(qn("w:instr")) or ""
                if not COUNTED.match(instruction):
                    yield from self._inside(child, look, _address(instruction) or href)
            elif child.tag not in APART:
                yield from self._inside(child, look, href)

    def _run(self, run: Any, look: Look, href: str) -> Iterator[TextRun]:
        text = "".join(self._text(child) for child in run)
        if not text:
            return
        look = self.looks.of_run(run, look)
        if not look.visible:
            self.hidden.append(text)
            return
        clean, told = bare(text)
        if told:
            self.hidden.append(told)
        address = next((found for one in self._fields if (found := _address(one))), href)
        yield TextRun(clean, look.size, look.bold, look.italic, look.color, address)

    def _text(self, element: Any) -> str:
        if element.tag == qn("w:fldChar"):
            self._turn(element.get(qn("w:fldCharType")))
        elif element.tag == qn("w:instrText") and self._fields:
            self._fields[-1] += element.text or ""
        elif not any(COUNTED.match(one) for one in self._fields):
            return _text(element)
        return ""

    def _turn(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()


def _text(element: Any) -> str:
    """What an element of a run shows as characters."""
    match str(element.tag).rpartition("}")[2]:
        case "t":
            return (element.text or "").replace("\u00ad", "")
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "sym":
            return _symbol(element.get(qn("w:char")) or "")
        case _:
            return ""


def _symbol(code: str) -> str:
    """A sign of a symbol font is a bullet, whatever it is a picture of."""
    if not re.fullmatch(r"[0-9A-Fa-f]{2,5}", code):
        return ""
    number = int(code, 16)
    if number in PRIVATE:
        return BULLET
    return chr(number) if number >= 0x20 and not 0xD800 <= number < 0xE000 else ""


def _address(instruction: str) -> str:
    found = ADDRESS.search(instruction)
    return found.group(1) if found else ""
