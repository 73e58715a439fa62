"""Where a paragraph of a Word document stands: the white space above and below it, and how far in it begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

#: Twentieths of a point, in which Word measures.
TWENTIETHS = 20


@dataclass(frozen=True, slots=True)
class Spacing:
    """In points; ``close`` where paragraphs of one style stand together as one."""

    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    close: bool = False
    style: str | None = None

    def gap_below(self, upper: Spacing) -> float:
        """The white space between this paragraph and the one above it."""
        if self.close and upper.close and self.style == upper.style:
            return 0.0
        return max(self.before, upper.after)

    def marked(self, properties: Any) -> Spacing:
        """With what the properties of a paragraph or a style state."""
        if properties is None:
            return self
        space, indent = properties.find(qn("w:spacing")), properties.find(qn("w:ind"))
        close = properties.find(qn("w:contextualSpacing"))
        return replace(
            self,
            before=_points(space, ("w:before",), self.before),
            after=_points(space, ("w:after",), self.after),
            indent=_points(indent, ("w:left", "w:start"), self.indent),
            close=self.close if close is None else close.get(qn("w:val")) not in {"0", "false"},
        )


def _points(element: Any, names: tuple[str, ...], inherited: float) -> float:
    written = next((value for name in names if element is not None and (value := element.get(qn(name)))), "")
    return int(written) / TWENTIETHS if written.lstrip("-").isdigit() else inherited
