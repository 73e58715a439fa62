"""Files that are made to hang, bloat, crash or fool who reads them, each made on the spot.

``BAD_FILES`` lists them all with what may become of them: ``read`` when a reader is right to take what a person sees
of it, else the code of the refusal. Sizes are those that are known to have hurt other readers.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from doubles import bad_archives, bad_pdfs
from doubles.papers import an_encrypted_pdf

READ, UNREADABLE, UNSUPPORTED, TOO_LARGE = "read", "unreadable_document", "unsupported_document", "document_too_large"


@dataclass(frozen=True)
class BadFile:
    """``make`` makes it; ``outcomes`` are what reading it may end in; ``hungry`` ones use up all time."""

    name: str
    make: Callable[[], bytes]
    outcomes: tuple[str, ...]
    hungry: bool = False


def _pdfs() -> list[BadFile]:
    return [
        BadFile("PDF that unpacks to 300 MB", bad_pdfs.a_bomb, (TOO_LARGE, UNREADABLE), hungry=True),
        BadFile("PDF with a chain of bombs", bad_pdfs.a_chained_bomb, (TOO_LARGE, UNREADABLE), hungry=True),
        BadFile("PDF with a million objects", bad_pdfs.a_million_objects, (READ, TOO_LARGE, UNREADABLE), hungry=True),
        BadFile("PDF whose page tree bites its tail", bad_pdfs.a_looping_page_tree, (READ, UNREADABLE)),
        BadFile("PDF with a page tree 20,000 deep", bad_pdfs.a_deep_page_tree, (READ, UNREADABLE)),
        BadFile("PDF with 10,000 pages", bad_pdfs.many_pages, (TOO_LARGE,)),
        BadFile("PDF with a page of 3 km", bad_pdfs.a_huge_page, (READ, UNREADABLE)),
        BadFile("PDF with a page of 20,000 points", bad_pdfs.a_large_page, (READ, UNREADABLE, TOO_LARGE)),
        BadFile("PDF with 100 MB of text", bad_pdfs.very_much_text, (TOO_LARGE, UNREADABLE), hungry=True),
        BadFile(
            "PDF with a million letters on a page",
            bad_pdfs.a_million_letters,
            (READ, TOO_LARGE, UNREADABLE),
            hungry=True,
        ),
        BadFile("PDF with 300 pages full of letters", bad_pdfs.many_full_pages, (TOO_LARGE,), hungry=True),
        BadFile("PDF with a font of 200 MB", bad_pdfs.a_giant_font, (READ, UNREADABLE, TOO_LARGE), hungry=True),
        BadFile("PDF that draws itself for ever", bad_pdfs.a_form_within_itself, (READ, UNREADABLE)),
        BadFile(
            "PDF that draws ten forms of ten forms of …",
            bad_pdfs.forms_without_end,
            (TOO_LARGE, UNREADABLE),
            hungry=True,
        ),
        BadFile("PDF with a picture of 10,000 Mpx", bad_pdfs.a_pixel_flood, (READ, UNREADABLE, TOO_LARGE)),
        BadFile("PDF with 50,000 links", bad_pdfs.many_links, (UNREADABLE, TOO_LARGE), hungry=True),
        BadFile("PDF with a password", an_encrypted_pdf, (UNREADABLE,)),
        BadFile("PDF cut in the middle", bad_pdfs.a_cut_file, (READ, UNREADABLE)),
        BadFile("PDF with a wrong table of places", bad_pdfs.a_wrong_table, (READ, UNREADABLE)),
        BadFile("PDF that calls out", bad_pdfs.a_file_that_calls_out, (READ,)),
        BadFile("PDF that is a web page, too", bad_pdfs.a_page_of_the_web, (READ,)),
    ]


def _archives() -> list[BadFile]:
    return [
        BadFile("Word file that unpacks 343-fold", bad_archives.a_zip_bomb, (TOO_LARGE,)),
        BadFile("Word file with 10,000 parts", bad_archives.many_parts, (TOO_LARGE,)),
        BadFile("Word file in a Word file", bad_archives.a_zip_in_a_zip, (READ,)),
        BadFile("Word file that understates its size", bad_archives.a_lying_directory, (UNREADABLE, TOO_LARGE)),
        BadFile("Word file with a part named ../../x", bad_archives.a_part_elsewhere, (READ, UNREADABLE, UNSUPPORTED)),
        BadFile("Word file with a link to /etc/passwd", bad_archives.a_link_elsewhere, (READ, UNREADABLE)),
        BadFile("Word file that quotes /etc/passwd", bad_archives.a_foreign_entity, (READ, UNREADABLE)),
        BadFile("Word file with a billion laughs", bad_archives.a_billion_laughs, (UNREADABLE, TOO_LARGE)),
        BadFile("Word file 100,000 levels deep", bad_archives.deep_markup, (UNREADABLE, TOO_LARGE)),
        BadFile("Word file with tables 5,000 deep", bad_archives.deep_tables, (READ, UNREADABLE, TOO_LARGE)),
        BadFile("Word file with a million paragraphs", bad_archives.many_paragraphs, (TOO_LARGE,), hungry=True),
        BadFile("Word file with a foreign template", bad_archives.a_foreign_template, (READ,)),
        BadFile("Word file with a picture from elsewhere", bad_archives.a_foreign_picture, (READ,)),
        BadFile("Word file that starts a program", bad_archives.a_command_field, (READ,)),
    ]


def _texts() -> list[BadFile]:
    return [
        BadFile("JSON 100,000 levels deep", lambda: b'{"basics":' + b"[" * 100_000, (UNREADABLE,)),
        BadFile("JSON 500 levels deep", lambda: b'{"x":' + b"[" * 500 + b"]" * 500 + b"}", (UNREADABLE,)),
        BadFile("JSON with a number of 100,000 digits", lambda: b'{"basics":' + b"9" * 100_000 + b"}", (UNREADABLE,)),
        BadFile("JSON with NaN", lambda: b'{"basics":{"name":"Zoe","x":NaN}}', (UNREADABLE,)),
        BadFile("JSON with 1e400", lambda: b'{"basics":{"name":"Zoe","x":1e400}}', (READ, UNREADABLE)),
        BadFile("JSON with the same key twice", lambda: b'{"basics":{"name":"Zoe","name":"Eve"}}', (READ,)),
        BadFile("JSON with half a character", lambda: b'{"basics":{"name":"Zoe \\ud800\\u0000"}}', (READ,)),
        BadFile("JSON with 20,000 faults", _faulty_json, (UNREADABLE,)),
        BadFile("JSON with 100,000 entries", _long_json, (READ, TOO_LARGE, UNREADABLE), hungry=True),
        BadFile(
            "JSON with a key of 1 MB",
            lambda: json.dumps({"work": [{"k" * 10**6: 1, "name": 1}]}).encode(),
            (UNREADABLE,),
        ),
        BadFile("YAML with a billion laughs", _yaml_laughs, (UNREADABLE,)),
        BadFile("YAML 100,000 levels deep", lambda: b"basics:\n  name: " + b"[" * 100_000, (UNREADABLE,), hungry=True),
        BadFile(
            "YAML with 50,000 dashes", lambda: b"basics:\n  x: y\nwork:\n" + b"- " * 50_000 + b"x\n", (UNREADABLE,)
        ),
        BadFile(
            "YAML that calls a function",
            lambda: b"basics:\n  name: !!python/object/apply:os.getcwd []\n",
            (UNREADABLE,),
        ),
        BadFile(
            "YAML of 2 MB in one word", lambda: b"cv:\n  name: " + b"a" * 2_000_000, (READ, TOO_LARGE), hungry=True
        ),
        BadFile("Text of 20 MB in one line", lambda: b"Zoe " * 5_000_000, (TOO_LARGE,)),
        BadFile("Text of 2 MB in one line", lambda: b"Zoe " * 500_000, (READ, TOO_LARGE, UNREADABLE), hungry=True),
        BadFile("Text of a million empty lines", lambda: b"Zoe\n" + b"\n" * 1_000_000 + b"Nowak", (READ, UNREADABLE)),
        BadFile("Text of 200 KB of blanks", lambda: b"Zoe Nowak" + b" " * 200_000 + b"\nx", (READ, UNREADABLE)),
        BadFile("Markdown of 200 KB of brackets", lambda: b"# Zoe\n" + b"[" * 200_000, (READ, UNREADABLE), hungry=True),
        BadFile("Markdown of 200 KB of stars", lambda: b"# Zoe\n" + b"*a " * 70_000, (READ, UNREADABLE), hungry=True),
        BadFile(
            "Markdown of 200 KB of open comments",
            lambda: b"# Zoe\n" + b"<!--" * 50_000,
            (READ, UNREADABLE),
            hungry=True,
        ),
        BadFile("Web page", lambda: b"<!DOCTYPE html><script>fetch('//x')</script>", (UNREADABLE, UNSUPPORTED)),
        BadFile(
            "SVG with a script",
            lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
            (UNREADABLE, UNSUPPORTED),
        ),
        BadFile("PNG of 2,500 Mpx", _a_pixel_flood, (UNSUPPORTED, TOO_LARGE)),
    ]


def _faulty_json() -> bytes:
    return json.dumps({"work": [{"name": number, "position": []} for number in range(10_000)]}).encode()


def _long_json() -> bytes:
    return json.dumps({"work": [{"name": "a"}] * 100_000}, separators=(",", ":")).encode()


def _yaml_laughs() -> bytes:
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 10)]
    return "\n".join(["basics:", "  name: Zoe", *lines]).encode()


def _a_pixel_flood() -> bytes:
    """One bit a pixel, all of them white, in 300 KB."""
    return bad_pdfs.a_png(50_000, 50_000)


BAD_FILES = (*_pdfs(), *_archives(), *_texts())
