"""Each value of a profile is kept in one form, or refused with a word on what is wrong."""

from __future__ import annotations

import json
import re
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, EntryClass
from kairix_core.domain.profile.entries import Award, Goal, Profile, Project, Reference, Skill, SpokenLanguage, Work
from kairix_core.domain.profile.entry_key import entry_key
from kairix_core.domain.profile.schema import (
    ATTRIBUTES,
    COMPANY_SIZES,
    FUNCTIONS,
    INDUSTRIES,
    LANGUAGE_LEVELS,
    SENIORITIES,
)
from kairix_core.domain.profile.values import MAX_ENTRIES, MAX_ITEM, MAX_LINE, MAX_PROSE, canonical, canonical_entry
from kairix_core.errors import InvalidInput


def spec_of(
    kind: AttributeType, *, choices: tuple[str, ...] = (), entry: EntryClass | None = None, unit: str = ""
) -> AttributeSpec:
    return AttributeSpec(
        "thing", "section", kind, "Thing", "A thing.", "Which thing?", choices=choices, entry=entry, unit=unit
    )


TEXT = spec_of(AttributeType.TEXT)
LONG_TEXT = spec_of(AttributeType.LONG_TEXT)
URL = spec_of(AttributeType.URL)
DATE = spec_of(AttributeType.DATE)
INTEGER = spec_of(AttributeType.INTEGER)
NUMBER = spec_of(AttributeType.NUMBER, unit="years")
LEVEL = spec_of(AttributeType.LEVEL)
BOOLEAN = spec_of(AttributeType.BOOLEAN)
CHOICE = spec_of(AttributeType.CHOICE, choices=("on-site", "for the right role", "bachelor's or equivalent", "EUR"))
CHOICES = spec_of(AttributeType.CHOICES, choices=("day", "night"))
TEXTS = spec_of(AttributeType.TEXTS)
WORK = spec_of(AttributeType.ENTRIES, entry=Work)
SKILLS = spec_of(AttributeType.ENTRIES, entry=Skill)
LANGUAGES = spec_of(AttributeType.ENTRIES, entry=SpokenLanguage)
ACCOUNTS = spec_of(AttributeType.ENTRIES, entry=Profile)

ACME = {"name": "Acme", "position": "Engineer"}


@pytest.mark.parametrize(
    ("spec", "written", "kept"),
    [
        (TEXT, "  Ada \t Lovelace\n", "Ada Lovelace"),
        (TEXT, "Zoe\u0308", "Zoë"),
        (TEXT, "العربية", "العربية"),
        (LONG_TEXT, "\r\nOne.\r\n\r\nTwo.\r", "One.\n\nTwo."),
        (LONG_TEXT, "a\fb", "a\nb"),
        (URL, "https://Example.COM/Ada", "https://example.com/Ada"),
        (URL, "github.com/ada", "https://github.com/ada"),
        (URL, "HTTP://example.com:8080/?q=1#top", "http://example.com:8080/?q=1#top"),
        (URL, "bücher.example", "https://bücher.example"),
        (URL, "example.com:8080/a", "https://example.com:8080/a"),
        (DATE, " 2021 ", "2021"),
        (DATE, "2021-04", "2021-04"),
        (DATE, "2024-02-29", "2024-02-29"),
        (INTEGER, 12, 12),
        (INTEGER, 12.0, 12),
        (NUMBER, 7, 7.0),
        (NUMBER, -0.0, 0.0),
        (NUMBER, 7.25, 7.25),
        (LEVEL, 0, 0),
        (LEVEL, 5.0, 5),
        (BOOLEAN, False, False),
        (CHOICE, "On site", "on-site"),
        (CHOICE, "for_the_right_role", "for the right role"),
        (CHOICE, "Bachelor’s or  equivalent", "bachelor's or equivalent"),
        (CHOICE, "eur", "EUR"),
        (CHOICES, [], []),
        (CHOICES, ["Night", "day"], ["night", "day"]),
        (TEXTS, ("one ", "two"), ["one", "two"]),
        (WORK, [{**ACME, "url": "", "summary": None, "skills": []}], [ACME]),
        (WORK, [{**ACME, "highlights": [" a ", ""]}], [{**ACME, "highlights": ["a"]}]),
        (WORK, [{"name": "Acme", "start_date": "2020"}], [{"startDate": "2020", "name": "Acme"}]),
        (SKILLS, [{"name": "Go", "level": 0, "years": 3}], [{"name": "Go", "level": 0, "years": 3.0}]),
        (LANGUAGES, [{"language": "French", "cefr": "C1"}], [{"language": "French", "cefr": "C1"}]),
        (ACCOUNTS, [{"url": "X.com/ada"}], [{"url": "https://x.com/ada"}]),
    ],
)  # fmt: skip
def test_a_value_is_kept_in_one_form(spec: AttributeSpec, written: Any, kept: Any) -> None:
    found = canonical(spec, written)
    assert (found, type(found)) == (kept, type(kept))


