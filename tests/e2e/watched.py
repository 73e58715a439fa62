"""What a browser has to say about the pages of one test: complaints, and where they called."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, ConsoleMessage, Request, WebError

OWN = ("data", "blob", "about")
#: Violations of the content security policy that make no noise in the console still make this one.
REPORT_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`))"""


class Watched:
    """Listens to everything that happens in ``context``; ``complaints`` must be empty at the end of a test."""

    def __init__(self, context: BrowserContext, host: str) -> None:
        self.complaints: list[str] = []
        self._host = host
        self._expected: list[str] = []
        context.on("console", self._hear)
        context.on("weberror", self._catch)
        context.on("request", self._follow)

    def expect(self, words: str) -> None:
        """From now on a console error with these words is what the test is about."""
        self._expected.append(words)

    def _hear(self, message: ConsoleMessage) -> None:
        known = any(words in message.text for words in self._expected)
        if message.type in {"error", "warning"} and not known:
            self.complaints.append(f"{message.type}: {message.text} ({message.location['url']})")

    def _catch(self, error: WebError) -> None:
        self.complaints.append(f"uncaught: {error.error}")

    def _follow(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in OWN and url.netloc != self._host:
            self.complaints.append(f"called another host: {request.url}")
