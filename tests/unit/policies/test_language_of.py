"""In which language somebody asks."""

from __future__ import annotations

import pytest

from kairix_core.domain.language import Language
from kairix_core.policies.language_of import answer_language, language_of

EN, DE, FR, ES, IT, PT, NL = Language

ASKED = {
    EN: (
        "Where does she work?", "Salary?", "Has she led a team?", "Hi", "Thanks", "and before?", "Notice period?",
        "Any k8s experience?", "is she good with python", "What did she do at Le Monde?", "Tell me about die Zeit",
        "Did she work at El Corte Inglés?", "Is Ada available?", "Education?",
    ),
    DE: (
        "Gehalt?", "Kontakt?", "Wo arbeitet sie?", "Kennt Ada Python?", "Hat Linnéa Teams geleitet?", "Danke!",
        "Wann könnte sie anfangen?", "und davor?", "Kubernetes Erfahrung?", "Führerschein?", "Vielen Dank",
        "Faehigkeiten?", "Was hat sie bei The Guardian gemacht?", "Bist du ein Bot?",
    ),
    FR: (
        "Salaire ?", "Où travaille-t-elle ?", "Contact ?", "A-t-elle dirigé une équipe ?", "Merci", "Disponible ?",
        "Qui es-tu ?", "et avant ?", "Diplômes ?", "Combien d'années d'expérience ?", "Parlez-moi de Linnéa",
        "Connait-elle Kafka", "Ses points forts chez Zalando ?",
    ),
    ES: (
        "¿Salario?", "¿Dónde trabaja?", "¿Tiene experiencia con Python?", "Hola", "Gracias", "Que idiomas habla",
        "Cuentame sobre Ada", "¿Y antes?", "Quien eres?", "Experiencia con Kafka?", "¿Disponible?", "estudios",
    ),
    IT: (
        "Dove lavora?", "Stipendio?", "Ha guidato un team?", "Che lingue parla?", "Buongiorno", "Grazie mille",
        "E prima?", "Chi sei?", "Titoli di studio", "Cos'ha studiato?", "Contatti",
    ),
    PT: (
        "Onde trabalha?", "Qual é o salário?", "Olá", "Obrigado!", "Que línguas fala?", "Liderou equipas?",
        "Experiencia com Kubernetes?", "Formação?", "Quem é você?", "E antes?", "Contato",
    ),
    NL: (
        "Waar werkt ze?", "Salaris?", "Heeft ze leiding gegeven?", "Welke talen spreekt ze?", "Bedankt",
        "En daarvoor?", "Wie ben jij?", "Opleiding?", "Contactgegevens", "Dank u wel",
    ),
}  # fmt: skip
#: Names, words of every language, and languages that are not spoken here.
LEFT_OPEN = (
    "", "?", "42", "Ok", "Python?", "Kubernetes", "CV?", "Team?", "Tech stack?", "Skills?", "Hobbies?",
    "Los Angeles?", "La Redoute?",
    "Die Zeit", "Le Monde?", "The Guardian", "Contacto", "Linnéa Okafor",
    "Jakie ma doświadczenie zawodowe?", "Czy zna język Python?", "Var arbetar hon nu?", "Vilka språk talar hon?",
    "Hvor arbejder hun?", "Missä hän työskentelee?", "Kde pracuje?", "Nerede çalışıyor?", "Где она работает?",
    "どこで働いていますか", "أين تعمل؟",
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(told, text) for told, texts in ASKED.items() for text in texts])
def test_a_question_tells_its_language(language: Language, text: str) -> None:
    assert language_of(text, person="Linnéa Okafor") is language


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_what_no_language_has_for_itself_is_left_open(text: str) -> None:
    assert language_of(text, person="Linnéa Okafor") is None


def test_half_a_sentence_in_one_language_and_half_in_another_is_left_open() -> None:
    assert language_of("Was ist her tech stack?") is None


def test_what_is_quoted_tells_nothing() -> None:
    assert language_of("Kennt sie „The Art of Computer Programming and all of its volumes“?") is Language.GERMAN


def test_a_name_of_everyday_words_tells_nothing() -> None:
    assert language_of("Will Gut", person="Will Gut") is None


@pytest.mark.parametrize(
    ("question", "earlier", "preferred", "answered"),
    [
        ("Wo arbeitet sie?", ["Where does she work?"], Language.FRENCH, Language.GERMAN),
        ("Python?", ["Wo arbeitet sie?", "Where does she work?"], Language.FRENCH, Language.GERMAN),
        ("Python?", ["Rust?", "Où travaille-t-elle ?"], None, Language.FRENCH),
        ("Python?", [], Language.FRENCH, Language.FRENCH),
        ("Python?", [], None, Language.ENGLISH),
    ],
)
def test_a_question_that_leaves_it_open_is_answered_as_the_talk_went_and_else_as_the_browser_asks(
    question: str, earlier: list[str], preferred: Language | None, answered: Language
) -> None:
    assert answer_language(question, earlier, preferred) is answered
