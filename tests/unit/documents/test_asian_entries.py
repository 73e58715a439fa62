"""Careers in Chinese and Japanese: what names a title, an employer, a degree and a place without any space."""

from __future__ import annotations

from typing import Any

import pytest

from doubles.word_files import a_word_file, p, r
from kairix_infra.documents.career.understand import understand
from kairix_infra.documents.vocabulary.degrees import DEGREE
from kairix_infra.documents.vocabulary.titles import title_likeness
from kairix_infra.documents.word.read_docx import read_docx

LARGE = '<w:b/><w:sz w:val="28"/>'


def resume_of(*paragraphs: str) -> dict[str, Any]:
    body = "".join(part if part.startswith("<") else p(part) for part in paragraphs)
    sheet, notices = read_docx(a_word_file(body))
    return understand(sheet, notices, media_type="application/docx").resume


def heading(text: str) -> str:
    return p(r(text, LARGE))


@pytest.mark.parametrize("text", ["統計学の講義を担当", "配合外部审计", "负责6家公司的月结"])
def test_what_was_done_is_neither_title_nor_employer(text: str) -> None:
    assert title_likeness(text) == 0


@pytest.mark.parametrize("text", ["负责人", "項目負責人", "営業担当"])
def test_who_is_in_charge_has_a_title(text: str) -> None:
    assert title_likeness(text) > 0


@pytest.mark.parametrize("text", ["卒業論文", "卒業研究", "高中生"])
def test_a_paper_or_a_person_named_after_school_is_no_degree(text: str) -> None:
    assert DEGREE.search(text) is None


@pytest.mark.parametrize("where", ["老街饭馆, 浙江省杭州市", "老街饭馆 浙江省杭州市", "老街饭馆（浙江省杭州市）"])
def test_a_place_behind_an_employer_is_no_part_of_its_name(where: str) -> None:
    resume = resume_of("赵雅婷", heading("工作经历"), f"厨师, {where}, 2001.11 - 2005.11")
    (work,) = resume["work"]
    assert (work["position"], work["name"], work["location"]) == ("厨师", "老街饭馆", "浙江省杭州市")


def test_a_school_that_is_left_without_a_degree_states_that_it_was() -> None:
    resume = resume_of("赵雅婷", heading("教育背景"), p(r("高中\t2010.09 - 2013.06", "<w:b/>")), "江城第一中学")
    (study,) = resume["education"]
    assert (study["studyType"], study["institution"]) == ("高中", "江城第一中学")
