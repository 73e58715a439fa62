"""The names that sections of a résumé go by, in eleven languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kairix_infra.documents.words import words, words_by_section

#: Of two sections that a heading names, the one that is more telling.
PRIORITY = (
    "volunteer", "references", "publications", "certificates", "awards", "languages", "interests", "projects",
    "education", "skills", "work", "basics", "summary",
)  # fmt: skip
MAX_WORDS = 6
WORDS = words_by_section("headings")
WHOLE = {name: section for section, names in words_by_section("unspaced_headings").items() for name in names}
FILLERS = words("heading_fillers")


@lru_cache(maxsize=4096)
def section_of(text: str) -> str | None:
    """The section that a heading of these words opens, or None when they name none."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    unspaced = re.sub(r"[\s:：【】\[\]（(].*$|\s", "", folded.strip(" :：【】[]"))
    if unspaced in WHOLE:
        return WHOLE[unspaced]
    said = re.sub(r"[^\w&+/'’-]+", " ", folded).replace("/", " ").split()
    if not said or len(said) > MAX_WORDS or text.rstrip()[-1] in ".,;" or any(map(str.isdigit, folded)):
        return None
    named = [section for section in PRIORITY if not WORDS[section].isdisjoint(said)]
    known = all(word in FILLERS or any(word in WORDS[section] for section in named) for word in said)
    if not named or not known:
        return None
    first = re.split(r"\s*(?:&|\band\b|\bund\b|\bet\b|/)\s*", folded, maxsplit=1)[0]
    return section_of(first) or named[0] if first != folded else named[0]
