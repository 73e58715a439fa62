"""Markdown: headings, lists, definition lists, emphasis and links become lines and runs; the signs go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kairix_infra.documents.formats.read_text import without_controls
from kairix_infra.documents.runs import Cell, Line, Sheet, TextRun, compose

HEADING = re.compile(r"(#{1,6})\s+(.*)")
UNDERLINE = re.compile(r"(=+|-{2,})\s*$")
BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s+")
RULE = re.compile(r"\s*(?:[-*_]\s*){3,}$")
QUOTE = re.compile(r"\s*>\s?")
DEFINITION = re.compile(r"\s*:\s+")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
INLINE = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)"
    r"|\[(?P<text>[^\]\n]{1,300})\]\((?P<href>[^)\s\n]{0,500}+)[^)\n]{0,100}+\)"
    r"|<(?P<auto>https?://[^>\s]{1,500}|[^>\s@]{1,100}@[^>\s]{1,300})>"
    r"|(?P<bold>\*\*|__)(?P<strong>[^\n]{1,500}?)(?P=bold)"
    r"|(?P<slant>(?<!\w)[*_])(?P<em>[^*_\n]{1,300})(?P=slant)(?!\w)"
    r"|`(?P<code>[^`\n]{1,200})`"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!|-])"
)
BLANK = 12.0


def read_markdown(text: str) -> Sheet:
    return compose(_lines(TAG.sub("", _without_comments(FRONT_MATTER.sub("", without_controls(text))))))


def _without_comments(text: str) -> str:
    """One that is not closed before the next begins is text."""
    head, *begun = text.split("<!--")
    return head + "".join(part.partition("-->")[2] if "-->" in part else f"<!--{part}" for part in begun)


def _lines(text: str) -> Iterator[Line]:
    printed = text.splitlines()
    gap = 0.0
    for index, line in enumerate(printed):
        below = printed[index + 1] if index + 1 < len(printed) else ""
        if not line.strip() or RULE.fullmatch(line) or UNDERLINE.match(line) or _is_table_rule(line):
            gap += BLANK
            continue
        yield _line(line, below, gap)
        gap = 0.0


def _is_table_rule(line: str) -> bool:
    return "--" in line and "|" in line and not line.strip(" \t|:-")


def _line(printed: str, below: str, gap: float) -> Line:
    indent = float(len(printed) - len(printed.lstrip()))
    heading = HEADING.match(printed)
    if heading is not None:
        return Line(_cells(_title(heading.group(2))), level=len(heading.group(1)), gap=gap)
    if UNDERLINE.match(below) and not BULLET.match(printed):
        return Line(_cells(printed.strip()), level=1 if below.startswith("=") else 2, gap=gap)
    bare = QUOTE.sub("", printed, count=1) if QUOTE.match(printed) else printed
    defined = DEFINITION.match(bare)
    bare = bare[defined.end() :] if defined else bare
    bullet = BULLET.match(bare)
    bare = bare[bullet.end() :] if bullet else bare
    return Line(_cells(bare.strip()), bullet=bullet is not None, gap=gap, indent=indent)


def _title(text: str) -> str:
    """Without the signs that may close a heading, and the attributes in braces behind them."""
    bare = text.strip()
    if bare.endswith("}"):
        bare = bare.rpartition("{")[0].rstrip()
    return bare.rstrip("#").rstrip()


def _cells(text: str) -> tuple[Cell, ...]:
    parts = text.strip("|").split("|") if text.startswith("|") or text.count(" | ") > 0 else [text]
    cells = (Cell(tuple(_runs(part.strip()))) for part in parts if part.strip())
    return tuple(cell for cell in cells if cell.runs) or (Cell((TextRun(""),)),)


def _runs(text: str, *, bold: bool = False, italic: bool = False) -> Iterator[TextRun]:
    at = 0
    for sign in INLINE.finditer(text):
        if sign.start() > at:
            yield TextRun(text[at : sign.start()], bold=bold, italic=italic)
        yield from _styled(sign, bold=bold, italic=italic)
        at = sign.end()
    if at < len(text):
        yield TextRun(text[at:], bold=bold, italic=italic)


def _styled(sign: re.Match[str], *, bold: bool, italic: bool) -> Iterator[TextRun]:
    parts = sign.groupdict()
    if parts["text"] is not None:
        for run in _runs(parts["text"], bold=bold, italic=italic):
            yield TextRun(run.text, bold=run.bold, italic=run.italic, href=parts["href"] or "")
    elif parts["strong"] is not None:
        yield from _runs(parts["strong"], bold=True, italic=italic)
    elif parts["em"] is not None:
        yield from _runs(parts["em"], bold=bold, italic=True)
    else:
        plain = parts["auto"] or parts["code"] or parts["escaped"] or ""
        if plain:
            yield TextRun(plain, bold=bold, italic=italic)
