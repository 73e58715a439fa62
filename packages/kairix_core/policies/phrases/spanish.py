"""Spanish, to strangers: "usted"."""

from __future__ import annotations

from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.topics.topic import Topic

SPANISH = Phrases(
    somebody="esta persona",
    of="de {name}",
    of_somebody="de esta persona",
    quote="«{words}»",
    joint=" y ",
    joint_before_i=" e ",
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    month_of_year="{month} de {year}",
    since="desde {start}",
    until="hasta {end}",
    from_to="de {start} a {end}",
    years_long="{count} años",
    months_long="{count} meses",
    month_long="un mes",
    greeting="¡Hola! Respondo a preguntas sobre {name} a partir de su currículum y muestro la línea en la que se basa "
    "cada respuesta. ¿Qué le gustaría saber?",
    thanks="De nada. Pregúnteme lo que quiera sobre {name}.",
    farewell="Hasta pronto, y gracias por su interés en {name}.",
    about_representative="Soy una IA que habla en nombre {of}; no soy {name}. Respondo a preguntas sobre la vida "
    "profesional {of} con citas de su currículum e indico la línea de cada una. Lo que no puedo responder, lo "
    "transmito.",
    command="Solo puedo responder a preguntas sobre la vida profesional {of}. ¿Qué le gustaría saber?",
    meeting="Pulse {book} en la página {of} y solicite una hora que le convenga; {name} la confirma. Si ninguna le "
    "conviene, pulse allí {leave}.",
    message="Pulse {leave} en la página {of} y escriba lo que quiera decir; {name} lo lee y le responde en persona. "
    "Para hablar, pulse allí {book}.",
    unclear="No me queda claro qué le gustaría saber. Pregúnteme sobre {name}: experiencia, competencias, formación.",
    private="Es un asunto personal del que no hablo.",
    on_request="{Name} facilita {what} a quien se lo pide.",
    not_there="Eso no figura en el currículum del que dispongo.",
    not_mentioned="El currículum del que dispongo no menciona {what}.",
    also_not_mentioned="El currículum no menciona {what}.",
    yes="Sí.",
    says="{Name} dice: {answers}",
    quotes="El currículum dice:",
    no_years="El currículum no indica un número de años para esto. Dice:",
    total="Alrededor de {length}: todos los puestos del currículum juntos, contando una sola vez los periodos que "
    "coinciden {ends}.",
    role="{position} en {employer}",
    works="{Name} trabaja como {roles}.",
    current="{Name} actualmente: {roles}.",
    worked="En {year}, {name} trabajaba como {roles}.",
    latest="Puesto más reciente {of}: {entry}. El currículum no indica ninguno actual.",
    undated="El currículum {of} cita en primer lugar, sin fechas: {entry}.",
    location="Ubicación {of}: {places}.",
    this_is="Se trata de {person}.",
    headline="Titular profesional {of}: {headline}.",
    position_now="Puesto actual: {entry}.",
    position_last="Puesto más reciente: {entry}.",
    headings={
        Topic.EMAIL: "Correo electrónico {of}",
        Topic.PHONE: "Teléfono {of}",
        Topic.CONTACT: "Datos de contacto {of}",
        Topic.LINKS: "Enlaces {of}",
        Topic.SPOKEN_LANGUAGES: "Idiomas {of}",
        Topic.CURRENT_ROLE: "Puesto actual {of}",
        Topic.PREVIOUS_ROLE: "Puesto anterior {of} según el currículum",
        Topic.FIRST_ROLE: "Primer puesto {of} según el currículum",
        Topic.HISTORY: "Trayectoria profesional {of}",
        Topic.EDUCATION: "Formación {of}",
        Topic.SKILLS: "Entre las competencias {of} figuran",
        Topic.PROJECTS: "Proyectos {of}",
        Topic.ACHIEVEMENTS: "Entre los logros {of} figuran",
        Topic.CERTIFICATES: "Certificaciones {of}",
        Topic.AWARDS: "Premios {of}",
        Topic.PUBLICATIONS: "Publicaciones {of}",
        Topic.VOLUNTEERING: "Voluntariado {of}",
        Topic.INTERESTS: "Intereses {of}",
        Topic.GOALS: "Objetivos y deseos {of}",
        Topic.REFERENCES: "Referencias {of}",
    },
    sections={
        "basics": "Perfil", "work": "Experiencia", "volunteer": "Voluntariado", "education": "Formación",
        "projects": "Proyectos", "skills": "Competencias", "languages": "Idiomas", "certificates": "Certificaciones",
        "awards": "Premios", "publications": "Publicaciones", "interests": "Intereses", "references": "Referencias",
    },
    quotes_only="No hay ningún modelo configurado; esta respuesta se compone de citas del currículum.",
    passed_on="Kairix no tiene información sobre esto. La pregunta se ha transmitido.",
    cut_off="Esta respuesta se cortó al alcanzar su longitud máxima.",
    unsupported="Las palabras marcadas no figuran en ninguna línea citada.",
)  # fmt: skip
