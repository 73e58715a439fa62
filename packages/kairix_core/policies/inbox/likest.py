"""Which meaning of many is likest, without comparing each with each."""

from __future__ import annotations

import math
from collections import defaultdict
from heapq import nlargest

from kairix_core.policies.inbox.meaning import ABOUT, NAME, SAME, VAGUELY, WORD, Meaning, likeness, weight_of
from kairix_core.policies.years import Years

#: Words are inflected from here on.
BEGINNING = 5
#: Of those that may be the same, so many are looked at: the ones that share most.
MOST_COMPARED = 12

Sign = tuple[Years | None, str]


class Likest:
    """``add`` meanings with the place where each belongs; ``find`` the place of one that asks for the same."""

    def __init__(self) -> None:
        self._known: list[tuple[Meaning, float, int]] = []
        self._place_of: dict[Meaning, int] = {}
        self._by_sign: dict[Sign, list[tuple[int, float]]] = defaultdict(list)

    def add(self, meaning: Meaning, place: int) -> None:
        if meaning in self._place_of:
            return
        self._place_of[meaning] = place
        for sign, worth in _signs(meaning).items():
            self._by_sign[sign].append((len(self._known), worth))
        self._known.append((meaning, weight_of(meaning), place))

    def find(self, meaning: Meaning) -> int | None:
        """The place of the likest, of equals the earliest; None when none is the same."""
        if (place := self._place_of.get(meaning)) is not None:
            return place
        near = [(likeness(self._known[which][0], meaning), -self._known[which][2]) for which in self._near(meaning)]
        best = max(near, default=(0.0, 0))
        return -best[1] if best[0] >= SAME else None

    def _near(self, meaning: Meaning) -> list[int]:
        """Those that share enough: what they have in common is never less than what ``likeness`` counts."""
        shared: dict[int, float] = defaultdict(float)
        for sign, worth in _signs(meaning).items():
            for which, other in self._by_sign.get(sign, ()):
                shared[which] += max(worth, other)
        weight, vague = weight_of(meaning), VAGUELY * len(meaning.vague)
        bounds = {
            which: (amount + vague) / math.sqrt(weight * self._known[which][1]) for which, amount in shared.items()
        }
        enough = [which for which, bound in bounds.items() if bound >= SAME]
        return nlargest(MOST_COMPARED, enough, key=lambda which: (bounds[which], -which))


def _signs(meaning: Meaning) -> dict[Sign, float]:
    """Questions of the same meaning share one of these, each with what it is worth at most."""
    alike: dict[str, list[str]] = defaultdict(list)
    for stem in meaning.names | meaning.words:
        alike[stem[:BEGINNING]].append(stem)
    signs: dict[Sign, float] = {(meaning.years, f"about {matter}"): ABOUT for matter in meaning.about}
    for beginning, stems in alike.items():
        each = WORD if meaning.names.isdisjoint(stems) else NAME
        signs[meaning.years, f"word {beginning}"] = each * len(stems)
    return signs
