"""Words, so that a question and a line of a résumé can be compared: folded, cut and stemmed alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kairix_core.lexicon.folding import fold

TOKEN = re.compile(r"(?:(?<!\w)\.)?[^\W_]+(?:[.'’][^\W_]+)*[+#]*")
ENDINGS = frozenset({"s", "ve", "re", "ll", "d", "m"})
ELISIONS = frozenset({"l", "d", "qu", "j", "n", "c", "m", "s", "t", "all", "dall", "dell", "nell", "sull", "un"})

#: Several words, or several spellings, that are one word.
PHRASES = {
    "machine learning": "ml",
    "artificial intelligence": "ai",
    "google cloud": "gcp",
    "amazon web services": "aws",
    "microsoft azure": "azure",
    "front end": "frontend",
    "back end": "backend",
    "full stack": "fullstack",
    "node js": "node.js",
    "next js": "next.js",
    "vue js": "vue",
    "react js": "react",
    "ci cd": "cicd",
    "c sharp": "c#",
    "c plus plus": "c++",
    "ph d": "phd",
    "open source": "opensource",
    "notice period": "noticeperiod",
    "driving licence": "drivinglicence",
    "driving license": "drivinglicence",
    "work permit": "workpermit",
    "right to work": "workpermit",
    "united states": "usa",
    "united kingdom": "uk",
    "home office": "remote",
    "data store": "database",
    "data stores": "database",
    "langage de programmation": "programming",
    "langages de programmation": "programming",
    "lenguajes de programacion": "programming",
    "linguaggi di programmazione": "programming",
    "linguagens de programacao": "programming",
    "base de donnees": "database",
    "bases de donnees": "database",
    "base de datos": "database",
    "bases de datos": "database",
    "basi di dati": "database",
    "banco de dados": "database",
    "bancos de dados": "database",
    "bases de dados": "database",
    "maschinelles lernen": "ml",
    "maschinellem lernen": "ml",
    "kunstliche intelligenz": "ai",
    "kunstlicher intelligenz": "ai",
    "apprentissage automatique": "ml",
    "intelligence artificielle": "ai",
    "aprendizaje automatico": "ml",
    "inteligencia artificial": "ai",
    "apprendimento automatico": "ml",
    "intelligenza artificiale": "ai",
    "aprendizado de maquina": "ml",
}
PHRASE = re.compile(r"\b(?:" + "|".join(map(re.escape, PHRASES)) + r")\b")


def one_word(text: str) -> str:
    """With each phrase of several words as the one that it is."""
    return PHRASE.sub(lambda found: PHRASES[found[0]], text)


#: One spelling for words that are written in several.
SAME = {
    "postgres": "postgresql", "psql": "postgresql", "k8s": "kubernetes", "js": "javascript", "ts": "typescript",
    "golang": "go", "py": "python", "reactjs": "react", "vuejs": "vue", "nodejs": "node.js", "node": "node.js",
    "dotnet": ".net", "csharp": "c#", "cpp": "c++", "mongo": "mongodb", "tf": "terraform", "ph.d": "phd",
    "doctorate": "phd", "doctoral": "phd", "doctor": "phd", "msc": "master", "m.sc": "master", "m.s": "master",
    "meng": "master", "m.eng": "master", "m.a": "master", "mba": "mba", "bsc": "bachelor", "b.sc": "bachelor",
    "b.s": "bachelor", "b.a": "bachelor", "bs": "bachelor", "ba": "bachelor", "beng": "bachelor", "b.eng": "bachelor",
    "u.s": "usa", "u.s.a": "usa", "u.k": "uk", "led": "lead", "directed": "lead",
    "grew": "grow", "grown": "grow", "taught": "teach",
    "wrote": "write", "written": "write", "built": "build", "ran": "run", "sold": "sell", "spoke": "speak",
    "spoken": "speak", "won": "win", "held": "hold", "people": "person", "children": "child", "kids": "child",
    "studies": "study", "studied": "study", "analyses": "analysis", "optimisation": "optimization",
    "bought": "buy", "chose": "choose", "chosen": "choose", "drawn": "draw", "drew": "draw", "driven": "drive",
    "drove": "drive", "drunk": "drink", "fed": "feed", "flew": "fly", "flown": "fly", "fought": "fight",
    "froze": "freeze", "frozen": "freeze", "oversaw": "oversee", "overseen": "oversee", "overcame": "overcome",
    "paid": "pay", "ridden": "ride", "rode": "ride", "sang": "sing", "sung": "sing", "sat": "sit", "sewn": "sew",
    "shook": "shake", "sought": "seek", "stood": "stand", "struck": "strike", "swam": "swim", "threw": "throw",
    "thrown": "throw", "undertaken": "undertake", "undertook": "undertake", "withdrew": "withdraw", "wove": "weave",
    "woven": "weave", "dealt": "deal", "lost": "lose", "dug": "dig",
    "rewrote": "rewrite", "rewritten": "rewrite", "rebuilt": "rebuild", "caught": "catch", "bred": "breed",
    "fuhrung": "leadership", "fuhrungserfahrung": "leadership", "programmiersprache": "programming",
    "programmiersprachen": "programming", "datenbanken": "database", "cutting": "cut",
}  # fmt: skip
SUFFIXES = (
    "izations", "isations", "ization", "isation", "ements", "ement", "ments", "ment", "ations", "ation", "ators",
    "ator", "ating", "ated", "ates", "ate", "ings", "ing", "ships", "ship", "ly", "ers", "er", "ors", "or", "ions",
    "ion", "ed", "es", "s",
)  # fmt: skip
AGENTS = ("er", "or")
SHORTEST_STEM = 3
#: Endings that may leave a stem this short; the others leave a longer one.
SHORT_SUFFIXES = frozenset({"s", "es", "ed", "ing"})
LONG = 5
VOWELS = "aeiou"
#: A word of its own, although it ends like another one.
WHOLE = frozenset({"leadership", "mention", "mentions", "string", "spring", "engine", "during"})


def tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word as it compares, with its place in ``text``: ``C++``, ``node.js`` and ``.net`` are one word each."""
    for found in TOKEN.finditer(text):
        yield _bare(fold(found[0])), found.start(), found.end()


