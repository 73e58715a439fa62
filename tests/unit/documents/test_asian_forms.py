"""The forms that careers are told in: 履歴書 and 简历, with their tables, wide spaces and labels set wide."""

from __future__ import annotations

from typing import Any

from doubles.word_files import a_word_file, p, r, table
from kairix_infra.documents.career.understand import understand
from kairix_infra.documents.word.read_docx import read_docx

LARGE = '<w:b/><w:sz w:val="28"/>'


def resume_of(body: str) -> dict[str, Any]:
    sheet, notices = read_docx(a_word_file(body))
    return understand(sheet, notices, media_type="application/docx").resume


def heading(text: str) -> str:
    return p(r(text, LARGE))


def events(*rows: tuple[str, str, str]) -> str:
    return table(*((p(year), p(month), p(what)) for year, month, what in rows))


RIREKISHO = heading("履　歴　書") + events(
    ("年", "月", "学歴・職歴"),
    ("", "", "学　歴"),
    ("平成23", "4", "東都大学　経済学部　経営学科　入学"),
    ("平成27", "3", "東都大学　経済学部　経営学科　卒業"),
    ("", "", "職　歴"),
    ("平成27", "4", "株式会社みどり商事　入社"),
    ("令和元", "6", "一身上の都合により退職"),
    ("令和元", "7", "青葉システムズ株式会社　入社"),
    ("", "", "現在に至る"),
)
JIANLI = (
    heading("个人简历")
    + table((p("姓　　名：王小明"), p("性　　别：男")), (p("现居住地：上海市浦东新区"), p("邮　　箱：wang@example.cn")))
    + heading("教育背景")
    + p("2011.09-2015.06　　东海理工大学　　计算机科学与技术　　本科")
    + heading("工作经历")
    + p(r("2018.07-2021.03　　江城数据股份有限公司　　高级Java工程师", "<w:b/>"))
    + p("1、负责订单系统的设计与开发；")
)


def test_the_first_year_of_an_era_dates_an_event() -> None:
    first, second = resume_of(RIREKISHO)["work"]
    assert (first["name"], first["startDate"], first["endDate"]) == ("株式会社みどり商事", "2015-04", "2019-06")
    assert (second["name"], second["startDate"]) == ("青葉システムズ株式会社", "2019-07")


def test_a_school_of_the_form_is_parted_from_what_was_studied_there() -> None:
    (study,) = resume_of(RIREKISHO)["education"]
    assert study["institution"].startswith("東都大学")
    assert (study["startDate"], study["endDate"]) == ("2011-04", "2015-03")


def test_a_label_set_wide_in_a_cell_of_its_own_names_the_person() -> None:
    assert resume_of(JIANLI)["basics"]["name"] == "王小明"


def test_a_label_in_front_of_a_place_is_no_part_of_it() -> None:
    assert resume_of(JIANLI)["basics"]["location"] == {"city": "上海市浦东新区"}


def test_wide_spaces_part_what_a_line_names() -> None:
    resume = resume_of(JIANLI)
    (work,), (study,) = resume["work"], resume["education"]
    assert (work["name"], work["position"]) == ("江城数据股份有限公司", "高级Java工程师")
    assert (study["institution"], study["area"], study["studyType"]) == ("东海理工大学", "计算机科学与技术", "本科")


def test_a_number_without_a_space_behind_it_makes_a_highlight() -> None:
    (work,) = resume_of(JIANLI)["work"]
    assert work["highlights"] == ["负责订单系统的设计与开发；"]


def test_a_name_set_as_the_headings_are_is_a_name() -> None:
    resume = resume_of(
        heading("李婷婷") + p("li@example.cn") + heading("爱好") + p("阅读") + heading("语言") + p("英语")
    )
    assert resume["basics"]["name"] == "李婷婷"
