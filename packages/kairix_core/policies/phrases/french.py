"""French, to strangers: "vous". Double signs stand after a space that does not break."""

from __future__ import annotations

from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.topics.topic import Topic

FRENCH = Phrases(
    somebody="cette personne",
    of="de {name}",
    of_elided="d’{name}",
    of_somebody="de cette personne",
    quote="«\u00a0{words}\u00a0»",
    joint=" et ",
    colon="\u00a0:",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    since="depuis {start}",
    until="jusqu’en {end}",
    from_to="{start} – {end}",
    years_long="{count} ans",
    months_long="{count} mois",
    month_long="un mois",
    greeting="Bonjour\u00a0! Je réponds aux questions sur {name} à partir de son CV et montre la ligne sur laquelle "
    "repose chaque réponse. Que souhaitez-vous savoir\u00a0?",
    thanks="Je vous en prie. N’hésitez pas à me poser d’autres questions sur {name}.",
    farewell="Au revoir, et merci de l’intérêt que vous portez au parcours {of}.",
    about_representative="Je suis une IA qui parle pour {name}\u00a0; je ne suis pas {name}. Je réponds aux questions "
    "sur la vie professionnelle {of} par des citations de son CV, en indiquant chaque fois la ligne. Ce à quoi je ne "
    "peux pas répondre, je le transmets.",
    command="Je ne peux répondre qu’aux questions sur la vie professionnelle {of}. Que souhaitez-vous savoir\u00a0?",
    meeting="Sur la page {of}, cliquez sur {book} et demandez un créneau qui vous convient\u00a0; {name} le confirme. "
    "Si aucun ne convient, cliquez sur {leave}.",
    message="Sur la page {of}, cliquez sur {leave} et écrivez ce que vous souhaitez dire\u00a0; {name} le lit et vous "
    "répond en personne. Pour un échange de vive voix, cliquez sur {book}.",
    unclear="Je ne saisis pas bien ce que vous souhaitez savoir. Interrogez-moi sur {name}\u00a0: expérience, "
    "compétences, formation.",
    private="C’est une question d’ordre personnel, dont je ne parle pas.",
    on_request="{Name} communique {what} sur demande.",
    not_there="Cela ne figure pas dans le CV dont je dispose.",
    not_mentioned="Le CV dont je dispose ne mentionne pas {what}.",
    also_not_mentioned="Le CV ne mentionne pas {what}.",
    yes="Oui.",
    says="{Name} répond\u00a0: {answers}",
    quotes="Le CV indique\u00a0:",
    no_years="Le CV n’indique pas de nombre d’années à ce sujet. On y lit\u00a0:",
    total="Environ {length}\u00a0: tous les postes du CV pris ensemble, les périodes communes comptées une seule fois "
    "{ends}.",
    role="{position} chez {employer}",
    works="{Name} travaille comme {roles}.",
    current="{Name} actuellement\u00a0: {roles}.",
    worked="En {year}, {name} travaillait comme {roles}.",
    latest="Poste le plus récent {of}\u00a0: {entry}. Le CV n’indique pas de poste actuel.",
    undated="Le CV {of} cite en premier, sans date\u00a0: {entry}.",
    location="Localisation {of}\u00a0: {places}.",
    this_is="Il s’agit de {person}.",
    headline="Titre professionnel {of}\u00a0: {headline}.",
    position_now="Poste actuel\u00a0: {entry}.",
    position_last="Poste le plus récent\u00a0: {entry}.",
    headings={
        Topic.EMAIL: "Adresse e-mail {of}",
        Topic.PHONE: "Numéro de téléphone {of}",
        Topic.CONTACT: "Coordonnées {of}",
        Topic.LINKS: "Liens {of}",
        Topic.SPOKEN_LANGUAGES: "Langues {of}",
        Topic.CURRENT_ROLE: "Poste actuel {of}",
        Topic.PREVIOUS_ROLE: "Poste précédent {of} selon le CV",
        Topic.FIRST_ROLE: "Premier poste {of} selon le CV",
        Topic.HISTORY: "Parcours professionnel {of}",
        Topic.EDUCATION: "Formation {of}",
        Topic.SKILLS: "Parmi les compétences {of}",
        Topic.PROJECTS: "Projets {of}",
        Topic.ACHIEVEMENTS: "Parmi les résultats {of}",
        Topic.CERTIFICATES: "Certifications {of}",
        Topic.AWARDS: "Distinctions {of}",
        Topic.PUBLICATIONS: "Publications {of}",
        Topic.VOLUNTEERING: "Engagements bénévoles {of}",
        Topic.INTERESTS: "Centres d’intérêt {of}",
        Topic.GOALS: "Objectifs et souhaits {of}",
        Topic.REFERENCES: "Références {of}",
    },
    sections={
        "basics": "Profil", "work": "Expérience", "volunteer": "Bénévolat", "education": "Formation",
        "projects": "Projets", "skills": "Compétences", "languages": "Langues", "certificates": "Certifications",
        "awards": "Distinctions", "publications": "Publications", "interests": "Centres d’intérêt",
        "references": "Références",
    },
    quotes_only="Aucun modèle n’est configuré\u00a0: cette réponse est faite de citations du CV.",
    passed_on="Kairix n’a rien à ce sujet. La question a été transmise.",
    cut_off="Cette réponse a été coupée à sa longueur maximale.",
    unsupported="Les mots signalés ne figurent dans aucune ligne citée.",
)  # fmt: skip
