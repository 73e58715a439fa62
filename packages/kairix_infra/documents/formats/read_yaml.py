"""YAML: JSON Resume written in YAML, and the CV shapes of YAML tools, mapped field by field."""

from __future__ import annotations

from typing import Any

import yaml

from kairix_core.domain.document import ImportedResume
from kairix_core.errors import UnreadableDocument
from kairix_infra.documents.formats.map_cv import map_cv
from kairix_infra.documents.formats.read_json_resume import from_resume
from kairix_infra.documents.limits import MAX_DEPTH

MEDIA_TYPE = "application/yaml"


class _PlainLoader(yaml.SafeLoader):
    """Every scalar is text, as it is written; aliases are refused, because they can unfold without end."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise UnreadableDocument("This YAML file refers to itself (&name, *name). Please write these parts out.")
        self.depth = getattr(self, "depth", 0) + 1
        if self.depth > MAX_DEPTH:
            raise UnreadableDocument(f"This YAML file nests more than {MAX_DEPTH} levels deep.")
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(text: str) -> ImportedResume:
    """``UnreadableDocument`` says where the YAML is broken, or what of it is no résumé."""
    value = parse_yaml(text)
    if not isinstance(value, dict):
        raise UnreadableDocument("This YAML file holds no résumé: it should be a mapping with names such as “basics”.")
    resume = value if "basics" in value else map_cv(value)
    return from_resume(without_nothing(resume), MEDIA_TYPE)


def parse_yaml(text: str) -> Any:
    try:
        return yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a SafeLoader with fewer types
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f" in line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise UnreadableDocument(f"This is not valid YAML: {error.problem or error.context}{place}.") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UnreadableDocument(f"This is not valid YAML: {error}.") from error


def without_nothing(value: Any) -> Any:
    """Fields that YAML leaves empty (``phone:``) say nothing."""
    if isinstance(value, dict):
        return {str(key): without_nothing(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_nothing(item) for item in value if item is not None]
    return value
