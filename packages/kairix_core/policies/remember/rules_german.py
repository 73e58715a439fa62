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
    r"(?:frau|mann|partner(?:in)?|freund(?:in)?|verlobte[r]?|mutter|vater|eltern|sohn|söhne|tochter|töchter|kind(?:er)?"
    r"|bruder|brüder|schwester|schwestern|geschwister|oma|opa|großmutter|großvater|onkel|tante|nichte|neffe"
    r"|mentor(?:in)?"
    r"|chef(?:in)?|kolleg(?:e|in)|vorgesetzte[r]?|hund|katze)"
)
TRAIT = r"(?:(?:kleine|große|jüngere|ältere|jüngste|älteste|beste|neue|frühere|ehemalige)[rns]? )?"
WHO = rf"(?:mein(?:e[rn]?)?|unser(?:e[rn]?)?) {TRAIT}{RELATIVE}(?:,? {NAMED},?)?"
AHEAD = (
    r"(?:vorstellungsgespräch|prüfung|hochzeit|vertrag|mietvertrag|operation|elternzeit|mutterschutz|probezeit|visum)"
)
I_DO = r"(?:ich {0}|{0} ich|wir {1}|{1} wir)"
RULES: tuple[Rule, ...] = (
    *rules(
        MemoryKind.EVENT,
        r"(?:ich|wir) (?:habe|haben) (?:[\w.]+ )*(?:geheiratet|bestanden|gekündigt|promoviert|gegründet|adoptiert)\b",
        r"(?:habe|haben) (?:ich|wir) (?:[\w.]+ )*(?:geheiratet|bestanden|gekündigt|promoviert|gegründet|adoptiert)\b",
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
        r"ich kann (?:[\w.]+ )*nicht (?:reisen|fliegen|umziehen|autofahren|nachts arbeiten)\b",
        r"ich (?:trinke|esse) kein",
        r"(?:ich bin|wir sind) (?:[\w.]+ )*(?:nach|in) .*gezogen\b",
    ),
    *rules(
        MemoryKind.PERSON,
        rf"{WHO} (?:heißt|heißen|arbeitet|arbeiten|lebt|leben|wohnt|wohnen|studiert|kommt aus|zieht|geht in|hat"
        r" (?!gesagt|gefragt|recht|keine))",
        rf"{WHO} (?:ist|sind) (?:(?:auch|jetzt|gerade|inzwischen) )?(?:eine? |aus |in |bei |schwanger|krank|{NAMED}|\d"
        rf"|arbeitslos"
        r"|rentner|lehrer\w*|ärztin|arzt|pflegebedürftig)",
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
        r"bitte (?:antworte|sei|halte dich|schreib\w*|duze|sieze) ",
        r"mein(?:e)? lieblings\w+ (?:ist|sind) ",
    ),
)
