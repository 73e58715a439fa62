"""What recruiters ask of work and of how it is done, in English, German, French and Spanish.

Patterns as in ``concepts``, that end with a word.
"""

from __future__ import annotations

WHOM = r"(?:a |an |the |their |his |her |any )?"
BOSS = r"(?:manager|boss|supervisor|line manager|chef\w*|vorgesetzt\w*|superieur\w*|jefe|jefa)"
FIRM = r"(?:compan(?:y|ies)|firms?|corporat\w+|enterprises?|organi[sz]ations?|employers?)"
MATES = r"(?:colleagues?|co ?workers?|team ?mates?|team ?members?|team|teams|people|others)"
JUNIORS = r"(?:juniors?|younger|newer|inexperienced|less experienced)"
STAFF = r"(?:people|persons?|staff|employees|team members|reports|direct reports|subordinates)"
MAKERS = r"(?:developers?|engineers?|colleagues?|people|staff|designers?|analysts?|employees|members?)"

CAREER: dict[str, tuple[str, ...]] = {
    "side_business": (
        r"(?:(?:own|run|have|has)(?:s|ning)? a )?(?:business|company|firm|job|work) on the side",
        r"side (?:business|jobs?|hustle|gigs?)|nebenjob|nebentatigkeit",
        (
            r"(?:self employ\w+|freelanc\w+) (?:besides|next to|alongside|on the side)(?: of)?(?: (?:their|his|"
            r"her))?(?: (?:job|work))?"
        ),
        r"nebenberuflich|activite annexe",
    ),
    "remote_team": (
        rf"(?:remote|distributed|virtual|verteilt\w+) {MATES}|equipes? (?:distribuees?|a distance)",
        r"verteilt\w+ teams?|equipos? (?:distribuidos?|remotos?)",
    ),
    "conflict": (
        (
            r"(?:conflicts?|disagreements?|disputes?|arguments?)(?: (?:in|within|inside|with|between|among|on) "
            rf"{WHOM}{MATES})?"
        ),
        rf"(?:{MATES} )?(?:disagree[sd]?|argu(?:e|es|ed|ing)|quarrel\w*)(?: with {WHOM}{MATES})?",
        r"konflikt\w*(?: im team)?|streit\w*(?: im team)?|conflits?|desaccords?|conflictos?|desacuerdos?",
    ),
    "superior": (
        r"who(?: (?:do|does|did))? they report to",
        r"who is (?:their|his|her)(?: (?:current|line|direct))* (?:manager|boss|supervisor)",
    ),
    "criticism": (
        (
            r"(?:handl|react|respond|deal|cop|tak|accept|receiv)\w* (?:to |with )?(?:negative |critical |constructive "
            r")?(?:criticism|feedback|critique)"
        ),
        r"kritikfahig\w*|mit kritik um|critiques|criticas",
    ),
    "priorities": (
        r"prioriti[sz]\w+(?: (?:their|his|her) (?:work|tasks?))?",
        r"(?:way of |ways of )?(?:set|sets|setting|choos\w+) priorities|prioritaten",
    ),
    "team_player": (
        r"team ?player|teamfahig\w*|(?:like|enjoy|prefer)\w* (?:to )?work\w* (?:in|as part of|with) (?:a )?teams?",
        r"esprit d equipe",
    ),
    "motivation": (
        r"(?:motivat|driv)(?:es|e|ed|ing) (?:they|him|her|them)(?: most)?$",
        r"(?:what )?(?:is|are) (?:their|his|her) (?:main |biggest )?motivat\w+$|was motiviert \w+",
        r"qu est ce qui la motive|que (?:la|le) motiva",
    ),
    "dream_job": (
        r"(?:dream|ideal|perfect) (?:job|role|position)|traumjob",
        r"(?:job|role|position) would they (?:love|like)(?: most)?(?: to have)?",
    ),
    "content": (
        (
            r"(?:happy|satisfied|content|pleased|unhappy|dissatisfied) (?:in|with|at) (?:their|his|her) (?:\w+ "
            r")?(?:job|role|position|work|employer)"
        ),
    ),
    "others_say": (
        (
            rf"(?:what|how) (?:would|do|does|might)(?: (?:their|his|her|your|former|old|past|previous))* {MATES}"
            r"(?: \w+)? (?:say|think|describe|tell|call|see)(?: (?:about|of))?(?: (?:they|him|her|them))?"
        ),
        r"was (?:sagen|wurden sagen) (?:seine|ihre) kolleg\w+|que disent (?:ses|leurs) collegues",
    ),
    "working_with": (
        r"what (?:is|are) (?:they|it) like to work with(?: (?:they|him|her))?|(?:work|working) style",
        r"arbeits(?:stil|weise)",
        r"(?:facon|maniere) de travailler|estilo de trabajo",
    ),
    "typical_day": (
        r"(?:typical|average|normal|usual|ordinary) (?:working |work )?day|(?:typisch|normal)\w* (?:arbeits)?tag",
        r"journee (?:type|typique|normale)|dia (?:tipico|normal)",
    ),
    "customer_facing": (
        r"(?:customer|client) facing|(?:direct )?(?:customer|client) contact|kundenkontakt",
        r"contact (?:avec les )?clients?",
        r"(?:work|deal|talk|speak)\w* (?:directly )?with (?:customers?|clients?)(?: directly)|trato con clientes",
    ),
    "portfolio": (
        r"portfolio|(?:samples?|examples?) of (?:their|his|her|your) work|work samples?|arbeitsproben?",
        r"(?:see|show|look at)(?: \w+)? (?:some |examples )?(?:of )?(?:their|his|her|your) work$",
        r"muestras de (?:su )?trabajo",
    ),
    "grade": (
        r"(?:final|average|overall|degree|best|exam) (?:grades?|marks?|gpa)|gpa|abschlussnoten?|notenschnitt",
        r"nota media",
        r"(?:which|what) (?:grades?|marks?) (?:did|has|have) they (?:graduate|finish|get|leave)\w*(?: with)?",
    ),
    "graduated": (
        r"(?:finish|complet)(?:ed|es|e)? (?:their|his|her|your) (?:degree|studies|university|course)",
        r"(?:have|has|did) they (?:ever )?graduated?$|studium (?:abgeschlossen|beendet)",
        r"(?:termine|fini) (?:ses|leurs) etudes",
    ),
    "was_fired": (
        r"(?:been|got|(?:was|were) they) (?:ever )?(?:fired|dismissed|sacked|laid off|let go|made redundant)",
    ),
    "health": (r"(?:health|medical) (?:issues?|problems?|conditions?)",),
    "mother_tongue": (
        r"mother tongue|native (?:language|tongue|speaker|one)|first language|muttersprach\w*|langue maternelle",
        r"lengua materna",
    ),
    "leadership_style": (
        r"(?:leadership|management|managing|leading) style|fuhrungsstil|style de (?:management|direction)",
        rf"how (?:do|does|would) they (?:lead|manage) {WHOM}{MATES}|wie fuhrt (?:sie|er)",
        r"estilo de (?:liderazgo|direccion)",
    ),
    "leadership": (
        r"line management(?: experience)?|personalverantwortung|fuhrungs(?:erfahrung|verantwortung)",
        rf"responsible for {STAFF}",
        rf"(?:experience|background) (?:in|of|with|as) (?:manag|lead|supervis)ing {WHOM}{MATES}",
        r"mitarbeiter (?:gefuhrt|geleitet)",
        r"team (?:gefuhrt|geleitet)|(?:dirige|encadre|manage) (?:une |des )?equipes?",
        r"experience (?:en|de|du) management",
        r"(?:dirigido|liderado|gestionado) (?:un )?equipos?|experiencia (?:en|de) (?:gestion de equipos|liderazgo)",
        r"(?:been|was|were|is|as) (?:a |an )?(?:people |line |team )?manager(?: before)?$",
        (
            r"(?:have|has|any|some|people|line|team|staff) (?:management|managerial) (?:experience|responsibilit\w+|"
            r"positions?|roles?)"
        ),
    ),
    "pressure": (
        r"(?:cop\w+|deal\w*|handl\w+|work\w*|perform\w*) (?:well )?(?:with|under) (?:stress|pressure)",
        r"(?:under |with |time )*(?:pressure|stress\w*)|tight deadlines?|belastbar\w*|unter druck|sous pression",
        r"bajo presion|estres",
    ),
    "failure": (
        (
            r"(?:(?:biggest|greatest|worst|big|great|major) )?(?:failures?|mistakes?|fehler|misserfolg\w*|echecs?|"
            r"fracasos?)\b"
        ),
        r"(?:time when |time )?(?:something|things|anything) (?:that )?(?:went|goes|go|gone) wrong",
        r"(?:has|have|did) they (?:ever )?failed?\b",
        r"grosste\w* (?:fehler|misserfolg\w*)|plus (?:grand|grosse) (?:echec|erreur)|mayor (?:fracaso|error)",
    ),
    "estimating": (
        r"estimat\w+(?: (?:projects?|work|tasks?|effort|time))?",
        (
            r"(?:plan\w* |know\w* |tell\w* )?how long (?:the |a |their )?(?:work|things|tasks?|projects?|something) "
            r"(?:will )?takes?"
        ),
        r"aufwand\w*(?: schatz\w*)?|schatz\w+",
    ),
    "staying_current": (
        r"(?:stay|keep|remain)\w* (?:themsel\w+ |himself |herself )?(?:up to date|abreast|informed|on top of things)",
        r"(?:keep|kept)\w* (?:up with (?:new )?(?:technolog\w+|trends)|(?:their |his |her )?(?:skills|knowledge) \w+)",
        r"(?<!want to )learn\w* (?:new )(?:technolog\w+|things|skills|tools|topics|languages)|weiterbild\w*",
        r"bildet \w+ sich weiter",
        r"lern\w+ (?:neue|neues) \w+|se tien\w+ (?:a jour|au courant)|mantien\w+ (?:al dia|actualizad[oa])",
    ),
    "mentoring": (
        (
            rf"(?:mentor|coach|train|teach|taught|guid)(?:s|ed|es|e|ing)? {WHOM}(?:{JUNIORS}(?: {MAKERS})?|interns?|"
            r"apprentices|trainees)"
        ),
        rf"mentor(?:s|ed|ing)?\b(?: (?:other )?{MAKERS})?|coach(?:es|ed|ing)?\b(?: (?:other )?{MAKERS})?",
        r"tutor(?:s|ed|ing)",
    ),
    "documenting": (
        r"(?:(?:systems?|code|software|projects?|work) (?:is |are )?(?:well |properly )?)?documented",
        r"(?:writ\w+|wrote|document) (?:\w+ )?(?:documentation|docs)|document (?:their|his|her) (?:code|work|systems?)",
        r"dokumentier\w*",
    ),
    "contributing_free": (
        (
            r"(?:contribut\w+|commit\w*) (?:\w+ )?(?:to|in|for) (?:\w+ )?(?:open ?source|free software)(?: projects?| "
            r"software)?"
        ),
        r"(?:open ?source|free software) (?:contribut\w+|contributor)",
        r"(?:publish\w*|released?|written|wrote) (?:\w+ )?(?:open ?source|free software)(?: projects?| software)?",
    ),
    "free_software": (r"open ?source|free software|logiciels? libres?|software libre",),
    "beginnings": (
        (
            r"(?:get|got|come|came|gotten) (?:in)?to (?=program|cod|software|it\b|tech|design|data|engineer|market|"
            r"sales|security)"
        ),
        (
            r"(?:made|makes|brought|led|drew|inspired) they (?:to )?(?:start|begin|choose|become|pick|go into|into|to|"
            r"take up)"
        ),
        (
            r"(?:made|makes|brought|led|drew|inspired) (?:him|her|them) (?:to )?(?:start|begin|choose|become|pick|go "
            r"into|into|to|take up)"
        ),
    ),
    "patents": (
        r"(?:invent\w*|own\w*|hold\w*|file\w*) (?:\w+ ){0,3}patent\w*|patent\w*|patente?\b|brevets?",
        r"(?:have|has|did) they (?:ever )?invent\w*(?: (?:something|anything))",
    ),
    "formative_book": (
        (
            r"books? (?:that |which |has |have )*(?:influenc|shap|inspir|mark|chang|impress)\w*(?: (?:they|him|her|"
            r"them))?(?: most)?"
        ),
        (
            r"read (?:that |which |has |have )*(?:influenc|shap|inspir|mark|chang|impress)\w*(?: (?:they|him|her|"
            r"them))?(?: (?:thinking|mind|life|career|work|views?|most))*"
        ),
    ),
    "budget": (
        r"budgets?\b(?: responsibility)?|budgetverantwortung|presupuestos?",
        r"(?:responsible for|in charge of|manag\w+|control\w*) (?:the )?(?:spending|expenses|expenditures?|finances)",
    ),
    "hiring": (
        rf"(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?)(?! (?:they|him|her|them|you|process|manager)\b)(?: {MAKERS})?\b",
        r"(?:conduct|run|ran|hold|held|lead|led|did|done|do|given|give|taken)(?:s|ed|ing)? (?:\w+ )?interviews",
        rf"interview(?:s|ed|ing)? (?:job )?(?:candidates|applicants|{MAKERS})",
        r"(?:mitarbeiter|leute|personal) eingestellt",
        r"recrut(?:e|er)\b|contratado (?:a )?(?:personas|gente)",
    ),
    "firing": (
        rf"(?:fired?|firing|dismiss\w*|sack\w*) (?:an )?(?:{MAKERS}|someone|anyone|anybody|somebody|employee)\b",
        r"(?:let|letting) (?:people|someone|anyone|staff|somebody) go|(?:lay|laid) (?:people|staff|anyone|someone) off",
        r"(?:mitarbeiter|leute) (?:entlassen|gekundigt)|licencier\w*",
    ),
    "boss_wish": (
        rf"(?:look\w*|search\w*) for in {WHOM}{BOSS}s?|(?:expect|want|need|wish)\w* (?:from|of) {WHOM}{BOSS}s?",
        (
            rf"(?:kind|type|sort|style) of {BOSS}s?(?: (?:would|does|will|do))?(?: they)?(?: (?:suit|fit|want|like|"
            r"prefer|need)s?)?(?: (?:they|him|her|them))?"
        ),
        rf"(?:ideal|perfect|preferred|dream) {BOSS}",
    ),
    "size_wish": (
        (
            rf"(?:startups?|start ups?|small\w*(?: {FIRM})?) (?:or|vs|versus|over|rather than|to) (?:in |for "
            rf")?{WHOM}(?:big|large|bigger|larger)?(?: )?{FIRM}"
        ),
        (
            rf"(?:corporat\w+|(?:big|large|bigger|larger)(?: {FIRM})?) (?:or|vs|versus|over|rather than|to) (?:in |for "
            rf")?{WHOM}(?:startups?|small\w*(?: {FIRM})?)"
        ),
    ),
    "gap": (r"(?:career |employment )?gaps?\b|between (?:two )?jobs|unemployed|lucken? im lebenslauf|arbeitslos\w*",),
    "next_years": (
        r"(?:see|sees) (?:them\w+|himself|herself|they) in (?:\w+ ){1,2}years?",
        r"in (?:five|ten|5|10|three|3) years time",
        (
            r"(?:long ?term|career|professional|berufliche) (?:career )?(?:goals?|ambitions?|plans?|aspirations?|"
            r"objectives?|ziele?)"
        ),
        r"wo sieht \w+ sich in \w+ jahren",
    ),
    "applying": (
        (
            r"(?:why|what)(?: \w+){0,3} (?:apply|applied|applying)(?: (?:for|to) (?:this|the|our) (?:job|role|"
            r"position|company))?"
        ),
        r"why(?: \w+){0,3} (?:interested in|want|wants) (?:this|the|our) (?:job|role|position|company|opportunity)",
        r"(?:motivation|motivates?|motivated) (?:\w+ )?(?:to apply|for (?:applying|this (?:job|role|position)))",
    ),
    "team_size": (
        (
            rf"(?:size of|how (?:big|large) (?:is|was|are|were)) {WHOM}team(?: (?:that )?they (?:ever )?(?:manag|lead|"
            r"led|run|ran|supervis)\w*)?"
        ),
        (
            rf"(?:how many|number of) {STAFF}(?: (?:do|does|did|has|have|is|are|they|that|who|currently|ever|"
            r"directly)){0,4} (?:manag\w+|leads?|led|leading|supervis\w+|oversee\w*|report\w*)(?: (?:directly "
            r")?to(?: (?:they|him|her|them))?)?"
        ),
        r"(?:how many|number of) (?:direct )?reports?(?: (?:do|does|did|has|have) they (?:have|had))?|span of control",
        (
            r"wie viele (?:mitarbeiter\w*|leute|personen|menschen)(?: \w+){0,2} (?:gefuhrt|geleitet|fuhrt|leitet|"
            r"gemanagt)"
        ),
        r"wie viele (?:mitarbeiter\w*|leute|personen|menschen) (?:fuhrt|leitet)(?: (?:sie|er))?",
        r"combien de (?:personnes|collaborateurs)(?: \w+){0,2} (?:dirige|encadre|manage)\w*",
        r"cuantas personas(?: \w+){0,2} (?:dirig|lider|gestion)\w*",
    ),
    "contacting": (
        (
            r"(?:(?:best |easiest |quickest )?(?:way|means) to )?(?:(?:get|be|stay) in touch(?: with)?|(?:reach(?: "
            r"out)?(?: to)?|contact|get hold of) (?:they|him|her|them)|contact (?:details|information|data|info))(?: "
            r"they)?"
        ),
        r"kontakt\w*|erreich\w+ (?:ich|man|wir)|(?:la|le) (?:joindre|contacter)|contactar\w*",
    ),
    "other_offers": (
        r"(?:other|more|competing) (?:job )?(?:offers?(?: on the table)?|applications?|processes|interviews)",
        (
            r"(?:interview|apply|search|look)(?:s|ing|ed|ies)? (?:elsewhere|anywhere else|somewhere else|at other \w+|"
            r"with others)"
        ),
    ),
    "studies": (
        r"wo hat (?:\w+ )?studiert|ou a (?:t )?(?:\w+ )(?:fait \w+ )?(?:etudie|etudes)|donde estudio",
        (
            r"(?:which|what|where)(?: \w+){0,3} (?:universit\w+|college|school)(?: (?:did|has|does) they (?:attend|"
            r"go to|study at|graduate from))?"
        ),
        r"where (?:did|has|does) they (?:study|studied|graduate|go to (?:university|college|school|uni))$",
    ),
}