@pytest.mark.parametrize(
    ("spec", "written", "said"),
    [
        (TEXT, 3, "has to be text"),
        (TEXT, None, "has to be text"),
        (TEXT, " \n", "is empty"),
        (TEXT, "a\x00b", r"U\+0000"),
        (TEXT, "a\x1fb", r"U\+001F"),
        (TEXT, "a\ud800", r"U\+D800"),
        (TEXT, "x" * (MAX_LINE + 1), "longer than 500"),
        (LONG_TEXT, "x" * (MAX_PROSE + 1), "longer than 20,000"),
        (URL, "javascript:alert(1)", "https://"),
        (URL, "javascript://example.com/%0aalert(1)", "https://"),
        (URL, "JaVaScRiPt://example.com", "https://"),
        (URL, "data:text/html,x", "https://"),
        (URL, "mailto:ada@example.com", "https://"),
        (URL, "ada@example.com", "https://"),
        (URL, "https://good.example@evil.example/", "https://"),
        (URL, "https:///path", "https://"),
        (URL, "//example.com", "https://"),
        (URL, "https://[::1", "https://"),
        (URL, "https://example.com:99999", "https://"),
        (URL, "not a page", "no address has"),
        (URL, "https://good.example\\@evil.example", "no address has"),
        (URL, "https://exam\u202eple.com", "no address has"),
        (URL, "https://example.com/" + "x" * 2_000, "longer than 2000"),
        (DATE, "2021-13", "has to be a date"),
        (DATE, "2021-02-30", "has to be a date"),
        (DATE, "0000", "has to be a date"),
        (DATE, "April 2021", "has to be a date"),
        (DATE, "२०२१", "has to be a date"),
        (DATE, 2021, "has to be text"),
        (INTEGER, 1.5, "whole number"),
        (INTEGER, -1, "from 0 to"),
        (INTEGER, 2**31, "from 0 to"),
        (INTEGER, 10**400, "from 0 to"),
        (INTEGER, True, "from 0 to"),
        (INTEGER, "12", "from 0 to"),
        (NUMBER, 81, "from 0 to 80"),
        (NUMBER, float("nan"), "from 0 to 80"),
        (NUMBER, float("inf"), "from 0 to 80"),
        (LEVEL, 6, "from 0 to 5"),
        (LEVEL, True, "from 0 to 5"),
        (LEVEL, "3", "from 0 to 5"),
        (BOOLEAN, 1, "true or false"),
        (BOOLEAN, "yes", "true or false"),
        (CHOICE, "at home", "one of: on-site, for the right role"),
        (CHOICE, ["EUR"], "has to be text"),
        (CHOICES, "day", "has to be a list"),
        (TEXTS, {"a": 1}, "has to be a list"),
        (TEXTS, ["x"] * (MAX_ENTRIES + 1), "more than 500 entries"),
        (ATTRIBUTES["country_code"], "Atlantis", "AD, AE.*…"),
    ],
)  # fmt: skip
def test_what_an_attribute_cannot_hold_is_refused_by_name(spec: AttributeSpec, written: Any, said: str) -> None:
    with pytest.raises(InvalidInput, match=said) as caught:
        canonical(spec, written)
    assert spec.label in caught.value.message
    assert caught.value.field == spec.key


