"""Whether what is said is meant, and by its writer: no joke, no advert, no line of a play, nothing that others say."""

from __future__ import annotations

import re

#: One of these, and nothing of the message is taken at its word.
PLAYED = re.compile(
    r"\b(?:you are an?\b|you['’]re an? (?=\w+ (?:coach|recruiter|interviewer))|act as\b|(?:ignore|disregard) (?:all"
    r"|any|previous)"
    r"|du bist (?:ein|eine|der|die)\b|sie sind (?:ein|eine)\b|tu es une?\b|vous êtes une?\b|(?:my|the) character"
    r"|stell dir vor|tu dis à|(?:just|only) (?:kidding|joking)|(?:just )?a joke|j/k|lol|haha|nur (?:spaß"
    r"|ein (?:witz|scherz))|war ein"
    r" (?:witz|scherz)|kleiner scherz|je (?:plaisante|rigole|déconne|blague)|c['’](?:est|était) une blague|mdr"
    r"|role-?play|rollenspiel|jeu de rôle)\b|(?<!\w)/s\b|[🙄😜😂🤣]",
    re.IGNORECASE,
)
ADVERT = re.compile(
    r"\b(?:job (?:description|advert|ad|posting)|(?:your|the) (?:profile|responsibilities|role) ?:|what (?:you|we)"
    r" (?:bring|offer|expect)|we offer|about (?:us|the role)\b|requirements ?:|responsibilities ?:|equal opportunity"
    r"|apply now|the ideal candidate|stellenanzeige|stellenausschreibung|in der anzeige|(?:dein|ihr) profil ?:"
    r"|(?:deine|ihre) aufgaben|wir (?:bieten|suchen)|nous (?:recherchons|offrons)|fiche de poste|l['’]annonce"
    r"|profil recherché|vos missions)|\((?:[mwfdhx]/){1,2}[mwfdhx]\)",
    re.IGNORECASE,
)
IRONIC = re.compile(
    r"^\W*(?:(?:yeah|oh|ah|ach|na|ja|ah ben|eh bien|well|of course|sure),? )*(?:yeah,? right|sure|of course|right"
    r"|great|wonderful|perfect"
    r"|fantastic|obviously|lovely|brilliant|awesome|excellent|amazing|charming|klar|toll|prima|klasse|großartig"
    r"|wunderbar|sicher|natürlich|super|bien sûr|évidemment|ben voyons|mais oui|formidable|magnifique|parfait|chouette"
    r"|bien entendu|génial)\s*[,!…:–-]"
    r"|\b(?:nothing more than|said (?:nobody|no one|no-one)|as if\b|my arse|not!|wer liebt|sagte niemand"
    r"|dit personne|qui n['’]aime pas|because who doesn['’]?t|exactly what i (?:need|wanted)|genau mein ding"
    r"|nichts lieber als"
    r"|que demander de plus)\b",
    re.IGNORECASE,
)
#: That it was said, or is so, is what they deny.
DENIED = re.compile(
    r"\b(?:(?:not|never|n['’]t|nothing) (?:\w+ )?(?:saying|said|claimed|meant|mean|think|thinking|sure|certain|as if"
    r"|that i)"
    r"|(?:nie|nicht|kein\w*) (?:\w+ )?(?:gesagt|behauptet|gemeint|sicher|so,? dass)|(?:sage|heißt|bedeutet|meine|glaube"
    r"|denke) (?:\w+ )?nicht|nicht,? dass|(?:jamais|pas) (?:dit|prétendu|voulu dire|sûre?|que)|(?:dis|pense|crois) pas"
    r"|not true|stimmt nicht|pas vrai)\b",
    re.IGNORECASE,
)
WEIGHED = re.compile(
    r"\b(?:whether|wonder\w*|undecided|torn between|can['’]?t decide|no idea|part of me|tempted|toying"
    r"|ob (?:ich|wir)|frage mich|unentschlossen|unschlüssig|me demande|hésite|sais pas|je doute"
    r"|(?:i['’]d|i would|i['’]ll|i will|i could|i should|i can) (?:\w+ )?(?:say|answer|write|tell)|my answer"
    r"|(?:würde|könnte|soll) ich (?:sagen|schreiben|antworten)|ich (?:würde|sage|schreibe) dann|je (?:dirais|répondrai"
    r"|répondrais))\b",
    re.IGNORECASE,
)
SAID_BY_OTHERS = re.compile(
    r"\b(?:according to|apparently|supposedly|allegedly|laut|angeblich|d['’]après|selon|soi-disant)\b"
    r"|(?<!\bi )(?<!\bwe )\b(?:says?|said|tells?|told|thinks?|thought|claim(?:s|ed)?|assumes?|assumed|reckons?|insists?"
    r"|insisted|believes?|expects?|wants?|asked|keeps? (?:saying|telling))\b(?: (?:me|us))?,? (?:that )?"
    r"(?:i|we|i['’]\w+|me|us)\b"
    r"|(?<!\bich )\b(?:sagt|sagte|sagen|meint|meinte|meinen|behauptet|denkt|denken|glaubt|glauben|findet|finden|will"
    r"|wollen|möchte|erwartet),? (?:dass )(?:ich|wir)\b"
    r"|(?<!\bje )\b(?:dit|disait|disent|pense|pensent|croit|croient|trouve|trouvent|prétend|affirme|veut|veulent"
    r"|voudrait) qu(?:e (?:je|j['’]|nous)|['’]on)",
    re.IGNORECASE,
)
WITHHELD = re.compile(
    r"\b(?:(?:don['’]?t|do not|never) (?:remember|save|store|keep|note|record|write|mention)|(?:scratch|strike) that"
    r"|take (?:it|that) back|forget (?:that|about|what)|merk dir (?:\w+ )?nicht|vergiss|nimm das zurück"
    r"|ne (?:retiens|note|garde|mentionne) pas|oublie)\b",
    re.IGNORECASE,
)
UNMEANT = (IRONIC, DENIED, WEIGHED, SAID_BY_OTHERS, WITHHELD)


def is_earnest(message: str) -> bool:
    return not (PLAYED.search(message) or ADVERT.search(message))


def is_meant(sentence: str) -> bool:
    return not any(doubt.search(sentence) for doubt in UNMEANT)
