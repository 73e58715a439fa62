from __future__ import annotations

import re
from pathlib import Path

from api.surface.codes import STABLE_CODES
from kairix_api.error_list import error_list

PAGE = Path(__file__).parents[3] / "docs" / "errors.md"


def test_the_page_of_errors_is_what_the_errors_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == error_list(), "Run 'make generate'."


def test_it_tells_every_code_once() -> None:
    assert sorted(re.findall(r"^\|[· ]*`(\w+)`", error_list(), re.MULTILINE)) == sorted(STABLE_CODES - {"error"})
