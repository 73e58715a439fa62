"""A file's name is a label."""

from __future__ import annotations

import pytest

from kairix_core.policies.document_name import NAMELESS, document_name


@pytest.mark.parametrize(
    ("file_name", "label"),
    [
        ("Résumé 2026.pdf", "Résumé 2026.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\cv.pdf", "cv.pdf"),
        ("folder/", "folder"),
        ("a\x00b\r\n.pdf", "ab.pdf"),
        ("evil\u202efdp.exe", "evilfdp.exe"),
        ("in\u200bvisible\ufeff.pdf", "invisible.pdf"),
        ("\U000e0041tag.pdf", "tag.pdf"),
        ("  two   spaces .pdf", "two spaces .pdf"),
        ("", NAMELESS),
        ("..", NAMELESS),
        ("\u202e", NAMELESS),
        ("sample-resume.json", "own-sample-resume.json"),
        ("👩\u200d🔬.pdf", "👩\u200d🔬.pdf"),
    ],
)
def test_a_name_is_a_label_on_one_line(file_name: str, label: str) -> None:
    assert document_name(file_name) == label


def test_a_long_name_is_cut() -> None:
    assert len(document_name("x" * 5_000)) == 200
