"""Where the edges of a page are."""

from __future__ import annotations

from doubles.papers import assemble
from kairix_infra.documents.pdf.read_pdf import read_pdf


def a_pdf_with_one_size_for_all_pages() -> bytes:
    """The size of its page, 595 by 842 points, is stated by the tree of pages; the text stands near its upper edge."""
    drawn = b"BT /F1 12 Tf 60 820 Td (Jane Roe) Tj ET"
    return assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
            (
                b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 << "
                b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            ),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ],
        b"",
    )


def test_text_is_seen_on_pages_whose_size_is_stated_once_for_all() -> None:
    sheet, notices = read_pdf(a_pdf_with_one_size_for_all_pages())
    assert (sheet.text.strip(), notices) == ("Jane Roe", ())
