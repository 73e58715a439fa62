"""Words that tell a title from an employer and a degree from a school, in the languages of the headings."""

from __future__ import annotations

import re

_TITLES = """engineer ingenieur ingenieurin ingénieur ingénieure ingeniero ingeniera ingegnere engenheiro developer entwickler
entwicklerin développeur développeuse desarrollador desarrolladora sviluppatore desenvolvedor ontwikkelaar programmer
programmeur programmierer architect architekt architecte arquitecto architetto manager gestionnaire gerente director
directeur directrice direktor direktorin direttore diretor lead leader head chief officer ceo cto cfo coo cio vp president
präsident vice founder co-founder cofounder gründer fondateur fundador owner partner consultant berater beraterin
conseiller consultor analyst analyste analista scientist wissenschaftler chercheur researcher forscher investigador
ricercatore pesquisador onderzoeker professor professeur profesor lecturer dozent teacher lehrer lehrerin enseignant
maestro instructor tutor trainer coach mentor assistant assistent assistentin assistente asistente adjoint associate
specialist spezialist spécialiste especialista coordinator koordinator coordinateur coordinador administrator admin
designer graphiste grafiker diseñador writer editor rédacteur redakteur journalist author artist künstler producer
intern internship praktikant praktikantin stagiaire becario tirocinante estagiário stagiair trainee apprentice
auszubildender apprenti werkstudent working student fellow postdoc postdoctoral doctoral technician techniker technicien
técnico tecnico nurse krankenschwester infirmier infirmière enfermera physician doctor arzt médecin médico lawyer anwalt
avocat abogado accountant buchhalter comptable contador recruiter representative vertreter salesperson sales marketing
clerk secretary sekretärin secrétaire receptionist cashier waiter barista chef cook driver supervisor superintendent
foreman operator mechanic electrician contributor maintainer creator volunteer freelancer freelance member captain
strategist planner buyer executive advisor adviser counselor therapist pharmacist librarian curator translator
organizer organiser treasurer chair chairman ambassador evangelist tester qa sre devops leiter leiterin teamleiter
responsable encargado jefe capo chefe verantwortlicher referent sachbearbeiter mitarbeiter hilfskraft undergraduate
gameplay apprenticeship principal staff"""
_LEGAL_FORMS = """inc llc ltd limited gmbh ag se kg ohg ug corp corporation company group gruppe groupe sa sas sarl srl spa bv
nv plc pty oy ab university université universität universidad università universidade universiteit universitet college
school institute institut instituto istituto hospital klinik clinic ministry 株式会社 有限会社 公司 大学"""
_EMPLOYERS = """laboratory laboratories labs lab studio studios agency foundation stiftung fondation bank department society
association verein consulting solutions systems technologies software services partners ventures holdings industries
interactive research networks team"""
TITLE_WORDS = frozenset(_TITLES.split())
LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())
EMPLOYER_WORDS = frozenset(_EMPLOYERS.split()) | LEGAL_FORMS

DEGREE = re.compile(
    r"(?<!\w)(?:ph\.?\s?d\b\.?|d\.?phil\b\.?|doctor(?:ate)?|doktor\w*|doctorat|doctorado|dottorato|promotion|dr\.|"
    r"m\.?\s?b\.?\s?a\b\.?|m\.?sc\b\.?|b\.?sc\b\.?|m\.?eng\b\.?|b\.?eng\b\.?|m\.?phil\b\.?|m\.?ed\b\.?|b\.?ed\b\.?|"
    r"ll\.?[bm]\b\.?|j\.?d\b\.?|m\.?d\b\.|b\.?tech\b\.?|m\.?tech\b\.?|bba\b|bfa\b|mfa\b|mph\b|"
    r"[bm]\.\s?[as]\.|(?:bs|ba|ms|ma|be|me|aa|as)\b(?=\s*(?:[,(]|in\b|of\b|$|[A-Z]))|"
    r"(?:bachelor|master|associate)(?:['’]?s)?\b(?:\s+(?:degree|of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))?|bachelier|licence|"
    r"licenciatura|licenciado|laurea(?:\s+\w+)?|grado|graduado|máster|maestría|mestrado|bacharelado|magister|diplom\w*|"
    r"staatsexamen|abitur|baccalauréat|matura|bachillerato|high\s+school|secondary\s+school|a[- ]levels|ged\b|"
    r"certificate|minor|nanodegree|bootcamp|学士|修士|博士\w*|硕士|本科|大专)",
    re.IGNORECASE,
)
SCHOOL = re.compile(
    r"universit|college|school|hochschule|\binstitut|academy|akademie|académie|polytech|école|lycée|collège|gymnasium|"
    r"facult|fachhochschule|\btu\b|\beth\b|\bmit\b|\bucl?a?\b|politecnico|politécnic|escuela|scuola|liceo|universiteit|"
    r"大学|学院|高校|高等学校|大學",
    re.IGNORECASE,
)


def title_likeness(text: str) -> int:
    """Above 0 for a title, below 0 for an employer, 0 when the words do not tell."""
    words = {word.replace(".", "") for word in re.split(r"[\s,/&()|–—-]+", text.casefold())}
    if words & TITLE_WORDS or any(word in TITLE_WORDS for word in text.casefold().split()):
        return 0 if words & LEGAL_FORMS else 1
    return -1 if words & EMPLOYER_WORDS else 0
