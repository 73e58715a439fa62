"""The model servers that the settings name, and which of them is asked for a model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from pydantic import SecretStr

from kairix_core.errors import NotConfigured
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.settings import Settings

OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODELS = {
    "openrouter": "meta-llama/llama-3.2-3b-instruct:free",
    "openai": "gpt-5.4-mini",
    "anthropic": "claude-haiku-4-5",
    "ollama": "llama3.2",
}
#: Whose names look like this; everything else is a name that people give to models of their own.
_MODEL_NAMES = {
    "anthropic": re.compile(r"claude-"),
    "openrouter": re.compile(r"[^/]+/."),
    "openai": re.compile(r"gpt-|chatgpt-|o\d|ft:|text-embedding-"),
    "ollama": re.compile(r""),
}
NO_EMBEDDINGS = (
    "EMBEDDING_MODEL names a model, but no server to ask that has such models: set EMBEDDING_BASE_URL, or a key of "
    "OpenRouter or OpenAI, or OLLAMA_BASE_URL; or unset it, and documents are searched by their words alone."
)
_FOREIGN_KEYS = {"sk-or-": ("OpenRouter", "OPENROUTER_API_KEY"), "sk-ant-": ("Anthropic", "ANTHROPIC_API_KEY")}


def configured_endpoints(settings: Settings) -> dict[str, Endpoint]:
    """The servers with a key or an address, by name, in the order in which they are preferred."""
    servers = (_openrouter(settings), _openai(settings), _anthropic(settings), _ollama(settings))
    return {endpoint.provider: endpoint for endpoint in servers if endpoint}


def endpoint_name(model: str, endpoints: Mapping[str, Endpoint]) -> str:
    """The server to ask for ``model``: the one whose names look like it, or else the first."""
    for provider, pattern in _MODEL_NAMES.items():
        if provider in endpoints and pattern.match(model):
            return provider
    return next(iter(endpoints))


def embedding_endpoint(settings: Settings) -> Endpoint | None:
    """Where meanings are told; None when no model is named for it.

    That is ``EMBEDDING_BASE_URL``, which is sent no other key than ``EMBEDDING_API_KEY``; or else the server on which a
    chat model of that name would be asked, with its key. ``NotConfigured`` when there is none: Anthropic has no such
    models.
    """
    if not (model := settings.embedding_model):
        return None
    key, base_url = _key(settings.embedding_api_key), (settings.embedding_base_url or "").rstrip("/")
    if base_url:
        return Endpoint("embeddings", base_url, model, api_key=key, silence=settings.llm_timeout)
    servers = {name: server for name, server in configured_endpoints(settings).items() if name != "anthropic"}
    if not servers:
        raise NotConfigured(NO_EMBEDDINGS)
    server = servers[endpoint_name(model, servers)]
    return replace(server, model=model, api_key=key or server.api_key)


def _openrouter(settings: Settings) -> Endpoint | None:
    if not (key := _key(settings.openrouter_api_key)):
        return None
    return Endpoint(
        provider="openrouter",
        base_url=settings.openrouter_base_url.rstrip("/"),
        model=DEFAULT_MODELS["openrouter"],
        api_key=key,
        silence=settings.llm_timeout,
        headers={"HTTP-Referer": settings.public_url, "X-Title": "Kairix"},
        extras={"usage": {"include": True}},
    )


def _openai(settings: Settings) -> Endpoint | None:
    key, base_url = _key(settings.openai_api_key), (settings.openai_base_url or "").rstrip("/")
    if base_url and urlsplit(base_url).hostname != urlsplit(OPENAI_URL).hostname:
        # A server of one's own: it may need no key, and only its owner knows its models.
        return Endpoint(provider="openai", base_url=base_url, model="", api_key=key, silence=settings.llm_timeout)
    if not key:
        return None
    _refuse_foreign_key(key)
    return Endpoint(
        provider="openai",
        base_url=base_url or OPENAI_URL,
        model=DEFAULT_MODELS["openai"],
        api_key=key,
        silence=settings.llm_timeout,
        max_tokens_field="max_completion_tokens",
        conversation_field="prompt_cache_key",
    )


def _anthropic(settings: Settings) -> Endpoint | None:
    if not (key := _key(settings.anthropic_api_key)):
        return None
    return Endpoint(
        provider="anthropic",
        base_url=_versioned(settings.anthropic_base_url),
        model=DEFAULT_MODELS["anthropic"],
        api_key=key,
        silence=settings.llm_timeout,
    )


def _ollama(settings: Settings) -> Endpoint | None:
    if not settings.ollama_base_url:
        return None
    return Endpoint(
        provider="ollama",
        base_url=_versioned(settings.ollama_base_url),
        model=DEFAULT_MODELS["ollama"],
        silence=settings.llm_timeout,
    )


def _key(secret: SecretStr | None) -> str | None:
    """A pasted key often brings a space or a line end along."""
    return (secret.get_secret_value().strip() or None) if secret else None


def _versioned(url: str) -> str:
    """These two servers are given by the address of their root, by most people."""
    return f"{url.rstrip('/').removesuffix('/v1')}/v1"


def _refuse_foreign_key(key: str) -> None:
    for prefix, (owner, name) in _FOREIGN_KEYS.items():
        if key.startswith(prefix):
            raise NotConfigured(f"OPENAI_API_KEY holds a key of {owner}. Set it as {name} instead.")
