"""What is said in English and worth remembering."""

from __future__ import annotations

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.remember.rule import NAMED, NUMBER, Rule, rules

BE = r"(?:i['’]?m|i am|we['’]re|we are)(?: (?:currently|now|still|also|actually|really|finally|just))?"
HAVE = r"(?:i['’]?ve|i have|we['’]ve|we have|i|we)(?: (?:just|recently|finally|already|also))?"
#: What somebody wants of the talk.
TALK = (
    r"(?!(?:also |just |first |really |only )?(?:talk|discuss|ask|know|see|understand|say|tell|skip|stop|hear|check"
    r"|look"
    r"|get back(?! (?:to|into) (?:work|school|university|my|teaching|nursing))|add|mention|change (?:the|this|that"
    r"|my (?:answer|mind|name))|focus on|think|try|find out"
    r"|go (?:back(?! (?:to|into) (?:work|school|uni|university|college|nursing|teaching))|on|over|to (?:bed|sleep))"
    r"|start with|begin with|finish (?:this|here)|answer|show|share"
    r"|be (?:honest|clear|sure|fair)|clarify|correct|point|make (?:sure|it)|figure|thank|leave (?:it|that)"
    r"|do (?:it|this|that|so)|use (?:it|this|that|you)|let|give|help|hire|put|keep (?:it|this|that)|upload|update"
    r"|delete"
    r"|forget|eat|sleep|have (?:lunch|dinner|a (?:look|break|coffee))|be (?:called|asked)|learn (?:more )?about you)\b)"
)
RELATIVE = (
    r"(?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc[ée]e?|mother|mum|mom|father|dad|parents|sons?"
    r"|daughters?|child|children|kids|twins|baby|brothers?|sisters?|siblings?|uncle|aunt|cousin|niece|nephew|grand\w+"
    r"|grand\w+|step-?(?:son|daughter|mother|father|child|children|kids)|mother-in-law|father-in-law|eldest"
    r"|youngest|best friend|co-?founder|mentor|coach|therapist|flatmate|dog|cat)"
)
#: Of these a name is worth knowing; what they do is their own affair.
KNOWN = r"(?:friend|colleague|co-?worker|boss|(?:line )?manager|supervisor|team lead)"
TRAIT = r"(?:(?:eldest|oldest|youngest|older|younger|elder|little|big|new|old|former|current|best|late|ex-?) ?)?"
WHO = rf"(?:my|our) {TRAIT}{RELATIVE}(?:,? {NAMED},?)?"
WHOM = rf"(?:my|our) {TRAIT}{KNOWN}"
IS_TOLD = (
    r"(?:is|are|['’]s|was) (?:(?:also|now|currently|still) )?(?:called|named|an? (?!bit|little|lot|pain|nightmare|joke)"
    rf"|from|in (?!a (?:bad|good|meeting))|at |pregnant|ill\b|sick\b|disabled|retired|unemployed|born|\d|{NAMED}"
    rf"|expecting"
    r"|starting|finishing|joining|getting married|married|divorced|diagnosed|studying|working (?!on )|living|moving"
    r"|turning)"
)
DOES = (
    r"(?:works|work|lives?|stud(?:ies|y|ied)|teaches|runs an?|owns an?|moved|speaks?|comes from|retired|attends?|has"
    r" (?!to\b|a point|a (?:meeting|question)|asked|told|said|been (?:very|so|really)|no idea|never)|have two|goes to"
    r" (?:school|university|college|nursery|kindergarten|daycare)|raised me|(?:just |recently )?(?:moved"
    r"|got an? (?:\w+ )?job"
    r"|lost (?:his|her|their) job|retired|moved)|starts? (?:school|university|college|nursery|work|a)"
    r"|turned \d+|turns \d+)"
)
LIFE = (
    r"(?:got (?:married|engaged|divorced|promoted|fired|laid off|accepted|rejected|an? (?:\w+ )?(?:offer|job|dog|puppy"
    r"|cat"
    r"|scholarship|promotion|raise))"
    r"|had (?:an? |our |my )?(?:\w+ )?(?:baby|son|daughter|child|accident|surgery|operation|miscarriage|burn-?out"
    r"|stroke"
    r"|breakdown)|(?:was|were|got) (?:laid off|made redundant|fired|promoted|diagnosed|elected|evicted|let go)"
    r"|(?:was|were|got) (?:passed over|demoted|transferred|hospitali[sz]ed|operated on|widowed|headhunted)|had to close"
    r"|lost (?:my|our) (?:job|father|mother|dad|mum|mom|wife|husband|home|baby|son|daughter|brother|sister|dog|cat)"
    r"|broke(?:n)? (?:up|my (?:leg|arm|wrist|ankle|foot|hand))|split up|passed (?:my|the) (?!time|point|ball)"
    r"|failed (?:my|the) (?:\w+ )?(?:exam|test)|handed in my notice|resigned|quit (?:my|the)|gave birth|adopted"
    r"|bought (?:an?|our|my) (?:\w+ )?(?:house|flat|apartment|home|boat|van|farm)|ran (?:an?|my|the) (?:\w+ )*marathon"
    r"|defended my|received an offer|turned down|accepted (?:an?|the) (?:\w+ )?(?:offer|job)"
    r"|(?:had|have) (?:an?|my) (?:\w+ )*interview (?:at|with|for|on|in|next)|interviewed (?:at|with)|met my)"
)
AHEAD = (
    r"(?:interview|exam|wedding|baby|(?:\w+ )?contract|lease|surgery|operation|thesis|defen[cs]e|visa"
    r"|probation(?: period)?"
    r"|(?:parental|maternity|paternity) leave|sabbatical|due date|graduation|scholarship|work permit)"
)
STATE = (
    r"(?:an? |the )?(?:single (?:parent|mother|mum|mom|father|dad)|(?:happily |recently )?(?:married|divorced|engaged"
    r"|separated|widowed)|(?:only|sole|main) (?:earner|breadwinner)|pregnant|expecting"
    r"|(?:carer|caregiver) |on (?:\w+ )?(?:parental|maternity|paternity|sick|medical|unpaid) leave"
    r"|on (?:an? )?sabbatical"
    r"|dyslexic|autistic|colou?r-?blind|deaf|hard of hearing|diabetic|disabled|vegan|vegetarian|(?:an? )?introvert\w*"
    r"|(?:an? )?extrovert\w*|immigrant|refugee|caring for|looking after|taking care of my|in debt|left-handed"
    r"|recovering from|in (?:therapy|treatment)|going through an? (?:divorce|separation)|new to )"
)
CONDITION = (
    r"(?:adhd|add\b|(?:\w+ )?arthritis|(?:joint|sole|shared) custody|multiple sclerosis|lupus|autism|dyslexia"
    r"|diabetes|asthma|epilepsy|(?:chronic|severe|bad) \w+|migraines?|back pain|insomnia"
    r"|depression|anxiety|an? (?:chronic|mortgage|disability|dog|cat|daughter|son|baby|newborn|toddler|bad (?:back"
    r"|knee))"
    rf"|{NUMBER} (?:\w+ )?(?:kids?|children|sons?|daughters?|dogs?|cats?)|no (?:car|savings|children|kids|driving))"
)
ANSWERS = (
    r"(?:please |pls )(?:keep (?:your|the|it|answers)|be (?:\w+ )?(?:direct|blunt|brief|honest|frank|gentle|short)"
)
RULES: tuple[Rule, ...] = (
    *rules(
        MemoryKind.EVENT,
        rf"{HAVE} {LIFE}\b",
        rf"(?:my|our|the) {AHEAD}(?: [\w.'’-]+){{0,5}} (?:is (?:on|in|due|next|at|scheduled)|starts?|ends?|begins?"
        r"|runs out|expires?)\b",
        r"(?:i have|i['’]ve got) (?:an?|my|the) (?:[\w.'’-]+ ){0,4}(?:interview|exam|surgery|operation|defen[cs]e)\b.*"
        r"\b(?:on|in|next|at|with) ",
        r"(?:my|our) (?:\w+ )?(?:baby|child|son|daughter|twins|grand\w+) (?:is|are) due\b",
        r"(?:we['’]re|we are|i['’]m|i am) expecting (?:an?|our|my|twins)\b",
        r"(?:i|we) (?:start|begin) (?:my|our|a|the) (?:new )?(?:job|role|course|studies|training"
        r"|apprenticeship) (?:on|in"
        r"|next)\b",
        rf"{WHO} (?:died|passed away|was born|has died|got married)\b",
        rf"my (?:{RELATIVE}|ex) and i (?:(?:just|recently) )?(?:separated|split up|broke up|divorced|got (?:married"
        r"|engaged|divorced))\b",
    ),
    *rules(
        MemoryKind.PLAN,
        rf"(?:i|we)(?: do)? (?:really |still |also |eventually |one day )*(?:want|plan|intend|hope|aim) to {TALK}\w",
        rf"(?:i['’]d|i would|we['’]d|we would) (?:really |also |still |eventually )*(?:like|love) to {TALK}\w",
        rf"{BE} (?:planning|hoping|aiming) (?:to {TALK}|on |an? |my |our |for )",
        rf"{BE} (?:thinking (?:of|about)|considering) (?!it\b|that\b|this\b|you\b|what\b|how\b)\w+ing\b",
        rf"{BE} (?:not )?going to {TALK}(?!the\b|an?\b|be (?:late|busy|there|fine|ok)\b|need\b|miss\b)\w",
        rf"{BE} (?:moving|relocating|emigrating) (?:\w+ ){{0,3}}(?:to (?-i:[A-Z])|abroad|in (?:the )?\w+|next \w+)",
        rf"{BE} (?:leaving (?:my|the) (?:job|company|firm)|quitting|retiring|getting (?:married"
        rf"|divorced)) (?:\w+ )*(?:in"
        r"|next|at|after|this) ",
        rf"{BE} (?:saving (?:up )?|training|preparing|studying) for (?!this\b|that\b|it\b)\w",
        rf"{HAVE} decided (?:to {TALK}|not to {TALK}|against )",
        rf"(?:my|our) (?:\w+ )?(?:plan|dream|ambition) is to {TALK}\w",
        r"(?:i|we) dream (?:of|about) \w+ing\b",
        rf"(?:i|we)(?: really)? (?:do not|don['’]?t|no longer|never) (?:really |ever )?(?:want|plan"
        rf"|intend) to {TALK}\w",
        rf"{HAVE} (?:given up on|gave up on|given up|gave up|dropped|cancel?led|abandoned|changed my mind about)"
        r" (?:the |my |our )?(?!it\b|that\b|this\b|on (?:it|that|this|you)\b)\w",
    ),
    *rules(
        MemoryKind.CIRCUMSTANCE,
        rf"{BE} {STATE}",
        rf"(?:i have|i['’]ve(?: got)?|we have|we['’]ve got) {CONDITION}",
        rf"{BE} (?:in the middle of|going through) (?:an?|my|our) (?:\w+ )?(?:divorce|separation|treatment|ivf"
        r"|bankruptcy)\b",
        r"i (?:get|suffer from|struggle with|live with) (?:\w+ )?(?:migraines|panic attacks|back pain|anxiety|insomnia"
        r"|depression|stage fright|long covid|adhd|dyslexia)\b",
        r"(?:i['’]ve|i have) been (?:sober|clean|widowed|divorced|unemployed|out of work|a (?:carer|widow\w*)"
        r"|in therapy)\b",
        r"i can only (?:work|travel|do|take|start|meet) (?:\w+ )*(?:mornings?|afternoons?|evenings?|part-time|days?"
        r"|hours"
        r"|school|weekends|nights|remotely)\b",
        rf"my {RELATIVE} and i (?:have|live|are|share|own)\b",
        r"i (?:also )?(?:care for|look after|take care of|support) (?:my|our)\b",
        r"i (?:do not|don['’]?t) (?:have (?:a|any) |drive\b|drink\b|eat \w+|own a|fly\b)",
        r"i (?:cannot|can['’]?t) (?:travel|drive|fly|relocate|move (?:away|abroad|house|before|until)|work (?:on|after"
        r"|before"
        r"|nights|in|at)|sit|stand for|lift|climb|hear|see well)\b",
        r"i (?:have|need) to (?:leave|be (?:home|back)|pick up) .*\b(?:every|by \d|at \d|by noon|on \w+days?)",
        r"i commute\b",
        r"(?:i|we)(?: (?:currently|now|still))? live (?:alone|with (?:my|two|three|our|a)|in )",
        r"(?:i|we|i['’]ve|we['’]ve|i have|we have)(?: just| recently)? (?:moved|relocated) (?:to|from|back|in with) ",
        r"i share (?:an? )?(?:flat|house|office|custody)\b",
        r"i work (?:\w+[ -])*(?:days?|nights?|hours|time|shifts|weekends) (?:\w+ )*because\b",
    ),
    *rules(
        MemoryKind.PERSON,
        rf"{WHO} (?:{IS_TOLD}|{DOES})",
        rf"{WHOM}(?:,? {NAMED},?)?(?:['’]s name is {NAMED}| (?:is|['’]s) (?:now )?(?:called |named )?{NAMED}"
        rf"| left\b| retire[sd]\b"
        r"| is (?:leaving|retiring)\b)",
        rf"{NAMED} is (?:now )?(?:my|our) {TRAIT}(?:{RELATIVE}|{KNOWN})\b",
        rf"i (?:have|['’]ve got|got) an? (?:new )?{KNOWN}(?:,| called| named) {NAMED}",
        r"i have (?:an? |two |three )(?:\w+ )?(?:brothers?|sisters?"
        r"|siblings?|mentor)\b",
    ),
    *rules(
        MemoryKind.PREFERENCE,
        rf"{ANSWERS}|don['’]?t (?:sugar-?coat|use|beat around))",
        r"i need (?:clear|regular|a lot of|lots of|plenty of|quiet|silence|structure|variety|routine|time alone"
        r"|deadlines"
        r"|honest|constant)\b(?! (?:help|advice|money)\b)",
        r"i (?:(?:would|['’]d) )?(?:really |also |much |generally |always |strongly |definitely "
        r"|still )*prefer (?!not\b)\w",
        r"(?:i['’]d|i would) (?:much )?rather (?!not\b|talk\b|skip\b|speak\b).+ than ",
        r"i (?:really |also |absolutely |just |still |always |do )*(?:like|love|enjoy|hate|dislike|detest|loathe|avoid"
        r"|can['’]?t stand|cannot stand)(?! to (?:say|think|know|ask|hear|see|admit)\b| the\b| how\b| what\b"
        r"| where\b) \w",
        r"i (?:really |still )?(?:do not|don['’]?t|no longer) (?:really |much |even )?(?:like|enjoy|care for) \w",
        r"i (?:really |always )*thrive (?:on|in|under|when) \w",
        r"i (?:get|am) (?:\w+ )?(?:bored|restless|stressed|anxious|nervous|exhausted"
        r"|drained) (?:\w+ )?(?:when(?:ever)?|in|around)\b",
        r"i['’]?(?:m| am) (?:not )?(?:really )?an? (?:big |huge )?(?:fan of|morning person|night owl|early bird"
        r"|evening person)",
        r"i (?:work|learn|concentrate|focus|write|code|think) (?:best|better|much better)\b",
        r"my favou?rite (?!part of (?:this|that))\w+(?: \w+){0,3} (?:is|are)\b",
    ),
)
