"""What somebody asks to have kept in mind is kept, surer than what rules find; tasks and questions are not."""

from __future__ import annotations

import pytest

from factories import NOW
from kairix_core.domain.conversation import Heard
from kairix_core.domain.ids import new_id
from kairix_core.domain.memory import MemoryKind, Statement
from kairix_core.policies.extract.merging import by_rules, proposals
from kairix_core.policies.extract.talk import is_talk
from kairix_core.policies.forget.asked import to_forget
from kairix_core.policies.remember.hearing import BY_RULES, remarks, statements

PREFERENCE, PLAN, PERSON, EVENT, CIRCUMSTANCE = MemoryKind


def heard(text: str) -> list[Heard]:
    return [Heard(new_id(), new_id(), text, said_on=NOW.date(), said_at=NOW)]


def remembered(text: str) -> list[Statement]:
    said = heard(text)
    return [one for one in statements(list(remarks(said)), by_rules(said), NOW) if not one.echoes]


KEPT = (
    ("Don't forget that I am allergic to peanuts.", CIRCUMSTANCE, "I am allergic to peanuts"),
    ("Never forget that I faint when I see blood.", CIRCUMSTANCE, "I faint when I see blood"),
    ("Don’t forget: my daughter has her exams in June.", PERSON, "my daughter has her exams in June"),
    ("Please remember that I never work on Fridays.", CIRCUMSTANCE, "I never work on Fridays"),
    ("Remember: I only fly economy.", CIRCUMSTANCE, "I only fly economy"),
    ("Remember I can't do late calls, the baby sleeps.", CIRCUMSTANCE, "I can't do late calls, the baby sleeps"),
    ("Note that I have a hearing aid.", CIRCUMSTANCE, "I have a hearing aid"),
    ("Please note: my last name is pronounced Low-pez.", CIRCUMSTANCE, "my last name is pronounced Low-pez"),
    ("Keep in mind that night shifts don't work for me.", CIRCUMSTANCE, "night shifts don't work for me"),
    ("Bear in mind I hate cold calls.", PREFERENCE, "I hate cold calls"),
    ("For the record, I was never convicted.", CIRCUMSTANCE, "I was never convicted"),
    ("Remember that I would never move back to my home town.", CIRCUMSTANCE, None),
    ("Merk dir, dass ich keine Nachtschichten mache.", CIRCUMSTANCE, "ich keine Nachtschichten mache"),
    ("Merke dir bitte: Ich arbeite freitags nicht.", CIRCUMSTANCE, "Ich arbeite freitags nicht"),
    ("Merk dir, dass ich in Lissabon wohne.", CIRCUMSTANCE, "ich in Lissabon wohne"),
    ("Vergiss nicht, dass meine Tochter im Juni Prüfungen hat.", PERSON, "meine Tochter im Juni Prüfungen hat"),
    ("Bitte vergiss nicht: ich hasse Großraumbüros.", PREFERENCE, "ich hasse Großraumbüros"),
    ("Denk bitte daran, dass ich Linkshänder bin.", CIRCUMSTANCE, "ich Linkshänder bin"),
    ("Behalte im Kopf, dass ich allergisch gegen Nüsse bin.", CIRCUMSTANCE, "ich allergisch gegen Nüsse bin"),
    ("N'oublie pas que je ne travaille jamais le vendredi.", CIRCUMSTANCE, "je ne travaille jamais le vendredi"),
    ("N’oubliez pas que ma fille passe le bac en juin.", PERSON, "ma fille passe le bac en juin"),
    ("Retiens que je suis allergique aux noix.", CIRCUMSTANCE, "je suis allergique aux noix"),
    ("Souviens-toi que j'ai peur de l'avion.", CIRCUMSTANCE, "j'ai peur de l'avion"),
    ("Note que je suis gauchère.", CIRCUMSTANCE, "je suis gauchère"),
    ("Rappelez-vous qu'avant huit heures je garde mes enfants.", CIRCUMSTANCE, None),
    ("Recuerda que soy alérgico a los frutos secos.", CIRCUMSTANCE, "soy alérgico a los frutos secos"),
    ("No olvides que mi hija tiene exámenes en junio.", PERSON, "mi hija tiene exámenes en junio"),
    ("Ten en cuenta que no trabajo los viernes.", CIRCUMSTANCE, "no trabajo los viernes"),
    ("Por favor, recuerda: prefiero reuniones por la mañana.", PREFERENCE, "prefiero reuniones por la mañana"),
    ("Apunta: prefiero reuniones por la mañana.", PREFERENCE, "prefiero reuniones por la mañana"),
)


@pytest.mark.parametrize(("text", "kind", "words"), KEPT, ids=[case[0][:40] for case in KEPT])
def test_what_is_to_be_kept_in_mind_is(text: str, kind: MemoryKind, words: str | None) -> None:
    [statement] = remembered(text)
    assert (statement.kind, statement.text) == (kind, words or statement.text)
    assert statement.quote in text


@pytest.mark.parametrize("text", [case[0] for case in KEPT])
def test_nothing_is_surer_than_what_was_asked_for(text: str) -> None:
    assert [one.confidence for one in remembered(text)] == [1.0]
    assert BY_RULES < 1.0


TRAPS = (
    "Don't forget to send the file.",
    "Remember to update my CV.",
    "Remember what I told you.",
    "Remember this.",
    "Remember that.",
    "Remember that time we talked about holidays.",
    "Remember when we talked about Rome?",
    "Do you remember that I hate mornings?",
    "You remember that I hate mornings?",
    "I remember that project with the trains.",
    "I can't remember my first job title.",
    "Don't forget that you are a machine.",
    "Please note that the attachment is missing.",
    "Remember that the meeting is at three tomorrow.",
    "Remember that I am late today.",
    "Remember that my CV needs a new headline.",
    "Remind me to call Anna.",
    'My boss said: "Don\'t forget that I am in charge."',
    "Vergiss nicht, mir die Datei zu schicken.",
    "Vergiss nicht, meine Datei zu schicken.",
    "Merk dir das.",
    "Erinnerst du dich, dass ich in Rom gelebt habe?",
    "N'oublie pas d'envoyer le fichier.",
    "Te souviens-tu que j'aime le fromage ?",
    "No olvides enviar el archivo.",
    "¿Recuerdas que odio el frío?",
)


@pytest.mark.parametrize("text", TRAPS)
def test_tasks_questions_and_what_others_say_are_not(text: str) -> None:
    assert remembered(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Don't forget that I live in Lisbon.",
        "N'oublie pas que j'habite à Lyon.",
    ],
)
def test_what_an_attribute_holds_becomes_a_fact(text: str) -> None:
    said = heard(text)
    assert {one.attribute for one in proposals(said, by_rules(said))} == {"city"}


@pytest.mark.parametrize("text", [case[0] for case in KEPT if "forget" in case[0] or "erg" in case[0]])
def test_not_to_forget_is_not_to_forget(text: str) -> None:
    assert to_forget(text) == ""


@pytest.mark.parametrize("text", ["Denk daran, dass ich Linkshänder bin.", "Recuerda que soy zurdo."])
def test_it_answers_no_question(text: str) -> None:
    assert is_talk(text)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("word", ["also", "and", "please", "s'il te plaît", "so,"])
def test_nobody_holds_the_coach_up_by_saying_one_word_all_the_time(word: str) -> None:
    assert remembered(f"{word} " * 300 + "well") == []
