"""Prompts are Markdown files beside this module; a prompt's version is the hash of its content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent
FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class Prompt:
    """``body`` may hold ``$name`` places; ``version`` is stored with each message that the prompt made."""

    name: str
    version: str
    body: str

    def render(self, **values: str) -> str:
        """The body with its places filled; ``KeyError`` when one is left open."""
        return Template(self.body).substitute(values)


@cache
def load(name: str) -> Prompt:
    """The prompt whose front matter says ``name``, from ``<name>.md``; ``FileNotFoundError`` when there is none."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    return parse(text)


@cache
def load_together(*names: str) -> Prompt:
    """Several prompts as one, in this order, under the last one's name; its version changes with each of theirs."""
    prompts = [load(name) for name in names]
    version = hashlib.sha256("".join(prompt.version for prompt in prompts).encode()).hexdigest()[:12]
    return Prompt(names[-1], version, "\n\n".join(prompt.body for prompt in prompts))


def parse(text: str) -> Prompt:
    """``ValueError`` unless the text begins with front matter that has a ``name``."""
    opening, front_matter, body = text.split(FENCE, 2)
    fields = dict(line.split(":", 1) for line in front_matter.splitlines())
    if opening or "name" not in fields:
        raise ValueError("A prompt begins with front matter between --- lines, and the front matter names it.")
    return Prompt(fields["name"].strip(), hashlib.sha256(text.encode()).hexdigest()[:12], body.strip())
