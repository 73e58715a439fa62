"""What somebody says about what was just noted: ``the second one is wrong``, ``drop both``, ``swap them``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kairix_core.policies.extract.notes import Note

CARDINALS = ("one", "two", "three", "four", "five")
#: In words; who says more says something else.
LONGEST = 12
_ORDINALS = (
    "first 1st former erste ersten premier première primero primera",
    "second 2nd zweite zweiten deuxième second seconde segundo segunda",
    "third 3rd dritte dritten troisième tercero tercera",
    "fourth 4th vierte vierten quatrième cuarto cuarta",
    "fifth 5th fünfte fünften cinquième quinto quinta",
)
_LAST = "last latter letzte letzten letztere dernier dernière último última"
#: Places in a list, from its beginning or its end.
PLACES = {name: place for place, names in enumerate(_ORDINALS) for name in names.split()}
PLACES |= dict.fromkeys(_LAST.split(), -1)
_PLACE = rf"(?:{'|'.join(PLACES)}|(?:number|no\.|nr\.|#|nummer|numéro) ?(?:{'|'.join(CARDINALS)}|[1-5]))"
_THE = r"(?:the |my |der |die |das |den |le |la |les |l['’]|el )?"
_KIND = r"(?: (?:ones?|entry|item|line|point|skill|language|role|place|hobby|eintrag|punkt))?"
_POLITE = (
    r"(?:(?:please|ok(?:ay)?|well|so|oh|no|and|just|actually|then|sorry|bitte|nein|dann|non|alors|can you|could you"
    r"|would you|kannst du|peux-tu|s['’]il te plaît)\b[\s,.!]*)*"
)
WHAT = (
    rf"(?:{_THE}(?P<places>{_PLACE}(?:(?:,? (?:and|und|et|y) |, ?){_THE}{_PLACE})*)(?P<count> (?:two|three|zwei|drei"
    rf"|deux|trois))?{_KIND}"
    r"|(?P<all>both|all|everything|it|that|this|them|these|those|es|das|die|beides?|alles|ça|cela|les deux|tout)"
    r"(?: (?:of (?:them|it|these|those)|two|three|all))?"
    r"|(?P<name>[^,.;:!?\n]{2,60}?))"
)
_AWAY = (
    r"(?:,? (?:again|out|off|away|please|too|from (?:it|there|here|the list|my profile)|bitte|wieder|raus|weg|heraus))*"
)
_WRONG = (
    r"(?:wrong|incorrect|not (?:right|true|correct|mine|so)|untrue|false|a mistake|an error|nonsense|falsch"
    r"|nicht (?:richtig|wahr)|faux|fausse|pas (?:vrai|juste)|incorrecto)"
)
_IS = r"(?: is| are| was| were|['’]s| ist| sind| war| est| sont| es)"
DROPPED = re.compile(
    rf"^\W*{_POLITE}(?:remove|drop|scrap|scratch|strike|cut|undo|take (?:out|back|away)|delete|erase|lösch\w*"
    rf"|entfern\w*|streich\w*|nimm|supprime\w*|enlève\w*|retire[rz]?|efface\w*|quita|elimina|borra) {WHAT}{_AWAY}\W*$",
    re.IGNORECASE,
)
CALLED_WRONG = re.compile(
    rf"^\W*{_POLITE}{WHAT}(?:(?:{_IS}) (?:completely |totally |just |all |also |quite )?{_WRONG}"
    rf"|(?: (?:isn|aren|wasn)['’]t) (?:right|true|correct|mine))\W*$",
    re.IGNORECASE,
)
ONLY_WRONG = re.compile(
    rf"^\W*{_POLITE}(?:{_WRONG}|(?:that|this|it)(?:['’]?s| is)? not what i (?:said|meant)"
    r"|i (?:did ?n['’]?t|never) (?:say|said) (?:that|so)|you (?:got|have got) (?:it|that|me) wrong"
    r"|you misunderst\w+(?: me)?|das habe ich (?:so )?nicht gesagt|je n['’]ai pas dit ça)\W*$",
    re.IGNORECASE,
)
NOT_TO_BE_NOTED = re.compile(
    rf"^\W*{_POLITE}(?:don['’]?t|do not|never) (?:write|note|save|store|put|add|keep|record) "
    r"(?P<all>it|that|this|them|these|those)(?: (?:down|in|there|up|please))*\W*$",
    re.IGNORECASE,
)
ONLY_KEPT = re.compile(
    rf"^\W*{_POLITE}(?:(?:keep|leave|behalte?|garde[rz]?) (?:only |just |nur |seulement )"
    rf"|(?:only|just|nur|seulement|solo) (?={_THE}{_PLACE})){WHAT}"
    rf"(?:{_IS} (?:right|correct|true|richtig|juste|vrai))?\W*$",
    re.IGNORECASE,
)
SWAPPED = re.compile(
    rf"^\W*{_POLITE}(?:(?:swap|switch|exchange|reverse|flip|vertausche?|tausche?|inverse[rz]?|échange[rz]?)"
    r" (?:them|these|those|both|the two|the order|it|sie|die beiden|les|les deux)(?: (?:round|around))?"
    r"|(?:it['’]s |it is |that['’]s )?(?:just |exactly )?the other way (?:a?round)"
    r"|(?:genau )?(?:umgekehrt|anders ?herum)|(?:c['’]est )?l['’]inverse|al revés)\W*$",
    re.IGNORECASE,
)
DIGIT = re.compile(r"[1-5]")
ONE = frozenset({"it", "that", "this", "es", "das", "die", "ça", "cela"})
BOTH = 2
#: No list of notes is as long.
NOWHERE = 99
OF_TWO = frozenset({"both", "beide", "beides", "les deux"})


class Deed(StrEnum):
    DROP = "drop"
    SWAP = "swap"
    #: Something is wrong, and nobody said which.
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class NotesMeant:
    """``notes`` are those that go, or that change places."""

    deed: Deed
    notes: Sequence[Note]


def speaks_of_notes(said: str) -> bool:
    """Whether it points at what was said before, whatever that is; a name alone may be anything's."""
    text = said.strip()
    if len(text.split()) > LONGEST or text.endswith("?"):
        return False
    if any(pattern.match(text) for pattern in (ONLY_WRONG, NOT_TO_BE_NOTED, SWAPPED)):
        return True
    found = [pattern.match(text) for pattern in (DROPPED, CALLED_WRONG, ONLY_KEPT)]
    return any(one is not None and one["name"] is None for one in found)


