"""Whether somebody wants to meet the person, or to write to them, in English, German, French and Spanish.

It is the speaker who wants it: "can I meet him"; "has he met customers" asks about the person. Matched against folded
words joined by single spaces, without punctuation, with ``they`` for each word of the person's name.
"""

from __future__ import annotations

import re

PERSON = (
    r"(?:(?:(?:mr|mrs|ms|dr|herr\w*|frau|monsieur|madame|senora?|a la|a|con|mit) )*they(?: they)*|them|him|her|ihn|ihm|"
    r"sie|ihr|lui|leur|(?:the|this) (?:candidate|person)|a (?:real )?(?:human|person))"
)
#: What may come after "her" or a name where that is the person and not what is theirs: "call her references".
AND_THEN = (
    r"(?=$| (?:a|about|after|again|an|and|as|at|back|because|before|by|directly|first|for|from|here|i|if|in|my|myself|"
    r"next|now|on|or|over|personally|please|regarding|some\w*|soon|that|the|then|this|through|to\w*|under|via|we|"
    r"when|with|am|um|und|uber|wegen|zu|eine?|etwas|pour|sur|un|une|et|para|por|sobre|y|el)\b)"
)
TALK = (
    r"(?:(?:short|quick|phone|video|zoom|first|job|brief) )*"
    r"(?:meeting|call|chat|talk|appointment|interview|conversation|coffee|slot)"
)
TEXT = r"(?:message|note|line|e ?mail|mail|letter|offer)"
ARTICLES = rf"(?: (?:a|an|some|the|my|our|up|{PERSON}|for|to))*"
I_CAN = (
    r"(?:(?:can|could|may|might|shall) (?:i|we|one|you)|how (?:to|(?:do|can|could|may|should|would) (?:i|we|one))|"
    r"(?:i|we)(?: (?:am|are|would|d|really|also|just|still|can|could|may))*"
    r" (?:like|love|want|wish|need|hope|happy|glad|keen|eager|interested)(?: very much)?(?: to| in)?|"
    r"(?:is it|would it be) (?:\w+ )?possible (?:to|for (?:me|us) to)|"
    r"(?:is there|do you have) (?:a|any|some) (?:way|chance|possibility)(?: for (?:me|us))? (?:to|of)|let(?: me| us)?|"
    r"^(?:(?:hi|hello|hey) )?(?:please)?)(?: (?:please|maybe|perhaps|also|directly|personally|just|actually|to))* ?\b"
)
ICH_KANN = (
    r"(?:(?:kann|konnte|darf|durfte|mochte|wurde|will) (?:ich|man)|(?:konnen|konnten|durfen|mochten|wollen) wir|"
    r"(?:ich|wir) (?:kann|konnte|mochte|wurde|will|wollte|konnen|mochten|wurden|wollen)|ist es moglich)(?: \w+){0,6}"
)
JE_PEUX = (
    r"(?:puis je|pouvons nous|pourrais je|peut on|pourrait on|je (?:peux|pourrais|veux|voudrais|souhait\w+|aimerais)|"
    r"aimerais|nous (?:pouvons|voudrions|souhait\w+|aimerions)|on peut|(?:est il|serait il) possible|comment)"
    r"(?: \w+){0,3}"
)
PUEDO = (
    r"(?:puedo|podria(?:mos)?|podemos|se puede|quisiera|querria|quiero|queremos|(?:me|nos) gustaria|(?:es|seria) "
    r"posible|como)(?: \w+){0,2}"
)

