"""What is taken out of a résumé, changed in it and added to it, so that it says what its owner publishes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from kairix_core.domain.document import Correction
from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.domain.profile.fact import Fact
from kairix_core.domain.profile.plain_text import folded
from kairix_core.policies.evidence_lines import SHAPES
from kairix_core.policies.json_pointer import is_within, is_within_any, leaves, pointer_of, tokens_of
from kairix_core.policies.ledger.agreement import tells
from kairix_core.policies.ledger.stints import STINT
from kairix_core.policies.publish.homes import PROFILES, Home, Kind, home_of
from kairix_core.policies.publish.slots import Slot

ADDRESS_FIELDS = ("network", "username", "url")
GROUP_FIELDS = ("name", "keywords")


@dataclass(slots=True)
class Amendments:
    """``gone`` are pointers into the résumé as it is. ``changed`` leaves the numbers of all entries as they are;
    ``added`` comes behind all there is. ``on_word_of`` tells for each text that was put in whose word it is.
    """

    gone: list[str] = field(default_factory=list)
    changed: list[Correction] = field(default_factory=list)
    added: list[Correction] = field(default_factory=list)
    on_word_of: dict[str, Fact] = field(default_factory=dict)

    def corrections(self, resume: Mapping[str, Any]) -> list[Correction]:
        """In an order in which no correction moves what a later one is about; what is replaced need not go first."""
        replaced = {change.path for change in self.changed if change.op == "replace"}
        gone = [pointer for pointer in self.gone if pointer not in replaced]
        removed = sorted(_outermost(resume, gone), key=_place, reverse=True)
        among = set(removed)
        kept = [change for change in self.changed if not is_within_any(change.path, among)]
        return [*kept, *(Correction("remove", pointer) for pointer in removed), *self.added]


class Amender:
    """``document_id`` is the document that ``resume`` was read from, None when there is none."""

    def __init__(self, resume: Mapping[str, Any], document_id: UUID | None) -> None:
        self._resume = resume
        self._document_id = document_id
        self._amendments = Amendments()

    def amend(self, slots: Iterable[Slot]) -> Amendments:
        at_home: dict[Home, list[Slot]] = defaultdict(list)
        for slot in slots:
            if home := home_of(slot.spec):
                at_home[home].append(slot)
        for home, residents in at_home.items():
            if home.kind is Kind.VALUE:
                for slot in residents:
                    self._value(slot, home.pointer)
            elif home.kind is Kind.ENTRIES:
                self._entries(residents, home.pointer)
            elif home.kind is Kind.WORDS:
                self._words(residents, home.pointer)
            else:
                self._addresses(residents)
        return self._amendments

    # --- one value ---

    def _value(self, slot: Slot, pointer: str) -> None:
        known = value_at(self._resume, pointer)
        if slot.is_hidden or slot.is_denied(self._document_id, known):
            self._remove(pointer)
        elif slot.value is not None:
            self._field(slot, pointer, "", known, slot.value)

    # --- lists of objects ---

    def _entries(self, slots: Sequence[Slot], pointer: str) -> None:
        there = dict(self._objects(pointer))
        claims = _Claims(self._document_id, slots)
        for place, entry in there.items():
            if slot := claims.claim(place, entry_key(slots[0].spec, entry)):
                self._entry(slot, place, entry)
        for slot in claims.unclaimed():
            if slot.value is not None and not slot.stands_in(self._document_id):
                self._add_entry(slot, pointer)

    def _objects(self, pointer: str) -> Iterator[tuple[str, dict[str, Any]]]:
        entries = value_at(self._resume, pointer)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict):
                yield f"{pointer}/{index}", entry

    def _entry(self, slot: Slot, place: str, entry: Mapping[str, Any]) -> None:
        if slot.is_hidden or slot.is_denied(self._document_id, entry):
            self._remove(place)
        elif slot.value is not None:
            told = shown(place, slot.value)
            for name in {**told, **(entry if self._is_own(slot) else {})}:
                if name in shown_fields(place):
                    self._field(slot, f"{place}/{name}", name, entry.get(name), told.get(name))

    def _is_own(self, slot: Slot) -> bool:
        """Whether the owner has written the whole entry anew, so that what they left out is not told."""
        return any(fact.is_edit for fact in slot.told)

    def _field(self, slot: Slot, pointer: str, name: str, known: Any, said: Any) -> None:
        """``name`` is that of a field of an entry, empty for a value that stands alone."""
        if said is None:
            self._remove(pointer)
        elif not known:
            fact = slot.said_by(said, name)
            if fact.source.document_id is None or fact.source.document_id != self._document_id:
                self._put("add", pointer, said, fact)
        elif not _same(known, said) and slot.overrules(self._document_id, known, said, name):
            if isinstance(known, list) and isinstance(said, list):
                self._items(pointer, known, said, slot.said_by(said, name))
            else:
                self._put("replace", pointer, said, slot.said_by(said, name))

    def _items(self, pointer: str, known: Sequence[Any], said: Sequence[Any], fact: Fact) -> None:
        """What stays of a list stays where it was read."""
        for index, item in enumerate(known):
            if not any(tells(item, other) for other in said):
                self._remove(f"{pointer}/{index}")
        for item in said:
            if not any(tells(other, item) for other in known):
                self._put("add", f"{pointer}/-", item, fact)

    def _add_entry(self, slot: Slot, pointer: str) -> None:
        told = shown(f"{pointer}/-", slot.value)
        self._amendments.added.append(Correction("add", f"{pointer}/-", told))
        for name, value in told.items():
            self._remember(value, slot.said_by(value, name))

    # --- words in groups ---

    def _words(self, slots: Sequence[Slot], pointer: str) -> None:
        claims = _Claims(self._document_id, slots)
        for place, word in self._all_words(pointer):
            slot = claims.claim(place, folded(word))
            if slot and (slot.is_hidden or slot.is_denied(self._document_id, word)):
                self._remove(place)
        groups: dict[str, list[Slot]] = defaultdict(list)
        for slot in claims.unclaimed():
            if slot.value is not None and not slot.stands_in(self._document_id):
                groups[slot.spec.label].append(slot)
        for label, group in groups.items():
            self._add_group(label, group, pointer)

    def _all_words(self, pointer: str) -> Iterator[tuple[str, str]]:
        for place, group in self._objects(pointer):
            for name in GROUP_FIELDS:
                for leaf, word in leaves(group.get(name, []), f"{place}/{name}"):
                    if isinstance(word, str):
                        yield leaf, word

    def _add_group(self, label: str, slots: Sequence[Slot], pointer: str) -> None:
        """To the group of that name, if there is one."""
        words = {name_of(slot.value): slot.said_by(slot.value) for slot in slots}
        group = next((place for place, known in self._objects(pointer) if _is_called(known, label)), None)
        if group is not None and not any(is_within(gone, group) for gone in self._amendments.gone):
            for word, fact in words.items():
                self._put("add", f"{group}/keywords/-", word, fact)
            return
        self._amendments.added.append(Correction("add", f"{pointer}/-", {"name": label, "keywords": list(words)}))
        self._remember(label, next(iter(words.values())))
        for word, fact in words.items():
            self._remember(word, fact)

    # --- addresses elsewhere ---

    def _addresses(self, slots: Sequence[Slot]) -> None:
        there = dict(self._objects(PROFILES))
        for slot in slots:
            place = next((place for place, known in there.items() if _is_address_of(slot, known)), None)
            if place and (slot.is_hidden or slot.is_denied(self._document_id, there[place].get("url"))):
                self._remove(place)
            elif place and slot.value is not None:
                self._field(slot, f"{place}/url", "", there[place].get("url"), slot.value)
            elif slot.value is not None and not slot.stands_in(self._document_id):
                told = {"network": slot.spec.label, "url": slot.value}
                self._amendments.added.append(Correction("add", f"{PROFILES}/-", told))
                self._remember(slot.value, slot.said_by(slot.value))

    # --- what is done ---

    def _remove(self, pointer: str) -> None:
        if value_at(self._resume, pointer) is not None:
            self._amendments.gone.append(pointer)

    def _put(self, op: Literal["add", "replace"], pointer: str, value: Any, fact: Fact) -> None:
        self._amendments.changed.append(Correction(op, pointer, _written(value)))
        self._remember(value, fact)

    def _remember(self, value: Any, fact: Fact) -> None:
        self._amendments.on_word_of.update({str(leaf): fact for _, leaf in leaves(_written(value), "")})


class _Claims:
    """Which slot what stands at a place belongs to: the one whose fact was read there, else the one of that name."""

    def __init__(self, document_id: UUID | None, slots: Sequence[Slot]) -> None:
        self._slots = slots
        self._claimed: set[tuple[str, str]] = set()
        self._read_at: dict[str, list[tuple[Slot, Fact]]] = defaultdict(list)
        self._called: dict[str, list[Slot]] = defaultdict(list)
        for slot in slots:
            for fact in slot.facts:
                if document_id is not None and fact.source.document_id == document_id:
                    self._read_at[fact.source.path].append((slot, fact))
            for key in _keys(slot):
                self._called[key].append(slot)

    def claim(self, place: str, key: str) -> Slot | None:
        found = self._read_there(place, key) or self._named(key)
        if found is not None:
            self._claimed.add((found.spec.key, found.entry))
        return found

    def unclaimed(self) -> list[Slot]:
        return [slot for slot in self._slots if (slot.spec.key, slot.entry) not in self._claimed]

    def _read_there(self, place: str, key: str) -> Slot | None:
        """Corrections may have moved what was read: then the names differ, and only what is hidden stays so."""
        read = self._read_at.get(place, [])
        named = (slot for slot, fact in read if key in _keys(slot) or key == folded(fact.quote))
        return next(named, next((slot for slot, _ in read if slot.is_hidden), None))

    def _named(self, key: str) -> Slot | None:
        named = self._called.get(key, [])
        free = [slot for slot in named if (slot.spec.key, slot.entry) not in self._claimed]
        return next((slot for slot in named if slot.is_hidden), next(iter(free), None))


def _keys(slot: Slot) -> set[str]:
    """What the slot is called: its key without the number of a second stint, and the person's own words for it."""
    name, _, number = slot.entry.rpartition("#")
    keys = {slot.entry, name if STINT.fullmatch(f"#{number}") else slot.entry}
    written = [fact.value.get("asWritten") for fact in slot.facts if isinstance(fact.value, dict)]
    return keys | {folded(word) for word in written if word}


