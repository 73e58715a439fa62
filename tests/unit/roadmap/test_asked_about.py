"""Who asks how their roadmap is getting on, and who asks or tells something else."""

from __future__ import annotations

import pytest

from kairix_core.policies.roadmap.asked_about import asks_about_roadmap


@pytest.mark.parametrize(
    "said",
    [
        "roadmap?",
        "and my roadmap?",
        "Show me my roadmap",
        "How is my roadmap going?",
        "Where am I on my roadmap?",
        "how late will i be?",
        "Am I on track?",
        "will I make it in time?",
        "what's due?",
        "what is overdue",
        "What's next on my roadmap?",
        "what's my next milestone?",
        "Bin ich im Plan?",
        "Was ist fällig?",
        "suis-je en retard ?",
    ],
)
def test_who_asks_about_their_roadmap_is_understood(said: str) -> None:
    assert asks_about_roadmap(said, was_spoken_of=False)


@pytest.mark.parametrize("said", ["how long does it take?", "when will I be done?", "wie lange dauert das?"])
def test_what_was_just_spoken_of_is_meant(said: str) -> None:
    assert asks_about_roadmap(said, was_spoken_of=True)
    assert not asks_about_roadmap(said, was_spoken_of=False)


@pytest.mark.parametrize(
    "said",
    [
        "make me a roadmap to data engineer",
        "what's next?",
        "How late can I answer?",
        "My roadmap at work has twelve milestones and I own it",
        "I am late with my thesis",
        "what does a product manager plan?",
        "I want to become a data engineer",
        "how do I plan to be a data engineer?",
    ],
)
def test_who_speaks_of_something_else_is_told_nothing_of_it(said: str) -> None:
    assert not asks_about_roadmap(said, was_spoken_of=True)
