"""The core knows pydantic and the standard library, and nothing of the world."""

from __future__ import annotations

import subprocess
import sys

IMPORT_ALL_OF_CORE = """
import importlib, importlib.abc, pkgutil, sys

ALLOWED = {"kairix_core", "pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"}

class Wall(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root in sys.stdlib_module_names or root in ALLOWED or root.startswith("_sysconfigdata"):
            return None
        raise ModuleNotFoundError(f"the core must not import {name}", name=name)

import pydantic
sys.meta_path.insert(0, Wall())
import kairix_core
names = [module.name for module in pkgutil.walk_packages(kairix_core.__path__, "kairix_core.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_all_of_core_imports_with_everything_else_blocked() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL_OF_CORE], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20
