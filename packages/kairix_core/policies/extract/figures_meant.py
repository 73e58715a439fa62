"""``No, from 45 to 9``: other figures, or another word, in a sentence that was just noted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType
from kairix_core.policies.extract.amounts import DIGITS, WORDS
from kairix_core.policies.extract.left_open import asked_for
from kairix_core.policies.extract.notes import Note, notes_in

#: In words; who says more tells something new.
LONGEST = 14
#: A shorter one is a value, which another one takes the place of.
SHORTEST = 4
SENTENCES = frozenset({AttributeType.TEXT, AttributeType.LONG_TEXT, AttributeType.TEXTS})
_WORDS = "|".join(sorted(WORDS.keys() - {"a", "an", "un", "une", "ein", "eine", "einen"}, key=len, reverse=True))
_SMALL = (
    r"(?:to|and|or|a|an|per|in|of|by|from|with|on|at|for|not|but|bis|auf|und|nicht|à|et|de|pas|en|sorry|actually)\b"
)
#: ``Actually, 8`` may be the answer to a question for a number.
COUNTED = frozenset({AttributeType.INTEGER, AttributeType.NUMBER, AttributeType.LEVEL})
TAKES_BACK = re.compile(
    r"\b(?:no|not|sorry|oops|meant?|correction|instead|rather|nein|nicht|statt|entschuldigung|meinte|non|pas|pardon"
    r"|perdón)\b",
    re.IGNORECASE,
)
#: With what it counts: ``45 %``, ``€ 3M``, ``12 engineers``.
FIGURE = re.compile(
    rf"(?P<currency>[€$£]\s?)?(?<![\w.,])(?P<n>{DIGITS}|\b(?:{_WORDS})\b)(?P<scale>\s?(?:[km]|mn|bn|mio|mrd|millions?)\b)?"
    r"(?P<unit>\s?(?:%|percents?\b|prozent\b|pour ?cents?\b|por ciento\b|[€$£]|euros?\b|dollars?\b|pounds?\b))?"
    rf"(?:[ -](?P<what>(?!{_SMALL})[^\W\d_]{{2,}}))?",
    re.IGNORECASE,
)
PERCENT = re.compile(r"%|p", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
BETWEEN = re.compile(r"\s?(?:down |up )?(?:to|bis|auf|à|a)\s", re.IGNORECASE)
_AGAIN = r"(?:no|nope|sorry|oops|wait|actually|correction|nein|entschuldigung|eigentlich|non|pardon|en fait|perdón)"
_WAS = (
    r"(?:(?:it|that|they|there) (?:was|were|is|are|should be)|(?:it|that)['’]s|i meant?|make (?:it|that)"
    r"|es (?:waren?|sind)|das waren|ich meinte|c['’](?:est|était)|je voulais dire|era|eran|quise decir)"
)
SAID_ANEW = re.compile(
    rf"^\W*(?:(?:{_AGAIN}\b[\s,:;!.–-]+)+(?:{_WAS}\s)?|{_WAS}\s)(?P<it>\S.*)$|^\W*(?P<it2>\S.*?),? {_AGAIN}\W*$",
    re.IGNORECASE,
)
NOT_THAT = re.compile(
    r"^\W*(?:(?P<it>[^,;]+?),? (?:and )?(?:not|instead of|rather than|nicht|statt|pas|au lieu de|en vez de)"
    r" (?P<old>[^,;]+)"
    r"|(?:not|nicht|pas|no) (?P<old2>[^,;]+?),? ?(?:but |sondern |mais |sino |,? )(?P<it2>[^,;]+))\W*$",
    re.IGNORECASE,
)
#: All that may stand beside figures which are nothing but other ones.
ONLY_FIGURES = re.compile(
    r"(?:\b(?:from|to|by|in|down|up|of|about|only|just|rather|exactly|nearly|almost|around|more|like|really|even|von|auf"
    r"|um|bis|de|à|par|sorry|in fact)\b|[\s,.!–-])*",
    re.IGNORECASE,
)
FROM_ONE, TO_ONE = re.compile(r"\b(?:from|von|de)\s$", re.IGNORECASE), re.compile(r"\b(?:to|auf|à)\s$", re.IGNORECASE)
ALIKE = 4

Figure = re.Match[str]


def amended(said: str, told: str) -> str | None:
    """``told`` with what ``said`` puts right in it; None where that is not clear, or ``said`` puts nothing right."""
    text = said.strip().rstrip(" .!")
    if len(text.split()) > LONGEST or text.endswith("?"):
        return None
    found = SAID_ANEW.match(text)
    words = (found["it"] or found["it2"]).strip() if found else text
    if named := NOT_THAT.match(words):
        return _in_place_of(told, (named["old"] or named["old2"]).strip(), (named["it"] or named["it2"]).strip())
    return _other_figures(told, words) if found else None


def amended_notes(
    said: str, asked: str, specs: Mapping[str, AttributeSpec]
) -> Iterator[tuple[Note, AttributeSpec, str]]:
    """Each of the sentences noted in ``asked`` that ``said`` puts right, with how it reads then."""
    pending = asked_for(asked, specs.values())
    if pending is not None and pending.type in COUNTED and not TAKES_BACK.search(said):
        return
    for note in notes_in(asked, specs):
        spec = next((one for one in note.specs if one.type in SENTENCES and one.form is None), None)
        new = amended(said, note.told) if spec is not None else None
        if spec is not None and new is not None and len(note.told.split()) >= SHORTEST:
            yield note, spec, new


def _in_place_of(told: str, old: str, new: str) -> str | None:
    """Where ``old`` stands in it once."""
    figures, named = list(FIGURE.finditer(told)), FIGURE.fullmatch(old)
    meant = FIGURE.fullmatch(new)
    if named is not None and meant is not None:
        same = [one for one in figures if one["n"].casefold() == named["n"].casefold() and _fits(one, named)]
        return _with(told, [(same[0], meant)]) if len(same) == 1 else None
    places = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", told, re.IGNORECASE))
    if len(places) != 1 or not any(map(str.isalpha, old)):
        return None
    return f"{told[: places[0].start()]}{new}{told[places[0].end() :]}"


def _other_figures(told: str, words: str) -> str | None:
    """Where the words are nothing but figures, and it is clear for which of those in ``told`` they stand."""
    new, old = list(FIGURE.finditer(words)), list(FIGURE.finditer(told))
    if not new or ONLY_FIGURES.fullmatch(FIGURE.sub(" ", words)) is None:
        return None
    ends = [(one, other) for one, other in pairwise(old) if _leads_to(told, one, other)]
    if len(new) == 2 and _leads_to(words, *new):
        return _with(told, list(zip(ends[0], new, strict=True))) if len(ends) == 1 else None
    if len(new) != 1:
        return None
    before = words[: new[0].start()]
    for end, leads in ((0, FROM_ONE), (1, TO_ONE)):
        if len(ends) == 1 and leads.search(before):
            return _with(told, [(ends[0][end], new[0])])
    alike = [
        one for one in old if _fits(one, new[0]) and bool(YEAR.fullmatch(one["n"])) == bool(YEAR.fullmatch(new[0]["n"]))
    ]
    return _with(told, [(alike[0], new[0])]) if len(alike) == 1 else None


def _leads_to(text: str, one: Figure, other: Figure) -> bool:
    return BETWEEN.fullmatch(text[one.end() : other.start()]) is not None


def _fits(old: Figure, new: Figure) -> bool:
    """Whether the new one counts nothing else than the old one does."""
    if new["unit"] or new["currency"]:
        return _kind(old) == _kind(new)
    if new["what"]:
        return old["what"] is not None and old["what"][:ALIKE].casefold() == new["what"][:ALIKE].casefold()
    return True


def _kind(figure: Figure) -> str:
    if figure["unit"] and PERCENT.match(figure["unit"].strip()) and "ound" not in figure["unit"]:
        return "percent"
    return "money" if figure["unit"] or figure["currency"] else "count"


def _with(told: str, pairs: Sequence[tuple[Figure, Figure]]) -> str:
    """What a new figure does not say of itself it has from the old one."""
    text = told
    for old, new in sorted(pairs, key=lambda pair: -pair[0].start()):
        end = old.end("what") if new["what"] and old["what"] else _end(old)
        said = f"{_part('currency', new, old)}{new['n']}{_part('scale', new, old)}{_part('unit', new, old)}"
        what = f"{old.string[_end(old) : end]}" if new["what"] and old["what"] else ""
        text = f"{text[: old.start()]}{said}{what}{text[end:]}"
    return text


def _part(name: str, new: Figure, old: Figure) -> Any:
    return new[name] or old[name] or ""


def _end(figure: Figure) -> int:
    """Of the figure itself, without what it counts."""
    return max(figure.end(name) for name in ("n", "scale", "unit"))
