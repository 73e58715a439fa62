"""What was understood of a file, as tables: the values that are unsure stand out, with their page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kairix_cli.called import called
from kairix_core.domain.document import ImportedResume, ImportNotice
from kairix_core.policies.unsure import SURE, unsure_values

#: How values that should be looked at stand out.
UNSURE_STYLE = "bold yellow"
ENTRIES = {
    "work": {"position": "Title", "name": "Employer"},
    "education": {"studyType": "Degree", "area": "Field", "institution": "Institution"},
}
COUNTED = ("projects", "volunteer", "publications", "awards", "certificates", "languages", "interests", "references")
#: Unsure values that are listed one by one.
LISTED = 20
SHOWN_VALUE = 60
KINDS = {"hidden_text": "Left out", "contradiction": "Contradiction"}


def preview(imported: ImportedResume, page: Console) -> None:
    reading = _Reading(imported)
    page.print(_basics_table(reading))
    for section, keys in ENTRIES.items():
        if imported.resume.get(section):
            page.print(_entries_table(reading, section, keys))
    if imported.resume.get("skills"):
        page.print(_skills_table(reading))
    if counted := _counts(imported.resume):
        page.print(f"\n{counted}", markup=False)
    if unsure := unsure_values(imported.confidence):
        page.print(_unsure_table(reading, unsure))


def notices(imported: ImportedResume) -> Iterator[Text]:
    """A line for each thing that was dropped, contradicts another, or could not be understood."""
    for notice in imported.warnings:
        kind = KINDS.get(notice.code, "Note")
        yield Text.assemble((f"{kind}: ", "bold yellow" if kind != "Note" else "bold"), plain(_placed(notice)))


def plain(value: object) -> str:
    """Text of the file as text: its control characters are no commands to the terminal."""
    return "".join(char for char in str(value or "") if char.isprintable() or char == "\n")


def titled(title: str, *headings: str) -> Table:
    table = Table(title=f"\n{title}", title_justify="left", title_style="bold", box=None, padding=(0, 1, 0, 0))
    for heading in headings:
        table.add_column(heading, header_style="dim", overflow="fold")
    return table


class _Reading:
    """A résumé whose values know how sure they are, and on which page they stand."""

    def __init__(self, imported: ImportedResume) -> None:
        self.resume = imported.resume
        self.confidence = imported.confidence
        self.spans = imported.spans
        self.has_pages = bool(imported.pages)

    def cell(self, value: object, *pointers: str) -> Text:
        """The value, marked when it or a part of it is unsure."""
        sure = all(self.confidence[found] >= SURE for found in self.confidence if _is_in(found, pointers))
        return Text(plain(value)) if sure or not value else Text(f"{plain(value)} ?", UNSURE_STYLE)

    def page(self, *pointers: str) -> str:
        """The page on which the first of the values stands; empty in a document without pages."""
        pages = [span.page for found, span in self.spans.items() if span.page and _is_in(found, pointers)]
        return str(min(pages)) if pages else ""

    def value(self, pointer: str) -> object:
        value: Any = self.resume
        for key in pointer.split("/")[1:]:
            value = value[int(key)] if isinstance(value, list) else value.get(key)
        return value


def _is_in(pointer: str, above: tuple[str, ...]) -> bool:
    return any(pointer == place or pointer.startswith(f"{place}/") for place in above)


def _basics_table(reading: _Reading) -> Table:
    basics: dict[str, Any] = reading.resume.get("basics") or {}
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True)
    links = [basics.get("url"), *(profile.get("url") for profile in basics.get("profiles") or [])]
    rows: dict[str, tuple[object, tuple[str, ...]]] = {
        "Name": (basics.get("name"), ("/basics/name",)),
        "Headline": (basics.get("label"), ("/basics/label",)),
        "E-mail": (basics.get("email"), ("/basics/email",)),
        "Phone": (basics.get("phone"), ("/basics/phone",)),
        "Place": (", ".join(map(str, (basics.get("location") or {}).values())), ("/basics/location",)),
        "Links": ("\n".join(link for link in links if link), ("/basics/url", "/basics/profiles")),
    }
    for label, (value, pointers) in rows.items():
        page = reading.page(*pointers) if value else ""
        cell = reading.cell(value, *pointers) if value else Text("not stated", "dim")
        table.add_row(Text(label, "bold"), cell, Text(f"page {page}" if page else "", "dim"))
    return table


def _entries_table(reading: _Reading, section: str, keys: dict[str, str]) -> Table:
    headings = ("When", *keys.values(), "Details")
    table = titled(section.capitalize(), *headings, *(("Page",) if reading.has_pages else ()))
    for index, entry in enumerate(reading.resume[section]):
        path = f"/{section}/{index}"
        details = len(entry.get("highlights") or entry.get("courses") or [])
        when = reading.cell(_period(entry), f"{path}/startDate", f"{path}/endDate")
        cells = (reading.cell(entry.get(key), f"{path}/{key}") for key in keys)
        table.add_row(when, *cells, str(details or ""), *((reading.page(path),) if reading.has_pages else ()))
    return table


def _period(entry: dict[str, Any]) -> str:
    begins, ends = entry.get("startDate"), entry.get("endDate")
    if begins == ends:
        return plain(begins)
    return " – ".join(filter(None, (begins, ends or "present")))


def _skills_table(reading: _Reading) -> Table:
    table = titled("Skills", "", "", "")
    table.show_header = False
    for index, skill in enumerate(reading.resume["skills"]):
        path = f"/skills/{index}"
        named = (reading.cell(skill.get(key), f"{path}/{key}") for key in ("name", "level"))
        words = enumerate(skill.get("keywords") or [])
        keywords = (reading.cell(word, f"{path}/keywords/{place}") for place, word in words)
        table.add_row(*named, Text(", ").join(keywords))
    return table


def _counts(resume: dict[str, Any]) -> str:
    counted = [f"{len(resume[section])} {section}" for section in COUNTED if resume.get(section)]
    return f"Also found: {', '.join(counted)}." if counted else ""


def _unsure_table(reading: _Reading, unsure: list[str]) -> Table:
    """The least sure ones first, each with what it was taken for."""
    table = titled(f"To be checked: {len(unsure)} value{'s' * (len(unsure) > 1)}", "Taken for", "Value", "Page", "Sure")
    for pointer in sorted(unsure, key=lambda pointer: reading.confidence[pointer])[:LISTED]:
        value = plain(reading.value(pointer))
        shown = value if len(value) <= SHOWN_VALUE else f"{value[: SHOWN_VALUE - 1]}…"
        sure = f"{reading.confidence[pointer]:.0%}"
        table.add_row(called(pointer), Text(f"{shown} ?", UNSURE_STYLE), reading.page(pointer), sure)
    return table


def _placed(notice: ImportNotice) -> str:
    page = notice.span.page if notice.span else None
    return notice.message if page is None or f"page {page}" in notice.message else f"{notice.message} (page {page})"
