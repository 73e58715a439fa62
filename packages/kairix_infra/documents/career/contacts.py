"""Who the résumé is about, and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import phonenumbers
import regex

from kairix_infra.documents.career.addresses import find_place, location
from kairix_infra.documents.career.found import Found, Tree, found
from kairix_infra.documents.career.links import read_links
from kairix_infra.documents.career.names import PARTS, find_headline, find_name, overlap
from kairix_infra.documents.runs import Line, Snippet, run_on
from kairix_infra.documents.vocabulary.dates import find_period

EMAIL = regex.compile(r"[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}")
PHONE = re.compile(r"(?<![\w/.=-])\+?\(?\d[\d ().\-/–]{5,22}\d(?![\w/])")
LABELLED_PHONE = re.compile(
    r"(?:tel|phone|mobile|mobil|cell|handy|fon|telefon|telefoon|téléphone|portable|teléfono|móvil|telefono|cellulare|"
    r"telefone|telemóvel|celular|携帯電話番号|携帯|電話|电话|手机)\w*[.:：]?\s*"
    r"([\d+(][\d() ./-]{5,22}\d)",
    re.IGNORECASE,
)
#: A longer line among the contacts (characters) is a sentence.
LONGEST_CONTACT = 100
LEADING_SIGNS = re.compile(r"[^\w+(@〒#]+")
TRAILING_SIGNS = re.compile(r"[^\w).+。]+$")
#: An address that did not fit on its line ends with one of these.
GOES_ON = ("-", "@", ".", "_", "/")
REGIONS = {
    "de": ("DE", "AT", "CH"), "fr": ("FR", "CH", "BE"), "es": ("ES", "MX"), "it": ("IT",), "pt": ("PT", "BR"),
    "nl": ("NL", "BE"), "sv": ("SE",), "ja": ("JP",), "zh": ("CN", "TW"), "ko": ("KR",),
}  # fmt: skip


def read_basics(head: Sequence[Line], contact: Sequence[Line], language: str) -> dict[str, Tree]:
    """``head`` are the lines above all headings, ``contact`` those that say how to reach the person."""
    lines = [*head, *contact]
    snippets = [
        bare for line in lines for cell in line.snippets for part in cell.split(PARTS) if (bare := _bare(part)).text
    ]
    email, phone = find_email(lines), _phone(snippets, language)
    links = read_links(lines)
    handles = _handles(email, links)
    name = find_name(head, handles) or find_name(contact, handles)
    place = find_place(_others(snippets, name), _beside_contacts(lines))
    return {
        "name": found(name),
        "label": found(find_headline(head, name, [place])),
        "email": email,
        "phone": phone,
        **links,
        "location": location(place),
    }


def leftover_prose(head: Sequence[Line]) -> list[Snippet]:
    """Sentences above the first heading: an introduction."""
    return [line.snippet for line in head if len(line.text) > LONGEST_CONTACT and not EMAIL.search(line.text)]


def _bare(snippet: Snippet) -> Snippet:
    """Without the signs that stand for house, letter and telephone, and those that part one thing from the next."""
    lead, trail = LEADING_SIGNS.match(snippet.text), TRAILING_SIGNS.search(snippet.text)
    return snippet.part(lead.end() if lead else 0, trail.start() if trail else len(snippet.text))


def _others(snippets: Sequence[Snippet], name: Snippet | None) -> list[Snippet]:
    return [snippet for snippet in snippets if not overlap(snippet, name)]


def _handles(email: Found | None, links: dict[str, Tree]) -> list[str]:
    """What stands before the @ and in web addresses, in small letters."""
    addresses = [email, links.get("url"), *_urls(links)]
    said = [address.value for address in addresses if isinstance(address, Found)]
    return [re.sub(r"^https?://|[\W\d_]+", "", value.casefold().partition("@")[0] or value) for value in said]


def _urls(links: dict[str, Tree]) -> Iterator[Tree]:
    profiles = links.get("profiles")
    if isinstance(profiles, list):
        yield from (profile.get("url") for profile in profiles if isinstance(profile, dict))


def _beside_contacts(lines: Sequence[Line]) -> list[Snippet]:
    beside = [line for line in lines if EMAIL.search(line.text) or PHONE.search(line.text)]
    return [part for line in beside for cell in line.snippets for part in cell.split(PARTS)]


# --- e-mail ----------------------------------------------------------------------------------------------------------


def find_email(lines: Sequence[Line]) -> Found | None:
    """As it is printed; a link tells the whole of one that is cut by the end of a line, or hidden behind a word."""
    linked = _linked_email(lines)
    printed = next((snippet for line in lines for snippet in _printed_emails(line.snippet)), None)
    if linked is not None and (printed is None or printed.text.casefold() in linked.value.casefold()):
        same = printed is not None and printed.text.casefold() == linked.value.casefold()
        return found(printed) if same else linked
    return found(printed) or _parted_email(lines)


def _printed_emails(snippet: Snippet) -> Iterator[Snippet]:
    for printed in EMAIL.finditer(snippet.text):
        yield snippet.part(*printed.span())


def _linked_email(lines: Sequence[Line]) -> Found | None:
    for line in lines:
        for run in line.runs:
            address = EMAIL.search(run.href) if run.href.startswith("mailto:") else None
            if address is not None:
                span = line.snippet.span.model_copy(update={"start": run.start, "end": run.start + len(run.text)})
                return Found(address.group(), span)
    return None


def _parted_email(lines: Sequence[Line]) -> Found | None:
    for first, second in pairwise(lines):
        if first.text.rstrip().endswith(GOES_ON) or second.text.startswith("@"):
            both = run_on([first.cells[-1].snippet, second.cells[0].snippet])
            joined = re.sub(r"(?<=[@._-])\s+|\s+(?=@)", "", both.text)
            address = EMAIL.search(joined)
            if address is not None:
                return Found(address.group(), both.span)
    return None


# --- telephone -------------------------------------------------------------------------------------------------------


def _phone(snippets: Sequence[Snippet], language: str) -> Found | None:
    for snippet in snippets:
        for printed in _printed_phones(snippet.text):
            if _is_phone(printed.group(printed.lastindex or 0), language) or printed.re is LABELLED_PHONE:
                return found(snippet.part(*printed.span(printed.lastindex or 0)))
    return None


def _printed_phones(text: str) -> Iterator[re.Match[str]]:
    yield from LABELLED_PHONE.finditer(text)
    for printed in PHONE.finditer(text):
        period = find_period(printed.group())
        code = text[: printed.start()].rstrip().endswith("〒")
        if not code and (period is None or not period.is_range):
            yield printed


def _is_phone(text: str, language: str) -> bool:
    """A number that could be dialled: with its country, or in a country where the language is spoken."""
    for region in (None,) if text.lstrip("( ").startswith("+") else (*REGIONS.get(language, ()), "US", "GB"):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return True
    return text.lstrip().startswith("+") and sum(map(str.isdigit, text)) >= 7