@pytest.mark.parametrize(
    ("spec", "written", "field"),
    [
        (TEXTS, ["a", ""], "thing.1"),
        (TEXTS, ["a", "x" * (MAX_ITEM + 1)], "thing.1"),
        (CHOICES, ["day", "noon"], "thing.1"),
        (TEXTS, ["Python", "Go", " python "], "thing.2"),
        (CHOICES, ["day", "Day"], "thing.1"),
        (WORK, ["Acme"], "thing.0"),
        (WORK, [None], "thing.0"),
        (WORK, [{"startDate": "2020"}], "thing.0"),
        (WORK, [ACME, {**ACME, "startDate": "soon"}], "thing.1.startDate"),
        (WORK, [{**ACME, "endDate": "2021-02-30"}], "thing.0.endDate"),
        (WORK, [{**ACME, "highlights": ["a", 3]}], "thing.0.highlights.1"),
        (WORK, [{**ACME, "highlights": ["a", "b\x00"]}], "thing.0.highlights.1"),
        (WORK, [{**ACME, "highlights": "a"}], "thing.0.highlights"),
        (WORK, [{**ACME, "salary": 3}], "thing.0.salary"),
        (WORK, [{**ACME, "url": "javascript:alert(1)"}], "thing.0.url"),
        (WORK, [{**ACME, "industry": "alchemy"}], "thing.0.industry"),
        (WORK, [{**ACME, "companySize": "huge"}], "thing.0.companySize"),
        (WORK, [{**ACME, "seniority": "wizard"}], "thing.0.seniority"),
        (WORK, [ACME, {"name": "ACME ", "position": " engineer"}], "thing.1"),
        (SKILLS, [{"level": 3}], "thing.0.name"),
        (SKILLS, [{"name": "Go", "level": 6}], "thing.0.level"),
        (SKILLS, [{"name": "Go", "level": "3"}], "thing.0.level"),
        (SKILLS, [{"name": "Go", "level": True}], "thing.0.level"),
        (SKILLS, [{"name": "Go", "years": float("nan")}], "thing.0.years"),
        (SKILLS, [{"name": "Go"}, {"name": "go"}], "thing.1"),
        (LANGUAGES, [{"language": "French", "cefr": "D1"}], "thing.0.cefr"),
    ],
)
def test_a_list_names_the_entry_that_cannot_be_kept(spec: AttributeSpec, written: Any, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        canonical(spec, written)
    assert caught.value.field == field


def test_nothing_that_was_written_twice_in_two_spellings_is_dropped() -> None:
    with pytest.raises(InvalidInput):
        canonical(WORK, [{**ACME, "startDate": "2020", "start_date": "2021"}])


def test_a_position_that_was_held_twice_stands_twice() -> None:
    stints = [{"startDate": "2015", **ACME}, {"startDate": "2019", **ACME}]
    assert canonical(WORK, stints) == stints


def test_one_entry_of_a_list_is_kept_as_it_is_in_the_list() -> None:
    assert canonical_entry(SKILLS, {"name": " Go "}) == canonical(SKILLS, [{"name": " Go "}])[0]


def test_one_entry_that_cannot_be_kept_leads_to_its_field() -> None:
    with pytest.raises(InvalidInput) as caught:
        canonical_entry(SKILLS, {"name": "Go", "level": 9})
    assert caught.value.field == "thing.level"


@pytest.mark.parametrize("nested", [{"name": []}, {"name": {"name": "Go"}}, {"name": [[[[]]]]}, {3: "Go"}, {}])
def test_no_shape_of_json_gets_past_an_entry(nested: Any) -> None:
    with pytest.raises(InvalidInput):
        canonical_entry(SKILLS, nested)


@pytest.mark.parametrize(
    ("kind", "entry", "key"),
    [
        (Work, {"name": "Northwind", "position": "Staff  Engineer"}, "northwind|staff engineer"),
        (Work, {"name": "Northwind"}, "northwind|"),
        (Skill, {"name": "Ｐｙｔｈｏｎ", "level": 3}, "python"),
        (Skill, {"name": "STRASSE"}, "strasse"),
        (Skill, {"name": "Straße"}, "strasse"),
        (Award, {"title": "Prize", "awarder": "A | B"}, "prize|a b"),
        (Reference, {"name": "Grace", "reference": "Fine."}, "grace"),
        (Goal, {"name": "Lead a team"}, "lead a team"),
        (Project, {"name": "Kairix", "startDate": "2020"}, "kairix"),
    ],
)
def test_an_entry_is_told_from_others_as_its_owner_would(kind: EntryClass, entry: dict[str, Any], key: str) -> None:
    assert entry_key(spec_of(AttributeType.ENTRIES, entry=kind), entry) == key


def test_a_text_of_a_list_is_its_own_key() -> None:
    assert entry_key(TEXTS, "Clean  Code") == "clean code"


# --- whatever is written ----------------------------------------------------------------------------------------------

ODD = ["İ.com", "e\u0301", "a\u2028b", "ſ", "ﬁ", "\u0345", " \u0301", "\u1e9b\u0323"]
NOISE = st.text(max_size=40) | st.sampled_from(ODD)
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20) | st.sampled_from(ODD)
LINKS = st.from_regex(r"(https?://)?[\w-]{1,9}\.[\w-]{2,5}(:[1-9][0-9]{1,3})?(/[\w./?#%-]{0,9})?", fullmatch=True)
DATES = st.dates().map(str).flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))
YEARS = st.floats(0, 80) | st.integers(0, 80)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | NOISE | LINKS | DATES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NOISE, inner, max_size=3),
    max_leaves=6,
)
FITTING: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(["url"], LINKS),
    **dict.fromkeys(["date", "startDate", "endDate", "releaseDate", "expires", "lastUsed", "by"], DATES),
    **dict.fromkeys(["number", "years"], YEARS),
    **dict.fromkeys(["level", "integer"], st.integers(0, 5)),
    "boolean": st.booleans(),
    "code": st.sampled_from(["fr", "yue"]),
    "cefr": st.sampled_from(LANGUAGE_LEVELS),
    "industry": st.sampled_from(list(INDUSTRIES)),
    "function": st.sampled_from(list(FUNCTIONS)),
    "companySize": st.sampled_from(list(COMPANY_SIZES)),
    "seniority": st.sampled_from(SENIORITIES),
}


