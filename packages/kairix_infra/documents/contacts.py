"""Who the résumé is about: name, headline, and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import phonenumbers
import regex

from kairix_infra.documents.dates import find_period
from kairix_infra.documents.found import Found, Tree, found
from kairix_infra.documents.headings import section_of
from kairix_infra.documents.links import read_links
from kairix_infra.documents.places import is_city, is_place
from kairix_infra.documents.runs import Line, Snippet, run_on
from kairix_infra.documents.titles import title_likeness

EMAIL = regex.compile(r"[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}")
PHONE = re.compile(r"(?<![\w/.=-])\+?\(?\d[\d ().\-/–]{5,20}\d(?![\w/])")
LABELLED_PHONE = re.compile(
    r"(?:tel|phone|mobile|cell|telefon|téléphone|teléfono|携帯電話番号|携帯|電話|电话|手机)\w*[.:：]?\s*"
    r"([\d+(][\d() .-]{5,20}\d)",
    re.IGNORECASE,
)
TITLES_OF_PAPERS = re.compile(
    r"curriculum\s+vitae|résumé|resume|cv|lebenslauf|履\s*歴\s*書|職\s*務\s*経\s*歴\s*書|个?人?简历|download.*",
    re.IGNORECASE,
)
NAME_LABEL = re.compile(r"(?:氏\s*名|姓\s*名|name|nom|nombre|nome|naam)\s*[:：\s]\s*(?=\S)", re.IGNORECASE)
ADDRESS_LABEL = re.compile(
    r"(?:address|location|adresse|anschrift|wohnort|ort|dirección|ubicación|indirizzo|endereço|adres|现居地|地址|"
    r"現住所|住所)\s*[:：\s]\s*(?=\S)",
    re.IGNORECASE,
)
NAME = regex.compile(
    r"(?:\p{L}[\p{L}\p{M}.'’-]*)(?:[ \u3000]+(?:\p{L}[\p{L}\p{M}.'’-]*|\(\p{L}+\)))*"
    r"(?:,? (?:PhD|Ph\.D\.|MD|MBA|PMP|CPA|Jr\.?|Sr\.?|MSc|BSc))*"
)
POSTAL_CODE = re.compile(r"〒?\s*\d{3}-?\d{4}")
PARTS = re.compile(r"\s+[|·•●∙◆⋅,–—]\s+|\s{3,}|\t|\s*\|\s*")
CITY = re.compile(r"[^\W\d_][^\W\d_ .'-]*(?:[ .'-]+[^\W\d_]+)*, ?[^\W\d_][^\W\d_ .'-]*(?:[ .'-]+[^\W\d_]+)*")
MAX_NAME_WORDS = 6
MAX_HEADLINE = 100
REGIONS = {
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "it": "IT",
    "pt": "BR",
    "nl": "NL",
    "sv": "SE",
    "ja": "JP",
    "zh": "CN",
    "ko": "KR",
}


def read_basics(head: Sequence[Line], contact: Sequence[Line], language: str) -> dict[str, Tree]:
    """``head`` are the lines above all headings, ``contact`` those of contact sections."""
    lines = [*head, *contact]
    snippets = [part for line in lines for cell in line.snippets for part in cell.split(PARTS)]
    name = _name(head) or _name(contact)
    email = _email(snippets) or _linked_email(lines)
    phone = _phone(snippets, language)
    place = _place(lines, [snippet for snippet in snippets if not _overlaps(snippet, name)])
    return {
        "name": found(name),
        "label": found(_headline(head, name, place)),
        "email": email,
        "phone": phone,
        **read_links(lines),
        "location": _location(place),
    }


def leftover_prose(head: Sequence[Line]) -> list[Snippet]:
    """Sentences above the first heading: an introduction."""
    return [line.snippet for line in head if len(line.text) > MAX_HEADLINE and not EMAIL.search(line.text)]


# --- name and headline -----------------------------------------------------------------------------------------------


def _name(lines: Sequence[Line]) -> Snippet | None:
    for line in lines:
        label = NAME_LABEL.match(line.text)
        if label is not None and _may_be_name(line.snippet.part(label.end(), len(line.text))):
            return line.snippet.part(label.end(), len(line.text))
    candidates = [(cell.size, -index, cell.snippet) for index, line in enumerate(lines) for cell in line.cells]
    for _, _, snippet in sorted(candidates, key=lambda candidate: candidate[:2], reverse=True):
        bare = _without_title(snippet)
        if _may_be_name(bare):
            return bare
    return None


def _without_title(snippet: Snippet) -> Snippet:
    """``Resume: Jane Roe`` → ``Jane Roe``."""
    lead = re.match(rf"(?:{TITLES_OF_PAPERS.pattern})\s*[:–—|-]\s*", snippet.text, re.IGNORECASE)
    first = snippet.part(lead.end(), len(snippet.text)) if lead else snippet
    return next(iter(first.split(PARTS)), first)


def _may_be_name(snippet: Snippet) -> bool:
    text = snippet.text.strip()
    if not NAME.fullmatch(text) or TITLES_OF_PAPERS.fullmatch(text) or section_of(text) == "basics":
        return False
    return len(text.split()) <= MAX_NAME_WORDS and len(text) > 1 and (text[0].isupper() or not text[0].islower())


def _headline(lines: Sequence[Line], name: Snippet | None, place: Snippet | None) -> Snippet | None:
    after = [cell for line in lines for cell in line.snippets if name is None or cell.start > name.end]
    fitting = [cell for cell in after if _may_be_headline(cell) and (place is None or cell.start != place.start)]
    likely = next((cell for cell in fitting if title_likeness(cell.text) > 0), None)
    if likely is not None:
        return likely
    return fitting[0] if fitting and after and fitting[0] is after[0] else None


def _may_be_headline(snippet: Snippet) -> bool:
    text = snippet.text.strip()
    odd = EMAIL.search(text) or PHONE.search(text) or find_period(text) or "://" in text or is_place(text)
    return (
        not odd and 3 <= len(text) <= MAX_HEADLINE and not text.endswith(".") and not TITLES_OF_PAPERS.fullmatch(text)
    )


# --- how to reach them -----------------------------------------------------------------------------------------------


def _email(snippets: Sequence[Snippet]) -> Found | None:
    for snippet in snippets:
        printed = EMAIL.search(snippet.text)
        if printed is not None:
            return found(snippet.part(*printed.span()))
    return None


def _linked_email(lines: Sequence[Line]) -> Found | None:
    for line in lines:
        for run in line.runs:
            address = EMAIL.search(run.href) if run.href.startswith("mailto:") else None
            if address is not None:
                span = line.snippet.span.model_copy(update={"start": run.start, "end": run.start + len(run.text)})
                return Found(address.group(), span)
    return None


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
        if period is None or not period.is_range:
            yield printed


def _is_phone(text: str, language: str) -> bool:
    """A number that could be dialled: with its country, or in a country where the language is spoken."""
    for region in (None,) if text.lstrip("( ").startswith("+") else (REGIONS.get(language, "US"), "US", "GB"):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return True
    return text.lstrip().startswith("+") and sum(map(str.isdigit, text)) >= 7


def _place(lines: Sequence[Line], snippets: Sequence[Snippet]) -> Snippet | None:
    for index, line in enumerate(lines):
        label = ADDRESS_LABEL.match(line.text)
        if label is not None:
            return _address(line.snippet.part(label.end(), len(line.text)), lines[index + 1 :])
    for snippet in snippets:
        if is_place(snippet.text, names=2) and not is_city(snippet.text):
            return snippet
    printed = next((snippet for snippet in snippets if is_place(snippet.text)), None)
    return printed or _place_beside_contacts(lines)


def _overlaps(snippet: Snippet, other: Snippet | None) -> bool:
    return other is not None and snippet.start < other.end and other.start < snippet.end


def _address(first: Snippet, below: Sequence[Line]) -> Snippet:
    """A postal code that stands alone goes with the line below it."""
    return run_on([first, below[0].snippet]) if below and POSTAL_CODE.fullmatch(first.text) else first


def _place_beside_contacts(lines: Sequence[Line]) -> Snippet | None:
    """``Lyon, Rhône`` is in no list of ours, but it stands in the line of the e-mail address."""
    for line in lines:
        if EMAIL.search(line.text) or PHONE.search(line.text):
            for cell in line.snippets:
                for part in cell.split(PARTS):
                    if CITY.fullmatch(part.text) and title_likeness(part.text) <= 0:
                        return part
    return None


def _location(place: Snippet | None) -> dict[str, Tree]:
    if place is None:
        return {}
    parts = place.split(re.compile(r",\s*"))
    if len(parts) == 2 and not any(char.isdigit() for char in place.text):
        return {"city": found(parts[0]), "region": found(parts[1])}
    return {"address": found(place)}
