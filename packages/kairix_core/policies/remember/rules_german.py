"""What is said in German and worth remembering."""

from __future__ import annotations

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.remember.rule import NAMED, NUMBER, Rule, rules

#: What somebody wants of the talk.
TALK = (
    r"(?!.*\b(?:wissen|sagen|reden|sprechen|fragen|sehen|verstehen|überlegen|nachdenken|schauen|hören|zeigen|erzählen"
    r"|antworten|überspringen|beantworten|angeben|ergänzen|hinzufügen|ändern|löschen|korrigieren|essen|schlafen)\b)"
)
RELATIVE = (
    r"(?:frau|mann|partner(?:in)?|freundin|freund|verlobte[r]?|mutter|vater|eltern|sohn|söhne|tochter|töchter"
    r"|kind(?:er)?"
    r"|bruder|brüder|schwester|schwestern|geschwister|oma|opa|großmutter|großvater|onkel|tante|nichte|neffe"
    r"|mentor(?:in)?"
    r"|hund|katze)"
)
#: Of these a name is worth knowing; what they do is their own affair.
KNOWN = r"(?:chef(?:in)?|kolleg(?:e|in)|vorgesetzte[r]?|teamleiter(?:in)?)"
TRAIT = r"(?:(?:kleine|große|jüngere|ältere|jüngste|älteste|beste|neue|frühere|ehemalige)[rns]? )?"
WHO = rf"(?:mein(?:e[rn]?)?|unser(?:e[rn]?)?) {TRAIT}{RELATIVE}(?:,? {NAMED},?)?"
WHOM = rf"(?:mein(?:e[rn]?)?|unser(?:e[rn]?)?) {TRAIT}{KNOWN}"
AHEAD = (
    r"(?:vorstellungsgespräch|prüfung|hochzeit|vertrag|mietvertrag|operation|elternzeit|mutterschutz|probezeit|visum)"
)
I_DO = r"(?:ich {0}|{0} ich|wir {1}|{1} wir)"
RULES: tuple[Rule, ...] = (
    *rules(
        MemoryKind.EVENT,
        r"(?:ich|wir) (?:habe|haben) (?:[\w.]+ )*(?:geheiratet|bestanden|gekündigt|promoviert|gegründet|adoptiert)\b",
        r"(?:habe|haben) (?:ich|wir) (?:[\w.]+ )*(?:geheiratet|bestanden|gekündigt|promoviert|gegründet|adoptiert)\b",
        r"ich (?:habe|hab) mich (?:[\w.]+ )*(?:scheiden lassen|getrennt|verlobt|selbstständig gemacht)\b",
        r"(?:mir wurde|wurde mir|mir ist) (?:[\w.]+ )*gekündigt\b",
        r"(?:ich habe|habe ich) (?:[\w.]+ )*(?:ein|mein) (?:\w+ )?(?:vorstellungsgespräch"
        r"|bewerbungsgespräch) (?:bei|beim"
        r"|mit|in|am|im) ",
        r"(?:wir|ich) erwarten? (?:[\w.]+ )*(?:kind|baby|nachwuchs|zwillinge)\b",
        r"(?:ich|wir) (?:hatte|hatten) (?:[\w.]+ )*(?:burn-?out|unfall|bandscheibenvorfall|operation|zusammenbruch"
        r"|fehlgeburt|herzinfarkt|schlaganfall)\b",
        r"(?:ich fange|fange ich|ich beginne|beginne ich) (?:[\w.]+ )*(?:neue\w* (?:job|stelle)|studium|ausbildung)\b",
        r"(?:ich wurde|wurde ich|ich bin) (?:[\w.]+ )*(?:befördert|entlassen|gekündigt|operiert|diagnostiziert)",
        r"(?:ich|wir) (?:habe|haben) (?:[\w.]+ )*(?:job|stelle|vater|mutter|wohnung) verloren\b",
        r"wir haben (?:[\w.]+ )*(?:baby|tochter|sohn|kind) bekommen\b",
        r"(?:ich|wir) (?:habe|haben) (?:[\w.]+ )*(?:haus|wohnung) gekauft\b",
        rf"(?:mein(?:e[rn]?)?|unser(?:e)?) {AHEAD}(?: [\w.]+){{0,4}} (?:ist (?:am|im|nächste)|endet|beginnt|läuft)",
        rf"(?:mein(?:e[rn]?)?|unser(?:e)?) {AHEAD} (?:ist (?:am|im|nächste)|endet|beginnt|läuft)",
        rf"{WHO} ist (?:[\w.]+ )*(?:gestorben|verstorben|geboren)\b",
    ),
    *rules(
        MemoryKind.PLAN,
        rf"{I_DO.format('(?:plane|beabsichtige|hoffe)', '(?:planen|hoffen)')},? {TALK}\w",
        rf"(?:ich habe|wir haben) vor,? {TALK}",
        rf"{I_DO.format('(?:möchte|will|werde)', '(?:möchten|wollen|werden)')} {TALK}(?!das\b|es\b|nicht(?:s)? sagen)"
        r"(?:[\w,.-]+ )+\w+(?:en|rn|ln|un)\b(?:,| weil|$|\W*$)",
        rf"ich überlege(?: mir)?,? {TALK}(?:[\w,.-]+ )+(?:zu \w+en|\w+zu\w+en)\b",
        r"(?:ich|wir) (?:ziehe|ziehen) (?:[\w.]+ )*(?:nach|in die|in den|aufs|zu) \w",
        rf"ich habe mich (?:[\w.]+ )*(?:entschieden|entschlossen),? {TALK}\w",
        r"(?:ich will|ich möchte) (?:[\w.]+ )*(?:raus aus|weg von) ",
        r"(?:wir wollen|ich will|wir möchten|ich möchte) (?:[\w.]+ )+(?:haus|hof|wohnung|kind"
        r"|familie) (?:[\w.]+ )*(?:kaufen|bauen"
        r"|bekommen|gründen)\b",
        r"ich träume davon\b",
        rf"ich habe (?:mich entschieden|beschlossen),? {TALK}\w",
        rf"ich (?:will|möchte) (?:[\w.]+ )*nicht mehr {TALK}\w",
        r"ich habe (?:den|die|das|meinen?|mein) (?:[\w.]+ )*(?:aufgegeben|abgesagt|verworfen)\b",
        r"(?:mein|unser) (?:plan|traum|ziel) ist(?: es)?,? ",
    ),
    *rules(
        MemoryKind.CIRCUMSTANCE,
        r"ich bin (?:(?:seit|bis|ab|derzeit|gerade|noch|wieder|frisch|zur ?zeit|\w+ jahren?|januar|februar|märz|april"
        r"|mai|juni"
        r"|juli|august|september|oktober|november|dezember|\d+) )*(?:alleinerziehend\w*|verheiratet|geschieden"
        r"|schwanger|ledig|verwitwet|getrennt|verlobt|in elternzeit|im mutterschutz|krankgeschrieben|veganer\w*"
        r"|vegetarier\w*|vegan"
        r"|schwerbehindert|farbenblind|legastheniker\w*|introvertiert|extrovertiert|autist\w*|diabetiker\w*)\b",
        rf"(?:ich habe|wir haben) (?:{NUMBER} (?:\w+ )?(?:kinder|kind|söhne?|töchter|tochter|sohn|hunde?|katzen?|baby"
        rf"|kredit)"
        r"|adhs|asthma|diabetes|migräne|kein auto|keinen führerschein|keine kinder)\b",
        r"ich (?:pflege|betreue|unterstütze|kümmere mich um) mein",
        r"(?:ich wohne|ich lebe|wir wohnen|wir leben) (?:allein|mit|bei|zusammen|\w+ mit|in )",
        r"ich (?:\w+ )?pend(?:le|ele)\b",
        r"ich kann (?:[\w.]+ )*nicht (?:reisen|fliegen|(?:lange )?(?:sitzen|stehen|laufen)|heben|schwer heben"
        r"|umziehen|autofahren|nachts arbeiten)\b",
        r"ich bin (?:[\w.]+ )*(?:chronisch krank|pflegende\w*|berufsunfähig|schwerhörig|trocken|clean|nüchtern)\b",
        r"ich (?:leide (?:\w+ )?(?:an|unter)) (?:\w+ )?(?:migräne|depressionen|angst\w*|panikattacken|schlaf\w*"
        r"|rücken\w*)",
        r"ich kann (?:(?:nur|erst) (?:vormittags|nachmittags|abends|halbtags|bis|ab)|(?:abends|nachts|morgens"
        r"|am wochenende|nachmittags|mittwochs|freitags) nicht) (?:[\w.]+ )*arbeiten\b",
        r"ich habe kein(?:e|en)? (?:auto|führerschein|kinder)\b",
        r"ich (?:trinke|esse) kein",
        r"(?:ich bin|wir sind) (?:[\w.]+ )*(?:nach|in) .*gezogen\b",
    ),
    *rules(
        MemoryKind.PERSON,
        rf"{WHO} (?:heißt|heißen|arbeitet|arbeiten|lebt|leben|wohnt|wohnen|studiert|kommt aus|zieht|geht in"
        rf"|macht (?:[\w.]+ )*(?:abitur|ausbildung"
        r"|examen|meister\w*|lehre)|hat (?:(?:gerade|seit \w+|auch) )?(?:eine?n? (?!idee|meinung|frage|problem"
        r"|termin)|zwei|drei|vier|\d|adhs|asthma|krebs|demenz"
        r"|geheiratet|diabetes|depressionen))",
        rf"{WHO} (?:ist|sind) (?:(?:auch|jetzt|gerade|inzwischen) )?(?:eine? |aus |in |bei |schwanger|krank|{NAMED}|\d"
        rf"|arbeitslos"
        r"|rentner|lehrer\w*|ärztin|arzt|pflegebedürftig)",
        rf"{WHOM} (?:heißt (?:jetzt )?|ist (?:jetzt )?){NAMED}",
        rf"(?:frau |herr )?{NAMED} ist (?:jetzt )?(?:mein(?:e)?|unser(?:e)?) {TRAIT}(?:{RELATIVE}|{KNOWN})\b",
        r"ich habe (?:eine?n? |zwei |drei )(?:\w+ )?(?:brüder|bruder|schwestern?|geschwister|mentor(?:in)?)\b",
    ),
    *rules(
        MemoryKind.PREFERENCE,
        r"ich (?:\w+ )?(?:bevorzuge|mag|liebe|hasse|verabscheue) (?!nicht sagen)\w",
        r"ich (?:arbeite|lerne|schreibe|spreche|telefoniere|koche|reise|lese) (?:[\w.]+ )*(?:am liebsten|am besten"
        r"|lieber|ungern"
        r"|(?:nicht )?gerne?)\b",
        r"am (?:liebsten|besten) (?:arbeite|lerne|schreibe|lese|reise) ich\b",
        r"ich kann (?:[\w.]+ )+nicht (?:leiden|ausstehen)\b",
        r"ich bin (?:eher )?(?:kein |ein )?(?:frühaufsteher\w*|nachteule|morgenmensch|nachtmensch)\b",
        r"ich (?:ertrage|vertrage) (?:\w+ )?(?:keine?n?|nicht)\b|ich ertrage \w+(?: \w+)* nicht\b",
        r"ich brauche (?:klare|feste|viel|regelmäßig\w*|struktur|ruhe|abwechslung|stille|routine|deadlines|ehrlich\w*"
        r"|freiraum)\b(?! (?:hilfe|geld|rat)\b)",
        r"bitte (?:sag|sagen sie) mir (?:immer|stets|offen|ehrlich)\b",
        r"bitte (?:antworte|sei|halte dich|schreib\w*|duze|sieze) ",
        r"mein(?:e)? lieblings\w+ (?:ist|sind) ",
    ),
)
