"""Which server is asked, as a table over the settings."""

from __future__ import annotations

import aiohttp
import pytest

from doubles.given_settings import given_settings
from kairix_core.errors import NotConfigured
from kairix_infra.llm.build import build_chat_provider
from kairix_infra.llm.scripted import ScriptedProvider
from kairix_infra.llm.servers import DEFAULT_MODELS, configured_endpoints, endpoint_name

KEYS = {
    "OPENROUTER_API_KEY": "k",
    "OPENAI_API_KEY": "k",
    "ANTHROPIC_API_KEY": "k",
    "OLLAMA_BASE_URL": "http://box:11434",
}
OWN_SERVER = {"OPENAI_BASE_URL": "http://box:8000/v1/"}


@pytest.mark.parametrize(
    ("model", "server"),
    [
        ("anthropic/claude-sonnet-5", "openrouter"),
        ("meta-llama/llama-3.2-3b-instruct:free", "openrouter"),
        ("claude-haiku-4-5", "anthropic"),
        ("gpt-5.4-mini", "openai"),
        ("o3", "openai"),
        ("ft:gpt-4.1:kairix::1", "openai"),
        ("llama3.2:3b", "ollama"),
        ("qwen3", "ollama"),
    ],
)
def test_with_several_servers_the_name_of_the_model_decides(model: str, server: str) -> None:
    assert endpoint_name(model, configured_endpoints(given_settings(**KEYS))) == server


@pytest.mark.parametrize("model", ["anthropic/claude-sonnet-5", "claude-haiku-4-5", "gpt-5.4-mini", "qwen3"])
@pytest.mark.parametrize("key", KEYS)
def test_with_one_server_every_model_is_asked_there(key: str, model: str) -> None:
    endpoints = configured_endpoints(given_settings(**{key: KEYS[key]}))
    assert [endpoint_name(model, endpoints)] == list(endpoints)


@pytest.mark.parametrize(
    ("given", "server", "url"),
    [
        ({"OPENROUTER_API_KEY": "k"}, "openrouter", "https://openrouter.ai/api/v1"),
        ({"OPENAI_API_KEY": "k"}, "openai", "https://api.openai.com/v1"),
        ({"ANTHROPIC_API_KEY": "k"}, "anthropic", "https://api.anthropic.com/v1"),
        ({"OLLAMA_BASE_URL": "http://box:11434"}, "ollama", "http://box:11434/v1"),
        ({"OLLAMA_BASE_URL": "http://box:11434/v1/"}, "ollama", "http://box:11434/v1"),
        (OWN_SERVER, "openai", "http://box:8000/v1"),
    ],
)
def test_each_setting_names_its_server(given: dict[str, str], server: str, url: str) -> None:
    assert configured_endpoints(given_settings(**given))[server].base_url == url


@pytest.mark.parametrize("server", DEFAULT_MODELS)
def test_every_server_has_a_model_to_begin_with(server: str) -> None:
    assert configured_endpoints(given_settings(**KEYS))[server].model == DEFAULT_MODELS[server]


def test_a_key_loses_the_line_end_that_it_was_pasted_with() -> None:
    assert configured_endpoints(given_settings(OPENAI_API_KEY="k\n"))["openai"].api_key == "k"


def test_an_endpoint_never_shows_its_key() -> None:
    assert "sk-secret" not in repr(configured_endpoints(given_settings(OPENAI_API_KEY="sk-secret")))


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ({"LLM_MODEL": "gpt-5.4-mini"}, "OPENAI_API_KEY"),
        ({"LLM_FALLBACK_MODELS": "gpt-5.4-mini"}, "OPENAI_API_KEY"),
        (OWN_SERVER, "LLM_MODEL"),
        ({"OPENAI_API_KEY": "sk-or-v1-x"}, "OPENROUTER_API_KEY"),
        ({"OPENAI_API_KEY": "sk-ant-x"}, "ANTHROPIC_API_KEY"),
    ],
)
async def test_a_wrong_setting_names_its_remedy(
    session: aiohttp.ClientSession, given: dict[str, str], remedy: str
) -> None:
    with pytest.raises(NotConfigured, match=remedy):
        build_chat_provider(given_settings(**given), session, ScriptedProvider())


async def test_without_a_key_the_evidence_is_quoted(session: aiohttp.ClientSession) -> None:
    extractive = ScriptedProvider()
    assert build_chat_provider(given_settings(), session, extractive) is extractive
