"""Plans for a life, told from what somebody is going to do next: by what they want to do, or by when."""

from __future__ import annotations

import re

AMBITIOUS_ENGLISH = (
    r"(?:mov(?:e|ing)|relocat\w+|emigrat\w+|settl(?:e|ing) (?:down|in)|liv(?:e|ing) (?:in|abroad|near|closer|with|by)"
    r"|leav(?:e|ing) (?!it|that|this|out)|quit\w*|resign\w*|hand(?:ing)? in my notice|stay\w*|retir\w+|stud(?:y|ying)"
    r"|go(?:ing)? (?:back (?:to|into|home)|freelance|part-time|abroad|solo|independent|into|on (?:\w+ )?leave)"
    r"|return\w*"
    r"|(?:start|found|open|launch|run|build|set(?:ting)? up)(?:ing)? (?:my own|our own|(?:an? )?(?:\w+ )?(?:business"
    r"|company|start-?up|agency|bakery|restaurant|shop|studio|school|practice|family|café|farm|consultancy|charity))"
    r"|start(?:ing)? (?:over|fresh|freelanc\w+|a phd)|freelanc\w+"
    r"|(?:buy|sell|build|rent)(?:ing)? (?:an?|my|our|the) (?:\w+ )?(?:house|flat|apartment|home|farm|boat|van|place"
    r"|land)"
    r"|marry\w*|get(?:ting)? (?:married|divorced|an? (?:dog|cat|degree)|pregnant|certified|out of|away from|into)"
    r"|(?:have|having|adopt\w*|foster\w*) (?:an?|another|our|more|kids|children|two) ?(?:baby|child|kids?|children"
    r"|family|dog)?|tak(?:e|ing) (?:(?:an?|some|my|the) )?(?:\w+ )?(?:sabbatical|time off|year|years|break|leave"
    r"|months)"
    r"|travel\w*|sail\w*|cycle|hike|writ(?:e|ing) (?:an?|my) (?:\w+ )?(?:book|novel|thesis|blog|memoir)|marathon"
    r"|ironman"
    r"|triathlon|(?:do|doing|finish\w*|start\w*|complet\w+|get\w*) (?:an?|my|the) (?:\w+ )*(?:phd|mba|master\w*|degree"
    r"|doctorate|apprenticeship|bachelor\w*|diploma)|switch\w*|chang(?:e|ing) (?:careers?|jobs?|industry|fields?"
    r"|employers?)|work(?:ing)? (?:less|abroad|part-time|fewer|four|4|for myself|for an ngo|with (?:children|animals"
    r"|people))|spend(?:ing)? more|slow(?:ing)? down|cut(?:ting)? (?:back|down)|reduc\w+ my|volunteer\w*"
    r"|teach\w*|give up|g[ai]v(?:e|en|ing) up|dropped|cancel\w+|abandon\w+|decided against|changed my mind"
    r"|pay(?:ing)? off|career break"
    r"|parental leave)"
)
AMBITIOUS_GERMAN = (
    r"(?:(?:um|weg|aus|zurück|hin)?(?:zu)?ziehen|auswandern|auszuwandern|kündigen|bleiben|zurückkehren|selbstständig"
    r"|selbständig|gründen|heiraten|studieren|promovieren|(?:haus|wohnung|hof) (?:zu )?(?:kaufen|bauen)|rente"
    r"|sabbatical"
    r"|auszeit|elternzeit|teilzeit|(?:weniger|halbtags|reduziert) (?:zu )?arbeiten|kürzer(?:zu)?treten|wechseln"
    r"|kind(?:er)? (?:zu )?(?:bekommen|adoptieren)|umschul\w+|quereinstieg|ausland|aussteigen|auszusteigen|raus aus"
    r"|aufhören|aufzuhören|marathon|buch (?:zu )?schreiben|eröffnen|ausbildung|meister\w*|weltreise|ehrenamt\w*"
    r"|aufgegeben|abgesagt|verworfen|freiberuflich|bauernhof)"
)
AMBITIOUS_FRENCH = (
    r"(?:déménager|m['’]installer|nous installer|partir (?:vivre|à l['’]étranger|en|au|de)|émigrer|démissionner|quitter"
    r"|rester|revenir (?:à|en|au|dans)|rentrer (?:à|en|au)|(?:créer|monter|lancer|ouvrir|fonder) (?:ma|mon|une?|notre)"
    r"|me (?:marier|reconvertir|lancer|former|mettre à)|à mon compte|reprendre (?:mes|des|les|une) \w+|reconver\w+"
    r"|acheter (?:une|un|notre) (?:\w+ )?(?:maison|appartement|ferme|terrain)|retraite|(?:prendre|poser) (?:une?|ma"
    r"|mon)"
    r" (?:année|congé|sabbatique|pause)|mi-temps|temps partiel|changer (?:de (?:métier|travail|boîte|voie|vie|secteur)"
    r"|d['’]employeur)|(?:avoir|faire|adopter) (?:un|des) (?:autre )?(?:enfants?|bébé)|travailler (?:moins"
    r"|à l['’]étranger)"
    r"|marathon|écrire un (?:livre|roman)|tour du monde|voyager|(?:faire|finir|terminer) (?:un|une|mon|ma) (?:\w+ )?"
    r"(?:thèse|master|doctorat|formation|mba)|ralentir|lever le pied|renoncé|abandonné|annulé|freelance"
    r"|passer (?:aux|à) (?:\d|quatre|trois|l['’]enseignement))"
)
#: What is meant to happen months from now is no errand.
FAR = (
    r"(?:next (?:year|summer|spring|autumn|fall|winter)|(?:with)?in (?:an?|two|three|five|ten|\d+|a few) years?"
    r"|in 20\d\d"
    r"|one day|some ?day|once (?:the|my|our|i|we)|after (?:the summer|my|our)|by (?:the age|20\d\d)"
    r"|in the (?:spring|summer|autumn|fall|winter|long run)"
    r"|nächste[sn] (?:jahr|frühjahr|sommer)|in (?:\w+ )?(?:zwei|drei|fünf|zehn|\d+) jahren|eines tages|irgendwann"
    r"|in den nächsten (?:\w+ )?jahren"
    r"|im (?:frühjahr|sommer|herbst|winter)|langfristig"
    r"|l['’](?:année|été|hiver) prochaine?|dans (?:deux|trois|cinq|dix|\d+) ans|un jour|cet (?:été|hiver)|au printemps"
    r"|à la rentrée|à long terme)"
)
AMBITIOUS = re.compile(rf"\b(?:{AMBITIOUS_ENGLISH}|{AMBITIOUS_GERMAN}|{AMBITIOUS_FRENCH}|{FAR})\b", re.IGNORECASE)


def is_ambitious(said: str) -> bool:
    return AMBITIOUS.search(said) is not None
