"""What a document is called: its file's name, as a label that can do nothing."""

from __future__ import annotations

import re
import unicodedata

from kairix_core.domain.document import SAMPLE_NAME

MAX_LENGTH = 200
NAMELESS = "document"
#: What turns the direction of writing, or is seen by nobody. The joiners stay: scripts and pictograms need them.
DECEIVING = re.compile("[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


def document_name(file_name: str) -> str:
    r"""``C:\Users\me\cv.pdf`` → ``cv.pdf``: no folders, no control characters, one line of at most 200 characters."""
    last = re.split(r"[/\\]", file_name.strip().rstrip("/\\"))[-1]
    visible = "".join(char for char in DECEIVING.sub("", last) if unicodedata.category(char) not in {"Cc", "Cs"})
    label = " ".join(unicodedata.normalize("NFC", visible).split())
    if label == SAMPLE_NAME:
        return f"own-{label}"
    return label[:MAX_LENGTH].strip() if label.strip(". ") else NAMELESS
