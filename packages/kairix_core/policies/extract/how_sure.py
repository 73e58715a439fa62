"""How sure a rule may be of what it read: only what is said in earnest, and fits what was asked, is taken at once.

Everything else waits for a look: a value wrongly taken does more harm than one that is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from kairix_core.domain.profile.attribute import AttributeSpec
from kairix_core.policies.extract.claims import SENTENCE, without_quotes
from kairix_core.policies.extract.finding import Finding
from kairix_core.policies.extract.fits_question import fits_question
from kairix_core.policies.extract.in_earnest import in_earnest
from kairix_core.policies.extract.sureness import UNCLEAR


def as_claimed(findings: Iterable[Finding], text: str, specs: Mapping[str, AttributeSpec]) -> Iterator[Finding]:
    """Of what somebody tells without being asked."""
    for one in findings:
        yield one if _is_earnest(one, text, specs[one.attribute]) else _waiting(one)


def as_answered(
    findings: Iterable[Finding], text: str, specs: Mapping[str, AttributeSpec], on: date | None
) -> Iterator[Finding]:
    """Of what stands in the answer to a question, which has to fit it."""
    for one in findings:
        spec = specs[one.attribute]
        fits = _is_earnest(one, text, spec) and fits_question(spec, one.value, text.strip(), on)
        yield one if fits else _waiting(one)


def _is_earnest(one: Finding, text: str, spec: AttributeSpec) -> bool:
    plain = without_quotes(text)
    around = (found for found in SENTENCE.finditer(plain) if found.end() > one.start)
    sentence = next(around, None)
    if sentence is None:
        return True
    return in_earnest(spec, plain, sentence[0], plain[sentence.start() : one.start].lstrip())


def _waiting(one: Finding) -> Finding:
    return replace(one, confidence=min(one.confidence, UNCLEAR))
