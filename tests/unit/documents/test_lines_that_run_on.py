"""Which line is there only because the one above it was full."""

from __future__ import annotations

from kairix_core.domain.document import Box
from kairix_infra.documents.layout.looks import runs_on
from kairix_infra.documents.runs import Cell, Line, TextRun

WIDTH = 300.0


def line_of(text: str, x1: float) -> Line:
    run = TextRun(text, size=10.0, page=1, box=Box(x0=0, y0=0, x1=x1, y1=10))
    return Line((Cell((run,)),), right=WIDTH)


def test_a_script_without_spaces_fills_its_lines_to_the_last_sign() -> None:
    assert runs_on(line_of("設計供伙伴使用的接口", WIDTH - 4), line_of("並將服務平滑遷移", 80.0))


def test_a_line_of_a_script_without_spaces_with_room_for_another_sign_is_not_full() -> None:
    assert not runs_on(line_of("設計供伙伴使用的接口", WIDTH - 40), line_of("東海數據股份有限公司", 100.0))


def test_a_line_of_words_is_full_when_the_next_word_would_not_have_fitted() -> None:
    assert runs_on(line_of("Designed interfaces for", WIDTH - 40), line_of("manufacturing partners", 100.0))
