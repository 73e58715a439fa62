"""A LinkedIn export becomes a résumé: which file, which column, which words; and what is told of the rest."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doubles.linkedin import (
    EMAIL_COLUMNS,
    EXPORT,
    POSITIONS_COLUMNS,
    PRIVATE,
    PROFILE_COLUMNS,
    RECOMMENDATION_COLUMNS,
    a_zip,
    without_data,
)
from kairix_core.domain.document import ImportedResume
from kairix_core.errors import InvalidInput
from kairix_infra.documents.detect import Format, detect
from kairix_infra.documents.reader import read_here


def read(files: Mapping[str, str | bytes], *, folder: str = "") -> ImportedResume:
    data = a_zip(files, folder=folder)
    return read_here(data, detect(data))


def read_table(name: str, *lines: str) -> ImportedResume:
    return read({**EXPORT, name: "\n".join(lines) + "\n"})


def codes(imported: ImportedResume) -> list[str]:
    return [notice.code for notice in imported.warnings]


def test_a_profile_names_the_person_and_where_to_find_them() -> None:
    assert read(EXPORT).resume["basics"] == {
        "name": "Mirela Okonjo",
        "label": "Harbour pilot",
        "summary": "Twenty years\nof fog.",
        "location": {"city": "Porto", "region": "Portugal"},
        "url": "https://mirela.example/log",
        "profiles": [
            {"network": "Twitter", "username": "mirela_pilots", "url": "https://twitter.com/mirela_pilots"},
            {"network": "GitHub", "username": "mirela", "url": "https://github.com/mirela"},
        ],
    }


def test_positions_are_work_and_a_blank_end_is_the_present() -> None:
    assert read(EXPORT).resume["work"] == [
        {
            "name": "Quillon Harbour & Sons",
            "position": "Senior Pilot",
            "location": "Porto",
            "summary": "Led the night watch.",
            "startDate": "2021-03",
        },
        {"name": "Tidewater", "position": "Pilot", "location": "Vigo", "startDate": "2015", "endDate": "2021-02"},
    ]


def test_what_is_private_in_a_profile_is_left_out_and_told() -> None:
    imported = read(EXPORT)
    assert "Quiet Lane" not in str(imported)
    assert [notice.message for notice in imported.warnings] == [
        "Profile.csv: left out, because LinkedIn shows it to nobody: maiden name, address, birth date, postcode."
    ]


def test_every_value_stands_where_its_span_says() -> None:
    imported = read({**EXPORT, **EVERYTHING})
    leaves = dict(_leaves(imported.resume))
    assert leaves.keys() <= imported.spans.keys()
    for pointer, value in leaves.items():
        span = imported.spans[pointer]
        assert imported.text[span.start : span.end] == value or pointer.endswith(("Date", "date"))


def _leaves(value: Any, pointer: str = "") -> Any:
    if isinstance(value, str):
        yield pointer, value
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _leaves(inner, f"{pointer}/{key}")


EVERYTHING = {
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    "Vigo Nautical,2009,2013,With honours,Bachelor of Science - BS,Rowing\n",
    "Languages.csv": "Name,Proficiency\nPortuguese,NATIVE_OR_BILINGUAL\nGalician,Full professional proficiency\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
    "Unlimited Pilot,https://licence.example/7,Port Office,Mar 2016,Mar 2021,PX-7\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nFog chart,A chart.,https://fog.example,Jan 2019,\n",
    "Publications.csv": "Name,Published On,Description,Publisher,Url\nTides,03 Aug 2024,On tides.,Anchor Press,\n",
    "Honors.csv": "Title,Description,Issued On\nLifesaver,For a rescue.,2018\n",
    "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description\n"
    "Sea School,Teacher,EDUCATION,2017,,Knots.\n",
    "TestScores.csv": "Tested On,Name,Description,Score\n2014,Maritime English,,98\n",
    "Courses.csv": "Name,Number\nRadar plotting,RP1\n",
    "Organizations.csv": "Name,Position,Description,Started On,Finished On\nPilots' Guild,Member,,2016,\n",
    "PhoneNumbers.csv": "Extension,Number,Type\n,555 0100,Work\n,+351 555 0101,Mobile\n",
    "Recommendations_Received.csv": f'{RECOMMENDATION_COLUMNS}\nBo,Anders,Tidewater,Captain,"Calm, always.",'
    '"06/12/21, 05:39 PM",VISIBLE\n',
}


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("education", {
            "institution": "Vigo Nautical", "studyType": "Bachelor of Science - BS", "summary": "With honours",
            "description": "Rowing", "startDate": "2009", "endDate": "2013",
        }),
        ("languages", {"language": "Portuguese", "fluency": "Native or bilingual proficiency"}),
        ("certificates", {
            "name": "Unlimited Pilot", "issuer": "Port Office", "url": "https://licence.example/7",
            "licenseNumber": "PX-7", "date": "2016-03", "endDate": "2021-03",
        }),
        ("projects", {
            "name": "Fog chart", "description": "A chart.", "url": "https://fog.example", "startDate": "2019-01",
        }),
        ("publications", {
            "name": "Tides", "publisher": "Anchor Press", "summary": "On tides.", "releaseDate": "2024-08-03",
        }),
        ("awards", {"title": "Lifesaver", "summary": "For a rescue.", "date": "2018"}),
        ("volunteer", {
            "organization": "Sea School", "position": "Teacher", "keywords": ["Education"], "summary": "Knots.",
            "startDate": "2017",
        }),
        ("references", {"name": "Bo Anders", "reference": "Calm, always."}),
    ],
)  # fmt: skip
def test_each_table_fills_its_section(section: str, expected: dict[str, Any]) -> None:
    assert read({**EXPORT, **EVERYTHING}).resume[section][0] == expected


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("education", {"courses": ["Radar plotting"]}),
        ("certificates", {"name": "Maritime English", "score": "98", "date": "2014"}),
        ("volunteer", {"organization": "Pilots' Guild", "position": "Member", "startDate": "2016"}),
    ],
)
def test_tables_without_a_section_of_their_own_join_the_nearest(section: str, expected: dict[str, Any]) -> None:
    assert read({**EXPORT, **EVERYTHING}).resume[section][-1] == expected


def test_a_mobile_number_comes_first() -> None:
    assert read({**EXPORT, **EVERYTHING}).resume["basics"]["phone"] == "+351 555 0101"


# --- the traps of real exports ----------------------------------------------------------------------------------------


def test_what_belongs_to_others_is_not_even_unpacked() -> None:
    data = a_zip({**EXPORT, **PRIVATE})
    for name in PRIVATE:
        data = without_data(data, name)
    imported = read_here(data, detect(data))
    assert imported.resume["basics"]["name"] == "Mirela Okonjo"
    assert "Hidden" not in str(imported)


def test_files_that_stay_closed_on_purpose_are_no_loss() -> None:
    assert codes(read({**EXPORT, **PRIVATE})) == codes(read(EXPORT))


def test_notes_may_stand_above_a_header() -> None:
    notes = ("Notes:", '"A paragraph, with a comma, in', 'two lines"', "")
    imported = read_table("Positions.csv", *notes, POSITIONS_COLUMNS, "Quillon,Pilot,,,,")
    assert imported.resume["work"] == [{"name": "Quillon", "position": "Pilot"}]


def test_of_columns_with_one_name_the_first_that_is_filled_counts() -> None:
    imported = read_table("Positions.csv", "Company Name,Company Name,Title,Title", ",Quillon,,Pilot", "A,B,C,D")
    assert imported.resume["work"] == [{"name": "Quillon", "position": "Pilot"}, {"name": "A", "position": "C"}]


def test_a_header_may_end_with_a_comma() -> None:
    assert read_table("Skills.csv", "Name,", "Radar,").resume["skills"] == [{"name": "Radar"}]


def test_a_table_without_its_header_is_told() -> None:
    imported = read_table("Positions.csv", "No positions found")
    assert "table_not_understood" in codes(imported)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_byte_order_marks_and_line_ends_of_all_kinds_are_read(mark: bytes, line_end: bytes) -> None:
    files = {name: mark + content.encode().replace(b"\n", line_end) for name, content in EXPORT.items()}
    assert read(files) == read(EXPORT)


def test_headers_and_values_may_all_be_quoted() -> None:
    imported = read_table("Positions.csv", '"COMPANY NAME","TITLE","STARTED ON"', '"Quillon, Ltd","Pilot","2015"')
    assert imported.resume["work"] == [{"name": "Quillon, Ltd", "position": "Pilot", "startDate": "2015"}]


def test_a_description_made_of_bullets_becomes_highlights() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, 'Quillon,Pilot,"At sea:', "• Led a watch", '- Taught",,,')
    assert imported.resume["work"][0]["summary"] == "At sea:"
    assert imported.resume["work"][0]["highlights"] == ["Led a watch", "Taught"]


def test_a_description_that_is_bullets_in_part_stays_whole() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, 'Quillon,Pilot,"• Led a watch', 'and slept",,,')
    assert imported.resume["work"][0]["summary"] == "• Led a watch\nand slept"


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("Mar 2021", "2021-03"),
        ("2015", "2015"),
        ("2021-06-01", "2021-06-01"),
        ("03 Aug 2024", "2024-08-03"),
        ("1/1/24", "2024-01-01"),
        ("12/31/24", "2024-12-31"),
        ("31/12/2024", "2024-12-31"),
        ("2024-01-15 14:30:00", "2024-01-15"),
        ("2024-01-15 14:30:00 UTC", "2024-01-15"),
        ("06/06/21, 05:39 PM", "2021-06-06"),
    ],
)
def test_a_date_is_as_precise_as_it_is_stated(stated: str, date: str) -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, f'Quillon,Pilot,,,"{stated}",')
    assert imported.resume["work"] == [{"name": "Quillon", "position": "Pilot", "startDate": date}]


def test_a_month_that_could_be_a_day_is_not_made_up() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, "Quillon,Pilot,,,3/4/24,")
    assert imported.resume["work"][0]["startDate"] == "2024"
    assert "date_ambiguous" in codes(imported)


@pytest.mark.parametrize("stated", ["soon", "2021-13-01", "31/31/2024", "Mar 2021 - Apr 2022"])
def test_a_date_that_is_none_is_left_out_and_told(stated: str) -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, f"Quillon,Pilot,,,{stated},")
    assert imported.resume["work"] == [{"name": "Quillon", "position": "Pilot"}]
    assert [notice.message for notice in imported.warnings if notice.code == "date_not_understood"] == [
        f"Positions.csv, row 1: the date “{stated}” could not be understood, and was left out."
    ]


def test_an_end_before_its_beginning_is_kept_and_told() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, "Quillon,Pilot,,,Mar 2021,2019")
    assert imported.resume["work"][0]["endDate"] == "2019"
    assert "contradiction" in codes(imported)


def test_a_comma_in_a_website_does_not_part_it() -> None:
    websites = '"[BLOG:https://blog.example/a,b,PERSONAL:https://own.example]"'
    imported = read_table("Profile.csv", PROFILE_COLUMNS, f"Mirela,Okonjo,,,,,,,,,,{websites},")
    assert imported.resume["basics"]["url"] == "https://own.example"
    assert imported.resume["basics"]["profiles"] == [{"network": "blog.example", "url": "https://blog.example/a,b"}]


@pytest.mark.parametrize("folder", ["Basic_LinkedInDataExport_05-11-2026/", "export/"])
@pytest.mark.parametrize(
    "names",
    [
        ("PROFILE.CSV", "POSITIONS.CSV", "Email_Addresses.csv"),
        ("profile.csv", "positions.csv", "EmailAddresses.csv"),
    ],
)
def test_names_vary_and_may_stand_in_one_folder(folder: str, names: tuple[str, str, str]) -> None:
    emails = f"{EMAIL_COLUMNS}\na@mirela.example,Yes,Yes,1/1/24\n"
    contents = (EXPORT["Profile.csv"], EXPORT["Positions.csv"], emails)
    imported = read(dict(zip(names, contents, strict=True)), folder=folder)
    assert imported.resume["basics"]["email"] == "a@mirela.example"
    assert len(imported.resume["work"]) == 2


def test_shadow_files_of_other_systems_are_no_tables() -> None:
    assert read({**EXPORT, "__MACOSX/._Profile.csv": b"\x00\x05\x16\x07", "._Positions.csv": b"\x00"}) == read(EXPORT)


@pytest.mark.parametrize(
    "lines",
    [
        (EMAIL_COLUMNS, "old@x.example,Yes,No,1/1/24", "main@x.example,Yes,Yes,1/1/24"),
        ("Email Address,Primary", "old@x.example,No", "main@x.example,Yes"),
        (EMAIL_COLUMNS, "typo@x.example,No,No,1/1/24", "main@x.example,Yes,No,1/1/24"),
    ],
)
def test_of_several_addresses_the_primary_one_counts(lines: tuple[str, ...]) -> None:
    assert read_table("Email Addresses.csv", *lines).resume["basics"]["email"] == "main@x.example"


def test_a_skill_that_is_repeated_is_listed_once() -> None:
    assert read(EXPORT).resume["skills"] == [{"name": "Pilotage"}, {"name": "Radar"}]


@pytest.mark.parametrize(
    ("row", "kept"), [("Quillon,,,,2015,", {"name": "Quillon"}), (",Pilot,,,2015,", {"position": "Pilot"})]
)
def test_a_row_without_a_company_or_a_title_keeps_the_other(row: str, kept: dict[str, str]) -> None:
    assert read_table("Positions.csv", POSITIONS_COLUMNS, row).resume["work"] == [{**kept, "startDate": "2015"}]


def test_a_row_with_neither_is_left_out_and_told() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, ",,Something,,2015,")
    assert "work" not in imported.resume
    assert "Positions.csv, row 1: it has no Company Name or Title, so it was left out." in [
        notice.message for notice in imported.warnings
    ]


def test_a_row_with_more_values_than_columns_is_left_out_and_told() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, "Quillon,Pilot,a,b,2015,2016,surplus")
    assert "row_not_understood" in codes(imported)


def test_what_follows_a_quote_that_never_ends_is_told() -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, "Quillon,Pilot,,,2015,", '"Tidewater,Pilot,,,2016,')
    assert [entry["name"] for entry in imported.resume["work"]] == ["Quillon"]
    assert "table_damaged" in codes(imported)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("NATIVE_OR_BILINGUAL", "Native or bilingual proficiency"),
        ("LIMITED_WORKING", "Limited working proficiency"),
        ("Native or bilingual proficiency", "Native or bilingual proficiency"),
        ("C1", "C1"),
    ],
)
def test_a_proficiency_is_told_in_words(stated: str, words: str) -> None:
    imported = read_table("Languages.csv", "Name,Proficiency", f"Galician,{stated}")
    assert imported.resume["languages"] == [{"language": "Galician", "fluency": words}]


@pytest.mark.parametrize(
    ("name", "lines", "section", "expected"),
    [
        ("Education.csv", ("School Name,Start Date,End Date,Degree Name", "Vigo,2009,2013,BSc"), "education",
         {"institution": "Vigo", "studyType": "BSc", "startDate": "2009", "endDate": "2013"}),
        ("Certifications.csv", ("Name,Authority,Started On,Finished On,License Number", "Pilot,Port,2016,,"),
         "certificates", {"name": "Pilot", "issuer": "Port", "date": "2016"}),
        ("Certifications.csv", ("Name,Authority,Time Period", "Pilot,Port,Mar 2016 - Mar 2021"),
         "certificates", {"name": "Pilot", "issuer": "Port", "date": "2016-03", "endDate": "2021-03"}),
    ],
)  # fmt: skip
def test_tables_of_older_exports_are_read(
    name: str, lines: tuple[str, ...], section: str, expected: dict[str, str]
) -> None:
    assert read_table(name, *lines).resume[section] == [expected]


def test_a_summary_may_stand_in_a_table_of_its_own() -> None:
    files = {"Profile.csv": "First Name,Last Name\nMirela,Okonjo\n", "Profile Summary.csv": "Profile Summary\nFog.\n"}
    assert read(files).resume["basics"]["summary"] == "Fog."


def test_a_recommendation_that_is_hidden_stays_hidden() -> None:
    row = 'Bo,Anders,Tidewater,Captain,"Calm.",1/1/24'
    imported = read_table("Recommendations_Received.csv", RECOMMENDATION_COLUMNS, f"{row},HIDDEN")
    assert "references" not in imported.resume
    assert "not_on_profile" in codes(imported)


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3|x", "<script>alert(1)</script>"])
def test_a_cell_is_text_whatever_a_spreadsheet_would_make_of_it(cell: str) -> None:
    imported = read_table("Positions.csv", POSITIONS_COLUMNS, f'"{cell}",Pilot,,,,')
    assert imported.resume["work"][0]["name"] == cell


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["Profile.csv", "Positions.csv", "Skills.csv", "Email Addresses.csv", "Certifications.csv"]),
        st.one_of(
            st.binary(max_size=200),
            st.lists(st.sampled_from([POSITIONS_COLUMNS, PROFILE_COLUMNS, ",,", '"', "a,b,1/2/3,2020", "Name"])).map(
                lambda lines: "\n".join(lines).encode()
            ),
        ),
        min_size=1,
    )
)
def test_any_tables_are_read_or_refused(files: dict[str, bytes]) -> None:
    data = a_zip(files)
    with contextlib.suppress(InvalidInput):
        assert read_here(data, Format.LINKEDIN).text is not None
