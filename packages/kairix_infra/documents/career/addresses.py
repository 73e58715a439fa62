"""Where the person lives: the place among the contacts, on one line or on several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kairix_infra.documents.career.found import Tree, found
from kairix_infra.documents.career.names import FIELD_LABELS
from kairix_infra.documents.runs import Snippet, run_on
from kairix_infra.documents.vocabulary.asian_places import leading_place
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.places import (
    ANYWHERE,
    COMMA,
    NAME_WORDS,
    STREET_PART,
    city_at_end,
    is_area,
    is_city,
    is_place,
)
from kairix_infra.documents.vocabulary.places import POSTAL_CODE as TOWN_CODE
from kairix_infra.documents.vocabulary.titles import title_likeness

ADDRESS_LABEL = re.compile(
    r"(?:(?:postal |home |current )?address|location|adresse(?: postale)?|anschrift|wohnort|wohnhaft in|ort|standort|"
    r"domicilio|dirección|ubicación|residencia|indirizzo|residenza|endereço|morada|localização|adres|woonplaats|lieu|"
    r"ville|ciudad|città|cidade|based in|"
    r"现居(?:住)?地|居住地|所在(?:地|城市)|(?:通讯|通信|家庭)?(?:地\s*址|住\s*址)|現\s*住\s*所|住\s*所)\s*[:：\s]\s*(?=\S)",
    re.IGNORECASE,
)
POSTAL_CODE = re.compile(r"〒?\s*\d{3}-?\d{4}|〒\S+")
CITY = re.compile(r"[^\W\d_][^\W\d_ .'-]*(?:[ .'-]+[^\W\d_]+)*, ?[^\W\d_][^\W\d_ .'-]*(?:[ .'-]+[^\W\d_]+)*")
NO_ADDRESS = re.compile(r"@|://|www\.|^\+|\d{3}[ -]\d{3,4}[ -]?\d{2,4}")
#: A pictogram, or a dot between contacts.
SIGN = re.compile(r"[^\w〒(（+\s]\s+")
MAX_LINES = 4


def find_place(parts: Sequence[Snippet], beside_contacts: Sequence[Snippet]) -> Snippet | None:
    """Among the pieces of the lines about the person; ``beside_contacts`` share a line with an address or a number."""
    parts = [_alone(part) for part in parts]
    for index, part in enumerate(parts):
        label = ADDRESS_LABEL.match(part.text)
        if label is not None:
            return _address(part.part(label.end(), len(part.text)), parts[index + 1 :])
    anchors = [index for index, part in enumerate(parts) if _is_place(part)]
    if anchors:
        best = max(anchors, key=lambda index: (not is_area(parts[index].text), -index))
        return _grown(parts, best)
    return next(
        (part for part in beside_contacts if CITY.fullmatch(part.text) and title_likeness(part.text) <= 0), None
    )


def _alone(part: Snippet) -> Snippet:
    """A place without the sign before it and the number that follows it."""
    sign = SIGN.match(part.text)
    bare = part.part(sign.end() if sign else 0, len(part.text))
    place = leading_place(bare.text, is_city)
    return bare.part(0, len(place)) if place else bare.trimmed(" •·|")


def location(place: Snippet | None) -> dict[str, Tree]:
    """What stands above the town is the address; a place that cannot be taken apart is one address as a whole."""
    if place is None:
        return {}
    parts = place.split(COMMA)
    if len(parts) == 2 and not _has_digit(place):
        return {"city": found(parts[0]), "region": found(parts[1])}
    if len(parts) > 2 and _begins_with_its_city(place, parts):
        return {"city": found(parts[0]), "region": found(_from_to(place, parts[1], parts[-1]))}
    areas = _areas(parts)
    street, town = _town([*parts[: len(parts) - len(areas)]], bool(areas))
    if town is None and (street or not areas):
        return {"address": found(place)}
    region, code = _region(place, areas) if areas else (None, None)
    if town is not None:
        town, own_code = _without_code(town)
        if own_code and street and own_code.end < town.start:
            street = [*street, own_code]
        else:
            code = code or own_code
    address = _from_to(place, street[0], street[-1]) if street else None
    told = {"address": address, "city": town, "region": region, "postalCode": code}
    return {key: found(part) for key, part in told.items() if part is not None}


def _begins_with_its_city(place: Snippet, parts: Sequence[Snippet]) -> bool:
    """No street before it; what follows is no other city, so the county or state that it is in, and the country."""
    return is_city(parts[0].text) and not is_city(parts[1].text) and not _has_digit(place)


def _region(place: Snippet, areas: Sequence[Snippet]) -> tuple[Snippet, Snippet | None]:
    """The states and countries; only the first, where its postal code stands between it and the others."""
    first, code = _without_code(areas[0])
    return (first, code) if code else _without_code(_from_to(place, areas[0], areas[-1]))


def _areas(parts: Sequence[Snippet]) -> Sequence[Snippet]:
    """The states and countries at the end; a city that is a state as well is a city where it stands alone."""
    if len(parts) == 1 and is_city(parts[0].text):
        return ()
    count = next((count for count, part in enumerate(reversed(parts)) if not is_area(part.text)), len(parts))
    return parts[len(parts) - count :]


def _town(parts: list[Snippet], before_area: bool) -> tuple[list[Snippet], Snippet | None]:
    """The last of the parts, or what it ends with; and what stands before it."""
    if not parts:
        return [], None
    *street, last = parts
    if is_city(last.text) or ((before_area or not street) and _is_called_like_a_town(last)):
        return street, last
    if at := city_at_end(last.text):
        return [*street, last.part(0, at)], last.part(at, len(last.text))
    return parts, None


def _is_called_like_a_town(part: Snippet) -> bool:
    odd = _has_digit(part) or ANYWHERE.fullmatch(part.text) or STREET_PART.fullmatch(part.text)
    return not odd and len(part.text.split()) <= NAME_WORDS


def _without_code(part: Snippet) -> tuple[Snippet, Snippet | None]:
    """A town or a state, and the postal code before or behind it."""
    code = TOWN_CODE.search(part.text)
    if code is None or not _has_digit(part):
        return part, None
    left = part.without(*code.span())
    return (left[0], part.part(*code.span())) if left else (part, None)


def _from_to(whole: Snippet, first: Snippet, last: Snippet) -> Snippet:
    return whole.part(first.start - whole.start, last.end - whole.start)


def _has_digit(part: Snippet) -> bool:
    return any(char.isdigit() for char in part.text)


def _is_place(part: Snippet) -> bool:
    return is_place(part.text, names=2) and part.text.casefold().strip(" :") not in FIELD_LABELS


def _address(first: Snippet, below: Sequence[Snippet]) -> Snippet:
    """A street or a postal code goes with the lines below it."""
    lines = [first]
    for part in below[: MAX_LINES - 1]:
        wanted = POSTAL_CODE.fullmatch(lines[-1].text) or lines[-1].text.rstrip().endswith(",") or _is_place(part)
        if not wanted or NO_ADDRESS.search(part.text) or not _follows(lines[-1], part):
            break
        lines.append(part)
    return run_on(lines)


def _grown(parts: Sequence[Snippet], anchor: int) -> Snippet:
    """The place with the street above it and the region or country below it."""
    first, last = anchor, anchor
    while (
        first > 0
        and anchor - first < MAX_LINES
        and _is_street(parts[first - 1])
        and _follows(parts[first - 1], parts[first])
    ):
        first -= 1
    while last + 1 < len(parts) and _is_place(parts[last + 1]) and _follows(parts[last], parts[last + 1]):
        last += 1
    return run_on(parts[first : last + 1])


def _is_street(part: Snippet) -> bool:
    odd = NO_ADDRESS.search(part.text) or find_period(part.text) or title_likeness(part.text) > 0
    return not odd and STREET_PART.fullmatch(part.text.replace(",", " ")) is not None


def _follows(first: Snippet, second: Snippet) -> bool:
    """Next to each other in the document, with nothing but a break or a sign between them."""
    return 0 <= second.start - first.end <= MAX_LINES and first.page == second.page