def notes_meant(said: str, notes: Sequence[Note]) -> NotesMeant | None:
    """None where ``said`` is not about these notes, or names none of them."""
    text = said.strip()
    if not notes or len(text.split()) > LONGEST or text.endswith("?"):
        return None
    if SWAPPED.match(text):
        return NotesMeant(Deed.SWAP, notes) if len(notes) == BOTH else None
    if NOT_TO_BE_NOTED.match(text):
        return NotesMeant(Deed.DROP, notes)
    return _dubious(notes) if ONLY_WRONG.match(text) else _some(text, notes)


def _some(text: str, notes: Sequence[Note]) -> NotesMeant | None:
    """Of what is only called wrong, one alone is meant for sure."""
    if kept := ONLY_KEPT.match(text):
        left = _named(kept, notes)
        gone = [note for note in notes if note not in left] if left else []
    elif found := DROPPED.match(text):
        gone = _named(found, notes)
    elif found := CALLED_WRONG.match(text):
        if found["all"] and found["all"].casefold() in ONE:
            return _dubious(notes)
        gone = _named(found, notes)
    else:
        return None
    return NotesMeant(Deed.DROP, gone) if gone else None


def _dubious(notes: Sequence[Note]) -> NotesMeant:
    return NotesMeant(Deed.DROP if len(notes) == 1 else Deed.DOUBT, notes)


def _named(found: re.Match[str], notes: Sequence[Note]) -> list[Note]:
    """By their places, all of which there have to be, or one by its name."""
    if found["name"]:
        name = found["name"].strip().casefold()
        called = [note for note in notes if _called(note) == name]
        return called if len(called) == 1 else []
    if found["all"]:
        is_of_two = found["all"].casefold() in OF_TWO
        return list(notes) if not is_of_two or len(notes) == BOTH else []
    places = [_place(word) for word in re.split(r",\s?|\s(?:and|und|et|y)\s", found["places"])]
    if found["count"]:
        many = 3 if found["count"].strip().casefold() in {"three", "drei", "trois"} else 2
        places = list(range(-many, 0)) if places == [-1] else list(range(many)) if places == [0] else [NOWHERE]
    fits = all(-len(notes) <= place < len(notes) for place in places)
    # Of a single one nobody says which.
    return [notes[place] for place in dict.fromkeys(places)] if fits and len(notes) > 1 else []


def _place(words: str) -> int:
    if digit := DIGIT.search(words):
        return int(digit[0]) - 1
    said = words.casefold().split()
    numbers = {**PLACES, **{name: place for place, name in enumerate(CARDINALS)}}
    return next((numbers[word] for word in reversed(said) if word in numbers), NOWHERE)


def _called(note: Note) -> str:
    """``French (native)`` is called French."""
    return note.told.partition(" (")[0].casefold()
