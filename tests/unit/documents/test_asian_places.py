"""Places in Chinese and Japanese, told from companies and schools that are named after places."""

from __future__ import annotations

import pytest

from kairix_infra.documents.career.addresses import find_place
from kairix_infra.documents.runs import Snippet
from kairix_infra.documents.vocabulary.places import is_place

PLACES = [
    "北京", "广州市", "四川成都", "上海市浦东新区", "浙江省杭州市", "北京市海淀区无名街8号", "上海市虚构路12弄3号",
    "台北市", "内蒙古自治区呼和浩特市", "東京都杉並区", "京都市左京区", "大阪府堺市", "神奈川県架空市緑町4-5-6",
    "〒999-0001", "東京都港区芝公園4丁目2番8号", "〒150-0002 東京都渋谷区渋谷2-1-1 青空荘101", "北海道札幌市",
]  # fmt: skip
OTHERS = [
    "北京大学", "东京电力", "東京都庁", "四川小馆", "南山医院", "北京市第一医院", "札幌市役所", "大阪市立大学",
    "香港理工大学", "海南航空", "天津港", "日本語", "中国語", "010-55501835", "123-4567", "管理8人的后厨",
]  # fmt: skip


@pytest.mark.parametrize("text", PLACES)
def test_a_region_a_city_and_what_is_within_them_is_a_place(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_named_after_a_place_is_none(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize("text", ["大阪府堺市 090-0000-8314", "⌂ 大阪府堺市", "大阪府堺市 •"])
def test_a_place_stands_alone_among_signs_and_numbers(text: str) -> None:
    place = find_place([Snippet(text, 0)], [])
    assert place is not None
    assert place.text == "大阪府堺市"
