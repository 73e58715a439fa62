"""From the settings to the one ``ChatProvider`` that everybody asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import aiohttp

from kairix_core.errors import NotConfigured
from kairix_core.ports import ChatProvider, EmbeddingProvider
from kairix_infra.llm.anthropic import Anthropic
from kairix_infra.llm.embeddings import OpenAIEmbeddings
from kairix_infra.llm.endpoint import Endpoint
from kairix_infra.llm.fallback import Fallback
from kairix_infra.llm.metered import Metered
from kairix_infra.llm.openai_compatible import OpenAICompatible
from kairix_infra.llm.retry import Retry
from kairix_infra.llm.servers import configured_endpoints, embedding_endpoint, endpoint_name
from kairix_infra.settings import Settings

NO_SERVER = (
    "A model is named, but no server to ask: set OPENROUTER_API_KEY, OPENAI_API_KEY, OPENAI_BASE_URL, "
    "ANTHROPIC_API_KEY or OLLAMA_BASE_URL; or unset LLM_MODEL and LLM_FALLBACK_MODELS, and answers quote the evidence."
)
NO_MODEL = "OPENAI_BASE_URL names a server of your own: set LLM_MODEL to a model that it has."


def build_chat_provider(settings: Settings, session: aiohttp.ClientSession, extractive: ChatProvider) -> ChatProvider:
    """The provider for the keys that are set, retried, with its fallbacks, and metered; without any, ``extractive``.

    With one server set up, every model is asked there. With several, the name of a model decides: ``claude-…`` goes to
    Anthropic; a name with a slash, such as ``anthropic/…``, to OpenRouter; ``gpt-…``, ``o3`` and ``ft:…`` to OpenAI;
    any other to Ollama; and where that server is not set up, to the first that is, in the order OpenRouter, OpenAI,
    Anthropic, Ollama. Without ``LLM_MODEL`` that first server is asked for its default (``servers.DEFAULT_MODELS``).
    ``LLM_FALLBACK_MODELS`` find their servers in the same way.

    Raises ``NotConfigured`` when a model is named but no server, or a server of one's own but no model.
    """
    endpoints = configured_endpoints(settings)
    if not endpoints:
        if settings.llm_model or settings.llm_fallback_models:
            raise NotConfigured(NO_SERVER)
        return extractive
    chosen = [_endpoint_for(model, endpoints) for model in (settings.llm_model, *settings.llm_fallback_models)]
    return Metered(
        Fallback([Retry(_adapter(session, endpoint)) for endpoint in chosen]),
        settings.llm_prices,
        provider=chosen[0].provider,
        model=chosen[0].model,
    )


def build_embedding_provider(settings: Settings, session: aiohttp.ClientSession) -> EmbeddingProvider | None:
    """What tells the meaning of texts; None without ``EMBEDDING_MODEL``. Raises ``NotConfigured`` with the remedy."""
    endpoint = embedding_endpoint(settings)
    return OpenAIEmbeddings(session, endpoint, settings.llm_prices) if endpoint else None


def _endpoint_for(model: str | None, endpoints: Mapping[str, Endpoint]) -> Endpoint:
    if model:
        return replace(endpoints[endpoint_name(model, endpoints)], model=model)
    first = next(iter(endpoints.values()))
    if not first.model:
        raise NotConfigured(NO_MODEL)
    return first


def _adapter(session: aiohttp.ClientSession, endpoint: Endpoint) -> ChatProvider:
    if endpoint.provider == "anthropic":
        return Anthropic(session, endpoint)
    return OpenAICompatible(session, endpoint)
