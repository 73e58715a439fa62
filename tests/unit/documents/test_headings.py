"""Headings of sections in many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_infra.documents.vocabulary.headings import WHOLE, section_of, sections_named

#: By section, names parted by ";".
HEADINGS = {
    "basics": """Contact; Contact Information; Get in touch; Personal Details; Persönliche Daten; Angaben zur Person;
        État civil; Coordonnées; Datos personales; Dati personali; Informazioni personali; Dados pessoais;
        Persoonlijke gegevens; 個人情報; 联系方式; 基本資料""",
    "summary": """Profile; About me; Summary; Professional Summary; Executive Summary; Career Objective; Snapshot;
        Personal Statement; My Story; What I do; Summary of Qualifications; Career Highlights; Zusammenfassung;
        Kurzprofil; Über mich; À propos de moi; Objectif professionnel; Perfil profesional; Sobre mí; Profilo; Chi sono;
        Perfil; Resumo de qualificações; Over mij; Profielschets; 自己PR; 職務要約; 自我评价; 自我評價; 个人简介""",
    "work": """Experience; WORK EXPERIENCE; Professional Experience; Employment History; Professional Background;
        Career History; Work History; Clinical Experience; Teaching Experience; Research Experience; Internships;
        Military Experience; Relevant Experience; Employment; Berufserfahrung;
        Beruflicher Werdegang; Praktische Erfahrung; Berufspraxis; Praktika; Expérience professionnelle;
        Expériences professionnelles; Parcours professionnel; Stages; Experiencia laboral; Experiencia profesional;
        Trayectoria profesional; Esperienza lavorativa; Esperienze lavorative; Esperienza professionale;
        Experiência profissional; Experiência Profissional Relevante; Werkervaring; Arbeidsverleden; 職歴; 職務経歴;
        工作经历; 工作經驗; 实习经历; 科研经历""",
    "education": """Education; Academic Background; Education and Training; Relevant Coursework; Ausbildung; Studium;
        Schulische Ausbildung; Akademischer Werdegang; Bildungsweg; Formation; Formation et diplômes;
        Parcours universitaire; Études; Educación; Formación académica; Formazione; Istruzione e formazione;
        Formação académica; Formação acadêmica; Habilitações literárias; Opleiding; Opleidingen; 学歴;
        教育背景; 學歷""",
    "skills": """Skills; Technical Skills; Core Competencies; Technical Proficiencies; Areas of Expertise; Tech Stack;
        Key Skills; Programming Languages; Kenntnisse; EDV-Kenntnisse; Besondere Kenntnisse; IT-Kenntnisse; Kompetenzen;
        Compétences; Compétences clés; Savoir-faire; Atouts; Informatique et bureautique; Habilidades; Informática;
        Conocimientos informáticos; Capacità e competenze personali; Competenze digitali; Qualificações;
        Competências pessoais; Vaardigheden; Computervaardigheden; 技能; スキル; 活かせる経験・知識・技術; 使用言語;
        专业技能; 專業技能""",
    "languages": """Languages; Language Skills; Sprachkenntnisse; Fremdsprachen; Langues; Idiomas; Lingue;
        Lingue straniere; Línguas; Talen; Talenkennis; 語学力; 语言能力; 語言能力; Mother tongue and other languages""",
    "projects": """Projects; Selected Projects; Academic Projects; Side Projects; Projekte; Projets personnels;
        Proyectos; Progetti; Projetos; Projecten; プロジェクト; 项目经验; 專案經驗""",
    "publications": """Publications; Publications & Talks; Selected Publications; Veröffentlichungen; Publikationen;
        Publicaciones; Pubblicazioni; Publicações; Publicaties; 論文; 发表论文; Patents""",
    "certificates": """Certifications; Licenses & Certifications; Bar Admissions; Professional Development; Zertifikate;
        Weiterbildung; Fort- und Weiterbildung; Certificats; Cursos; Certificazioni; Certificações; Cursussen;
        免許・資格; 資格; 证书; 證照""",
    "awards": """Awards & Recognition; Honors and Awards; AWARDS & SCHOLARSHIPS; Honors & Awards; Key Achievements;
        Auszeichnungen; Distinctions; Prix et distinctions; Premios; Premi e riconoscimenti; Prêmios; Prijzen; 受賞歴;
        荣誉奖项; 獲獎紀錄""",
    "volunteer": """Volunteer Experience; Leadership Experience;
        Professional Affiliations; Extracurricular Activities; Board Memberships;
        Leadership & Activities; Community Involvement; Ehrenamt; Ehrenamtliches Engagement; Bénévolat;
        Engagement associatif; Voluntariado; Volontariato; Trabalho voluntário; Vrijwilligerswerk; Nevenactiviteiten;
        校园经历; 志愿者经历; ボランティア活動""",
    "interests": """Interests; Hobbies; Hobbies & Interests; Hobbys; Interessen; Centres d’intérêt; Centres d'intérêt;
        Loisirs; Aficiones; Interessi; Passatempos; Interesses; Hobby's; 趣味・特技; 兴趣爱好; 興趣""",
    "references": """References; Referees; References Available upon Request; Referenzen; Références; Referencias;
        Referenze; Referências; Referenties; 推荐人""",
    "other": """Driving licence; Führerschein; Wehrdienst/Zivildienst; Auslandsaufenthalte; Additional Information;
        Permis de conduire; Otros datos de interés; Ulteriori informazioni; Patente di guida; Carta de condução;
        Rijbewijs; 志望動機; 本人希望記入欄; 求职意向; Cover letter; Anschreiben; Declaration; Ort, Datum; Sonstiges;
        Informations complémentaires; Autorizzazione al trattamento dei dati personali""",
}
PRINTED = {
    "E X P E R I E N C E": "work",
    "W O R K   E X P E R I E N C E": "work",
    "W O R K E X P E R I E N C E": "work",
    "S K I L L S & T O O L S": "skills",
    "F O R M A T I O N": "education",
    "学　歴": "education",
    "1. Experience": "work",
    "II. Education": "education",
    "二、工作经历": "work",
    "Skills:": "skills",
    "专业技能：": "skills",
    "★ Languages": "languages",
    "【職務経歴】": "work",
    "■ 自己ＰＲ": "summary",
    "Experience ________": "work",
    "—— Projects ——": "projects",
    "EXPERIENCE PROFESSIONNELLE": "work",
    "FORMACION ACADEMICA": "education",
    "FORMACAO": "education",
    "COMPETENCES": "skills",
    "experience": "work",
    "Résumé": "summary",
    "RÉSUMÉ": "summary",
    "Work Experience (continued)": "work",
    "职业技能（IT）": "skills",
    "LEADERSHIP": "volunteer",
    "工作经历 / Work Experience": "work",
    "教育背景 Education": "education",
}
JOINED = {
    "Education & Certifications": ("education", "certificates"),
    "Skills & Interests": ("skills", "interests"),
    "Skills & Awards": ("skills", "awards"),
    "Awards and Publications": ("awards", "publications"),
    "学歴・職歴": ("education", "work"),
    "語学・スキル": ("languages", "skills"),
    "Education, Honors & Activities": ("education", "awards", "volunteer"),
    "Langues et centres d'intérêt": ("languages", "interests"),
    "Sprachen und Interessen": ("languages", "interests"),
    "证书和奖项": ("certificates", "awards"),
    "Honors & Awards": ("awards",),
    "Technical and Personal Skills": ("skills",),
    "Work and Volunteer Experience": ("work", "volunteer"),
    "Project Manager & Education": (),
}
NO_HEADINGS = """Software Engineer; Project Manager; Language Teacher; Technical Skills Trainer; Education Consultant;
    Sales Experience Manager; Research Assistant; Communication; Leadership; Customer Experience; User Experience;
    School of Education; University of Leeds; Bachelor of Education; Information Technology; Social Work;
    Business Studies; Project Management; Medical Education; Volunteer Coordinator; Award Winner;
    Certified Public Accountant; Community Manager; Interest Rate Derivatives; Languages: English; Skills: Python;
    Python, SQL; Led the work.; 2019; Experience with 12 teams; Curriculum Vitae; RESUME; 履歴書; 个人简历; 项目经理;
    教育技术; 職員; Berlin; Paris, France; Work, Texas; Experience Design; Formation Manager; Ausbildungsleiter;
    Projektleiter; Sprachlehrer; Chef de projet; Profesor de idiomas; Reference Librarian; Profile Systems Ltd;
    Skills Academy; Language Center; Jane Summary; Museum of Interests; Experience and dedication; and; &;
    —; •; missions)"""


