"""Whether words are to be taken as they stand: no hearsay, joke, wish, plan or advertisement, and nothing gone by.

What rules read in words that are not is no untruth, and nothing to be sure of.
"""

from __future__ import annotations

import re

from kairix_core.domain.profile.attribute import AttributeSpec


def _cue(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


#: Asked, if without its mark.
ASKED = re.compile(
    r"^\W*(?:(?:so|and|but|how|what|why|where|when|which|who)\b(?: \w+)?\s+)?"
    r"(?:is|are|am|was|do|does|did|should|would|could|can|will|shall|have|has)"
    r" (?:it|i|you|we|they|that|this|there|my|the)\b",
    re.IGNORECASE,
)
#: Somebody else says so, or something does.
HEARSAY = _cue(
    r"\b(?!(?:i|you|we|not)\b)[^\W\d_]+ (?:wrote|writes|says?|said|states?|thinks?|believes?|claims?|reckons?|assumes?"
    r"|told (?!you\b)\w+|insists?|suggests?|guesses)\b(?! no\b)",
    r"\bi (?:told (?!you\b)\w+|read|heard|was told|am told) ",
    r"\b(?:according to|apparently|allegedly|supposedly|rumou?r has it|on paper|angeblich|laut|selon|d['’]après)\b",
    r"\b(?!(?:ich|wir|du|wie)\b)[^\W\d_]+ (?:sagt|meint|schrieb|glaubt|behauptet|findet)\b",
    r"\b(?!(?:je|nous|tu)\b)[^\W\d_]+ (?:pensent?|croi(?:t|ent)|prétend\w*|a (?:dit|écrit))\b",
)
#: It is said to make somebody laugh, or said to be untrue.
UNTRUE = _cue(
    r"(?<!no )\b(?:kidding|joking|joke|jk|sarcasm|(?:(?:an?|the|my|some) )?(?:complete |total |white )?lie|untrue"
    r"|not true|isn['’]?t true|pretend\w*|made[- ]up|invented)\b",
    r"\b(?:in (?:another|a different|my next|a previous) life|in my dreams|dream(?:t|ed)? (?:that|of)|as if i\b)",
    r"\b(?:ha(?:ha)+h?|he(?:he)+|lol+|lmao|rofl|mdr|ptdr|xd)\b|[😂🤣😜😉🙃]",
    r"^\W*(?:yeah,? right|(?:sure|right|oh sure|of course),? and)\b",
    r"\b(?:nur (?:ein )?(?:scherz|spaß)|kleiner scherz|gelogen|stimmt nicht|je rigole|je plaisante|c['’]est faux)\b",
)
#: It holds at times, or in some way of speaking.
AT_TIMES = _cue(
    r"\b(?:in (?:a )?good (?:years?|months?|weeks?)|at best|at times|sometimes|occasionally|once in a while"
    r"|in theory|theoretically|technically|almost|nearly|sort of|kind of|manchmal|theoretisch|fast schon|beinahe"
    r"|parfois|en théorie|presque)\b",
)
#: It will be so.
AHEAD = _cue(
    r"\b(?:next (?:year|month|week|spring|summer|autumn|fall|winter|quarter|\w+day)|soon|tomorrow|one day|some ?day"
    r"|i will|i['’]ll|(?:going|about|due|set) to|hopefully|hope (?:that )?i|eventually|planned|from (?:june|july"
    r"|august|september|october|november|december|january|february|march|april|may)(?! (?:19|20)\d\d)"
    r"|nächste[nrs]? (?:jahr|monat|woche)|bald|demnächst|morgen|eines tages|hoffentlich|l['’]an(?:née)? prochaine?"
    r"|le mois prochain|bientôt|demain|un jour|j['’]espère)\b",
)
#: It was so.
GONE_BY = _cue(
    r"\b(?:years?|months?|decades?) ago\b|\bback (?:then|in)\b|\bin those days\b|\bas a (?:child|kid|student)\b"
    r"|\bat (?:school|uni|university|college)\b|\bvor \w+ jahren\b|\bdamals\b|\bil y a \w+ ans\b|\bà l['’]époque\b",
)
#: It depends on what the words stand behind.
DEPENDS_ON = _cue(
    r"\b(?:once|when(?:ever)?|until|till|as soon as|the day|by the time|in case|provided|sobald|bis|solange|dès que"
    r"|quand|lorsque)(?: that)?\W*$",
    r"\b(?:wish|hope|dream|claim|pretend|hoffe|wünschte|espère)(?: that| dass| que)?\W*$",
)
#: ``The company that I work with``: what follows is said of that.
SAID_OF_IT = re.compile(
    r"^\W*(?:(?:and|but|so)\b\W*)*(?:the|an?|some|every|all|our|their|his|her)"
    r"(?! (?:whole |entire )?(?:day|week|month|year|time|morning|evening|moment)\b)(?: [\w-]+){1,3}(?: that| which)? $",
    re.IGNORECASE,
)
#: ``I know a company that uses it``.
SAID_OF_OTHERS = re.compile(
    r"\bi (?:know|work with|met|found|saw)\b[^,]{0,120}\b(?:that|which|who(?:se)?|uses?|using)\b", re.IGNORECASE
)
#: A vacancy, pasted.
ADVERTISED = _cue(
    r"\b(?:we offer|we are looking for an?|we['’]re looking for an?|"
    r"you (?:have|bring|will|speak|are)\b.{0,120}\b(?:experience|skills|degree|team)"
    r"|your (?:profile|tasks|responsibilities|mission)|requirements|apply now|the ideal candidate"
    r"|equal opportunity|join (?:our|the) team|salary (?:range|band)|wir (?:suchen|bieten)|dein profil|ihr profil"
    r"|deine aufgaben|ihre aufgaben|jetzt bewerben|nous (?:recherchons|offrons)|votre profil|vos missions)\b",
)
#: Of these, what is to come is just what is told.
TO_COME = frozenset({"goals", "work_preferences", "job_search", "learning", "values", "interests", "wellbeing"})
NOW_PAID = "current_"
#: Of these, what was is told as well.
OF_OLD = frozenset({"work_history", "education", "certifications", "achievements", "leadership", "publications"})
#: Who moved two years ago lives there.
LASTING = frozenset({"identity", "contact", "experience_breakdown", "open_source"})


def in_earnest(spec: AttributeSpec, text: str, sentence: str, before: str) -> bool:
    """``sentence`` is the one of ``text`` in which a value stands, ``before`` what it says ahead of that."""
    anywhere = (HEARSAY, UNTRUE, AT_TIMES)
    if any(cue.search(sentence) for cue in anywhere) or ADVERTISED.search(text) or ASKED.match(sentence):
        return False
    if (spec.section not in OF_OLD and DEPENDS_ON.search(before)) or SAID_OF_IT.search(before):
        return False
    if is_of_now(spec) and (AHEAD.search(sentence) or SAID_OF_OTHERS.search(sentence)):
        return False
    return not (is_of_now(spec) and spec.section not in LASTING and GONE_BY.search(sentence))


def is_of_now(spec: AttributeSpec) -> bool:
    """Whether it tells how things are, and neither how they shall be nor how they were."""
    is_terms = spec.section == "compensation" and not spec.key.startswith(NOW_PAID)
    return not is_terms and spec.section not in TO_COME | OF_OLD
