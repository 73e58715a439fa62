"""How one asks in French; elided words stand without what was elided, "elle" and "il" behind their verbs."""

from __future__ import annotations

from kairix_core.policies.topics.topic import Topic

WHO = r"(?:(?:t )?(?:il|elle|they))"
NOW = r"(?:actuellement|aujourd ?hui|maintenant|en ce moment|a present|ces temps ci)"
JOB = r"(?:poste|emploi|travail|job|employeur|entreprise|fonction|role|metier|societe)"

TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"mariee?|celibataire|divorcee?|enceinte|religi\w+|age|date de naissance|nationalite|handicap\w*|politiques",
        r"situation (?:familiale|matrimoniale)|etat civil",
    ),
    Topic.LEAVING: (
        r"pourquoi (?:\w+ ){0,4}?(?:quitte\w*|partie?|demission\w*|change)|points? faibles?|faiblesses?|defauts?",
        r"licenciee?|echecs?|trous? dans",
    ),
    Topic.SALARY: (
        r"(?:pretentions|attentes)(?: salariales)?|salaires|salarial\w*|remuneration|combien (?:gagne|coute)|tarifs?",
        r"tjm",
    ),
    Topic.WORK_PERMIT: (r"(?:permis|autorisation) de travail|titre de sejour",),
    Topic.RELOCATION: (
        r"(?:prete? a )?demenager(?:ait)?|mobilite|(?:prete? a )?(?:voyager|bouger|se deplacer)|installer",
    ),
    Topic.AVAILABILITY: (
        r"disponib\w+|quand (?:\w+ ){0,4}?(?:commencer|debuter|demarrer)|temps (?:partiel|plein)|date de debut",
    ),
    Topic.CLEARANCE: (r"permis|habilitations?",),
    Topic.EMAIL: (r"(?:adresse )?(?:e ?mail|electronique|mail)",),
    Topic.PHONE: (r"numero de telephone|portable",),
    Topic.CONTACT: (r"coordonnees|joignable",),
    Topic.LINKS: (r"site (?:web|internet|personnel)|reseaux sociaux|liens",),
    Topic.LOCATION: (
        rf"(?:dans quelle (?:ville|region) |ou )?(?:habite|vit|reside)(?: {WHO})?|domicile|residence|localisation",
        r"basee?",
        r"dans quelle (?:ville|region)|ville",
    ),
    Topic.TEAM_SIZE: (
        rf"combien de \w+ (?:a {WHO} )?(?:dirige|encadre|gere|manage)\w*(?: {WHO})?|taille de (?:son |ses )?equipes?",
    ),
    Topic.LEADERSHIP: (
        r"(?:dirige|encadre|gere|manage|anime|pilote)\w*(?: \w+){0,3}? (?:equipes?|personnes|collaborateurs)",
        r"(?:experience de |experience en )?(?:management|encadrement|leadership)|managerial\w*|gestion equipes?",
        r"chefs? (?:de )?equipe",
    ),
    Topic.TOTAL_EXPERIENCE: (r"(?:combien )?(?:annees|ans) (?:de )?(?:experience|carriere)|combien annees",),
    Topic.DURATION: (r"depuis quand|(?:depuis )?combien de temps|en quelle annee",),
    Topic.FIRST_ROLE: (rf"premiere? (?:\w+ )?(?:{JOB}|experience)|debuts? de (?:sa )?carriere|debute sa carriere",),
    Topic.PREVIOUS_ROLE: (
        rf"(?:derniere?|precedente?|ancien(?:ne)?) (?:\w+ )?{JOB}|{JOB} (?:precedente?|anterieure?)|auparavant|avant$",
    ),
    Topic.CURRENT_ROLE: (
        rf"{JOB} actuel(?:le)?|actuel(?:le)? {JOB}|(?:pour qui|sur quoi) travaille(?: {WHO})?|que fait {WHO}$",
        rf"que fait {WHO} (?:dans la vie|{NOW})|ou travaille(?: {WHO})?(?! en \d)|travaille(?: {WHO})? {NOW}",
        r"metier$|profession$|employeur$|dans quoi travaille",
    ),
    Topic.SPOKEN_LANGUAGES: (r"niveau de langue|bilingue|langue maternelle",),
    Topic.CERTIFICATES: (r"certifiee?|agrements?",),
    Topic.AWARDS: (r"recompense\w*|distinctions?|laureate?|bourses?",),
    Topic.TALKS: (r"conferences|interventions?|exposes?",),
    Topic.PUBLICATIONS: (r"publiee?s?|publie (?:des |un )?(?:articles?|livres?)?|livres?",),
    Topic.VOLUNTEERING: (r"volontariat|associati\w+|engagements? \w+",),
    Topic.INTERESTS: (r"loisir|centres? interets?|temps libre|passe temps|hobbies",),
    Topic.REFERENCES: (
        r"referen\w+|recommand\w+|temoignages?|que disent (?:\w+ ){0,2}?(?:collegues|clients)(?: \w+)?",
    ),
    Topic.EDUCATION: (
        r"(?:fait )?(?:ses )?etudes|etudie\w*|diplom\w+|ecoles?|cursus|fac|licence|doctorat|these|academiques?",
        r"scolarite",
    ),
    Topic.ACHIEVEMENTS: (
        r"reussi\w*|resultats?|succes|accompli\w*|points? forts?|forces|atouts?|qualites|fiere?",
        r"pourquoi (?:\w+ ){0,3}?(?:embaucher|recruter|engager)(?: \w+)?",
    ),
    Topic.SKILLS: (
        r"competence|connaissances|savoir faire|technologies|outils?|logiciels?|specialit\w+|aptitudes?|expertise",
        rf"que sait {WHO} faire",
    ),
    Topic.HISTORY: (
        r"pour (?:quelles|quels) (?:entreprises|employeurs|societes)|entreprises?|societes|postes|carriere|travaillait",
        rf"(?:ou )?a {WHO} (?:deja )?travaille|parcours professionnel|travaille (?=(?:chez|pour|dans)\b)",
    ),
    Topic.SUMMARY: (
        (
            r"(?:parle[rz]?|dites?|dis|racontez?) (?:moi|nous)?(?: (?:en )?(?:plus|un peu|quelque chose))*"
            r"(?: (?:de|sur) \w+)?"
        ),
        r"present(?:ez?|er|ation)(?: (?:moi|nous))?(?: they)?|resume[rz]?|decri\w+|en (?:bref|quelques mots)|profil",
    ),
}
