"""Word documents written by hand, so that they hold what editors write and libraries do not."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
PACKAGE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def p(*runs: str, marks: str = "") -> str:
    """A paragraph of runs, or of plain words."""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{marks}</w:pPr>{inside}</w:p>"


def r(words: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...], shade: str = "") -> str:
    properties = f'<w:tcPr><w:shd w:val="clear" w:fill="{shade}"/></w:tcPr>' if shade else ""
    cells = ("".join(f"<w:tc>{properties}{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(*paragraphs: str, fill: str = "") -> str:
    """A run with a text box, and its copy for older programs beside it."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    paint = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    shape = f"<wps:wsp><wps:spPr>{paint}</wps:spPr><wps:txbx>{content}</wps:txbx></wps:wsp>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def a_word_file(
    body: str, *, header: str = "", first_header: str = "", footer: str = "", comments: str = "", prolog: str = "",
    links: dict[str, str] | None = None,
) -> bytes:  # fmt: skip
    """``links`` are external relationships of the document, by id; ``prolog`` stands before its root."""
    parts = {"header1": header, "header2": first_header, "footer1": footer, "comments": comments}
    roots = {"header1": "hdr", "header2": "hdr", "footer1": "ftr", "comments": "comments"}
    there = {name: text for name, text in parts.items() if text}
    references = "".join(_reference(name) for name in there if name != "comments")
    title = "<w:titlePg/>" if first_header else ""
    document = f"<w:body>{body}<w:sectPr>{references}{title}</w:sectPr></w:body>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", _types(there))
        archive.writestr("_rels/.rels", _relationships([("rId1", "officeDocument", "word/document.xml", "")]))
        archive.writestr("word/document.xml", f"{prolog}<w:document {NAMES}>{document}</w:document>")
        own = [(f"r_{name}", name.rstrip("12"), f"{name}.xml", "") for name in there]
        outer = [(name, "hyperlink", target, ' TargetMode="External"') for name, target in (links or {}).items()]
        archive.writestr("word/_rels/document.xml.rels", _relationships(own + outer))
        for name, text in there.items():
            archive.writestr(f"word/{name}.xml", f"<w:{roots[name]} {NAMES}>{text}</w:{roots[name]}>")
    return file.getvalue()


def _reference(name: str) -> str:
    kind = "first" if name == "header2" else "default"
    return f'<w:{name.rstrip("12")}Reference w:type="{kind}" r:id="r_{name}"/>'


def _types(parts: dict[str, str]) -> str:
    own = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{PACKAGE}.{name.rstrip("12")}+xml"/>' for name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{PACKAGE}.document.main+xml"/>{own}</Types>'
    )


def _relationships(rows: list[tuple[str, str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        for name, kind, target, mode in rows
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )
