"""What somebody wants of their coach, where they say so: in English, German and French."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kairix_core.domain.coaching import Phase
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.extract.topic import is_about
from kairix_core.policies.small_talk import FAREWELL, THANKS
from kairix_core.policies.words import plain

#: Past these many words, somebody tells something, and means it.
LONGEST_WISH = 30
WORD = re.compile(r"[^\W_]+")
_FILLERS = (
    r"(?:(?:please|ok(?:ay)?|well|so|um+|hm+|no|hey|let['’]?s|can we|just|i|i['’]d|i would|bitte|ach|nein|also"
    r"|lass uns|alors"
    r"|non|bon|euh)\b[\s,.!–-]*)*"
)
SKIPPED = re.compile(
    rf"^\W*{_FILLERS}(?:"
    r"(?:skip|pass|next|move on|no comment)\b(?:[\s,]+(?:it|this|that|one|please|question|the|for now|to|next|over))*"
    r"|(?:(?:i['’]?d |i would )?(?:rather|prefer) not|prefer not to)\b.{0,40}"
    r"|(?:i )?(?:don['’]?t|do not|won['’]?t) (?:want|wish|like|care) to (?:say|tell|answer|talk|share|discuss)\b.{0,40}"
    r"|(?:that['’]?s|it['’]?s|this is) (?:private|personal|none of your business|confidential)\b.{0,20}"
    r"|(?:sorry[\s,]+)?(?:i )?(?:really )?(?:don['’]?t|do not) (?:really )?(?:know|remember)\b"
    r"(?: (?:yet|that|it|this|really|any ?more|the answer|exactly|right now|sorry|about that))*"
    r"|(?:i have )?no (?:idea|clue)|dunno|idk|not sure|rather not"
    r"|none of your business|not telling(?: you)?|another question|(?:change|switch) (?:the )?(?:subject|topic)"
    r"|ask (?:me )?(?:something|anything) else"
    r"|(?:überspring\w*|weiter|nächste(?: frage)?|(?:eine )?andere frage|keine angabe|passe)\b(?:[\s,]+(?:bitte|das"
    r"|mal|die|frage))*"
    r"|(?:das )?(?:möchte|will|mag|sage) ich (?:dir |ihnen )?(?:lieber )?nicht\b.{0,40}|lieber nicht\b.{0,20}"
    r"|das ist privat|(?:das )?weiß (?:ich )?(?:das )?(?:leider )?(?:nicht|noch nicht)|keine ahnung"
    r"|(?:je )?(?:passe|saute)\b.{0,20}|(?:la )?(?:question )?suivante\b.{0,20}|(?:je )?préfère (?:ne )?pas\b.{0,40}"
    r"|(?:je )?(?:ne )?(?:veux|souhaite) pas (?:le |la |en |y |vous |te )?(?:dire|répondre|parler)\b.{0,30}"
    r"|c['’]est (?:privé|personnel)|(?:une )?autre question|(?:je )?(?:ne )?sais pas\b.{0,20}|aucune idée"
    r"|(?:la )?siguiente(?: pregunta)?|(?:otra|próxima) pregunta|salt(?:ar|a|o|emos)\b.{0,20}|paso|prefiero no\b.{0,40}"
    r"|no (?:quiero|me gustaría) (?:decirlo|contestar|responder|hablar)\b.{0,30}|no (?:lo )?sé|ni idea|es privado"
    r")\W*$",
    re.IGNORECASE,
)
POSTPONED = re.compile(
    rf"^\W*{_FILLERS}(?:"
    r"(?:maybe |perhaps |ask (?:me )?(?:again )?|(?:let['’]?s )?(?:do|answer|come back to) (?:it|this|that) )?"
    r"(?:later|another time|some other time|tomorrow|not now|not today|not yet)\b(?:[\s,]+(?:please|thanks|on|maybe))*"
    r"|(?:vielleicht |frag mich )?(?:später|nicht jetzt|ein andermal|morgen)(?: noch ?mal| bitte)*"
    r"|(?:peut-être )?(?:plus tard|pas maintenant|une autre fois|demain)"
    r"|(?:quizás )?(?:más tarde|luego|ahora no|mañana)"
    r")\W*$",
    re.IGNORECASE,
)
_INTERVIEW = r"(?:job |mock |practice |probe)?(?:interview|vorstellungsgespräch|bewerbungsgespräch|entretien)\w*"
_PRACTISE = (
    r"(?:practi[sc]e|rehearse|train|simulate|mock|role[- ]?play|run|do|try|prepare|prep|start|begin|üben?|probe\w*"
    r"|simulier\w*"
    r"|trainier\w*|vorbereiten|(?:s['’])?entra[iî]ne\w*|pratiqu\w*|simul\w*|prépar\w*|répét\w*)"
)
PRACTISE = re.compile(
    rf"\b{_PRACTISE}\b.{{0,30}}{_INTERVIEW}|\b{_INTERVIEW}.{{0,20}}\b{_PRACTISE}\b|\binterview me\b"
    r"|^\W*(?:(?:let['’]s|ok(?:ay)?|please) )*(?:practi[sc]e|interview|mock|rehearse|üben)\W*$"
    r"|\bpracti[sc]e (?:again|more|once more)\b|\b(?:weiter|nochmal) üben\b|\bmock interview\b",
    re.IGNORECASE,
)
ADVISE = re.compile(
    r"\bhow (?:well |good |strong )?my (?:profile|cv|résumé|resume|career) (?:looks?|is|does|comes? over|stands?)\b"
    r"|\b(?:how|what) (?:is|does|do you think (?:of|about)|about|looks?|good is|strong is).{0,12}\b(?:my )(?:profile"
    r"|cv|résumé|resume|career)"
    r"|\b(?:give|tell|any|need|want|some).{0,12}\b(?:feedback|advice)\b"
    r"|\b(?:(?:what|which|where) (?:are|is|do you see as)|what['’]?s) (?:the |my )?(?:\w+ )?(?:strengths?|weak\w*|gaps?"
    r"|strong points?)"
    r"|\b(?:what|how) (?:should|can|could|do) i (?:do next|improve|get better|work on|change|make (?:it"
    r"|my profile) (?:better|stronger))"
    r"|\bam i (?:ready|qualified|good enough)"
    r"|\bwie (?:ist|steht es um|findest du|gut ist) mein\w* (?:profil|lebenslauf)|\b(?:gib|brauche"
    r"|möchte).{0,12}(?:feedback|rat\b|rückmeldung)"
    r"|\bwas (?:soll|kann|sollte) ich (?:als nächstes|verbessern|besser)|\bwo (?:sind|liegen) meine (?:stärken"
    r"|schwächen|lücken)"
    r"|\b(?:comment|que penses-tu de|que pensez-vous de) (?:est |va |trouves-tu |trouvez-vous )?mon (?:profil|cv)"
    r"|\b(?:donne|besoin|voudrais|veux).{0,16}(?:conseils?|retour|avis)\b|\bquels? sont mes (?:points|forces"
    r"|faiblesses|lacunes)"
    r"|\bque (?:dois|puis|devrais)-je (?:faire|améliorer)",
    re.IGNORECASE,
)
REVIEW = re.compile(
    r"\bwhat(?:['’]?s| is| has| have)?\b.{0,12}\b(?:changed|new)\b|\b(?:review|look back|recap|check[- ]?in)\b"
    r"|\bwas (?:hat sich|ist) (?:geändert|neu)|\brückblick\b|\bqu['’]est-ce qui a changé|\bquoi de neuf\b|\bbilan\b",
    re.IGNORECASE,
)
ASK_ME = re.compile(
    r"\bask me\b(?! (?:as|like) an)|\b(?:(?:go|come|get|turn) )?back to (?=my\b)|\bzurück zu (?=mein)|\brevenons à"
    r"|\b(?:get to know me|what (?:else )?(?:do you (?:need|want) to know"
    r"|would you like to know))\b"
    r"|\bstell(?:e|en sie)? mir\b.{0,20}\bfragen?\b"
    r"|\bfrag(?:e|en sie)? mich\b|\bwas (?:willst|möchtest|musst) du (?:noch )?wissen|\b(?:pose|posez)[- ]moi\b"
    r"|\bque (?:veux|voulez)-(?:tu|vous) savoir",
    re.IGNORECASE,
)
ITS_QUESTION = re.compile(
    r"\bwhat (?:was|is|were) (?:your|the|that)(?: (?:last|previous|open))? questions?\b"
    r"|\bwhat (?:did|do) you (?:just )?ask(?: me)?\b"
    r"|\b(?:repeat|say) (?:your|the|that)(?: last)? question\b|\bask (?:me )?(?:that|it|the last one) again\b"
    r"|\bback to your question\b|\bwas (?:war|ist) (?:deine|die)(?: letzte)? frage\b|\bwas hast du (?:mich )?gefragt\b"
    r"|\bquelle était (?:ta|votre|la)(?: dernière)? question\b|\bcuál era (?:tu|la)(?: última)? pregunta\b",
    re.IGNORECASE,
)
ENOUGH = re.compile(
    rf"^\W*(?:(?:thanks|thank you|many thanks|danke|merci|gracias)\b\W*)?{_FILLERS}(?:stop|enough"
    rf"|that(?:['’]ll| will) do|that['’]?s (?:enough|it|all)|(?:i )?(?:have to|need to|must|gotta) (?:go|stop)"
    rf"|(?:i['’]m |we['’]re )?(?:done|finished)|quit|end"
    rf"|finish|no more"
    r"|genug|aufhören|hör auf|schluss|beenden?|reicht|das reicht|es reicht|arrêt\w*|assez|ça suffit|fini|terminé"
    r"|on arrête)\b"
    r"(?:[\s,]+(?:it|this|that|now|please|here|the|practice|interview|of|with|for|me|today|für|heute|pour"
    r"|aujourd['’]hui|bitte|jetzt|das|üben|maintenant|là|thanks|thank"
    r"|you|danke|merci))*\W*$",
    re.IGNORECASE,
)
FORGET = re.compile(
    rf"^\W*(?!i\b){_FILLERS}(?:(?:can|could|will|would) you |you (?:can|should|may) |kannst du |peux-tu )?(?:please )?"
    r"(?:forget|delete|erase|vergiss|vergessen sie|lösch\w*|oublie[sz]?|efface[sz]?|supprime[sz]?)\b"
    r"(?! (?:to|nicht|pas)\b)",
    re.IGNORECASE,
)
TOLD_ALREADY = re.compile(
    r"\b(?:i(?:['’]ve| have)? (?:already|just) (?:told|said|answered|mentioned|gave|given)\b"
    r"|you (?:already|just) (?:asked|know)"
    r"|i(?:['’]ve| have)? (?:told|said|answered|mentioned) (?:you |it |this |that )*(?:already|before)"
    r"|(?:das )?(?:habe|hab) ich (?:\w+ ){0,2}(?:schon|bereits) (?:\w+ )?(?:gesagt|erzählt|beantwortet)"
    r"|das weißt du (?:schon|doch)"
    r"|je (?:te |vous )?l['’]ai déjà (?:dit|expliqué)|j['’]ai déjà (?:dit|répondu)|tu (?:le )?sais déjà)",
    re.IGNORECASE,
)
#: Of what was asked for there is none.
NONE = re.compile(
    rf"^\W*{_FILLERS}(?:no(?:pe|ne)?|na+h|nothing|nobody|(?:i )?(?:don['’]?t|do not) have (?:one|any|that|a \w+)"
    r"|i have (?:none|no \w+)"
    r"|nein|kein\w*|nichts|habe ich nicht|(?:ich )?habe keine\w*|non|aucune?|rien"
    r"|je n['’]en ai pas|ninguna?|nada|no tengo)"
    r"(?:[\s,]+(?:yet|at all|really|special|else|much|so far|thanks|thank you|sorry|danke|merci|gracias|leider))*\W*$",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^\W*(?:i['’]d rather|i would rather|let['’]s|can we|could we|i want to|i['’]d like to|i would like to|lass uns"
    r"|ich würde lieber|je préfère|parlons)\b.{0,12}?\b(?:(?:talk|speak) (?:about|of)|über .{1,40} (?:reden|sprechen)"
    r"|parler d|parlons d)",
    re.IGNORECASE,
)
#: Of one thing, by its name.
NONE_OF = re.compile(
    rf"^\W*{_FILLERS}(?:no|keine?|aucune?|pas de) (?P<what>[^\W\d_]+)(?: (?:yet|so far|at all))?\W*$", re.IGNORECASE
)
UNCLEAR = re.compile(
    r"^\W*(?:what|why|how so|huh|pardon|sorry|what(?:['’]?s| is) (?:that|this) (?:supposed to (?:mean|be)|about)"
    r"|what do you mean(?: by (?:that|this))?|how do you mean"
    r"|why do you ask(?: (?:me )?that)?|why do you (?:want|need) to know(?: (?:that|this|it))?"
    r"|(?:why|how) (?:is|does) (?:that|this|it) (?:important|matter|relevant)"
    r"|what does that mean|i (?:don['’]?t|do not) (?:understand|get it|follow)|was|wie bitte|was meinst du(?: damit)?"
    r"|warum fragst du(?: das)?|das verstehe ich nicht|quoi|comment ça|pourquoi"
    r"|qu['’]entends-tu par là|je ne comprends pas"
    r"|qué|por qué|cómo)\W*$",
    re.IGNORECASE,
)
_TIRESOME = (
    r"(?:stupid|useless|annoying|ridiculous|a joke|a waste(?: of (?:my )?time)?|not (?:listening|helping|helpful)"
    r"|pointless|tiresome|rubbish|crap|dumb|broken|terrible|awful|blöd|dumm|nervig|nutzlos|sinnlos)"
)
ANNOYED = re.compile(
    r"^\W*(?:(?:oh|no|well|ok(?:ay)?|come on|man|god|jesus|ach|hey)\b[\s,]*)*(?:"
    r"(?:this|that|it|you|this thing|this bot|das|du)(?:['’]s| is| are|['’]re| bist| ist)? (?:\w+ )?"
    rf"{_TIRESOME}|(?:are you|you['’]re not) (?:even )?(?:listening|deaf|kidding|serious|stupid)(?: to me)?"
    r"|wtf|ffs|for (?:god|heaven|fuck)['’]?s sake|shut up|leave me alone|give me a break"
    r"|(?:please )?stop (?:asking|bothering|nagging|with the questions|pestering)(?: me)?(?: questions| things| that)?"
    r"|no more questions|too many questions|i(?:['’]ve| have) had enough of (?:this|your questions)|du nervst"
    r"|das nervt|lass mich in ruhe|hör auf zu fragen|tu m['’]énerves|c['’]est (?:nul|stupide|ridicule)"
    r"|laisse-moi tranquille|arrête (?:de|avec) .{0,20}|qué pesado)\b"
    r"(?: (?:now|please|already|then|really|man|bitte))*\W*$",
    re.IGNORECASE,
)
#: Asked without a question mark.
QUESTION = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|then|und|aber|et|mais)\b[\s,]*)*(?:"
    r"(?:why|how|what|which|who|where|when) (?:do|does|did|is|are|was|should|would|can|could|will|to|about|else|kind"
    r"|of|many|much|long)\b"
    r"|(?:can|could|should|shall|do|does|are|is|will|would|did|have) (?:you|i|we|it|there|this|that|my)\b"
    r"|(?:what|how)['’]s\b"
    r"|(?:warum|wieso|wie|was|wann|wo|wer|welche\w*|pourquoi|comment|qui|quel\w*|combien|où|est-ce)\b)",
    re.IGNORECASE,
)
NUDGE = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes please|go (?:on|ahead)|continue|carry on|fine|good|great|cool|nice|right|sure|alright"
    r"|perfect|thanks?|thank you|thx|i see|got it|understood|interesting|h+m+|danke|gut|super|verstehe|mach weiter"
    r"|weiter so|los"
    r"|merci|d['’]accord|bien|vas-y|gracias|vale|sigue)\b[\s,.!]*)+\W*$",
    re.IGNORECASE,
)
#: Who tells of themselves or theirs, and asks for nothing but, at most, whether one would believe it.
OF_LIFE = re.compile(
    r"^\W*(?:(?:well|so|oh|and|but|sorry|sadly|unfortunately|yesterday|today"
    r"|last \w+|ach|also|leider|gestern|heute|hélas|hier)\b"
    r"[\s,]+)*(?:(?:my|our|mein\w*|unser\w*|mon|ma|mes|notre|nos) [^?]*|(?:i|we|ich|wir|je|nous) (?!(?:should|need|want"
    r"|could|wonder|soll\w*|muss|will|brauche|dois|veux|voudrais)\b)[^?]*|(?:i['’](?:m|ve|d)|we['’](?:re|ve)"
    r"|j['’])[^?]*)$",
    re.IGNORECASE,
)
TAG = re.compile(
    r"(?<!\W)\W*+(?:can you (?:believe|imagine)\b[^?]*|you know|right|okay?|nicht wahr|verstehst du|tu vois)\W*\?\W*$"
    r"|…\W*$",
    re.IGNORECASE,
)
WISHES: Sequence[tuple[re.Pattern[str], Phase]] = (
    (PRACTISE, Phase.PRACTICE),
    (ADVISE, Phase.COACHING),
    (REVIEW, Phase.REVIEW),
    (ASK_ME, Phase.INTAKE),
)
ABOUT = re.compile(r"\b(?:about|back to|zurück zu\w?|revenons à|nach|über|sur|de|du)\b\s+(?P<what>.+)$", re.IGNORECASE)


def passes(text: str) -> bool:
    """Whether somebody would not answer the question before."""
    return SKIPPED.search(text.strip()) is not None


def postpones(text: str) -> bool:
    """Whether somebody would answer the question before at another time."""
    return POSTPONED.search(text.strip()) is not None


def goes_on(text: str) -> bool:
    """Whether somebody leaves the question before for another time, or for something else that they would do."""
    return passes(text) or postpones(text) or would_forget(text) or wished(text) is not None


def says_goodbye(text: str) -> bool:
    return FAREWELL.match(plain(text)) is not None


def says_thanks(text: str) -> bool:
    return THANKS.match(plain(text)) is not None


def changes_subject(text: str) -> bool:
    """Whether somebody names what they would talk about."""
    return SUBJECT.search(text.strip()) is not None


def has_none(text: str) -> bool:
    """Whether somebody says of what they were asked for that there is none."""
    return NONE.search(text.strip()) is not None


def has_none_of(text: str, spec: AttributeSpec) -> bool:
    """Whether somebody says by its name that there is none of what they were asked for."""
    found = NONE_OF.search(text.strip())
    return found is not None and is_about(spec, found["what"])


def asks_meaning(text: str) -> bool:
    """Whether somebody does not understand what they are asked, or why."""
    return UNCLEAR.search(text.strip()) is not None


def is_annoyed(text: str) -> bool:
    """Whether somebody has had enough of being asked, or of the coach."""
    return ANNOYED.search(text.strip()) is not None


def is_question(text: str) -> bool:
    """Whether it begins as questions do."""
    return QUESTION.search(text) is not None


def only_nudges(text: str) -> bool:
    """Whether somebody says that they are there, and nothing else."""
    return NUDGE.search(text.strip()) is not None


def asks_for_question(text: str) -> bool:
    """Whether somebody wants to hear once more what they were asked last."""
    return len(text.split()) <= LONGEST_WISH and ITS_QUESTION.search(text) is not None


def has_enough(text: str) -> bool:
    return ENOUGH.search(text.strip()) is not None


def would_forget(text: str) -> bool:
    """Whether somebody wants something forgotten."""
    return FORGET.search(text.strip()) is not None


def has_told_already(text: str) -> bool:
    return TOLD_ALREADY.search(text) is not None


def tells_of_life(text: str) -> bool:
    """Whether somebody speaks of themselves or of theirs, without a question to be answered."""
    return OF_LIFE.search(TAG.sub("", text.strip())) is not None


def wished(text: str) -> Phase | None:
    """The phase that somebody asks for; None where they ask for none, or tell a story."""
    if len(text.split()) > LONGEST_WISH:
        return None
    return next((phase for pattern, phase in WISHES if pattern.search(text)), None)


def wants_to_be_asked(text: str, asked: Iterable[AttributeSpec]) -> list[str]:
    """Keys of what somebody would be asked about once more: ``Ask me about my salary again``."""
    if not ASK_ME.search(text) or not (about := ABOUT.search(text)):
        return []
    said = set(WORD.findall(about["what"].casefold().replace("-", "")))
    named = [spec.key for spec in asked if said & set(spec.key.split("_")) or is_about(spec, about["what"])]
    return sorted(named, key=lambda key: not said & set(key.split("_")))[:1]
