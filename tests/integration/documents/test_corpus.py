"""Invented résumés in many layouts and languages: a sample of them is printed and read on each run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pypdfium2
import pytest

from corpus.career import truth
from corpus.layouts import EVERY, layouts
from corpus.make_corpus import Made, make, make_corpus
from corpus.people import invent
from corpus.printing import Printer, chromium_path, has_font, printer
from corpus.score_corpus import SCORER, score_corpus, scorer
from corpus.wording import languages

#: F1 over all fields of the sample; raise it when the import gets better.
REACHED = 0.8
IN_ONE_COLUMN = ("classic", "one-line", "piped", "dates-first", "running-heads", "tables")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Printer]:
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium on PATH to print with")
    with printer(path) as opened:
        yield opened


@pytest.mark.browser
@pytest.mark.skipif(not SCORER.is_file(), reason=f"no {SCORER} to score with (KAIRIX_SHARED)")
def test_a_sample_is_read_as_well_as_it_was(chromium: Printer) -> None:
    readable = [language for language in languages() if has_font(language)]
    sample = make_corpus(layouts("dev"), readable, seed=1, count=32, printer=chromium)
    assert score_corpus(sample, scorer()).whole.f1 >= REACHED


@pytest.mark.browser
@pytest.mark.parametrize("layout", IN_ONE_COLUMN)
@pytest.mark.parametrize("language", ["en", "de", "fr", "pt"])
def test_a_printed_page_holds_each_string_of_its_truth(layout: str, language: str, chromium: Printer) -> None:
    layouts("dev")
    made = make(EVERY[layout], language, 4, chromium)
    text = bare("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made.data)))
    assert [string for string in strings(made) if bare(string) not in text] == []


def bare(text: str) -> str:
    """Letters and digits, so that line breaks, hyphens and ligatures do not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def strings(made: Made) -> list[str]:
    facts = made.record["facts"]
    said = [facts[key] for key in ("name", "headline", "email", "phone", "location")] + facts["skills"]
    said += [entry[key] for entry in facts["employment"] for key in ("employer", "title", "location")]
    said += [entry[key] for entry in facts["education"] for key in ("institution", "degree", "area", "gpa", "location")]
    said += [entry["language"] for entry in facts["languages"]] + facts["interests"]
    return [string for string in said if string]


@pytest.mark.parametrize("language", languages())
def test_a_seed_always_invents_the_same_career(language: str) -> None:
    assert invent(language, 5) == invent(language, 5)


@pytest.mark.parametrize("language", languages())
def test_seeds_invent_different_people(language: str) -> None:
    assert len({invent(language, seed) for seed in range(20)}) == 20


def test_what_a_layout_omits_is_not_in_its_truth() -> None:
    told = truth(invent("en", 1).without({"phone", "skills"}))
    assert (told["phone"], told["skills"]) == (None, [])