def _names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(";")]


@pytest.mark.parametrize(
    ("words", "section"), [(words, section) for section, names in HEADINGS.items() for words in _names(names)]
)
def test_a_heading_opens_its_section(words: str, section: str) -> None:
    assert section_of(words) == section


@pytest.mark.parametrize(("printed", "section"), PRINTED.items())
def test_a_heading_is_known_however_it_is_set(printed: str, section: str) -> None:
    assert section_of(printed) == section


@pytest.mark.parametrize(("printed", "sections"), JOINED.items())
def test_a_heading_that_joins_names_opens_them_all(printed: str, sections: tuple[str, ...]) -> None:
    assert sections_named(printed) == sections


@pytest.mark.parametrize("words", [*_names(NO_HEADINGS), ""])
def test_other_lines_open_none(words: str) -> None:
    assert section_of(words) is None


@given(st.sampled_from(sorted(WHOLE)), st.sampled_from(["{}", "{}:", "3. {}", "— {} —", "{} ___"]))
def test_numbers_rules_and_icons_around_a_heading_change_nothing(name: str, setting: str) -> None:
    assert section_of(setting.format(name.upper())) == WHOLE[name]


@given(st.text(max_size=100))
def test_any_line_is_judged_without_failing(text: str) -> None:
    assert section_of(text) in {None, *HEADINGS}
