"""Values that know where they were read, and how they become a résumé with spans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from kairix_core.domain.document import Span
from kairix_infra.documents.runs import Snippet, cover


@dataclass(frozen=True, slots=True)
class Found:
    """``value`` is what goes into the résumé, ``span`` where the document says it.

    An empty value keeps its span only: "present" has a place in the document and none in JSON Resume.
    """

    value: str
    span: Span


#: A résumé in the making: lists and mappings with ``Found`` at the leaves, empty things to be left out.
Tree = Found | None | Sequence["Tree"] | Mapping[str, "Tree"]


def found(snippet: Snippet | None) -> Found | None:
    return Found(snippet.text, snippet.span) if snippet is not None and snippet.text else None


def found_together(snippets: Sequence[Snippet], separator: str = " ") -> Found | None:
    """Neighbours as one value; a word that is parted by a hyphen at a line's end is kept together."""
    parts = [snippet for snippet in snippets if snippet.text]
    if not parts:
        return None
    text = parts[0].text
    for part in parts[1:]:
        parted = (
            separator == " " and len(text) > 1 and text[-1] == "-" and text[-2].isalpha() and part.text[0].islower()
        )
        text += part.text if parted else separator + part.text
    return Found(text, cover(parts))


def settle(tree: Tree) -> tuple[Any, dict[str, Span]]:
    """The plain value of a tree without its empty parts, and the span of each leaf by JSON pointer."""
    spans: dict[str, Span] = {}
    return _settle(tree, "", spans), spans


def _settle(tree: Tree, pointer: str, spans: dict[str, Span]) -> Any:
    if isinstance(tree, Found):
        spans[pointer] = tree.span
        return tree.value
    if isinstance(tree, Mapping):
        spans.update({f"{pointer}/{key}": value.span for key, value in tree.items() if _is_mark(value)})
        return {key: _settle(value, f"{pointer}/{key}", spans) for key, value in tree.items() if _holds(value)}
    items = [item for item in tree or () if _holds(item)]
    return [_settle(item, f"{pointer}/{index}", spans) for index, item in enumerate(items)]


def _is_mark(tree: Tree) -> TypeGuard[Found]:
    return isinstance(tree, Found) and not tree.value


def _holds(tree: Tree) -> bool:
    if tree is None or isinstance(tree, Found):
        return tree is not None and bool(tree.value)
    return any(_holds(item) for item in (tree.values() if isinstance(tree, Mapping) else tree))
