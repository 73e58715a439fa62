"""Dutch, to strangers: "u"."""

from __future__ import annotations

from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.topics.topic import Topic

DUTCH = Phrases(
    somebody="deze persoon",
    of="van {name}",
    of_somebody="van deze persoon",
    quote="“{words}”",
    joint=" en ",
    months=(
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    since="sinds {start}",
    until="tot {end}",
    from_to="{start} tot {end}",
    years_long="{count} jaar",
    months_long="{count} maanden",
    month_long="een maand",
    greeting="Goedendag! Ik beantwoord vragen over {name} op basis van het cv en laat zien op welke regel elk "
    "antwoord berust. Wat wilt u weten?",
    thanks="Graag gedaan. Vraag me gerust meer over {name}.",
    farewell="Tot ziens, en bedankt voor uw interesse in {name}.",
    about_representative="Ik ben een AI die namens {name} spreekt; ik ben {name} niet. Vragen over het beroepsleven "
    "{of} beantwoord ik met citaten uit het cv, telkens met de regel erbij. Wat ik niet kan beantwoorden, geef ik "
    "door.",
    command="Ik kan alleen vragen over het beroepsleven {of} beantwoorden. Wat wilt u weten?",
    meeting="Klik op de pagina {of} op {book} en vraag een tijd aan die u schikt; {name} bevestigt die. Komt geen "
    "enkele tijd uit, klik daar dan op {leave}.",
    message="Klik op de pagina {of} op {leave} en schrijf wat u wilt zeggen; {name} leest het en antwoordt u "
    "persoonlijk. Klik daar voor een gesprek op {book}.",
    unclear="Het is me niet duidelijk wat u wilt weten. Vraag me iets over {name}: werkervaring, vaardigheden, "
    "opleiding.",
    private="Dat is een persoonlijke kwestie, waarover ik niet spreek.",
    on_request="{Name} deelt {what} op verzoek mee.",
    not_there="Dat staat niet in het cv waarover ik beschik.",
    not_mentioned="Het cv waarover ik beschik, vermeldt {what} niet.",
    also_not_mentioned="Het cv vermeldt {what} niet.",
    yes="Ja.",
    says="{Name} zegt: {answers}",
    quotes="In het cv staat:",
    no_years="Het cv noemt hiervoor geen aantal jaren. Er staat:",
    total="Ongeveer {length}: alle functies in het cv samen, waarbij overlap één keer is geteld {ends}.",
    role="{position} bij {employer}",
    works="{Name} werkt als {roles}.",
    current="{Name} op dit moment: {roles}.",
    worked="In {year} werkte {name} als {roles}.",
    latest="Meest recente functie {of}: {entry}. Een huidige functie noemt het cv niet.",
    undated="Het cv {of} noemt als eerste, zonder datum: {entry}.",
    location="Standplaats {of}: {places}.",
    this_is="Dit is {person}.",
    headline="Functietitel {of}: {headline}.",
    position_now="Huidige functie: {entry}.",
    position_last="Meest recente functie: {entry}.",
    headings={
        Topic.EMAIL: "E-mailadres {of}",
        Topic.PHONE: "Telefoonnummer {of}",
        Topic.CONTACT: "Contactgegevens {of}",
        Topic.LINKS: "Links {of}",
        Topic.SPOKEN_LANGUAGES: "Talenkennis {of}",
        Topic.CURRENT_ROLE: "Huidige functie {of}",
        Topic.PREVIOUS_ROLE: "Vorige functie {of} volgens het cv",
        Topic.FIRST_ROLE: "Eerste functie {of} volgens het cv",
        Topic.HISTORY: "Werkervaring {of}",
        Topic.EDUCATION: "Opleiding {of}",
        Topic.SKILLS: "Tot de vaardigheden {of} behoren",
        Topic.PROJECTS: "Projecten {of}",
        Topic.ACHIEVEMENTS: "Tot de resultaten {of} behoren",
        Topic.CERTIFICATES: "Certificaten {of}",
        Topic.AWARDS: "Onderscheidingen {of}",
        Topic.PUBLICATIONS: "Publicaties {of}",
        Topic.VOLUNTEERING: "Vrijwilligerswerk {of}",
        Topic.INTERESTS: "Interesses {of}",
        Topic.GOALS: "Doelen en wensen {of}",
        Topic.REFERENCES: "Referenties {of}",
    },
    sections={
        "basics": "Profiel", "work": "Werkervaring", "volunteer": "Vrijwilligerswerk", "education": "Opleiding",
        "projects": "Projecten", "skills": "Vaardigheden", "languages": "Talen", "certificates": "Certificaten",
        "awards": "Onderscheidingen", "publications": "Publicaties", "interests": "Interesses",
        "references": "Referenties",
    },
    quotes_only="Er is geen taalmodel ingesteld; dit antwoord bestaat uit citaten uit het cv.",
    passed_on="Hierover heeft Kairix niets. De vraag is doorgegeven.",
    cut_off="Dit antwoord is bij de maximale lengte afgebroken.",
    unsupported="De gemarkeerde woorden staan in geen enkele aangehaalde regel.",
)  # fmt: skip
