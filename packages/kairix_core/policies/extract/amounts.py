"""Numbers, money and dates as people write them in a chat."""

from __future__ import annotations

import re

WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "hundred": 100, "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "zwanzig": 20, "dreißig": 30, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
}  # fmt: skip
DIGITS = r"(?:\d{1,3}(?:[.,'’  ]\d{3})+|\d+(?:[.,]\d+)?)(?![.,]?\d)"
NUMBER = rf"(?:{DIGITS}|\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b)"
GROUPED = re.compile(r"\d{1,3}(?:[.,'’  ]\d{3})+")

CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD", "dollar": "USD",
    "dollars": "USD", "us$": "USD", "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "chf": "CHF",
    "franken": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zł": "PLN", "zloty": "PLN",
    "czk": "CZK", "cad": "CAD", "aud": "AUD", "inr": "INR", "₹": "INR", "jpy": "JPY", "¥": "JPY", "yen": "JPY",
    "brl": "BRL", "r$": "BRL", "mxn": "MXN", "sgd": "SGD", "zar": "ZAR", "huf": "HUF", "ron": "RON", "try": "TRY",
}  # fmt: skip
_UNIT = "|".join(re.escape(name) for name in sorted(CURRENCIES, key=len, reverse=True))
MULTIPLES = {"k": 1_000, "thousand": 1_000, "grand": 1_000, "tausend": 1_000, "mille": 1_000, "m": 1_000_000,
             "million": 1_000_000, "millions": 1_000_000, "mio": 1_000_000, "millionen": 1_000_000}  # fmt: skip
_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))
#: ``80k€``, ``€ 80,000``, ``85.000 Euro``, ``60 k€``; a bare number is no money.
MONEY = (
    rf"(?:(?P<unit>{_UNIT})\s?(?P<sum>{DIGITS})\s?(?P<times>(?:{_MULTIPLE})\b)?"
    rf"|(?P<sum2>{DIGITS})\s?(?P<times2>{_MULTIPLE})?\s?(?P<unit2>{_UNIT})(?!\w)"
    rf"|(?P<sum3>{DIGITS})\s?(?P<times3>k)\b)"
)

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan januar janvier", "february feb februar février", "march mar märz mars", "april apr avril",
         "may mai", "june jun juni juin", "july jul juli juillet", "august aug août", "september sep sept septembre",
         "october oct oktober octobre", "november nov novembre", "december dec dezember décembre"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
YEAR = r"(?:19[3-9]\d|20\d\d)"
DATE = (
    rf"(?:(?:(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er)? (?:of )?)?(?P<month>{'|'.join(MONTHS)})\.?,? "
    rf"(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? )?)?(?P<year>{YEAR})(?!\d)"
)


def dated(prefix: str) -> str:
    """``DATE`` with names of its own for its groups, so that a pattern can hold two."""
    return DATE.replace("?P<", f"?P<{prefix}")


def number(text: str) -> float:
    """``12``, ``1.5``, ``80,000``, ``85.000`` or ``three``."""
    word = text.strip().casefold()
    if word in WORDS:
        return WORDS[word]
    if GROUPED.fullmatch(word):
        return float(re.sub(r"\D", "", word))
    return float(word.replace(",", "."))


def money(found: re.Match[str]) -> tuple[int, str | None]:
    """The amount in whole units, and the ISO 4217 code if it was said. ``found`` holds the groups of ``MONEY``."""
    groups = found.groupdict()
    amount = number(groups["sum"] or groups["sum2"] or groups["sum3"])
    times = groups["times"] or groups["times2"] or groups["times3"]
    unit = groups["unit"] or groups["unit2"]
    return round(amount * (MULTIPLES[times.casefold()] if times else 1)), CURRENCIES[unit.casefold()] if unit else None


def day(found: re.Match[str], prefix: str = "") -> str:
    """``2021``, ``2021-04`` or ``2021-04-30``. ``found`` holds the groups of ``DATE``, named with ``prefix``."""
    groups = {name.removeprefix(prefix): text for name, text in found.groupdict().items() if name.startswith(prefix)}
    parts = [groups["year"]]
    if groups["month"]:
        parts.append(f"{MONTHS[groups['month'].casefold()]:02}")
        if on := groups["day"] or groups["day2"]:
            parts.append(f"{int(on):02}")
    return "-".join(parts)
