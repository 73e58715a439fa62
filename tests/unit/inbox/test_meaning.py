"""Which questions ask for the same, in English, German, French and Spanish, and which only look alike."""

from __future__ import annotations

from datetime import date

import pytest

from kairix_core.policies.inbox.meaning import SAME, likeness, meaning_of

TODAY = date(2026, 3, 14)
ALIKE = [
    ("When can Ada start?", "How soon could she join us?"),
    ("When can Ada start?", "Ab wann ist Ada verfügbar?"),
    ("When can Ada start?", "Quand Ada peut-elle commencer ?"),
    ("When can Ada start?", "¿Cuándo puede empezar Ada?"),
    ("Is Ada available immediately?", "Can she start right away?"),
    ("What is Ada's notice period?", "How much notice does she have to give?"),
    ("What is Ada's notice period?", "Wie lang ist die Kündigungsfrist?"),
    ("What is Ada's notice period?", "Quel est son préavis ?"),
    ("What is Ada's notice period?", "¿Cuál es su preaviso?"),
    ("What salary does Ada expect?", "What are her salary expectations?"),
    ("What salary does Ada expect?", "Welches Gehalt erwartet Ada?"),
    ("What salary does Ada expect?", "Quelles sont ses prétentions salariales ?"),
    ("What salary does Ada expect?", "¿Cuáles son sus expectativas salariales?"),
    ("How much would Ada want to be paid?", "What are her salary expectations?"),
    ("Would Ada relocate?", "Is she willing to move for a job?"),
    ("Would Ada relocate?", "Ist Ada bereit umzuziehen?"),
    ("Would Ada relocate?", "Ada est-elle prête à déménager ?"),
    ("Would Ada relocate?", "¿Estaría dispuesta a mudarse?"),
    ("Would Ada relocate to Berlin?", "Is she willing to move to Berlin?"),
    ("Can Ada work remotely?", "Is she open to working from home?"),
    ("Can Ada work remotely?", "Kann sie im Homeoffice arbeiten?"),
    ("Can Ada work remotely?", "Peut-elle travailler à distance ?"),
    ("Can Ada work remotely?", "¿Puede trabajar en remoto?"),
    ("Does Ada need a visa?", "Does she require sponsorship?"),
    ("Does Ada need a visa?", "Braucht Ada eine Arbeitserlaubnis?"),
    ("Does Ada have a driving licence?", "Hat Ada einen Führerschein?"),
    ("Does Ada have a driving licence?", "A-t-elle le permis de conduire ?"),
    ("Would Ada work part time?", "Kommt Teilzeit in Frage?"),
    ("Would Ada work part time?", "Accepterait-elle un temps partiel ?"),
    ("Does Ada travel for work?", "Ist Ada reisebereit?"),
    ("Does Ada sail?", "Is Ada into sailing?"),
    ("Segelt Ada?", "Kann Ada segeln?"),
    ("Does Ada know Rust?", "Can Ada work with Rust?"),
    ("Does Ada know Rust?", "¿Ada conoce Rust?"),
    ("Why does Ada want to leave Northwind?", "Why is she leaving Northwind?"),
    ("Why is Ada changing jobs?", "Warum möchte Ada wechseln?"),
    ("What are Ada's hobbies?", "Was macht Ada in der Freizeit?"),
    ("Is Ada married?", "Ist Ada verheiratet?"),
    ("Does Ada work on weekends?", "Arbeitet Ada am Wochenende?"),
    ("Has Ada published any papers on fraud?", "Are there papers on fraud by Ada?"),
    ("What are Ada's weaknesses?", "Was sind ihre Schwächen?"),
    ("Do they speak Portuguese?", "Does Ada know Portuguese at all?"),
    ("Do they speak Portuguese?", "Is Portuguese one of her languages?"),
    ("Do they speak Portuguese?", "Kann sie Portugiesisch?"),
    ("Do they speak Portuguese?", "Parle-t-elle portugais ?"),
    ("How good is her French?", "¿Habla francés?"),
    ("Does Ada travel for work?", "Would she go on business trips?"),
    ("Does Ada travel for work?", "Is she ok with being on the road?"),
    ("Does Ada travel for work?", "Would she visit customers abroad?"),
    ("Does Ada travel for work?", "Est-elle prête à se déplacer ?"),
    ("What salary does Ada expect?", "How much money does she want?"),
    ("What salary does Ada expect?", "What is her price?"),
    ("What salary does Ada expect?", "What pay is she looking for?"),
    ("What salary does Ada expect?", "What does she cost?"),
    ("When can Ada start?", "From when is she free?"),
    ("When can Ada start?", "What is her earliest starting date?"),
    ("Can Ada work remotely?", "Does she do home office?"),
    ("Would Ada relocate?", "Would she move?"),
    ("Would Ada relocate?", "Could she live somewhere else?"),
    ("Would Ada relocate to Berlin?", "Would she move to Berlin?"),
    ("Would Ada work part time?", "Would she do 80 percent?"),
    ("Would Ada work part time?", "Would she take a part-time job?"),
    ("Does Ada have a driving licence?", "Can she drive?"),
    ("Does Ada have a driving licence?", "Does she have a driver's license?"),
    ("Does Ada work on weekends?", "Would she work on Saturdays?"),
    ("Does Ada work overtime?", "Would she work extra hours?"),
    ("Does Ada work overtime?", "Is she ready to work long hours?"),
    ("Would Ada do shift work?", "Would she work nights?"),
    ("Would Ada be on call?", "Would she do stand-by duty?"),
    ("What are Ada's hobbies?", "What does she do for fun?"),
    ("What are Ada's hobbies?", "What does she do after work?"),
    ("Does Ada have children?", "Is she a mother?"),
    ("Is Ada married?", "Does she have a husband?"),
    ("How old is Ada?", "When was she born?"),
    ("Why is Ada leaving?", "Why does she look for a new job?"),
    ("Why is Ada changing jobs?", "What makes her want to leave?"),
    ("What are Ada's strengths?", "What is she best at?"),
    ("What are Ada's weaknesses?", "What is she bad at?"),
    ("Would Ada freelance?", "Is she open to self-employed work?"),
    ("Does Ada want to manage people?", "Would she like to lead a team?"),
]
APART = [
    ("Can Ada work remotely?", "Would she come to the office?"),
    ("Does Ada need a visa?", "Does she have a work permit?"),
    ("Does Ada need a work permit for Canada?", "Does she have a work permit for Canada?"),
    ("What is her day rate?", "What is her hourly rate?"),
    ("Is Ada on call at the moment?", "Would she be on call?"),
    ("How much notice does Ada have to give?", "Has Ada already given notice?"),
    ("What did Ada do at Northwind?", "Did Ada work at Northwind?"),
    ("Does Ada travel for work?", "Does she like trips to the mountains?"),
    ("Does Ada travel for work?", "Has Ada worked with travel agencies?"),
    ("Does Ada have a driving licence?", "Does she drive change?"),
    ("Does Ada have a driving licence?", "Does Ada know test-driven development?"),
    ("Would Ada do shift work?", "Has she shifted workloads to the cloud?"),
    ("Would Ada be on call?", "Does she have children?"),
    ("Why is Ada leaving?", "Which job is she looking for?"),
    ("Does Ada work overtime?", "How many hours does she work a week?"),
    ("Does Ada have children?", "Does Ada teach children?"),
    ("What salary does Ada expect?", "Did she cut costs?"),
    ("What are Ada's strengths?", "What are Ada's hobbies?"),
    ("When can Ada start?", "When did she start at Northwind?"),
    ("Does Ada work on weekends?", "Would she do shift work?"),
    ("Does Ada have a driving licence?", "What drives her?"),
    ("How old is Ada?", "How old is the company?"),
    ("Do they speak Portuguese?", "Do they speak Polish?"),
    ("Does Ada speak French?", "Has Ada worked with French clients?"),
    ("Does Ada know Rust?", "Does Ada know Go?"),
    ("Does Ada like Java?", "Does Ada like JavaScript?"),
    ("Would Ada relocate?", "Would Ada relocate to Berlin?"),
    ("Would Ada relocate to Paris?", "Would Ada relocate to Berlin?"),
    ("What salary does Ada expect?", "What is Ada's current salary?"),
    ("What salary does Ada expect?", "How much does Ada earn now?"),
    ("When can Ada start?", "What is the notice period?"),
    ("Can Ada work remotely?", "Would Ada relocate?"),
    ("When did Ada learn Rust?", "Where did Ada learn Rust?"),
    ("How long has Ada used Kafka?", "Does Ada know Kafka?"),
    ("Why did Ada leave Northwind?", "Why did Ada leave Fabrikam?"),
    ("When did Ada leave Northwind?", "Why did Ada leave Northwind?"),
    ("Does Ada sail?", "Does Ada dive?"),
    ("Does Ada sail?", "Does Ada sail competitively at night?"),
    ("How many people did Ada manage?", "Does Ada want to manage people?"),
    ("Does Ada have a driving licence?", "Does Ada need a visa?"),
    ("What did Ada do in 2019?", "What did Ada do in 2021?"),
    ("Is Ada married?", "Does Ada have children?"),
    ("Does Ada speak Dutch?", "Does Ada speak Polish?"),
    ("What are Ada's weaknesses?", "What are Ada's strengths?"),
    ("Can Ada work part time?", "Can Ada work weekends?"),
    ("What is Ada's e-mail address?", "What is Ada's phone number?"),
    ("Kennt Ada Kafka?", "Kennt Ada Kubernetes?"),
    ("Is Ada certified in AWS?", "Is Ada certified in Azure?"),
    ("Did Ada found a company?", "Did Ada sell a company?"),
    ("Who was Ada's boss?", "Who was Ada's mentor?"),
    ("Has Ada worked with banks?", "Has Ada worked with hospitals?"),
    ("Tell me more", "And before?"),
    ("Did Ada like Zürich?", "Hat Ada schon in Zürich gearbeitet?"),
    ("Does Ada need a visa?", "Does Ada need a visa for the US?"),
    ("How many shops has Ada managed?", "How many people has Ada managed?"),
    ("Why is Ada leaving?", "What are her weak points?"),
    ("What salary does Ada expect?", "How much did she reduce costs?"),
    ("Did Ada hire people before 2020?", "Did Ada hire people after 2020?"),
]


def near(one: str, other: str) -> float:
    first, second = (meaning_of(text, person="Ada Nowak", today=TODAY) for text in (one, other))
    return likeness(first, second)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_these_ask_for_the_same(one: str, other: str) -> None:
    assert near(one, other) >= SAME


@pytest.mark.parametrize(("one", "other"), APART)
def test_these_do_not(one: str, other: str) -> None:
    assert near(one, other) < SAME


@pytest.mark.parametrize(("one", "other"), [*ALIKE, *APART])
def test_it_does_not_matter_which_was_asked_first(one: str, other: str) -> None:
    assert near(one, other) == near(other, one)
