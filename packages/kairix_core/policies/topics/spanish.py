"""How one asks in Spanish."""

from __future__ import annotations

from kairix_core.policies.topics.topic import Topic

NOW = r"(?:actualmente|ahora|hoy(?: en dia)?|en la actualidad|en este momento)"
JOB = r"(?:trabajo|puesto|empleo|cargo|empresa|posicion|rol|ocupacion)"

TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"casad[oa]|solter[oa]|divorciad[oa]|embarazada|religi\w+|edad|fecha de nacimiento|nacio|nacionalidad",
        r"estado civil|discapacidad",
    ),
    Topic.LEAVING: (
        r"por que (?:\w+ ){0,3}?(?:dejo|dejado|deja|renuncio|fue|salio|abandono)|debilidad\w*|puntos debiles|defectos?",
        r"despedid[oa]|fracasos?",
    ),
    Topic.SALARY: (
        r"(?:pretensiones|expectativas|aspiraciones)(?: (?:salarial|economica)\w*)?|salari\w+|sueldo\w*|remuneracion",
        r"cuanto (?:gana|cobra|cuesta)|tarifas?|honorarios",
    ),
    Topic.NOTICE: (r"preaviso",),
    Topic.WORK_PERMIT: (r"permiso de (?:trabajo|residencia)|visado",),
    Topic.RELOCATION: (r"mudar\w*|mudanza|reubica\w+|traslad\w+|movilidad|(?:dispuest[oa] a )?viajar",),
    Topic.AVAILABILITY: (
        r"disponib\w+|cuando (?:\w+ ){0,3}?(?:empezar|comenzar|incorporarse|unirse)|incorpora\w+|jornada",
        r"tiempo completo",
    ),
    Topic.CLEARANCE: (r"(?:carnet?|permiso|licencia) de conducir",),
    Topic.PHONE: (r"numero de telefono|movil|celular",),
    Topic.CONTACT: (r"(?:datos de )?contacto|localizar\w*",),
    Topic.LINKS: (r"(?:pagina|sitio) web|redes sociales|enlaces?",),
    Topic.LOCATION: (
        r"(?:(?:en )?que (?:ciudad|pais|region) |donde )?(?:vive|reside)|donde se encuentra|ubica\w+|residencia",
        r"domicilio",
        r"(?:en )?que (?:ciudad|pais|region)|ciudad",
    ),
    Topic.TEAM_SIZE: (
        (
            r"cuant[oa]s (?:personas|empleados|ingenieros|desarrolladores)"
            r"(?: (?:ha|tiene|tuvo|a|su|cargo|lider|dirig|gestion)\w*){1,5}"
        ),
        r"personas a su cargo|tamano de (?:su |sus )?equipos?",
    ),
    Topic.LEADERSHIP: (
        r"(?:lider|dirig|gestiona|coordina|encabeza)\w+(?: \w+){0,3}? (?:equipos?|personas|grupos?)|liderazgo",
        r"(?:gestion|direccion|manejo) de (?:equipos?|personas)|mandos?|jef[ea]",
    ),
    Topic.TOTAL_EXPERIENCE: (r"(?:cuantos )?anos (?:de )?(?:experiencia|carrera)|cuanta experiencia",),
    Topic.DURATION: (r"desde cuando|cuanto tiempo|en que ano",),
    Topic.FIRST_ROLE: (rf"primer[oa]? (?:\w+ )?(?:{JOB}|experiencia)|inicios? de su carrera",),
    Topic.PREVIOUS_ROLE: (
        rf"(?:anterior|ultim[oa]|previ[oa]) (?:\w+ )?{JOB}|{JOB} (?:anterior|previ[oa])|antes$|anteriormente",
    ),
    Topic.CURRENT_ROLE: (
        rf"{JOB} actual|actual {JOB}|(?:para quien|en que|con quien) trabaja|(?:a )?que se dedica|trabaja {NOW}",
        rf"que hace(?: they)?(?: {NOW})?$|(?:profesion|ocupacion)$",
    ),
    Topic.SPOKEN_LANGUAGES: (r"bilingue|lengua materna|lenguas|nivel de idiomas?",),
    Topic.CERTIFICATES: (r"certifica\w+|acreditacion\w*",),
    Topic.AWARDS: (r"premio|galardon\w*|reconocimientos?|distincion\w*|becas?",),
    Topic.TALKS: (r"charlas?|ponencias?",),
    Topic.PUBLICATIONS: (r"publica\w+|articulos?|libros?",),
    Topic.VOLUNTEERING: (r"voluntari\w+|ong",),
    Topic.INTERESTS: (r"aficion|hobbies|pasatiempos?|tiempo libre",),
    Topic.REFERENCES: (
        r"referencia|recomendacion\w*|testimonios?|que (?:dicen|opinan) (?:\w+ ){0,3}?(?:colegas|clientes|jefes)",
    ),
    Topic.EDUCATION: (
        r"universi\w+|titul\w+|carrera universitaria|grado|licenciatura|doctorado|academic\w+|escuela|diplom\w+",
        r"cursos?",
    ),
    Topic.ACHIEVEMENTS: (
        r"logr\w+|exitos?|resultados?|meritos?|puntos fuertes|fortalezas?|hitos?|por que (?:deberiamos )?contratar\w*",
    ),
    Topic.SKILLS: (
        r"habilidad|competencias?|conocimientos?|destrezas?|aptitudes|tecnologias|herramientas?|que sabe hacer",
        r"especiali\w+",
    ),
    Topic.HISTORY: (
        r"(?:en|para) que (?:empresas|companias)|empresas?|companias|trabajaba|trabajo (?=(?:en|para)\b)|puestos",
        r"(?:experiencia|trayectoria|carrera|historial) (?:profesional|laboral)|trabajado (?=(?:en|para)\b)",
    ),
    Topic.SUMMARY: (
        r"(?:habl[ae]|cuent[ae]|diga|di)(?:me|nos)(?: (?:algo|mas|un poco))* (?:de|sobre|acerca de) \w+|resum\w+",
        r"describ\w+|presente\w*|perfil|en pocas palabras",
    ),
}
