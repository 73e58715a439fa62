from __future__ import annotations

import pytest

from doubles.asking import a_question, answer, text_of
from kairix_core.errors import (
    ProviderError,
    ProviderRateLimited,
    ProviderRefused,
    ProviderRejected,
    ProviderUnavailable,
)
from kairix_core.schemas import Started
from kairix_infra.llm.fallback import Fallback
from kairix_infra.llm.scripted import ScriptedProvider


async def test_the_first_that_answers_is_the_only_one_asked() -> None:
    spare = ScriptedProvider()
    await answer(Fallback([ScriptedProvider(("First",)), spare]))
    assert spare.requests == []


@pytest.mark.parametrize("fault", [ProviderUnavailable(), ProviderRejected(), ProviderRateLimited()])
async def test_the_next_answers_when_one_fails(fault: ProviderError) -> None:
    chunks = await answer(Fallback([ScriptedProvider((fault,)), ScriptedProvider(("Second",))]))
    assert text_of(chunks) == "Second"


async def test_who_failed_is_never_announced() -> None:
    chunks = await answer(Fallback([ScriptedProvider((ProviderUnavailable(),)), ScriptedProvider(("Second",))]))
    assert sum(isinstance(chunk, Started) for chunk in chunks) == 1


async def test_an_answer_that_breaks_is_not_continued_by_another() -> None:
    spare = ScriptedProvider()
    with pytest.raises(ProviderUnavailable):
        await answer(Fallback([ScriptedProvider(("Half", ProviderUnavailable())), spare]))
    assert spare.requests == []


async def test_a_refusal_is_not_carried_to_another_model() -> None:
    spare = ScriptedProvider()
    with pytest.raises(ProviderRefused):
        await answer(Fallback([ScriptedProvider((ProviderRefused(),)), spare]))
    assert spare.requests == []


async def test_when_all_fail_the_last_error_is_told() -> None:
    with pytest.raises(ProviderRejected):
        await answer(Fallback([ScriptedProvider((ProviderUnavailable(),)), ScriptedProvider((ProviderRejected(),))]))


async def test_a_model_named_by_the_request_is_asked_of_the_first_only() -> None:
    first, second = ScriptedProvider((ProviderUnavailable(),)), ScriptedProvider()
    await answer(Fallback([first, second]), a_question(model="vendor/fast"))
    assert [first.requests[0].model, second.requests[0].model] == ["vendor/fast", None]
