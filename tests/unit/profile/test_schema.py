"""The schema keeps the rules that its tables, its pages and its coach rely on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest

from kairix_core.domain.profile import schema
from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing
from kairix_core.domain.profile.codes import CURRENCIES
from kairix_core.domain.profile.disclosure import Disclosure
from kairix_core.domain.profile.entries import Skill
from kairix_core.domain.profile.schema import ATTRIBUTES, SECTIONS, attributes_of, resolve
from kairix_core.domain.profile.values import MOST
from kairix_core.errors import InvalidInput

SPECS = tuple(ATTRIBUTES.values())
SECTION_KEYS = [section.key for section in SECTIONS]
#: Words that PostgreSQL reserves (``pg_get_keywords()``, catcode R and T), and columns that every profile has.
RESERVED = set(
    re.findall(
        r"\w+",
        """
        all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
        collation column concurrently constraint create cross current_catalog current_date current_role
        current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
        except false fetch for foreign freeze from full grant group having ilike in initially inner intersect
        into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null
        offset on only or order outer overlaps placing primary references returning right select session_user
        similar some symmetric system_user table tablesample then to trailing true union unique user using
        variadic verbose when where window with
        """,
    )
)
COLUMNS = {"owner_id", "revision", "updated_at", "accept_from", "disclosures"}
#: What PostgreSQL keeps in a row itself of a long value that it moved out of it; and of a number.
MOVED_OUT, NUMBER = 18, 8
ROW_LIMIT = 8_000
COUNTED = {AttributeType.INTEGER, AttributeType.NUMBER}
CHOSEN = {AttributeType.CHOICE, AttributeType.CHOICES}
NUMBERS = COUNTED | {AttributeType.LEVEL, AttributeType.BOOLEAN}
DERIVABLE = {
    AttributeType.NUMBER,
    AttributeType.INTEGER,
    AttributeType.DATE,
    AttributeType.TEXT,
    AttributeType.TEXTS,
    AttributeType.CHOICE,
    AttributeType.ENTRIES,
}

ADDRESS = ("street_address", "postal_code", "phone", "other_phones", "other_emails", "messengers")
PERSON = ("birth_date", "nationalities", "pronouns", "former_names", "home_town", "recommendations", "military_service")
CAREER = ("reasons_for_leaving", "career_gaps", "career_gap_months", "career_break_story", "last_job_ended")
DOUBTS = ("development_areas", "skill_gaps", "feedback_received", "employment_status", "current_role_dislikes")
PRIVATE = (*ADDRESS, *PERSON, *CAREER, *DOUBTS)
REQUESTABLE = {"notice_period", "available_from", "work_permits", "needs_visa_sponsorship"}


def keys_of(specs: Iterable[AttributeSpec]) -> list[str]:
    return [spec.key for spec in specs]


def test_there_are_hundreds_of_attributes_in_more_than_twenty_sections() -> None:
    assert len(ATTRIBUTES) >= 320
    assert len(SECTIONS) >= 20


def test_sections_and_attributes_have_each_a_name_of_their_own() -> None:
    names = [*SECTION_KEYS, *(spec.key for section in SECTION_KEYS for spec in attributes_of(section))]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_key_is_a_column_name_that_needs_no_quotes() -> None:
    bad = [key for key in ATTRIBUTES if not re.fullmatch(r"[a-z][a-z0-9_]{1,62}", key) or key in RESERVED | COLUMNS]
    assert bad == []


def test_a_row_with_every_attribute_fits_into_a_page_of_the_database() -> None:
    size = sum(NUMBER if spec.type in NUMBERS else MOVED_OUT for spec in SPECS)
    assert size < ROW_LIMIT


def test_every_attribute_stands_in_the_file_of_its_section() -> None:
    assert [spec.key for section in SECTION_KEYS for spec in attributes_of(section) if spec.section != section] == []


def test_every_section_has_attributes_a_label_and_a_sentence() -> None:
    assert [s.key for s in SECTIONS if not (attributes_of(s.key) and s.label and s.description.endswith("."))] == []


@pytest.mark.parametrize("said", [lambda spec: spec.question, lambda spec: (spec.section, spec.label)])
def test_nothing_is_asked_or_labelled_twice(said: Callable[[AttributeSpec], object]) -> None:
    assert [what for what, times in Counter(map(said, SPECS)).items() if times > 1] == []


@pytest.mark.parametrize(
    ("said", "form"),
    [
        (lambda spec: spec.description, r"[A-Z][^\n?!]*\."),
        (lambda spec: spec.question, r"[A-Z][^\n?]*\?"),
        (lambda spec: spec.label, r"\S(.*\S)?"),
        (lambda spec: str(spec.priority), r"[123]"),
    ],
)
def test_every_attribute_is_described_and_asked_for_in_one_sentence(
    said: Callable[[AttributeSpec], str], form: str
) -> None:
    assert keys_of(spec for spec in SPECS if not re.fullmatch(form, said(spec))) == []


def test_lists_of_entries_and_no_others_have_a_class_for_them() -> None:
    assert keys_of(s for s in SPECS if (s.entry is not None) != (s.type is AttributeType.ENTRIES)) == []


def test_choices_and_nothing_else_have_choices_each_once() -> None:
    assert keys_of(spec for spec in SPECS if bool(spec.choices) != (spec.type in CHOSEN)) == []
    assert keys_of(spec for spec in SPECS if len(set(spec.choices)) != len(spec.choices)) == []


def test_numbers_and_nothing_else_have_units() -> None:
    assert keys_of(spec for spec in SPECS if spec.unit and spec.type not in COUNTED) == []
    assert keys_of(spec for spec in SPECS if spec.type is AttributeType.NUMBER and not spec.unit) == []


def test_every_limit_is_that_of_a_unit_in_use() -> None:
    assert set(MOST) <= {spec.unit for spec in SPECS}


def test_what_is_derived_is_of_a_type_that_can_be_computed() -> None:
    assert keys_of(spec for spec in SPECS if spec.derived and spec.type not in DERIVABLE) == []


def test_a_level_says_what_its_ends_mean_and_is_the_persons_own_affair() -> None:
    levels = [spec for spec in SPECS if spec.type is AttributeType.LEVEL]
    assert keys_of(s for s in levels if not re.search(r"from 0 \(.+\) to 5 \(.+\)", s.description)) == []
    assert keys_of(s for s in levels if s.disclosure is not Disclosure.PRIVATE) == []


@pytest.mark.parametrize("key", PRIVATE)
def test_what_a_careful_person_keeps_to_themselves_is_private(key: str) -> None:
    assert ATTRIBUTES[key].disclosure is Disclosure.PRIVATE


@pytest.mark.parametrize("section", ["wellbeing", "job_search"])
def test_a_whole_section_is_for_the_person_and_the_coach_alone(section: str) -> None:
    assert {spec.disclosure for spec in attributes_of(section)} == {Disclosure.PRIVATE}


def test_of_pay_and_availability_nothing_is_public_and_only_availability_can_be_asked_for() -> None:
    by_disclosure = {spec.key: spec.disclosure for spec in attributes_of("compensation")}
    assert Disclosure.PUBLIC not in by_disclosure.values()
    assert {key for key, told in by_disclosure.items() if told is Disclosure.ON_REQUEST} == REQUESTABLE


@pytest.mark.parametrize("key", ["full_name", "email", "headline", "summary", "work", "studies", "spoken_languages"])
def test_what_stands_on_every_resume_is_public(key: str) -> None:
    assert ATTRIBUTES[key].disclosure is Disclosure.PUBLIC


@pytest.mark.parametrize("area", [*schema.SKILL_AREAS, *schema.TOOL_AREAS])
def test_every_area_holds_skills(area: str) -> None:
    assert ATTRIBUTES[area].entry is Skill


@pytest.mark.parametrize("words", [schema.INDUSTRIES, schema.FUNCTIONS, schema.COMPANY_SIZES])
def test_every_word_of_a_position_has_its_own_column_of_years(words: dict[str, str]) -> None:
    assert len(set(words.values())) == len(words)
    assert {(ATTRIBUTES[key].unit, ATTRIBUTES[key].drawn) for key in words.values()} == {("years", Drawing.BAR)}


@pytest.mark.parametrize("key", ["current_industry", "main_industry", "preferred_industries"])
def test_industries_are_chosen_by_the_same_words(key: str) -> None:
    assert ATTRIBUTES[key].choices == tuple(schema.INDUSTRIES)


@pytest.mark.parametrize("codes", [schema.COUNTRIES, schema.CURRENCIES])
def test_codes_are_in_order_each_once(codes: tuple[str, ...]) -> None:
    assert all(one < next_one for one, next_one in pairwise(codes))


def test_fields_resolve_to_attributes_in_the_schemas_order_each_once() -> None:
    fields = ["work", "identity", "full_name", "work"]
    assert resolve(fields) == [*(spec.key for spec in attributes_of("identity")), "work"]


def test_a_section_resolves_to_its_attributes() -> None:
    assert resolve(["technical_skills"]) == list(schema.SKILL_AREAS)


def test_no_fields_resolve_to_nothing() -> None:
    assert resolve([]) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("technical_skils", "technical_skills"), ("data_bases", "databases"), ("fullname", "full_name")],
)
def test_an_unknown_field_is_named_with_the_nearest_known_one(written: str, meant: str) -> None:
    with pytest.raises(InvalidInput, match=f"“{meant}”") as caught:
        resolve(["work", written])
    assert caught.value.field == written


def test_a_field_unlike_any_other_leads_to_the_list_of_all() -> None:
    with pytest.raises(InvalidInput, match="/api/profile/schema"):
        resolve(["§" * 100_000])


def test_an_unknown_section_is_refused() -> None:
    with pytest.raises(InvalidInput, match="“wellbeing”"):
        attributes_of("well_being")


def test_an_amount_names_the_attribute_of_its_currency() -> None:
    amounts = [spec for spec in SPECS if spec.currency]
    assert amounts
    assert {ATTRIBUTES[spec.currency].choices for spec in amounts} == {CURRENCIES}


def test_every_currency_is_that_of_an_amount() -> None:
    currencies = {spec.key for spec in SPECS if spec.choices == CURRENCIES}
    assert currencies == {spec.currency for spec in SPECS if spec.currency}
