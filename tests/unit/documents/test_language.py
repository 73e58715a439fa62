"""The language of a résumé, also of one that is short and holds lists only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_infra.documents.vocabulary.language import language_of

SHORT = {
    "en": "Jean-François Lévêque\nÉcole Polytechnique de Paris, Université de Lyon\nExperience\nSoftware Engineer\n"
    "Société Générale de Banque, Paris\nLed a team of four\nEducation\nSkills\nPython, SQL",
    "de": "Anna Berg\nBerufserfahrung\nSoftware Engineer, Google, 01/2020 – heute\nPython, SQL, Docker, Kubernetes\n"
    "Ausbildung\nTU Berlin, M.Sc. Informatik\nKenntnisse\nMachine Learning, Cloud Computing",
    "fr": "Paul Martin\nExpérience professionnelle\nProduct Manager, Google, 2019 – aujourd’hui\nFormation\n"
    "HEC Paris\nCompétences\nMarketing, Machine Learning, Python",
    "es": "Lucía Gómez\nExperiencia laboral\nProduct Manager, Google, 2019 – actualidad\nEducación\n"
    "Universidad de Sevilla\nIdiomas\nInglés, francés",
    "it": "Marco Rossi\nEsperienza lavorativa\nProject Manager, Google, 2019 – oggi\nIstruzione e formazione\n"
    "Politecnico di Milano\nLingue\nInglese, francese",
    "pt": "João Silva\nExperiência profissional\nProject Manager, Google, 2019 – atual\nFormação acadêmica\n"
    "Universidade de São Paulo\nIdiomas\nInglês, francês",
    "nl": "Jan de Vries\nWerkervaring\nProject Manager, Google, 2019 – heden\nOpleiding\n"
    "TU Delft\nTalen\nEngels, Frans",
    "sv": "Erik Lund\nArbetslivserfarenhet\nProject Manager, Google, 2019 – nu\nUtbildning\nLunds universitet\nSpråk\n"
    "Engelska, tyska",
    "ja": "山田 太郎\n職務経歴\nSoftware Engineer, Google Japan\nReact, TypeScript, Kubernetes, "
    "PostgreSQLを用いた開発\n学歴\n東京大学 工学部 卒業\n資格\nAWS Certified Solutions Architect",
    "zh": "张伟\n工作经历\n高级软件工程师, Google China\n负责 React 和 Kubernetes 平台的开发\n"
    "教育背景\n清华大学 计算机科学\n技能\nPython, Go",
    "ko": "김민수\n경력\n소프트웨어 엔지니어, Naver\n학력\n서울대학교 컴퓨터공학\n기술\nPython, Kubernetes",
    "ru": "Иван Петров\nОпыт работы\nИнженер, Yandex\nОбразование\nМГУ\nНавыки\nPython, Kubernetes, PostgreSQL",
}
ENGLISH = [
    "山田 太郎 (Taro Yamada)\nExperience\nSoftware Engineer at Rakuten, Tokyo\nEducation\nTokyo",
    "Müller, Jürgen\nUniversität zu Köln; Technische Universität München\nWork Experience\nManaged the sales team",
    "María de los Ángeles de la Cruz y Fernández\nProfile\nNurse with ten years of experience\nHospital de la Cruz",
    "Skills\nPython\nSQL",
    "Languages: French, German (Muttersprache)\nEmployment\nDesigned and built bridges for the city of Genoa",
    "12345",
    "",
]


@pytest.mark.parametrize(("language", "text"), SHORT.items())
def test_a_short_paper_is_known_by_its_headings(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_names_of_people_and_schools_do_not_change_the_language(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl", "sv"])
def test_capital_letters_are_the_same_language(language: str) -> None:
    assert language_of(SHORT[language].upper()) == language


def test_kanji_alone_are_told_by_their_forms() -> None:
    assert (language_of("学歴\n東京大学卒業"), language_of("学历\n北京大学毕业")) == ("ja", "zh")


@given(st.text(max_size=300))
def test_any_text_has_a_language(text: str) -> None:
    assert len(language_of(text)) == 2
