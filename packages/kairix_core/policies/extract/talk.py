"""What somebody says to their coach, and not about themselves: orders, questions back, excuses, small words."""

from __future__ import annotations

import re

from kairix_core.policies.extract.bidden import KEEP_IN_MIND
from kairix_core.policies.extract.notes_meant import speaks_of_notes
from kairix_core.policies.small_talk import FAREWELL, THANKS, only_greets
from kairix_core.policies.words import plain

#: Words that may stand before any of it.
_POLITE = (
    r"(?:(?:please|ok(?:ay)?|well|so|oh|um+|hm+|no|yes|hey|just|actually|thanks|thank you|danke|merci|bitte|also"
    r"|nein|ja|ach|alors|bon|euh"
    r"|non|oui)\b[\s,.:;!–-]*)*"
)
_IT = (
    r"(?:it|that|this|these|those|them|all|everything|my|me|the|what|about|about it|das|es|die|den|dies\w*|alles"
    r"|meine?n?|mir"
    r"|bitte|ça|cela|le|la|les|tout|mon|ma|mes|moi|ce|cette)\b"
)
ORDER = re.compile(
    rf"^\W*{_POLITE}(?:(?:can|could|would|will) you |you (?:can|should|may) |kannst du |peux-tu )?"
    r"(?:forget|delete|remove|erase|undo|cancel|clear|drop|change|correct|update|edit|ignore|scrap|strike|take|put"
    r"|show|tell|give|explain|summari[sz]e|recap"
    r"|ask|leave|stop|repeat|note|save|write|set|fix|add|vergiss|vergessen sie|lösch\w*|entfern\w*|streich\w*"
    r"|änder\w*|korrigier\w*"
    r"|ignorier\w*|zeig\w*|sag\w*|frag\w*|lass\w*|nimm|oubli\w+|supprim\w+|effac\w+|enlèv\w+|enlev\w+|retir\w+"
    r"|annul\w+|chang\w+|corrig\w+"
    rf"|montr\w+|laiss\w+|dis|dites|donn\w+)[ -]{_IT}",
    re.IGNORECASE,
)
#: What somebody would have made for them.
ORDER_FOR_ME = re.compile(
    rf"^\W*{_POLITE}(?:(?:can|could|would|will) you |kannst du |peux-tu )?"
    r"(?:make|help|find|send|draw|build|get|write|bring|teach|prepare|create|generate|suggest|recommend|remind|plan"
    r"|mach\w*|erstell\w*|schreib\w*|such\w*|hilf|schick\w*|plane?|fais|crée\w*|écris|trouve\w*|aide\w*|prépare\w*)"
    r"[ -](?:me|mir|moi)\b",
    re.IGNORECASE,
)
#: What is to be kept in mind is told as it comes, and answers nothing.
KEPT = re.compile(rf"^\W*{_POLITE}{KEEP_IN_MIND}\b", re.IGNORECASE)
#: A wish to rehearse is a wish, whatever was asked.
REHEARSAL = re.compile(
    rf"^\W*{_POLITE}(?:(?:can|could|shall) we |i (?:want|would like) to |i['’]d like to |lass uns |let['’]s |let us )?"
    r"(?:practi[sc]e|rehearse|simulate|mock|interview me|üben|simulier\w*|prépar\w+|simul\w+)\b.{0,40}$",
    re.IGNORECASE,
)
#: ``Actually`` takes something back; what it puts in its place is for those who know what was said before.
TAKEN_BACK = re.compile(r"^\W*(?:actually|on second thought|eigentlich|doch nicht|en fait|finalement)\b", re.IGNORECASE)
_PASSING = (
    r"(?:skip|pass|next|later|stop|private|weiter|später|überspringen|passe|suivante?|plus tard|(?:the )?next"
    r" (?:one|question|topic)"
    r"|another (?:one|question|topic)|nächste (?:frage|bitte)|(?:die |eine )?andere frage|(?:la )?question suivante"
    r"|une autre question|move on"
    r"|moving on|change the subject|no comment|keine angabe|privat|privé|confidentiel|vertraulich|thanks?|thank you"
    r"|danke|merci|bye|goodbye|good bye|see you|see ya|ciao|tschüss|au revoir|adiós|adios|weiter so"
    r"|go (?:on|ahead)|continue|carry on|keep going|mach weiter|weiter geht['’]?s|vas-y|on continue"
    r"|done|ta|cya|sup|k+|yup|yep|np|gotcha|maybe|perhaps|possibly|whatever|never ?mind|egal|(?:that['’]?s |das "
    r"|es |ça )?(?:reicht|suffit|enough|all)|review|recap|feedback"
    r"|advice|interview|practice|roadmap|rückblick|bilan|hello|hi|hallo"
    r"|bonjour|salut|ok(?:ay)?|fine|good|great|cool|right|sure|alright|nice|interesting|good question|gute frage"
    r"|bonne question|gut|genau|super"
    r"|d['’]accord|bien|lol|haha|hm+|idk|delete|remove|forget|undo|löschen|supprimer|what|why|how|was|warum|wie"
    r"|quoi|pourquoi|comment|\?+)"
)
PASSED = re.compile(
    rf"^\W*{_POLITE}(?:(?:let['’]s|can we|lass uns|on) )?{_PASSING}"
    r"(?:[\s,]+(?:it|this|that|one|please|question|for now|now|then|on|the question|this one|ahead|asking|questions"
    r"|me|bothering|talking|bitte|mal|das"
    r"|diese|frage|jetzt|s['’]il"
    r" (?:te|vous) plaît|ça|celle-là|cette question))*\W*$",
    re.IGNORECASE,
)
EXCUSE = re.compile(
    r"\b(?:(?:don['’]?t|do not) (?:really )?(?:know|remember|recall|care|want (?:to|that|it|this)|wish to|like to"
    r" say|feel like|have an? (?:answer|idea))"
    r"|i?dunno|idk|idc|nvm|smth|no (?:idea|clue|opinion)|not sure|rather not|prefer not|would rather"
    r"|['’]d rather (?:talk|not|skip|speak)"
    r"|won['’]t (?:say|tell|answer)|not telling"
    r"|none of (?:your|those|these|the above)|let me think|have to think|need to think|haven['’]t (?:decided"
    r"|thought)|(?:it|that) depends"
    r"|ask me (?:later|again)|let['’]s (?:talk|move|skip|go|not|do)|told you|already (?:said|told|know)|as i said"
    r"|keine (?:ahnung|lust)|weiß (?:ich )?(?:\w+ )?nicht|nicht sicher|lieber nicht|will ich (?:\w+ )?nicht|möchte"
    r" ich (?:\w+ )?nicht"
    r"|(?:will|möchte) (?:das |es |dazu )?nicht(?:s)? (?:sagen|angeben|beantworten)|sag(?:e)? ich nicht|kommt"
    r" (?:darauf|drauf) an|lass uns"
    r"|nichts an|sais pas|aucune idée|pas (?:sûre?|envie)|préfère (?:ne )?pas|veux pas (?:le |la |vous |te"
    r" )?(?:dire|répondre)"
    r"|ça dépend|parlons|déjà dit|pas (?:tes|vos) affaires)\b",
    re.IGNORECASE,
)
ASKED_BACK = re.compile(
    rf"^\W*{_POLITE}(?:(?:and|but|und|aber|et|mais) )?(?:"
    r"(?:why|what|who|whom|whose|how|where|when|which) (?:do|does|did|is|are|was|were|would|should|can|could|will"
    r"|about|if|you|i|we|kind|exactly|on)\b"
    r"|(?:why|how come|what['’]?s|who['’]?s|how['’]?s|where['’]?s)\b"
    r"|(?:is|are|does|did|should|would) \w+(?: \w+){1,5}$"
    r"|(?:how|what|which|where) \w+ (?:am|are|is|do|does|did|can|should|would|will) (?:i|you|we|it|an?|the|my)\b"
    r"|(?:can|could|may|should|shall|do|does|did|is|are|will|would|have) (?:you|i|we|it|this|that|they|there)\b"
    r"|(?:warum|wieso|weshalb|wozu|wofür)\b|(?:was|wie|wer|wo|wann|welche\w*) (?:ist|sind|meinst|meinen|heißt"
    r"|soll\w*|bedeutet|willst|hast|kann|machst|genau|du|ich)\b"
    r"|(?:kannst|können|darf|soll|willst|hast|bist|ist|weißt|muss) (?:du|sie|ich|wir|das|es)\b"
    r"|(?:pourquoi|comment|qu['’]est|qu['’]entend\w+|est-ce|c['’]est quoi|que (?:veux|voulez|dois))\b|(?:peux"
    r"|pouvez|puis|dois|as|avez)-(?:tu|vous|je)\b)",
    re.IGNORECASE,
)
#: Who says "you" speaks to the coach.
ADDRESSED = re.compile(
    r"\b(?:you|your|yours|yourself|u|du|dich|dir|deine?[nmrs]?|tu|te|toi|ton|tes|vous|votre|vos)\b|\bt['’](?=\w)",
    re.IGNORECASE,
)


