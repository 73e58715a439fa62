"""Titles and employers, degrees and what was studied, in all professions and nine languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kairix_infra.documents.vocabulary.degrees import DEGREE, SCHOOL, split_degree
from kairix_infra.documents.vocabulary.fluency import language_of, level_of
from kairix_infra.documents.vocabulary.titles import title_likeness

#: By language, parted by ";".
TITLES = {
    "en": """Forklift Operator; Charge Nurse; Head of Partnerships; Director of Nursing, St Mary’s Hospital;
        Bank Teller; Hospital Pharmacist; Hotel Manager; School Teacher; City Planner;
        Assistant to the Director; Software Engineer II; Data Scientist (Contract); Senior Staff Nurse;
        Registered Nurse; Licensed Practical Nurse; ICU Nurse; Physician Assistant; Physical Therapist;
        Speech-Language Pathologist; Dental Hygienist; Medical Laboratory Technician; Anaesthetist;
        Consultant Cardiologist; Midwife; Paramedic; Care Assistant; Science Teacher; Teaching Assistant;
        Head of Year; Deputy Headteacher; Lecturer in Modern History; Assistant Professor of Chemistry;
        Postdoctoral Research Associate; PhD Candidate; Research Fellow; School Counselor; Paralegal;
        Associate Attorney; Trainee Solicitor; Barrister; Legal Counsel; Court Clerk; Electrician;
        Apprentice Plumber; HVAC Technician; CNC Machinist; Welder; Journeyman Carpenter; Bricklayer;
        Forklift Driver; Warehouse Associate; Line Cook; Sous Chef; Pastry Chef; Bartender; Barista;
        Waitress; Front Desk Agent; Housekeeping Supervisor; Event Coordinator; Flight Attendant;
        First Officer; Truck Driver; Bus Driver; Dispatcher; Store Manager; Sales Associate;
        Key Account Manager; Cashier; Visual Merchandiser; Real Estate Agent; Financial Analyst;
        Investment Banking Analyst; Tax Accountant; Bookkeeper; Actuary; Underwriter; Loan Officer;
        Marketing Manager; Head of Growth; SEO Specialist; Copywriter; Art Director; Graphic Designer;
        Photographer; Violinist; Museum Curator; Reporter; Managing Editor; Police Officer; Firefighter;
        Infantry Sergeant; Probation Officer; Social Worker; Policy Advisor; Civil Engineer;
        Mechanical Design Engineer; Chemical Process Engineer; Surveyor; Farm Worker; Agronomist;
        Veterinary Nurse; Full Stack Developer; DevOps Engineer; QA Tester; VP of Engineering; CTO;
        Co-Founder & CEO; Product Owner; Scrum Master; Human Resources Generalist; Executive Assistant;
        Office Manager; Receptionist; Intern; Summer Intern; Working Student; Camp Counselor; Babysitter;
        Volunteer; Tutor; Freelance; Self-employed; Chief of Staff; Chief Operating Officer;
        Operations Lead; Principal; Tech Lead""",
    "de": """Gesundheits- und Krankenpfleger; Pflegedienstleitung; Oberärztin für Innere Medizin; Assistenzarzt;
        Medizinische Fachangestellte; Physiotherapeutin; Lehrer:in für Deutsch; Grundschullehrerin;
        Erzieher (m/w/d); Sozialpädagogin; Rechtsanwältin; Rechtsreferendar; Notarfachangestellte;
        Industriekaufmann; Kauffrau für Büromanagement; Bankkaufmann; Sachbearbeiterin Einkauf;
        Steuerfachangestellte; Bilanzbuchhalterin; Projektleiter; Teamleiterin Kundenservice;
        Vertriebsingenieur; Konstruktionsingenieurin; Zerspanungsmechaniker; Kfz-Mechatroniker;
        Elektroniker für Betriebstechnik; Maurermeister; Auszubildender zum Tischler; Köchin;
        Restaurantfachfrau; Bäckereifachverkäuferin; Werkstudent Marketing; Praktikantin;
        Studentische Hilfskraft; Wissenschaftliche Mitarbeiterin; Leiter Controlling; Geschäftsführer;
        Abteilungsleitung Vertrieb; Referentin für Öffentlichkeitsarbeit; Softwareentwickler*in;
        Fahrzeugbauingenieur; Studienrätin; Fachschaftsleiterin Physik""",
    "fr": """Infirmière diplômée d’État; Aide-soignante; Médecin généraliste; Sage-femme; Kinésithérapeute;
        Professeure des écoles; Professeur de mathématiques; Maître de conférences; Éducatrice spécialisée;
        Chargée de mission; Chargé·e de projet; Chargé de communication;
        Responsable des ressources humaines; Chef de projet; Cheffe de produit; Directrice commerciale;
        Conseillère clientèle; Comptable; Contrôleur de gestion; Juriste en droit social;
        Ingénieur mécanique; Développeuse web; Technicien de maintenance; Électricien;
        Plombier-chauffagiste; Cuisinier; Serveuse; Boulanger; Vendeuse en prêt-à-porter; Hôtesse d’accueil;
        Chauffeur routier; Stagiaire; Alternante marketing; Assistante de direction; Avocate associée;
        Assistante de justice""",
    "es": """Enfermera de urgencias; Médico residente; Profesor de secundaria; Maestra de primaria;
        Abogada laboralista; Ingeniero industrial; Desarrollador backend; Administrativo contable;
        Jefa de ventas; Camarera de piso; Cocinero; Becario; Auxiliar de enfermería; Dependienta; Arquitecta""",
    "pt": """Enfermeiro; Professora de matemática; Advogado; Analista de sistemas; Gerente de loja;
        Engenheira civil; Estagiário; Desenvolvedor front-end; Técnico de enfermagem; Vendedor""",
    "it": """Infermiera; Insegnante di sostegno; Avvocato penalista; Ingegnere meccanico; Sviluppatrice software;
        Impiegata amministrativa; Responsabile qualità; Tirocinante; Cameriere; Addetto vendite""",
    "nl": """Verpleegkundige; Docent Nederlands; Leerkracht groep 5; Beleidsadviseur; Projectleider bouw;
        Administratief medewerker; Verkoopmedewerkster; Applicatiebeheerder; Stagiair; Vrachtwagenchauffeur""",
    "ja": """看護師; 看護師長; 営業部 課長; ソフトウェアエンジニア; プロジェクトマネージャー;
        研究員; 中学校教諭; 主任""",
    "zh": """软件工程师; 市场部经理; 销售总监; 行政助理; 实习生; 护士长; 高中数学教师""",
}
EMPLOYERS = {
    "en": """Baker & Partners; The Engineer Ltd; Doctors Without Borders; Women Who Code;
        Teach For America; Consultants International; St Mary’s Hospital; Riverside Community College;
        Lakeside Clinic; Northgate Medical Center; City of Fairview; Department of Veterans Affairs;
        Westbrook Unified School District; Harlow County Council; Royal Air Force; U.S. Army;
        Bank of Ireland; First Plains Bank; Greenfield Credit Union; Hollis, Marsh & Co. LLP;
        Cooper & Sons Plumbing; Summit Foods Group; Blue Heron Logistics; Orion Pharma;
        Delta Energy Partners; Vantage Capital; Redwood Ventures; Skyline Airlines; Pinecrest Insurance;
        Kestrel Motors; Nimbusoft; DataForge Labs; Quantech; Cedar House Bakery;
        The Copper Kettle Restaurant; Grand Harbour Hotel; Corner Café; Studio Nord; Museum of Modern Craft;
        St Anne’s Church; Lyric Theatre; Hilltop Elementary School; University of Westmark;
        Institute for Soil Research; Ashdown Farm; Teachers College; National Health Service;
        Citizens Advice Bureau; Habitat for Humanity; Fire Department of Eastham;
        Office of the Public Defender; Acme Inc.; Borealis Technologies; Harper Consulting;
        Fielding Construction Ltd; Maple Street Veterinary Clinic; The Daily Courier; Oxbow Press;
        Kline Industries; Novak Holdings; Public Library of Dunmore; Trader Foods LLC""",
    "fr": """Cabinet Hautefeuille; Tribunal judiciaire de Grenoble; Hôpital Saint-Clair; Clinique des Tilleuls;
        CHU de Rouvray; Cabinet d’avocats Morel; Mairie de Villeneuve; Ministère de la Culture;
        École élémentaire Jules-Verne; Lycée Victor-Hugo; Collège Jean-Moulin; Boulangerie Petit;
        Restaurant Le Parvis; Hôtel du Lac; Pharmacie centrale; Société Générale de Travaux; Durand SARL;
        Transports Leroy SAS; Groupe Valmont; Banque Populaire du Sud; Maison de retraite Les Glycines;
        Conseil départemental du Var; Agence Lumière; Librairie du Port; Atelier Bois & Co;
        Croix-Rouge française; Université de Valbonne; Institut Pasteur; Laboratoires Verdier;
        Théâtre municipal; Médecins Sans Frontières""",
    "de": """Johannes-Kepler-Gymnasium; Klinikum Weserbergland; Krankenhaus St. Josef;
        Universitätsklinikum Altstadt; Stadt Neuhausen; Landesamt für Umwelt; Finanzamt Mittelheim;
        Grundschule am Park; Städtisches Gymnasium Nordheim; Kanzlei Berg & Kollegen; Lindner GmbH & Co. KG;
        Hansen AG; Sozialwerk e.V.; Sparkasse Mittelrhein; Volksbank Talheim eG; Bäckerei Fischer;
        Autohaus Krüger; Stadtwerke Lohburg; Maschinenbau Weber GmbH; Müller Werke; Verlag Sonnenberg;
        Allgemeine Versicherung; Deutsches Rotes Kreuz; Gasthof zum Löwen; Hotel Alpenblick;
        Apotheke am Markt; Praxis Dr. Sommer; Physiotherapiepraxis Lorenz; Seniorenheim Abendrot;
        Kita Regenbogen; Amtsgericht Tübingen; Ingenieurbüro Voss; Bundeswehr; Polizeipräsidium Süd;
        Technische Universität Lohfelden; Fraunhofer-Institut; Schreinerei Holzmann""",
    "es": """Hospital General de Valverde; Clínica San Rafael; Ayuntamiento de Robledo; Colegio San José;
        Instituto de Enseñanza Secundaria; Bufete Ortega y Asociados; Construcciones Pérez S.L.;
        Banco del Sur; Restaurante El Olivo; Grupo Altamira; Universidad de Valdoro; Farmacia Ruiz;
        Ministerio de Sanidad; Talleres Gómez S.A.""",
    "pt": """Prefeitura de Belo Vale; Escola Municipal Santos; Hospital das Flores; Construtora Lima Ltda;
        Banco do Vale; Clínica Bem Viver; Faculdade de Letras; Padaria Central""",
    "it": """Ospedale San Luca; Comune di Montechiaro; Liceo Scientifico Volta; Studio Legale Conti;
        Rossi S.r.l.; Officine Bianchi S.p.A.; Azienda Sanitaria Locale; Ristorante Da Piero;
        Banca Popolare; Università di Collalto; Scuola Media Pascoli""",
    "nl": """Gemeente Oostwijk; Ziekenhuis De Linde; Basisschool De Regenboog; Van Dijk B.V.; Bakkerij Smit;
        Hogeschool Oost; Ministerie van Onderwijs; Advocatenkantoor Bos; Stichting Zorgzaam""",
    "other": """Nordisk A/S; Lumo Oy; Kowalski Sp. z o.o.; Novotny s.r.o.; Sakura K.K.""",
    "ja": """株式会社青空; 青空株式会社; 市立中央病院; みどり銀行; 東都大学; 山田法律事務所""",
    "zh": """北京云图科技有限公司; 华东医院; 实验中学; 建设银行; 星辰集团""",
}
#: A degree, and what was studied.
STUDIES = [
    ("Bachelor of Science Mathematics", "Bachelor of Science", "Mathematics"),
    ("BSc Computer Science", "BSc", "Computer Science"),
    ("BSc (Hons) Health and Social Care", "BSc (Hons)", "Health and Social Care"),
    ("Bachelor of Science in Nursing, Westbrook University", "Bachelor of Science", "Nursing"),
    ("Associate of Applied Science, Welding Technology", "Associate of Applied Science", "Welding Technology"),
    ("Master in Marketing", "Master", "Marketing"),
    ("Executive MBA in Finance", "Executive MBA", "Finance"),
    ("Ph.D. candidate in Computer Science", "Ph.D. candidate", "Computer Science"),
    ("Mathematics, BA", "BA", "Mathematics"),
    ("NVQ Level 3 in Fabrication and Welding", "NVQ Level 3", "Fabrication and Welding"),
    ("A-Levels: Maths, Physics, Chemistry", "A-Levels", "Maths, Physics, Chemistry"),
    ("Diplom in Maschinenbau", "Diplom", "Maschinenbau"),
    ("Diplom-Ingenieur (FH) Maschinenbau", "Diplom-Ingenieur (FH)", "Maschinenbau"),
    ("M.A. Germanistik", "M.A.", "Germanistik"),
    ("Physik (M.Sc.)", "M.Sc.", "Physik"),
    ("Dr. rer. nat. Physik", "Dr. rer. nat.", "Physik"),
    ("Erstes Staatsexamen Deutsch und Geschichte", "Erstes Staatsexamen", "Deutsch und Geschichte"),
    ("Ausbildung zur Industriekauffrau", "Ausbildung", "Industriekauffrau"),
    ("Licence Droit privé", "Licence", "Droit privé"),
    ("Licence professionnelle Métiers du web", "Licence professionnelle", "Métiers du web"),
    ("Master 2, Droit social", "Master 2", "Droit social"),
    ("Diplôme d’ingénieur en Informatique", "Diplôme d’ingénieur", "Informatique"),
    ("Grado en Historia", "Grado", "Historia"),
    ("Técnico Superior en Desarrollo web", "Técnico Superior", "Desarrollo web"),
    ("Mestrado integrado em Engenharia Civil", "Mestrado integrado", "Engenharia Civil"),
    ("Laurea magistrale in Giurisprudenza", "Laurea magistrale", "Giurisprudenza"),
    ("HBO-bachelor Verpleegkunde", "HBO-bachelor", "Verpleegkunde"),
    ("MBO niveau 3 Kok", "MBO niveau 3", "Kok"),
    ("数据科学硕士", "硕士", "数据科学"),
]
DEGREES_ALONE = """
    Abitur; Mittlere Reife; Fachabitur; High School Diploma; GCSEs; GED; Juris Doctor; MBBS; PGCE; DPhil;
    HND; Habilitation; Magister; Baccalauréat; BTS; DUT; BUT; CAP; Bac+5; Bachillerato; Ensino médio;
    Diploma di maturità; Dottorato di ricerca; Propedeuse; VWO; Master of Data Science; 博士前期課程; 大专; 本科"""
SCHOOLS = """University of Westmark; Lakeside Community College; Universität Lohfelden; Fachhochschule Rheinbach;
    Berufsschule Nordstadt; Lycée Victor-Hugo; École des mines; Universidad de Valdoro; Escola Municipal Santos;
    Liceo Volta; Politecnico di Collalto; Hogeschool Oost; IHK Nordstadt; 東都大学; 日本工業専門学校; 实验中学"""
NO_DEGREES = "as a but in be me; Diplomatie; Mastercard; Promotional work; BUTTER; capital; Exchange Student Program"
#: A language, and its level.
FLUENCY = [
    ("English (fluent)", "English", "fluent"),
    ("English: Native or bilingual proficiency", "English", "Native or bilingual proficiency"),
    ("English, IELTS 7.5", "English", "IELTS 7.5"),
    ("Portuguese (Brazil) – B2+", "Portuguese (Brazil)", "B2+"),
    ("British Sign Language, basic", "British Sign Language", "basic"),
    ("Deutsch – Muttersprache", "Deutsch", "Muttersprache"),
    ("Englisch: fließend in Wort und Schrift", "Englisch", "fließend in Wort und Schrift"),
    ("Englischkenntnisse: verhandlungssicher", "Englischkenntnisse", "verhandlungssicher"),
    ("Langue anglaise : courant", "Langue anglaise", "courant"),
    ("Anglais – lu, écrit, parlé", "Anglais", "lu, écrit, parlé"),
    ("Inglés nivel avanzado", "Inglés", "nivel avanzado"),
    ("Inglês fluente", "Inglês", "fluente"),
    ("Italiano (madrelingua)", "Italiano", "madrelingua"),
    ("Nederlands moedertaal", "Nederlands", "moedertaal"),
    ("日本語 ネイティブ", "日本語", "ネイティブ"),
    ("英語 TOEIC 900", "英語", "TOEIC 900"),
    ("中文(普通话) 母语", "中文(普通话)", "母语"),
    ("English ★★★★☆", "English", "★★★★☆"),
    ("English 4/5", "English", "4/5"),
]


def listed(text: str) -> list[str]:
    return [" ".join(item.split()) for item in text.split(";")]


@pytest.mark.parametrize("language", TITLES)
def test_titles_of_all_professions_are_known(language: str) -> None:
    assert [title for title in listed(TITLES[language]) if title_likeness(title) <= 0] == []


@pytest.mark.parametrize("language", EMPLOYERS)
def test_an_employer_is_no_title(language: str) -> None:
    assert [employer for employer in listed(EMPLOYERS[language]) if title_likeness(employer) > 0] == []


def test_most_employers_are_known_by_what_they_are() -> None:
    employers = [employer for text in EMPLOYERS.values() for employer in listed(text)]
    assert sum(title_likeness(employer) < 0 for employer in employers) >= 0.95 * len(employers)


@pytest.mark.parametrize(
    "place", ["Portland, OR", "Denver, CO", "Salt Lake City, UT", "Frankfurt am Main", "College Park, MD"]
)
def test_a_place_is_neither(place: str) -> None:
    assert title_likeness(place) == 0


def test_a_sentence_is_neither() -> None:
    assert title_likeness("I was the manager of a team of engineers who wrote the software that runs the trains") == 0


def test_a_title_before_its_employer_is_a_title() -> None:
    assert title_likeness("Director of Nursing, St Mary’s Hospital") > 0


def test_a_company_is_surer_than_the_title_in_its_name() -> None:
    assert title_likeness("The Engineer Ltd") < title_likeness("Museum of Modern Craft") < 0


@pytest.mark.parametrize(("text", "degree", "area"), STUDIES)
def test_a_degree_is_parted_from_what_was_studied(text: str, degree: str, area: str) -> None:
    found = split_degree(text)
    assert found is not None
    assert (text[slice(*found[0])], text[slice(*(found[1] or (0, 0)))]) == (degree, area)


@pytest.mark.parametrize("text", listed(DEGREES_ALONE))
def test_a_degree_alone_says_nothing_of_what_was_studied(text: str) -> None:
    assert split_degree(text) == ((0, len(text)), None)


@pytest.mark.parametrize("text", listed(NO_DEGREES))
def test_other_words_are_no_degree(text: str) -> None:
    assert DEGREE.search(text) is None


@pytest.mark.parametrize("text", listed(SCHOOLS))
def test_a_school_is_known(text: str) -> None:
    assert SCHOOL.search(text) is not None


@pytest.mark.parametrize(("text", "language", "level"), FLUENCY)
def test_a_language_stands_before_its_level(text: str, language: str, level: str) -> None:
    named, stated = language_of(text), level_of(text)
    assert (text[slice(*(named or (0, 0)))], text[slice(*(stated or (0, 0)))]) == (language, level)


@pytest.mark.parametrize("text", ["Germany", "Projektleitung", "Python", "Finnegan", "Polishing"])
def test_other_words_are_no_language(text: str) -> None:
    assert language_of(text) is None


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    assert -4 <= title_likeness(text) <= 4
