"""``python -m tests.corpus --seed 7 --count 100 --layouts dev --out DIR --score``."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from .layouts import layouts
from .make_corpus import Made, make_corpus
from .printing import chromium_path, has_font, printer
from .reliability import bins
from .score_corpus import SCORER, Count, Report, score_corpus, scorer
from .wording import languages


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--layouts", default="dev", help="dev, held-back, all, or names parted by commas")
    parser.add_argument("--languages", default="", help="codes parted by commas; all of them if empty")
    parser.add_argument("--out", type=Path, help="folder for the files; their truth goes to its folder truth/")
    parser.add_argument("--score", action="store_true", help="read what was printed, and say how well")
    parser.add_argument("--evidence", action="store_true", help="count how often each kind of evidence was right")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show so many misses of each field")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    path = chromium_path()
    if path is None:
        sys.exit("There is no Chromium on PATH to print with: apt-get install chromium-headless-shell.")
    if given.score and not SCORER.is_file():
        sys.exit(f"There is no {SCORER} to score with; KAIRIX_SHARED names the folder that holds resumes/.")
    spoken = [each for each in given.languages.split(",") if each] or languages()
    with printer(path) as chromium:
        readable = [language for language in spoken if has_font(language)]
        corpus = kept(make_corpus(layouts(given.layouts), readable, given.seed, given.count, chromium), given.out)
        if given.score:
            show(score_corpus(corpus, scorer()), given.misses, evidence=given.evidence)
        else:
            print(f"{sum(1 for _ in corpus)} résumés")


def kept(corpus: Iterable[Made], folder: Path | None) -> Iterator[Made]:
    """The same résumés, each written to the folder as it passes."""
    for made in corpus:
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            made.write(folder)
        yield made


def show(report: Report, misses: int, *, evidence: bool) -> None:
    for name, counts in (("field", report.fields), ("layout", report.layouts), ("language", report.languages)):
        table(name, counts)
    worst = sorted(report.files.items(), key=lambda item: item[1].f1)[:10]
    table("worst files", dict(worst))
    table("in all", {f"{len(report.files)} résumés": report.whole})
    for reason, count in report.refused.items():
        print(f"refused {count}: {reason}")
    show_kinds(report)
    reliability(report)
    show_misses(report, misses)
    if evidence:
        show_evidence(report)


def table(name: str, counts: Mapping[str, Count]) -> None:
    print(f"\n{name:32} {'F1':>6}   hits/stated/found")
    for key, count in counts.items():
        print(f"{key:32} {count.f1:6.3f}   {count.hits}/{count.stated}/{count.found}")


def show_kinds(report: Report) -> None:
    print(f"\n{'most frequent mistakes':40} {'values':>6}   an example")
    for (name, kind), count in report.kinds.most_common(20):
        print(f"{name + ': ' + kind:40} {count:6}   {report.examples[name, kind][:100]}")


def reliability(report: Report) -> None:
    if not report.confidences:
        print("\nNo value has a confidence.")
        return
    print(f"\n{'confidence':12} {'values':>7} {'stated':>7} {'right':>7}")
    for low, count, stated, right in bins(report.confidences):
        print(f"{low:4.2f}–{low + 0.1:4.2f}    {count:7} {stated:7.3f} {right:7.3f}")


def show_evidence(report: Report) -> None:
    """What ``RATES`` of the reader's confidence are taken from."""
    seen, right = (
        Counter(name for name, _ in report.evidence),
        Counter(name for name, is_right in report.evidence if is_right),
    )
    print(f"\n{'evidence':40} {'values':>7} {'right':>7}")
    for name in sorted(seen):
        print(f"{name:40} {seen[name]:7} {right[name] / seen[name]:7.3f}")


def show_misses(report: Report, limit: int) -> None:
    shown: Counter[str] = Counter()
    for miss in report.misses:
        shown[miss.field] += 1
        if shown[miss.field] <= limit:
            print(f"{miss.field:16} {miss.id}\n    missed   {miss.missed}\n    spurious {miss.spurious}")


if __name__ == "__main__":
    main()
