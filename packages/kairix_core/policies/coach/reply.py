"""What a coach says where no model is set: what it understood, what rules found, and the next question. It claims
nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kairix_core.domain.coaching import Phase
from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.coach.intent import (
    asks_for_question,
    asks_meaning,
    changes_subject,
    has_enough,
    has_told_already,
    is_annoyed,
    is_question,
    only_nudges,
    passes,
    postpones,
    says_goodbye,
    says_thanks,
    tells_of_life,
    would_forget,
)
from kairix_core.policies.coach.next_move import Move, Situation
from kairix_core.policies.coach.understanding import Understood
from kairix_core.policies.coach.which import which_is_right
from kairix_core.policies.coach.wording import in_words
from kairix_core.policies.extract.left_open import still_open, unread
from kairix_core.policies.extract.named_at_all import points_back
from kairix_core.policies.extract.noted import takes_back
from kairix_core.policies.extract.notes_meant import speaks_of_notes
from kairix_core.policies.extract.talk import is_order
from kairix_core.policies.quoting import verbatim
from kairix_core.policies.small_talk import REPRESENTATIVE, only_greets
from kairix_core.policies.words import plain

#: By turns, here and below, so that nobody hears the same twice in a row.
NOTHING_NOTED = (
    "Thank you. I found nothing in that which I can file by myself.",
    "From that I took nothing: a plain sentence about yourself is what I understand best.",
    "That went past me. Tell it in other words, if it matters for your profile.",
)
#: For a word or two, and nothing that they could be about.
BARE = (
    "I do not know what that is about. Say it in a sentence, such as “I live in Porto” or “my notice is two months”.",
    "What is that about? A whole sentence helps me.",
)
BARE_WORDS = 2
PASSED_OVER = (
    "That is fine: I will not ask for it again.",
    "All right, we leave that out.",
    "No problem. On to something else.",
)
IT_WAS = "It was this:"
MEANS = "What I mean: {description}"
LATER = "Later, then: it waits in the menu above, under “Left open”, until you want to be asked."
ASKED_FOR = "Gladly."
REMEMBERED = "I will keep that in mind:"
SORRY = "I am sorry that I asked for it again. Let us go on."
PUT_RIGHT = (
    "I could not tell what to put right. Please say it whole, such as “my notice period is two months”.",
    "I do not see which you mean. Name it, such as “my team is 12 people” or “remove Sketch”.",
)
THANKS = (
    "Thank you for telling me. It changes nothing in your profile.",
    "I see. Nothing of that goes into your profile by itself.",
    "Good to know; your profile stays as it is.",
)
NO_ADVICE = (
    "I cannot answer that: no model is set here, so I note what you say plainly and ask for what I do not know.",
    "That one is beyond me without a model. What I can tell: “how is my profile?”, “what's due?”.",
    "To that I have no answer of my own.",
)
WELCOME = ("You are welcome.", "Gladly.")
QUIET = "I am sorry that this is tiresome. I ask nothing now: say what you would like, or “ask me” to go on."
STOPPED = "All right, we stop here. Say “ask me” when you would like to go on."
HELP = (
    "Tell me about your work in plain sentences, and I note it; or say “how is my profile?”, “interview me” or “make "
    "me a roadmap to become …”."
)
NOTHING_FORGOTTEN = (
    "Nothing is forgotten yet: under [Memory](/coach/memory), “Forget something…” shows you all the places where it "
    "stands, and takes it out of them. What I noted last can be undone beside this talk."
)
NOTHING_LEFT = "I have no further question: your profile holds all that I would ask for."
GREETING = (
    "Hello! I am your coach. Tell me about your work in plain sentences; what I understand goes into your profile."
)
GOODBYE = "Until next time. What you have told me is kept, and we go on where you like."
GO_AHEAD = "Gladly: tell me about it in a plain sentence."
ABOUT_ME = (
    "I am your coach, a program: I ask, note what you tell me in plain sentences, practise interviews with you and "
    "keep your roadmap. No model is set here, so I do not talk freely. Try “what do you know about me?” or “make me a "
    "roadmap to become …”."
)

NOTED = "I noted:"
WAITING = "Waiting for your look, under Profile → To review:"


def reply(now: Situation, move: Move, specs: Mapping[str, AttributeSpec], found: str = "") -> str:
    """Markdown. ``found`` is what rules found for this phase."""
    heard = _understood(now.heard, specs) if now.heard and move.phase is not Phase.PRACTICE else ""
    if move.phase is Phase.PRACTICE:
        return found
    is_asking = move.is_asked or any(one.against for one in now.heard)
    asks = "" if is_asking or says_goodbye(now.text) else _question(move)
    kept = _list(REMEMBERED, [f"- {verbatim(one)}" for one in now.remembered]) if now.remembered else ""
    answered = found or ("" if heard or kept or move.unread else _taken_up(now, move))
    return "\n\n".join(filter(None, (heard, kept, answered, asks)))


def _question(move: Move) -> str:
    if move.unread is not None:
        return unread(move.unread)
    if move.crossed is not None:
        return still_open(move.crossed)
    return move.questions[0].question if move.questions else NOTHING_LEFT


def _meaning(move: Move) -> str:
    return MEANS.format(description=move.crossed.description) if move.crossed else ""


def _taken_up(now: Situation, move: Move) -> str:
    """The first of these that holds."""
    text = now.text
    rows: tuple[tuple[bool, str | Sequence[str]], ...] = (
        (only_greets(plain(text)), GREETING),
        (REPRESENTATIVE.search(plain(text)) is not None, ABOUT_ME),
        (is_annoyed(text), QUIET),
        (move.is_asked and has_enough(text), STOPPED),
        (bool(move.passed) or passes(text), PASSED_OVER[len(now.person.asked) % len(PASSED_OVER)]),
        (move.crossed is not None and asks_meaning(text), _meaning(move)),
        (asks_meaning(text), HELP),
        (says_goodbye(text), GOODBYE),
        (says_thanks(text), WELCOME),
        (only_nudges(text), ""),
        (asks_for_question(text), IT_WAS),
        (postpones(text), LATER),
        (would_forget(text), NOTHING_FORGOTTEN),
        (changes_subject(text), GO_AHEAD),
        (takes_back(text) or points_back(text) or speaks_of_notes(text), PUT_RIGHT),
        (move.wish is not None, ASKED_FOR),
        (has_told_already(text), SORRY),
        (tells_of_life(text), THANKS),
        ("?" in text or is_question(text) or is_order(text), NO_ADVICE),
        (len(text.split()) <= BARE_WORDS, BARE),
    )
    said = next((said for holds, said in rows if holds), NOTHING_NOTED)
    return said if isinstance(said, str) else _another(said, now.asked)


def _another(phrases: Sequence[str], before: str) -> str:
    """One that the message before did not have."""
    return next((phrase for phrase in phrases if phrase not in before), phrases[0])


def _understood(heard: Sequence[Understood], specs: Mapping[str, AttributeSpec]) -> str:
    """What was noted, and what waits for its owner's look."""
    noted = [_told(one, specs[one.attribute]) for one in heard if not one.waits]
    waiting = [_told(one, specs[one.attribute]) for one in heard if one.waits]
    return "\n\n".join(_list(head, lines) for head, lines in ((NOTED, noted), (WAITING, waiting)) if lines)


def _list(head: str, lines: Sequence[str]) -> str:
    return f"{head}\n\n" + "\n".join(lines)


def _told(one: Understood, spec: AttributeSpec) -> str:
    if one.against:
        return which_is_right(spec, one.value, one.against[0])
    instead = f", instead of {verbatim(in_words(spec, one.instead))}" if one.instead is not None else ""
    return f"- **{spec.label}**: {verbatim(in_words(spec, one.value))}{instead}"
