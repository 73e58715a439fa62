"""How one recognises what a question is about.

Triggers are matched against the folded words of the question, joined by single spaces and without punctuation. What a
trigger matches is understood; what it leaves over is the question's point and has to be found in the evidence.
"""

from __future__ import annotations

import re
from functools import cache

from kairix_core.domain.language import Language
from kairix_core.policies.topics import dutch, french, german, italian, portuguese, spanish
from kairix_core.policies.topics.topic import Topic

WHO = r"(?:they|he|she|you|\w+)"
JOB = (
    r"(?:job|jobs|role|roles|position|positions|title|titles|employer|employers|company|companies|work|working|occupation|"
    r"stelle|poste|puesto|firma)"
)
GOAL_KIND = r"(?:career|professional|personal|main|next|future|long term|short term)"
WISHING = r"(?:(?:want|hope|plan|wish|aim|intend|aspire|dream)(?: to| of| for)?|(?:like|love|prefer) to)"
VOULOIR = r"(?:veut|voudrait|souhaite|cherche|recherche|aimerait)"

#: In order: an earlier topic takes its words before a later one looks. Read in whatever language one asks; what another
#: language could take for something else stands with its own.
TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"(?:what|how) (?:do|does|did) (?:they|he|she|you) (?:think|feel) (?:about|of)|opinions?|(?:views?|stance) on",
        (
            r"who (?:is|was|are|were) (?:their|his|her|\w+) (?:current |former |last |previous )?(?:manager|boss|"
            r"supervisor|landlord|doctor|partner)"
        ),
        r"how old",
        (
            r"(?:what is |whats )?(?:their|his|her|your|\w+) (?:age|birthday|birth date|religion|gender|ethnicity|"
            r"race|sexuality|weight|height|health|nationality|home address|marital status|wife|husband|spouse|"
            r"partner|boyfriend|girlfriend|political views|politics)\b"
        ),
        r"date of birth|birthdate|when (?:were|was|are|is) \w+ born|year of birth",
        (
            r"\b(?:married|pregnant|pregnancy|divorced|religious|republican|democrat|gay|lesbian|disabled|"
            r"disability|illness|citizenship|citizen|criminal record|vote for|political party|star sign|zodiac)\b"
        ),
        (
            r"(?:have|has|having|got)(?: \w+)? (?:any |a )?(?:children|kids|child|family|wife|husband|boyfriend|"
            r"girlfriend|disabilit\w+)\b"
        ),
        r"want (?:children|kids)|in a relationship|verheiratet|wie alt|quel age|cuantos anos tiene|kinder hat",
        r"hat \w+ kinder|enfants|hijos",
    ),
    Topic.LEAVING: (
        r"why (?:did|do|does|is|are|has|have) \w+ (?:\w+ )?(?:leave|left|leaving|quit|fired|resign\w*)",
        r"(?:got|been|was|were) fired|laid off|weakness\w*|weak points?|worst \w+|career gaps?|gaps?",
        r"(?:their|his|her|your|they|biggest|greatest|any|personal|professional) failures?|failures? (?:did|has|have)",
    ),
    Topic.SALARY: (
        (
            r"(?:desired |expected |current )?(?:salary|salaries|compensation|pay|wages?|day rate|hourly rate|"
            r"hourly|rates?|gehalt\w*|salaire|salario)(?: expectations?| requirements?| range)?"
        ),
        r"how much (?:do|does|did|would) \w+(?: \w+)? (?:earn|make|cost|charge|want)|earn\b",
    ),
    Topic.NOTICE: (r"notice(?: ?period)?|kundigungsfrist|preavis",),
    Topic.WORK_PERMIT: (
        r"can (?:they|he|she) (?:legally )?work in|allowed to work",
        r"visas?|sponsorship|workpermit|work authori[sz]ation|green card|authori[sz]ed to work",
        r"legally allowed|eligible to work",
    ),
    Topic.RELOCATION: (r"relocat\w+|move to|willing to \w+|umziehen|umzug|demenager",),
    Topic.AVAILABILITY: (
        r"when (?:can|could|would|will) \w+(?: \w+)? (?:start|join|begin)|available|availability",
        r"part time|full time|free to start|verfugbar|disponible",
    ),
    Topic.CLEARANCE: (
        r"(?:security )?clearance|drivinglicence|driver s licen[cs]e|drive a car|fuhrerschein",
        r"permis de conduire",
    ),
    Topic.GOALS: (
        (
            rf"(?:what|where|which \w+|how|as what) (?:do|does|would|will) {WHO}(?: \w+)? {WISHING}"
            r"(?: (?:do|be|become|work|go|achieve|reach))?(?: (?:as|in|on|next|now|then|afterwards|later|from here))*\b"
        ),
        rf"(?:do|does|would) {WHO} (?:want|like|wish|hope|plan) to",
        (
            rf"(?:(?:what|where|which) )?(?:do|does) {WHO}(?: \w+)? see \w+sel(?:f|ves)"
            r"(?: in (?:\w+ ){0,2}(?:years?|future))?"
        ),
        (
            rf"(?:(?:their|his|her|your|they|the|any|what|which)(?: {GOAL_KIND})*|{GOAL_KIND}) "
            r"(?:goals?|ambitions?|aspirations?|objectives?|plans)(?! \w+ed\b)"
        ),
        r"(?:looking|searching) for(?: \w+){0,3} (?:job|jobs|role|roles|work|position|opportunit\w+)",
        r"(?:looking|searching) for|job ?search|seeking|open to|dream job|what(?: is)? next(?: for \w+)?",
        rf"(?<!was )(?:their|his|her|your|they) next {JOB}(?!.* after\b)|next (?:career )?(?:step|move|challenge)s?",
        (
            rf"was (?:will|mochte|sucht|plant|wunscht) {WHO}(?: \w+)?"
            r"(?: (?:als nachstes|kunftig|machen|werden|tun|arbeiten))*"
        ),
        r"(?:wonach|was fur \w+ \w+) sucht \w+|wohin (?:will|mochte) \w+|wo sieht \w+ sich(?: in \w+ jahren)?",
        r"offen fur|auf der suche|sucht \w+ (?:ein\w*|nach)|(?:karriere|berufliche? )?ziele?n?|traumjob",
        r"wunsch(?:job|stelle)|nachste\w* (?:schritt\w*|stelle|rolle|job)|als nachstes",
        rf"(?:que|il|elle) {VOULOIR}(?: (?:il|elle|faire|devenir|ensuite|apres))*",
        rf"{VOULOIR}(?: t)? (?:il|elle)(?: (?:faire|devenir|ensuite|apres))*",
        r"objectifs?(?: professionnels?)?|projets? (?:professionnels?|avenir)|ouverte? a|prochaine? (?:etape|poste)",
        (
            r"que (?:quiere|busca|desea|pretende|le gustaria)(?: (?:el|ella))?(?: (?:hacer|ser))?"
            r"(?: (?:ahora|despues|luego|a continuacion))*"
        ),
        r"objetivos?(?: profesionales?)?|metas?|abiert[oa] a|esta buscando|proximo (?:paso|trabajo|puesto)",
    ),
    Topic.EMAIL: (r"e ?mail(?: address\w*)?|courriel|correo(?: electronico)?|mailadresse|email",),
    Topic.PHONE: (
        r"(?:tele)?phone(?: number)?|telephone|mobile number|cell(?: number)?|call (?:them|him|her)",
        r"phone number|telefon(?:o|os|nummer|isch)?|numero",
    ),
    Topic.CONTACT: (
        r"(?:book|schedule|arrange|set up)(?: an?)? (?:meeting|call|interview|chat|appointment)(?: with)?",
        r"(?:interview|meet) (?:them|him|her)|talk to (?:them|him|her)",
        r"contact(?: \w+)?(?: details| information| info| data)?|(?:get|be|stay) in touch(?: with)?",
        r"reach(?: out)?(?: to)?(?: them| him| her)?|kontakt\w*|joindre|contactar|contacter",
    ),
    Topic.LINKS: (
        r"(?:find|see|look at)(?: more of)? (?:their|his|her|some) (?:code|work)",
        (
            r"(?=\b(?:github|linkedin|twitter|gitlab|mastodon|stackoverflow|instagram|facebook|youtube|dribbble|"
            r"behance)\b(?! actions))"
        ),
        r"(?:personal )?(?:web ?site|web ?page|home ?page|blog|url)",
        r"(?:social|online|public) (?:media |network )?(?:profiles?|accounts?|links?|presence)|links?",
        r"portfolio|social media|profiles?\b",
    ),
    Topic.LOCATION: (
        rf"where (?:do|does|did|is|are) {WHO}(?: \w+)? (?:live|based|located|reside|residing|living|situated)",
        r"where (?:is|are) (?:they|he|she|\w+)(?: \w+)?$",
        r"(?:where |which |what )?(?:is )?(?:their |his |her |current )*location",
        (
            r"(?:which|what) (?:city|country|town|region|timezone|time zone|state)(?: (?:do|does|is|are) \w+(?: "
            r"\w+)? (?:live|living|based|located|reside)(?: in)?)?"
        ),
        r"(?:live|lives|living|based|located|reside|resides) (?=in\b)|wo wohnt|wohnt|wohnort|wohnen|habite\w*",
        r"vive|reside\w*|live$|based$|located$",
    ),
    Topic.TEAM_SIZE: (
        (
            rf"how many (?:\w+ ){{1,3}}?(?:do|does|did|has|have|had|is|was) {WHO}(?: \w+)? (?:lead|led|leading|manage|"
            r"managed|managing|supervise\w*|oversee\w*|overseen|headed|direct|directed)\b"
        ),
        (
            r"how many (?:\w+ ){1,3}?(?:report|reports|reported|reporting|work|worked)(?: (?:directly|in))? "
            r"(?:to|for|under)\b"
        ),
        r"how many (?:\w+ ){0,2}?reports(?: (?:do|does|did|has|have|had) \w+ (?:have|had))?",
        (
            r"(?:how (?:big|large)|what size)(?: (?:is|was|are|were))?(?: (?:the|their|his|her|\w+)){0,3}? teams?"
            r"(?: (?:that )?\w+ (?:has |have )?(?:lead|led|manage|managed))?"
        ),
        r"(?:team|group) sizes?|size of (?:\w+ ){0,2}teams?|direct reports|span of control",
        r"wie viele \w+ (?:hat \w+ )?(?:ge)?(?:fuhrt|leitet)\w*|wie gro(?:ss|ß) (?:ist|war) \w+ team",
        r"combien de (?:personnes|collaborateurs) \w+(?: \w+){0,2} (?:dirige|encadre|manage)\w*",
    ),
    Topic.LEADERSHIP: (
        (
            r"(?:led|lead|leading|manag(?:e|ed|ing)|supervis(?:e|ed|ing)|headed|overseen|in charge of|responsible for)"
            r"(?: (?:a|an|any|the|other|his|her|their|large|big|small))*"
            r" (?:teams?|people|persons|staff|others|employees)\b"
            r"(?! of\b)"
        ),
        r"(?:people|team|line|staff) (?:management|leadership)(?: experience| skills)?",
        r"(?:any|have|has|much) (?:management|managerial) experience",
        r"(?<!thought )(?<!technical )leadership(?! style)(?: (?:experience|roles?|positions?|skills))?",
        r"team (?:ge)?(?:leitet|fuhrt)|(?:mitarbeiter|leute|personal|menschen) (?:ge)?(?:leitet|fuhrt)",
        r"(?:fuhrungs|personal)(?:erfahrung|verantwortung)",
        r"(?:dirige|encadre|manage)\w*(?: \w+)? (?:equipes?|personnes|collaborateurs)",
        r"(?:liderado|dirigido|gestionado)(?: \w+)? (?:equipos?|personas)",
    ),
    Topic.TOTAL_EXPERIENCE: (
        (
            r"(?:how many |how much |total |number of )?years(?: of)?(?: \w+)? (?:experience|work|career|"
            r"employment)"
        ),
        r"how (?:many years|much (?:work )?experience)|how experienced",
        (
            r"how long (?:have|has|is|are|was) \w+(?: \w+)? (?:been |had |\w+ )?(?:working|worked|coding|"
            r"programming|active|career|in (?:the |this )?(?:industry|field|business|tech|software|it|"
            r"engineering))"
        ),
        r"total experience|wie lange arbeitet|wie viele jahre|combien d ?annees|cuantos anos|seniority",
    ),
    Topic.DURATION: (
        r"how long|since when|when (?:did|do|does|has|have|was|were|is)|(?:which|what) years?|in which year",
        r"wie lange|seit wann|wann|quand|cuando|tenure",
    ),
    Topic.FIRST_ROLE: (
        rf"(?:first|earliest|very first) (?:ever )?(?:\w+ )?{JOB}",
        (
            r"(?:start|started|begin|began|beginning of|start of)(?: of)? (?:their|his|her|the|your) "
            r"(?:professional )?career"
        ),
        r"career start|first employer",
    ),
    Topic.PREVIOUS_ROLE: (
        rf"(?:previous|last|former|prior|preceding|second last|most recent former) (?:\w+ )?{JOB}",
        (
            r"(?:before|prior to) (?:that|this|their current|his current|her current|the current|now|joining|"
            rf"coming)(?: {JOB})?(?: at| to)?"
        ),
        r"(?:work|worked|working|do|did|doing) before$|used to work|previously work\w*|previously$|and before",
    ),
    Topic.CURRENT_ROLE: (
        r"still (?:at|with|work\w*|employed|there)",
        rf"(?:current|present|latest|newest|most recent)(?:ly)? (?:\w+ )?{JOB}",
        (
            rf"what (?:do|does) {WHO}(?: \w+)? do(?: for (?:a )?(?:living|work))?(?: (?:now|today|currently|at the "
            r"moment|these days|right now))?$"
        ),
        r"(?:currently|now|presently) (?:\w+ )?(?:work\w*|employed|doing|do)",
        (
            r"(?:work|works|working|employed|do|doing|up to)(?: \w+)? (?:now|currently|today|at the moment|these "
            r"days|at present|right now)"
        ),
        rf"who (?:do|does) {WHO}(?: \w+)? work for",
        rf"where (?:do|does|is|are) {WHO}(?: \w+)? (?:work|working|employed)|(?:job|current) title|employer$",
        r"currently employed|wo arbeitet|arbeitet \w+(?: \w+)? (?:derzeit|aktuell|jetzt|heute|momentan)",
        r"aktuell\w* (?:stelle|job|position|rolle)",
        r"travaille[- ]?t?[- ]?(?:il|elle|\w+)? (?:actuellement|maintenant)|ou travaille|donde trabaja",
        r"poste actuel|puesto actual|what (?:is|are) \w+(?: \w+)? (?:doing|working on|up to)",
    ),
    Topic.SPOKEN_LANGUAGES: (
        (
            r"(?:which |what |how many |foreign |spoken |human |natural )*(?:languages|language)(?: skills)?(?: "
            r"(?:do|does|can) \w+(?: \w+)? speak(?: fluently)?)"
        ),
        r"(?:spoken|foreign|human|natural) languages?|mother tongue|native (?:language|speaker)",
        r"(?:speak|speaks|spoken|speaking)\b(?! at\b)|sprachen?|spricht|parle(?:r|nt|s|z vous)?(?! (?:moi|nous)\b)",
        r"langues?|idiomas?|habla",
        r"bilingual|multilingual",
        (
            r"(?<!programming )(?<!coding )(?<!computer )(?<!scripting )\blanguages?\b(?= (?:do|does|can|are|is|"
            r"know|skills)\b|$)(?! (?:do|does|did|can) \w+(?: \w+)? (?:program|code|write|use|develop))"
        ),
    ),
    Topic.CERTIFICATES: (r"certificat\w*|certified|certs?\b|accredit\w*|zertifi\w*|certificad\w*|licen[cs]es?",),
    Topic.AWARDS: (
        r"awards?|prizes?|honou?rs|honou?red|accolades?|recogni[sz]\w+|medals?|win|won|auszeichnung\w*|preise",
        r"prix|premios?",
    ),
    Topic.TALKS: (
        r"(?:conference )?talks?\b(?! to\b| with\b| about\b)|keynotes?",
        (
            r"(?:spoken|speak|spoke|speaking|presented|present) at(?: (?:any |a )?(?:conferences?|events?|"
            r"meetups?))?"
        ),
        r"public speaking|conferences?|presentations?|vortrage?|conferencias",
    ),
    Topic.PUBLICATIONS: (
        r"publi(?:cation|cations|shed|sh)\b|papers?|articles?",
        r"(?:authored|written|write|wrote|author)(?: \w+)? (?:books?|papers?|articles?|posts?)|books?",
        r"(?=\bpatents?\b)|veroffentlich\w*|publikation\w*|publicacion\w*",
    ),
    Topic.VOLUNTEERING: (
        r"volunteer\w*|charit\w+|non ?profits?|pro bono|community (?:work|service|involvement)|ehrenamt\w*",
        r"benevol\w*|voluntari\w*|give back",
    ),
    Topic.INTERESTS: (
        r"hobb(?:y|ies)|interests?\b|(?:in (?:their |his |her )?)?(?:free|spare|leisure) time",
        r"outside (?:of )?(?:work|the office|\w+ job)|for fun|passions?|passionate about|interessen|freizeit",
        r"loisirs|centres d interet|aficiones|intereses",
    ),
    Topic.REFERENCES: (
        r"references?\b|referees?|recommend\w*|testimonials?",
        (
            r"(?:what|how) (?:do|did|would|have) (?:\w+ )*(?:colleagues|coworkers|peers|managers|others|people|"
            r"bosses|clients) (?:say|said|think|describe\w*)(?: about)?(?: \w+)?"
        ),
        r"vouch\w*|referenzen|referencias",
    ),
    Topic.EDUCATION: (
        r"(?:educat\w+|academic\w*)(?: background| history| qualifications?)?",
        r"(?:study|studied|studies|studying)\b|universit\w*|college|school|alma mater|graduat\w+|degrees?",
        r"majors?\b|majored|diploma\w*|qualifications?|academically",
        r"(?=\b(?:phd|doctorate|master|masters|bachelor|bachelors|mba|msc|bsc|ph d|gpa|thesis)\b)|coursework",
        r"courses?|studiert|studium|ausbildung|abschluss|etud\w+|diplomes?|formation|estudi\w*|educacion",
        r"formacion",
    ),
    Topic.PROJECTS: (
        (
            r"(?:side |personal |pet |own |hobby |private |favou?rite |recent )*projects?(?: (?:have|has|did) \w+ "
            r"(?:worked on|done|built|made))?"
        ),
        r"projekte?|projets?|proyectos?",
        r"what (?:has|have|did) \w+(?: \w+)? (?:build|built|create|created|make|made|develop|developed)$",
        r"opensource (?:work|contributions?)",
    ),
    Topic.ACHIEVEMENTS: (
        r"achiev\w+|accomplish\w*|impact\w*|proud\w*|success\w*",
        (
            r"(?:why|reasons?) (?:should|would|to) (?:we |i |one |you )?(?:hire|employ|choose|recruit|"
            r"interview)(?: \w+)?"
        ),
        r"hire (?:they|them|him|her)|good (?:fit|candidate|hire)|great (?:fit|candidate|hire)",
        (
            r"(?:sets|set|makes?) (?:they|them|him|her|\w+) (?:apart|stand out|special|unique|different|a good "
            r"\w+)"
        ),
        r"stand(?:s)? out|strengths?|highlights?|results?|erfolge?|leistung\w*|realisations?|logros?|stark\w*",
        r"starken|selling points?|contributions?",
    ),
    Topic.SKILLS: (
        r"what (?:else )?(?:do|does) (?:they|he|she) know$",
        (
            r"(?:tech(?:nical|nology)?|hard|soft|core|key|top|main|it|computer|professional)? ?(?:skills?|skill "
            r"?sets?|competenc\w+|expertise|know ?how|capabilit\w+|abilities)"
        ),
        r"good at|tech(?:nology)? ?stack|stack|technologies|technology|tools?\b|toolbox|speciali[sz]\w+",
        r"speciali[sz]ations?|specialt\w+|fahigkeiten|kenntnisse|kompetenzen|competences|habilidades",
        r"technologien|tecnologias|can \w+ do$|work with$|tech\b|techniques?",
    ),
    Topic.HISTORY: (
        (
            r"(?:work|employment|job|career|professional) (?:history|experience|experiences|background|path|"
            r"progression|record)"
        ),
        r"(?:walk me through|trajectory|timeline)(?: \w+)*",
        rf"where (?:has|have|did|had) {WHO}(?: \w+)? (?:work|worked|working|been)",
        (
            r"(?:which|what|how many|list|name|other|all) (?:\w+ )?(?:companies|employers|jobs|firms|roles|"
            r"positions|titles|organi[sz]ations)"
        ),
        rf"(?:who|whom) (?:has|have|did) {WHO}(?: \w+)? (?:work|worked) for|careers?\b",
        (
            rf"what (?:did|was|were|has|have) {WHO}(?: \w+)? (?:do|doing|done|been doing|work on|worked on|working "
            r"on|responsible for)\b"
        ),
        r"companies|employers|what (?:experience|background)\b|work experience",
        r"(?:work|worked|working|job|employed|positions?|roles?) (?=(?:at|for|in)\b)|berufserfahrung|werdegang",
        r"lebenslauf|arbeitgeber\w*|parcours|employeurs|experiences? professionnelles?|trayectoria|empresas",
        r"gearbeitet",
    ),
    Topic.SUMMARY: (
        r"^(?:cv|resume|about|profile)$",
        r"who (?:is|are|am i)\b|who \w+ (?:is|are)",
        (
            r"(?:tell|know|say)(?: \w+)?(?: something| more| a bit| a little)? (?:about|of) (?:they|them|him|her|"
            r"you|yourself|this person|the candidate|this candidate)"
        ),
        r"introduc\w+|summar\w+|overview|in (?:a nutshell|short|brief|one sentence|a few words)|elevator pitch",
        r"\bbio\b|biography|describe (?:they|them|him|her|yourself|the candidate|this person)",
        r"what kind of (?:\w+ )?(?:engineer|developer|person|designer|professional|candidate|manager)",
        r"(?:full |last |first |sur)?name\b(?! (?:a|one|some|the|two|three))",
        r"what (?:is|are) (?:they|he|she)$|background|headline|profession|wer ist|qui est|quien es",
        r"uber \w+$|a propos|sobre \w+$",
    ),
}
#: What else one says in a language. "metas" are goals in Spanish alone: only its own questions are read so.
SPOKEN: dict[Language, dict[Topic, tuple[str, ...]]] = {
    Language.GERMAN: german.TRIGGERS,
    Language.FRENCH: french.TRIGGERS,
    Language.SPANISH: spanish.TRIGGERS,
    Language.ITALIAN: italian.TRIGGERS,
    Language.PORTUGUESE: portuguese.TRIGGERS,
    Language.DUTCH: dutch.TRIGGERS,
}


@cache
def patterns_for(language: Language | None) -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    """In order, those of a language, or of all where it is not known which; none begins or ends inside a word."""
    spoken = SPOKEN.values() if language is None else [SPOKEN.get(language, {})]
    told = {topic: [*(own for one in spoken for own in one.get(topic, ())), *TRIGGERS[topic]] for topic in TRIGGERS}
    return tuple((topic, re.compile(rf"\b(?:{'|'.join(triggers)})(?!(?<=\w)\w)")) for topic, triggers in told.items())
