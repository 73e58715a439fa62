"""What visitors say that is no question about the person: greetings, thanks, questions about the representative,
wishes to reach the person themselves.

Matched against folded words joined by single spaces, without punctuation.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    ABOUT_PERSON = "about_person"
    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    ABOUT_REPRESENTATIVE = "about_representative"
    COMMAND = "command"
    MEETING = "meeting"
    MESSAGE = "message"


#: The speaker wants to reach the person.
REACHING_OUT = frozenset({Kind.MEETING, Kind.MESSAGE})


def _any(*alternatives: str) -> str:
    return f"(?:{'|'.join(alternatives)})"


GREETING = re.compile(
    _any(
        r"hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|nice to meet you|there|everyone",
        r"how are you(?: doing)?(?: today)?|whats up|hallo|moin|servus|guten (?:tag|morgen|abend)|bonjour|salut|hola",
        r"buen[oa]s(?: (?:dias|tardes|noches))?|coucou|bonsoir|enchantee?|buongiorno|buonasera|salve|ciao|ola",
        r"oi|hoi|dag|bom dia|boa (?:tarde|noite)|goede(?:morgen|middag|navond|ndag)|gruezi|gruss gott|zusammen|madame",
        r"wie geht es (?:ihnen|dir)|comment (?:allez vous|ca va)|que tal|come (?:sta|va)|tudo bem|hoe gaat het",
    )
    + r"(?: |$)"
)
THANKS = re.compile(
    r"(?:(?:ok|okay|many|no|oh|vielen|muchas|muito|super|bien) )*"
    + _any(
        r"thanks|thank you|thx|ty|cheers|much appreciated|appreciate it|awesome|great|cool|perfect|nice|got it",
        r"merci|danke\w*|dank|gracias|grazie|obrigad[oa]|bedankt|perfekt|parfait|perfecto|perfetto|perfeito",
    )
    + r"(?: |$)(?:"
    + _any(
        r"so|very|a|lot|much|you|that|was|is|helpful|for|the|your|help|info|information|answer|this|thanks|thank|s|useful|really",
        r"great|perfect|nice|all|vielmals|schon|beaucoup|muchas|mille|fur|die|ihre|deine|hilfe|auskunft|antwort|sehr",
        r"pour|votre|aide|reponse|bien|por|su|la|ayuda|respuesta|informacion|per|aiuto|risposta|pela|sua|ajuda|resposta",
        r"voor|uw|hulp|het|de|antwoord|wel|u|je|infos?|informationen|informations|tante|molte",
    )
    + r"(?: |$))*$"
)
FAREWELL = re.compile(
    r"(?:(?:ok|thanks|thank you) )*"
    r"(?:bye|goodbye|good bye|see you|see ya|tschuss|tschau|auf wiedersehen|bis bald|au revoir|a bientot|bonne journee|"
    r"adios|hasta (?:luego|pronto)|arrivederci|arrivederla|a presto|adeus|tchau|ate (?:logo|breve)|tot ziens|doei|"
    r"ciao$|have a (?:nice|good|great) \w+)\b.{0,30}$"
)
MACHINE = _any(
    r"bot|robot|ai|a i|human|person|real|chatbot|machine|computer|llm|language model|chatgpt|gpt|claude",
    r"representative|assistant|recruiter|agent|program|software",
)
FOREIGN_MACHINE = (
    _any(
        r"mensch|bot|roboter|ki|maschine|computer|programm|chatbot|humaine?|robot|ia|machine|personne|humano|humana",
        r"maquina|persona|umano|umana|macchina|robo|pessoa|mens|ai",
    )
    + r"\b"
)
REPRESENTATIVE = re.compile(
    _any(
        rf"(?:are|r) (?:you|u) (?:(?:a|an|the|really|actually|just|some) )*{MACHINE}\b",
        r"(?:who|what) (?:are|r) (?:you|u)\b",
        rf"(?:am i|is this|are we) (?:(?:talking|speaking|chatting) (?:to|with) )?(?:(?:a|an|the|real) )*{MACHINE}\b",
        r"how (?:do|does) (?:you|this|it) work|what (?:can|could) (?:you|i) (?:do|answer|help|ask)",
        r"(?:who|what) (?:made|built|created|trained|runs|powers) (?:you|this)",
        r"what(?: is|s)? (?:this|your job|your role)$",
        r"your (?:name|sources?|creator|purpose|model)\b|which (?:\w+ )?model (?:are|do) you",
        r"how can you help|can you help(?: me)?$|help$|do you (?:hallucinate|lie)",
        rf"bist du|sind sie (?:ein\w* )?(?:echte\w* )?{FOREIGN_MACHINE}|wer (?:bist du|sind sie)$",
        r"wie funktioniert (?:das|dies)",
        rf"qui (?:es tu|etes vous)|(?:es tu|etes vous) (?:une? )?(?:vraie? )?{FOREIGN_MACHINE}|comment ca marche",
        rf"quien (?:eres|es usted)|(?:eres|es usted) (?:una? )?{FOREIGN_MACHINE}|como funciona esto",
        rf"chi (?:sei|e lei)$|(?:sei|e lei) (?:una? )?{FOREIGN_MACHINE}|come funziona$",
        rf"quem (?:e voce|es tu)|(?:voce e|e voce|es) (?:uma? )?{FOREIGN_MACHINE}|como funciona isto",
        rf"wie (?:ben je|ben jij|bent u)$|(?:ben je|ben jij|bent u) (?:een )?{FOREIGN_MACHINE}|hoe werkt dit",
        r"where (?:do|does) (?:you|your) (?:\w+ )?(?:get|information|answers?|data|knowledge)",
    )
)
ARTEFACT = _any(
    r"poem|song|story|joke|essay|code|function|script|program|recipe|haiku|limerick|(?:cover )?letter|email|tweet",
    r"post|sql|query|website|app",
)
FOREIGN_ARTEFACT = _any(
    r"gedicht|lied|geschichte|witz|aufsatz|code|skript|programm|rezept|poeme|chanson|histoire|blague|script|recette",
    r"poema|cancion|historia|chiste|codigo|receta|poesia|canzone|storia|barzelletta|codice|ricetta|cancao|piada|receita",
    r"verhaal|grap|recept",
)
FOREIGN_RULES = (
    r"(?:anweisung\w*|regeln?|vorgaben|consignes?|regles?|instruction\w*|instruccion\w*|reglas|istruzioni|regole|"
    r"instruco\w+|regras|instructies|regels|prompts?)"
)
COMMAND = re.compile(
    r"(?:(?:please|can you|could you|now|hey|just|bitte|peux tu|pouvez vous|puedes|por favor|puoi|pode|kun je) )*"
    + _any(
        rf"(?:ignor\w+|vergiss|vergessen sie|oublie[rz]?|olvid[ae]|dimentica|esqueca|negeer|vergeet) (?:\w+ ){{0,6}}"
        rf"{FOREIGN_RULES}",
        r"(?:schreib\w*|dichte|verfasse|erfinde|ecri[st]|ecrivez|redige[rz]?|invente[rz]?|raconte[rz]?|escrib\w+|cuentame|"
        r"scriv\w+|raccont\w+|escrev\w+|conte|schrijf|vertel)(?: \w+){0,3}? "
        rf"{FOREIGN_ARTEFACT}\b",
        r"ubersetz\w* |tradui\w+ |traduce |traduci |traduz\w* |vertaal ",
        r"(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,6}(?:instructions?|rules?|prompts?|above|everything)",
        r"(?:write|compose|generate|draft|make up|invent|code|create) (?:(?:me|us|a|an|some|the|my) )*"
        rf"(?:\w+ ){{0,2}}{ARTEFACT}\b",
        r"translate |solve |calculate |compute |sing |play (?:a|the) |act as|pretend|role ?play|you are now",
        r"tell (?:me )?a (?:joke|story)|repeat (?:after|the|your|everything|all)|jailbreak",
        r"from now on|do anything now|enter \w+ mode",
        r"(?:print|reveal|output|show|leak|dump|display|give)(?: me| us)? (?:your|the) (?:\w+ )?"
        r"(?:prompt|instructions?|rules)",
        r"what (?:is|are|was|were) your (?:\w+ )?(?:prompt|instructions|rules)|(?:your |the )?system prompt",
    )
)


def only_greets(normal: str) -> bool:
    """A greeting, or several, with at most one more word: a name."""
    rest = normal
    while greeting := GREETING.match(rest):
        rest = rest[greeting.end() :]
    return rest != normal and len(rest.split()) <= 1