def shown_fields(place: str) -> tuple[str, ...]:
    """The fields that an entry at this place has in a résumé, as people read it."""
    section = tokens_of(place)[0]
    if section not in SHAPES:
        return ADDRESS_FIELDS
    shape = SHAPES[section]
    return (
        *(key for keys in shape.lines for key in keys),
        *shape.prose,
        *([shape.items] if shape.items else []),
        "url",
    )


def shown(place: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """An entry's fields that a résumé has a place for; a level of a language stands in for the words for it."""
    told = {name: value[name] for name in shown_fields(place) if value.get(name)}
    if place.startswith("/languages/") and "fluency" not in told and value.get("cefr"):
        told["fluency"] = value["cefr"]
    return told


def name_of(value: Any) -> str:
    """A word, or what an entry is called by whoever has it."""
    return str(value.get("asWritten") or value["name"]) if isinstance(value, Mapping) else str(value)


def value_at(resume: Any, pointer: str) -> Any:
    """None when the pointer leads nowhere."""
    for token in tokens_of(pointer):
        if isinstance(resume, dict):
            resume = resume.get(token)
        elif isinstance(resume, list) and token.isdecimal() and int(token) < len(resume):
            resume = resume[int(token)]
        else:
            return None
    return resume


def _is_called(group: Mapping[str, Any], label: str) -> bool:
    return folded(str(group.get("name", ""))) == folded(label) and isinstance(group.get("keywords", []), list)


def _same(known: Any, said: Any) -> bool:
    return tells(known, said) or tells(said, known) or _address(known) == _address(said) != ""


def _is_address_of(slot: Slot, known: Mapping[str, Any]) -> bool:
    addresses = {_address(fact.value) for fact in slot.facts} - {""}
    return _address(known.get("url")) in addresses or folded(str(known.get("network", ""))) == folded(slot.spec.label)


def _address(value: Any) -> str:
    """Where an address leads, however it is written."""
    text = folded(value) if isinstance(value, str) else ""
    return text.partition("://")[2].removeprefix("www.").rstrip("/") if "://" in text else text.rstrip("/")


def _written(value: Any) -> Any:
    """As a correction holds it: texts, lists of texts, objects of these."""
    if isinstance(value, dict):
        return {name: _written(field) for name, field in value.items()}
    return [str(item) for item in value] if isinstance(value, list) else str(value)


def _outermost(resume: Mapping[str, Any], pointers: Iterable[str]) -> list[str]:
    """Without those inside others; a group or an object that would be left empty goes as a whole."""
    gone: set[str] = set()
    for pointer in sorted(pointers, key=len):
        if not is_within_any(pointer, gone):
            gone.add(pointer)
    inner = [tokens for pointer in gone if len(tokens := tokens_of(pointer)) > 2 and tokens[1].isdecimal()]
    wholes = {pointer_of(*tokens[:2]) for tokens in inner}
    emptied = {whole for whole in wholes if _is_empty_without(resume, whole, gone)}
    return [*emptied, *(pointer for pointer in gone if not is_within_any(pointer, emptied))]


def _is_empty_without(resume: Mapping[str, Any], whole: str, gone: Collection[str]) -> bool:
    left = (leaf for leaf, text in leaves(value_at(resume, whole), whole) if str(text).strip())
    return all(is_within_any(leaf, gone) for leaf in left)


def _place(pointer: str) -> tuple[tuple[bool, int, str], ...]:
    """Sorts entries by their number."""
    return tuple((token.isdecimal(), int(token) if token.isdecimal() else 0, token) for token in tokens_of(pointer))
