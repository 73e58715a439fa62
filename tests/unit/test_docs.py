"""What the pages for newcomers name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md")] + sorted((ROOT / "docs").glob("*.md"))
FOLDERS = ("apps", "packages", "web/src", "tests", "bench", "docs", "data")
#: Not what begins with a slash, which is a path of the API.
FILE = re.compile(r"(?<![\w/.-])[\w-][\w/-]*\.(?:py|toml|tsx?|md)\b")
COMMAND = re.compile(r"^\s*make ([a-z-]+)|`make ([a-z-]+)", re.MULTILINE)
#: An example of what does not exist yet.
INVENTED = {"packages/kairix_infra/db/migrations/versions/0010_add_shoe_size.py"}


@pytest.fixture(scope="module")
def files() -> set[str]:
    """Every file, by its path and by every end of its path."""
    paths = [path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*.*")]
    paths += [path.relative_to(ROOT) for path in ROOT.glob("*.*")]
    return {"/".join(path.parts[start:]) for path in paths for start in range(len(path.parts))}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_file_that_a_page_names_is_there(page: Path, files: set[str]) -> None:
    named = FILE.findall(page.read_text(encoding="utf-8"))
    known = {name: re.sub(r"^(core|infra)/", r"kairix_\1/", name) for name in named}
    assert [name for name, path in known.items() if path not in files and name not in INVENTED] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_command_that_a_page_names_is_there(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name or other for name, other in COMMAND.findall(page.read_text(encoding="utf-8"))}
    assert named - targets == set()
