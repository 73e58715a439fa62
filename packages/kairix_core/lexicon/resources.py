"""Where a skill is learnt, and which certificates prove it."""

from __future__ import annotations

from kairix_core.domain.roadmap import Resource
from kairix_core.lexicon.learning import kind_of
from kairix_core.lexicon.word_table import names, toml


def resources_for(skill: str) -> tuple[Resource, ...]:
    """What the tables know for a skill; else how skills of its kind are learnt."""
    table = toml("resources")
    rows = table["skills"].get(skill) or table["by_kind"][kind_of(skill)]
    return tuple(Resource(title.replace("{skill}", skill), kind, url) for title, kind, url in rows)


def certificates_for(skill: str) -> tuple[str, ...]:
    """The names of certificates that prove it, the widest first; none where no certificate is worth it."""
    return tuple(names(toml("resources")["certificates"].get(skill, "")))
