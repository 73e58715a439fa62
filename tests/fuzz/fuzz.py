"""``fuzz.py FORMAT --seconds 30``: mutate files for as long, guided by what the reader's code does with them.

What a reader may do is told in ``soundness``. A file that makes it do otherwise is kept under ``.fuzz/FORMAT/`` and
read again by ``fuzz.py FORMAT FILE``.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "packages")]
KEPT = ROOT / ".fuzz"
MAX_BYTES = 16_384
SLOW_SECONDS = 10

with atheris.instrument_imports(include=["kairix_infra.documents", "docx", "yaml"]):
    import kairix_infra.documents.career.understand  # noqa: F401 - readers are imported when they are needed
    from fuzz.pictures import A_PNG, open_soundly
    from fuzz.seeds import TARGETS
    from fuzz.soundness import read_soundly


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=[*TARGETS, "picture"])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--seconds", type=int, default=30)
    given = parser.parse_args()
    folder = KEPT / given.format
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    target = TARGETS.get(given.format)
    for number, seed in enumerate(target.seeds if target else (A_PNG,)):
        (corpus / f"seed-{number}").write_bytes(seed)

    def one(data: bytes) -> None:
        if target is None:
            open_soundly(data)
        else:
            read_soundly(target.whole(data), target.kind)

    limits = [
        f"-max_total_time={given.seconds}",
        f"-max_len={MAX_BYTES}",
        f"-timeout={SLOW_SECONDS}",
        "-rss_limit_mb=2048",
    ]
    report = [f"-artifact_prefix={folder}/", "-print_final_stats=1", "-verbosity=0", "-close_fd_mask=0"]
    what = [str(given.file)] if given.file else [str(corpus)]
    print(f"· fuzzing {given.format}", flush=True)
    atheris.Setup([sys.argv[0], *limits, *report, *what], one)
    atheris.Fuzz()


if __name__ == "__main__":
    with contextlib.suppress(OSError):
        os.nice(10)
    main()
