"""What visitors say to a representative that asks nothing of the person: it is no question for the person's inbox.

In the languages that are answered in; a message is one when nothing is left of it but the person's name. Matched
against folded words joined by single spaces, without punctuation.
"""

from __future__ import annotations

import re

from kairix_core.policies.small_talk import COMMAND, MACHINE
from kairix_core.policies.words import plain, tokens

_SAID = (
    # greetings
    r"hi+|hello|hey+|hiya|howdy|yo|greetings|dear|good (?:morning|afternoon|evening|day)",
    r"how are you(?: doing)?(?: today)?",
    r"whats up|(?:nice|pleased|great|good) to meet you|there|hallo|hi zusammen|moin|servus|guten (?:tag|morgen|abend)",
    r"gruss gott|wie geht (?:es )?(?:dir|ihnen)|freut mich|bonjour|bonsoir|salut|coucou|(?:comment )?ca va|enchantee?",
    r"hola|buen[oa]s (?:dias|tardes|noches)|que tal",
    # thanks, praise, and that one has heard
    r"(?:ok|okay|many|no|oh|and) (?:thanks|thank you)|thanks|thank you|thx|ty|cheers|much appreciated",
    r"i appreciate (?:it|that)",
    r"(?:so|very) much|a lot|for (?:the|your|all|that|this)(?: \w+)? (?:help|info|information|answers?|time|patience)",
    r"for that",
    r"(?:that|this|it|you) (?:was|is|were|are|s)(?: (?:very|really|so))? (?:helpful|great|nice|good|perfect|all)",
    r"awesome|great|cool|perfect|nice|wonderful|excellent|amazing|interesting|impressive|well done|good job|got it",
    r"i see",
    r"(?:great|nice|cool|good) (?:page|site|website|bot|idea|answer|work)|understood|alright|all right|sure|fine|right",
    r"vielen dank|danke(?: schon| dir| ihnen)?|besten dank|super|toll|prima|verstanden|alles klar|genau|gut",
    r"merci(?: (?:beaucoup|bien))?|d accord|compris|parfait|tres bien|(?:muchas )?gracias|perfecto|muy bien|vale",
    r"entendido",
    # farewells, and words alone
    r"bye(?: bye)?|goodbye|good bye|see (?:you|ya)(?: (?:soon|later|tomorrow|around))?|ciao|take care|good night",
    r"have a (?:nice|good|great|lovely) (?:one|day|evening|night|week|weekend|time)|tschuss|auf wiedersehen|bis bald",
    r"bis dann",
    r"schonen (?:tag|abend)(?: noch)?|au revoir|a bientot|bonne (?:journee|soiree)|adios|hasta (?:luego|pronto)",
    r"until next time",
    r"yes|yeah|yep|no|nope|ok|okay|oh|ah|hm+|wow|lol|haha\w*|sorry|please|test|testing|ja|nein|bitte|oui|non|si",
    r"buon(?:giorno|asera|a giornata)|salve|grazie(?: mille)?|prego|perfetto|va bene|arrivederci|chi (?:sei|e lei)$",
    r"ola|oi|bom dia|boa (?:tarde|noite)|(?:muito )?obrigad[oa]|perfeito|adeus|tchau|ate logo|sim",
    r"quem (?:e voce|es tu)$",
    r"goede(?:morgen|middag|navond|ndag)|dank (?:u|je)(?: wel)?|bedankt|graag gedaan|tot ziens|doei|nee",
    r"wie (?:ben je|ben jij|bent u)$",
    # of the representative
    r"(?:who|what)(?: exactly| the hell)? are you|whats? (?:is )?your name",
    r"who (?:made|built|created|trained|runs) (?:you|this)",
    rf"are you (?:(?:a|an|the|really|actually|just|some|real) )*{MACHINE}(?: or (?:(?:a|an|the|real) )*{MACHINE})?$",
    rf"(?:am i|is this|are we) (?:(?:talking|speaking|chatting) (?:to|with) )?(?:(?:a|an|the|real) )*{MACHINE}$",
    r"how do(?:es)? (?:you|this|it) work$|what (?:can|could) (?:you do|i (?:do|ask)(?: you| here)?)$",
    r"what(?: is|s) this$",
    r"(?:how )?can you (?:really )?help(?: me)?$|help$|where do you (?:get|have) your \w+(?: from)?$",
    r"wer (?:bist du|sind sie)$|bist du (?:ein )?\w+$|was (?:kannst du|konnen sie)$|wie heisst du",
    r"qui (?:es tu|etes vous)$",
    r"que (?:peux tu|pouvez vous) faire$|comment t appelles tu|quien eres$|que puedes hacer$|como te llamas",
    # politeness around it
    r"and|you too|by the way|again|for now|so|too|they|everyone|all|und|et|y|noch",
)
SAID = re.compile(rf"(?:{'|'.join(_SAID)})(?: |$)")


def asks_nothing(text: str, person: str) -> bool:
    """Also a command to the machine, and what has no word in it. ``person`` is whom the representative speaks for."""
    own = {word for word, _, _ in tokens(person)}
    rest = " ".join("they" if word in own else word for word in plain(text).split())
    if COMMAND.match(rest):
        return True
    while found := SAID.match(rest):
        rest = rest[found.end() :]
    return not rest
