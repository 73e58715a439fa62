"""Which text can be kept."""

from __future__ import annotations

import re

#: PostgreSQL keeps no NUL, UTF-8 no half of a surrogate pair.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