def is_talk(said: str) -> bool:
    """Whether an answer holds no value, whatever was asked."""
    words = plain(said)
    if THANKS.match(words) or FAREWELL.match(words) or only_greets(words):
        return True
    talks = (ORDER, ORDER_FOR_ME, REHEARSAL, KEPT, TAKEN_BACK, PASSED, EXCUSE, ASKED_BACK, ADDRESSED)
    return said.rstrip(" \"')*_").endswith("?") or speaks_of_notes(said) or any(talk.search(said) for talk in talks)


def is_order(said: str) -> bool:
    """Whether somebody would have something done."""
    return ORDER.search(said) is not None or ORDER_FOR_ME.search(said) is not None


#: A subject with its verb, or a verb that needs one. ``IT`` and ``On`` are no pronouns.
SENTENCE = re.compile(
    r"\b(?:my )?name['’]?s\b|\b(?-i:I|i|we|he|she|it|they|there|me|us|ich|wir|er|es|mich|mir|je|nous|il|elle|moi)\b"
    r"|\b(?:j|m|n|qu)['’](?=\w)|\b(?:I|it|that|there|we|they|he|she)['’](?:m|ve|d|ll|s|re)\b"
    r"|\b(?:is|are|was|were|am|have|has|had|does|did|would|could|should|must|want|wants|think|thinks|isn['’]t"
    r"|don['’]?t|bin|ist|sind"
    r"|habe|hat|hatte|möchte|kann|muss|weiß|suis|sont|était|veux|voudrais|peux|dois)\b",
    re.IGNORECASE,
)
#: Before what somebody likes, can or has to do; without it, the rest names the thing itself.
OPENING = re.compile(
    r"^\W*(?:(?:well|so|honestly|probably|mostly|hm+|naja|alors)\b[\s,]*|i (?:think|guess|would say) (?:that )?"
    r"|i['’]d say (?:that )?"
    r"|ich (?:denke|glaube|würde sagen),? |je (?:pense|crois|dirais) (?:que )?)*"
    r"(?:i (?:really |also |do |always |would |just )*(?:like|love|enjoy|value|need|want|prefer|care about|look"
    r" forward to|appreciate|have)"
    r"|(?:i['’]?m|i am) (?:very |really |quite |also )*(?:good (?:at|with|in)|great at|strong in|responsible for|in"
    r" charge of|known for|interested in"
    r"|learning|working on|proud of)|i['’]d (?:really )?(?:like|love|want)|ich (?:mag|liebe|brauche|will|möchte"
    r"|schätze|habe|lerne)"
    r"|ich bin (?:gut in|verantwortlich für|zuständig für|bekannt für)|j['’](?:aime(?:rais)?|adore|apprécie|ai"
    r"|apprends)"
    r"|je (?:veux|voudrais|préfère)|je suis (?:bon en|bonne en|doué pour|responsable de|connue? pour))\b"
    r"(?:\s+(?:to (?:have )?|a lot of |lots of |the |an? |gern |einen? |das |die |den |der |la |le |les |une? |de"
    r" la |des |du |l['’]))?\s*",
    re.IGNORECASE,
)


def is_sentence(said: str) -> bool:
    return SENTENCE.search(said) is not None


def named_in(said: str) -> str:
    """The thing that a plain sentence names (``I love solving problems``); the same words where it names none so."""
    return OPENING.sub("", said, count=1)
