"""Where the person lives: the place among the contacts, on one line or on several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kairix_infra.documents.career.found import Tree, found
from kairix_infra.documents.career.names import FIELD_LABELS
from kairix_infra.documents.runs import Snippet, run_on
from kairix_infra.documents.vocabulary.asian_places import leading_place
from kairix_infra.documents.vocabulary.dates import find_period
from kairix_infra.documents.vocabulary.places import STREET_PART, is_area, is_city, is_place
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
    """City and region where the document states just these; everything else as one address."""
    if place is None:
        return {}
    parts = place.split(re.compile(r",\s*"))
    if len(parts) == 2 and not any(char.isdigit() for char in place.text):
        return {"city": found(parts[0]), "region": found(parts[1])}
    if len(parts) == 1 and is_city(place.text) and not any(char.isdigit() for char in place.text):
        return {"city": found(place)}
    return {"address": found(place)}


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
