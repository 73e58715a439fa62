"""Print the OpenAPI document: `python -m kairix_api.openapi`. The TypeScript client is generated from it."""

from __future__ import annotations

import json
import sys

from kairix_api.app import describe

if __name__ == "__main__":
    json.dump(describe(), sys.stdout, indent=1, sort_keys=True, ensure_ascii=False)
    sys.stdout.write("\n")