def entries_of(kind: EntryClass) -> st.SearchStrategy[Any]:
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    lists = {name: st.lists(WORDS, max_size=3) for name, field in fields.items() if field.default == ()}
    fitting = {name: lists.get(name, FITTING.get(name, WORDS)) for name in fields}
    must = {name for name, field in fields.items() if field.is_required()}
    return st.fixed_dictionaries(
        {name: fitting[name] for name in must}, optional={name: fitting[name] for name in fitting if name not in must}
    )


def values_of(spec: AttributeSpec) -> st.SearchStrategy[Any]:
    one = FITTING.get(spec.type, st.sampled_from(spec.choices) if spec.choices else WORDS)
    if spec.entry is not None:
        one = entries_of(spec.entry)
    return st.lists(one, max_size=3) if spec.is_list else one


@st.composite
def specs_and_values(draw: st.DrawFn) -> tuple[AttributeSpec, Any]:
    """Values that mostly fit."""
    spec = draw(st.sampled_from(list({(s.type, s.entry): s for s in ATTRIBUTES.values()}.values())))
    return spec, draw(values_of(spec))


@settings(max_examples=60, deadline=None)
@given(specs_and_values())
def test_a_canonical_value_stays_as_it_is(pair: tuple[AttributeSpec, Any]) -> None:
    spec, value = pair
    try:
        once = canonical(spec, value)
    except InvalidInput:
        return
    assert canonical(spec, once) == once


@settings(max_examples=60, deadline=None)
@given(specs_and_values())
def test_a_canonical_value_is_json_that_the_database_takes(pair: tuple[AttributeSpec, Any]) -> None:
    spec, value = pair
    try:
        kept = canonical(spec, value)
    except InvalidInput:
        return
    assert json.loads(json.dumps(kept, ensure_ascii=False, allow_nan=False)) == kept
    assert not re.search("[\x00\ud800-\udfff]", "".join(texts_in(kept)))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(ATTRIBUTES.values())), JSON)
def test_nothing_is_refused_without_a_word_on_where(spec: AttributeSpec, value: Any) -> None:
    try:
        canonical(spec, value)
    except InvalidInput as error:
        where = error.field or ""
    else:
        return
    assert where.split(".")[0] == spec.key


@settings(max_examples=60, deadline=None)
@given(NOISE)
def test_a_line_loses_nothing_but_white_space(noise: str) -> None:
    try:
        kept = canonical(TEXT, f"x{noise}x")
    except InvalidInput:
        return
    assert "".join(kept.split()) == "".join(normalize("NFC", f"x{noise}x").split())


def texts_in(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [*value, *texts_in(list(value.values()))]
    return [text for item in value for text in texts_in(item)] if isinstance(value, list) else []


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("email", "ada@example.org"),
        ("other_emails", ["ada@löwe.example", "a.l+x@example.org"]),
        ("phone", "+44 (0)20 7946\u20110123"),
        ("other_phones", ["020 7946 0123 ext. 12"]),
        ("postal_code", "SW1A 1AA"),
        ("postal_code", "〒100-0001"),
        ("postal_code", "CH-8001"),
    ],
)
def test_a_contact_that_looks_like_one_is_kept_as_it_is(key: str, written: Any) -> None:
    assert canonical(ATTRIBUTES[key], written) == written


@pytest.mark.parametrize(
    ("key", "written", "field", "said"),
    [
        ("email", "not-an-email", "email", "“E-mail” has to be an e-mail address, as in ada@example.org"),
        ("email", "a@" + "b" * 300, "email", "e-mail address"),
        ("other_emails", ["ada@example.org", "ada at example"], "other_emails.1", "e-mail address"),
        ("phone", "call me", "phone", "phone number"),
        ("other_phones", ["12"], "other_phones.0", "3 to 20 digits"),
        ("postal_code", "somewhere in Bern", "postal_code", "postal code"),
        ("postal_code", "8001 Zürich, Schweiz", "postal_code", "postal code"),
        ("country_code", "Atlantis", "country_code", "has to be one of: AD"),
        ("birth_date", "2021-02-30", "birth_date", "has to be a date"),
        ("photo_url", "photo", "photo_url", "https://"),
    ],
)
def test_a_contact_that_looks_like_none_is_refused_with_what_is_expected(
    key: str, written: Any, field: str, said: str
) -> None:
    with pytest.raises(InvalidInput, match=said) as refused:
        canonical(ATTRIBUTES[key], written)
    assert refused.value.field == field