_MEETING = (
    rf"{I_CAN}(?:meet|interview|call|phone|see|(?:talk|speak|chat)(?: to| with))(?:ing)?(?: with)? {PERSON}{AND_THEN}",
    r"(?:can|could|shall|let) (?:we|us)? ?(?:meet|talk|speak|chat)$",
    r"when (?:can|could|shall) (?:we|i) (?:talk|speak|meet)",
    rf"{I_CAN}(?:have|get|book|make|schedule|arrange|set ?up|plan|request|grab|fix|propose|invite){ARTICLES} {TALK}",
    rf"(?:available|free|time|open)(?: \w+){{0,3}} for (?:a|an) {TALK}",
    rf"{ICH_KANN} (?:treffen|kennenlernen|kennen lernen|anrufen|telefonieren|mit {PERSON} (?:sprechen|reden))",
    r"(?:termin|treffen|gesprach|telefonat|interview)(?: \w+){0,4} (?:vereinbaren|buchen|ausmachen|anfragen)",
    rf"{JE_PEUX} (?:rencontrer|appeler|telephoner|parler (?:a|avec) {PERSON}|(?:lui|leur) parler)",
    r"(?:prendre|fixer|convenir|demander|reserver|organiser)(?: \w+){0,2} (?:rendez vous|rdv|entretien|reunion|appel)",
    rf"{PUEDO} (?:(?:conocer|llamar|entrevistar)(?:l[aeo])?|reunir(?:me|nos)|hablar (?:{PERSON}|con el(?:la)?))",
    r"(?:concertar|agendar|reservar|fijar|programar|pedir|solicitar)(?: \w+)? (?:cita|reunion|llamada|entrevista)",
    r"posso (?:incontrar|chiamar|intervistar)\w+",
    r"(?:fissare|prenotare|organizzare)(?: \w+)? (?:appuntamento|incontro|colloquio|chiamata|riunione)",
    r"(?:marcar|agendar|combinar)(?: uma?)? (?:reuniao|entrevista|conversa|chamada|encontro)",
    rf"posso (?:encontrar|conhecer) {PERSON}",
    r"(?:kan|kunnen|mag|wil) (?:ik|we|wij) (?:\w+ ){1,3}?(?:ontmoeten|spreken|bellen)",
    r"(?:afspraak|gesprek) (?:\w+ ){0,2}?(?:maken|inplannen|plannen)",
)
_MESSAGE = (
    rf"{I_CAN}(?:write|contact|reach|message|e ?mail|text|ask|tell|connect with)(?: out)?(?: to)? {PERSON}{AND_THEN}",
    rf"{I_CAN}(?:leave|send|write|drop|pass|give|forward)(?: on)?{ARTICLES} (?:\w+ )?{TEXT}",
    r"(?:get|be|stay) in (?:touch|contact)|put me in touch|back to (?:me|us)|(?:call|ring|phone) (?:me|us) back",
    rf"{PERSON}(?: please| kindly)? (?:call|phone|ring|e ?mail|write(?: to)?|contact|text|message) (?:me|us)",
    r"how (?:is|are|can|could) they (?:be )?(?:best )?(?:reached|contacted)|way to (?:contact|reach)",
    r"nachricht(?: \w+){0,3} (?:hinterlassen|schicken|senden|schreiben|zukommen)|zuruckrufen|ruckruf",
    rf"(?:{ICH_KANN}|wie) (?:kontaktieren|anschreiben|erreichen|{PERSON} (?:schreiben|fragen))",
    r"kontakt (?:aufnehmen|aufzunehmen|treten|kommen)",
    r"(?:laisser|envoyer|ecrire|adresser|transmettre)(?: \w+){0,3} (?:message|mot|courriel|mail)",
    rf"{JE_PEUX} (?:ecrire|contacter|joindre)",
    r"(?:entrer|mettre|prendre)(?: en)? contact|(?:me|nous) (?:rappeler|recontacter)",
    r"(?:dejar|enviar|mandar|escribir)(?:les?)?(?: \w+){0,2} (?:mensaje|correo|nota|recado)",
    rf"{PUEDO} (?:escribir(?:le)?|contactar(?:l[aeo])?|localizar(?:l[aeo])?)|(?:poner(?:me|nos)|entrar) en contacto",
    r"(?:posso|possiamo|come) (?:contattar|scriver|raggiunger)\w+",
    r"(?:lasciare|inviare|mandare)(?:\w+)? (?:un )?messaggio",
    r"(?:posso|podemos|como) (?:contat|contact|escrever)\w*|entrar em contac?to",
    r"(?:deixar|enviar|mandar)(?: uma)? mensagem",
    r"(?:kan|kunnen|mag|wil) (?:ik|we|wij) (?:\w+ ){1,3}?(?:bereiken|contacteren|mailen|schrijven)|contact opnemen",
    r"bericht (?:\w+ ){0,2}?(?:achterlaten|sturen)",
)
MEETING = re.compile(rf"\b(?:{'|'.join(_MEETING)})\b")
MESSAGE = re.compile(rf"\b(?:{'|'.join(_MESSAGE)})\b")
