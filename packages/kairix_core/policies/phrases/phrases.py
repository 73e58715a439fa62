"""What every language has to have words for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kairix_core.policies.topics.topic import Topic

#: A gap of a sentence: ``{name}``.
GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Sentences with gaps. They are worded so that nothing has to agree with what is put in: no gender of a person, no
    number but the plural, no case.

    ``{name}`` is the person as the subject or object of a sentence, ``{of}`` says what is theirs ("Ada’s", "von Ada");
    with a capital where a sentence begins so. ``{what}``, ``{entry}``, ``{roles}`` … are quotes with their markers.
    """

    # --- the person
    somebody: str
    of: str
    of_somebody: str
    #: In place of ``of`` before a vowel.
    of_elided: str | None = None

    # --- how words are put together
    quote: str
    joint: str
    #: In place of ``joint`` before the sound of an "i".
    joint_before_i: str | None = None
    colon: str = ":"

    # --- times
    months: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    month_of_year: str = "{month} {year}"
    since: str
    until: str
    from_to: str
    years_long: str
    months_long: str
    month_long: str

    # --- talk
    greeting: str
    thanks: str
    farewell: str
    about_representative: str
    command: str
    meeting: str
    message: str

    # --- what is not there
    unclear: str
    private: str
    on_request: str
    not_there: str
    not_mentioned: str
    also_not_mentioned: str

    # --- what is there
    yes: str
    says: str
    quotes: str
    no_years: str
    total: str
    role: str
    works: str
    current: str
    worked: str
    latest: str
    undated: str
    location: str
    this_is: str
    headline: str
    position_now: str
    position_last: str
    headings: Mapping[Topic, str]
    sections: Mapping[str, str]

    # --- below an answer
    quotes_only: str
    passed_on: str
    cut_off: str
    unsupported: str