def _bare(word: str) -> str:
    head, apostrophe, tail = word.replace("’", "'").partition("'")
    if not apostrophe:
        return word
    if tail in ENDINGS:
        return head
    return tail if head in ELISIONS else head + tail


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """``managed``, ``manager`` and ``management`` → ``manag``; words with digits or signs stay as they are."""
    word = SAME.get(word) or SAME.get(word.removesuffix("s")) or word
    if len(word) <= SHORTEST_STEM or not word.isalpha() or word in WHOLE:
        return word
    if word.endswith(("ies", "ied")):
        word = f"{word[:-3]}y"
    word = word.removesuffix("y") if len(word) > LONG and word[-2] not in VOWELS else word
    cut = _without_suffix(word, SUFFIXES)
    # "mentored" is what a mentor does, who is "ment".
    word = _without_suffix(cut, AGENTS) if word.endswith(("ed", "ing", "ings")) else cut
    if len(word) > SHORTEST_STEM + 1 and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    return word.rstrip("e") if len(word) > SHORTEST_STEM else word


def _without_suffix(word: str, suffixes: tuple[str, ...]) -> str:
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM + (suffix not in SHORT_SUFFIXES):
            return word.removesuffix(suffix)
    return word


@lru_cache(maxsize=4096)
def terms(text: str) -> frozenset[str]:
    """The stems of a line, with the phrases that it holds and the parts of dotted words."""
    words = [word for word, _, _ in tokens(text)]
    found = {stem(word) for word in words}
    found.update(stem(part) for word in words if "." in word for part in word.split(".") if part)
    found.update(stem(PHRASES[phrase]) for phrase in PHRASE.findall(" ".join(words)))
    return frozenset(found)


def plain(text: str) -> str:
    """Its words as they compare, and nothing between them."""
    return " ".join(word for word, _, _ in tokens(text))
