"""Paper: one Chromium that prints many pages, and the fonts that it has for them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from playwright.sync_api import Page, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def chromium_path() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


@cache
def has_font(language: str) -> bool:
    """Whether a font on this machine holds the letters of a language (ISO 639-1)."""
    found = subprocess.run(["fc-list", f":lang={language}", "family"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


class Printer:
    def __init__(self, page: Page) -> None:
        self._page = page

    def pdf(self, html: str) -> bytes:
        """A4, as a person gets it from the browser's own dialogue."""
        self._page.set_content(html)
        return self._page.pdf(prefer_css_page_size=True, print_background=True, format="A4")


@contextmanager
def printer(path: str) -> Iterator[Printer]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield Printer(browser.new_page())
        browser.close()
