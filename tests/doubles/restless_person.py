"""Somebody who talks with their coach as people do: answers, skips, changes the subject, contradicts themselves."""

from __future__ import annotations

import random
from collections.abc import Iterator

SKIPS = (
    "skip",
    "Next question please",
    "I'd rather not say",
    "pass",
    "I don't want to talk about that",
    "That's private",
    "weiter",
    "Das möchte ich nicht sagen",
    "nächste Frage bitte",
    "passe",
    "Je préfère ne pas répondre",
    "question suivante",
)
ELSEWHERE = (
    "What is the weather like in Lyon?",
    "Should I become a manager?",
    "My sister is a doctor in Oslo.",
    "How is my profile?",
    "Let's talk about something else.",
    "I am worried about my future.",
    "Was hat sich geändert?",
    "Why do you ask?",
    "Let us practise an interview",
    "stop",
    "What did I say before?",
    "Hello again!",
    "Frag mich etwas anderes",
    "ok",
)
TOWNS = ("Lyon", "Porto", "Bonn", "Graz", "Ghent", "Turku")
ANSWERS = (
    "I live in {town}",
    "Actually I live in {town}",
    "No, it is {town}",
    "I speak French (C1) and German",
    "I know Python",
    "I lead {number} people",
    "Actually I have {number} people",
    "{number} months",
    "{town}",
    "{number}",
    "yes",
    "no",
    "Zofia Byron",
    "I work as a data engineer at Acme since 20{number}",
    "About {number} years",
    "Project management",
    "I would like to become a senior data engineer",
    "I earn {number}0000 euros a year",
    "hybrid",
    "nothing",
)


def things_said(seed: int, count: int) -> Iterator[str]:
    """The same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        kind = chance.choices((SKIPS, ELSEWHERE, ANSWERS), weights=(3, 2, 5))[0]
        yield chance.choice(kind).format(town=chance.choice(TOWNS), number=chance.randint(10, 25))
