"""`make screenshots`: the pictures of docs/screenshots, taken from an installation as it comes."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, FilePayload, Page, ViewportSize, expect

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # its parts are found as they are in a test

from e2e.chromium import HOW_TO_GET_ONE, chromium, chromium_path
from e2e.installation import ROOT, Installation
from e2e.owner import claim, sign_in
from e2e.public_page import TEAM, PublicPage
from e2e.watched import Watched
from kairix_infra.settings import SAMPLE_RESUME

FOLDER = ROOT / "docs/screenshots"
SIZES: dict[str, ViewportSize] = {
    "wide": {"width": 1440, "height": 900},
    "narrow": {"width": 390, "height": 844},
}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

Scene = Callable[[PublicPage], Coroutine[Any, Any, None]]


async def empty(here: PublicPage) -> None:
    await expect(here.button(TEAM)).to_be_visible()


async def answer(here: PublicPage) -> None:
    await here.ask_and_read(TEAM)
    await expect(here.numeral).to_be_visible()
    await expect(here.button("Earlier conversations")).to_be_visible()


async def evidence(here: PublicPage) -> None:
    await answer(here)
    await here.answer.get_by_role("button", name="“Lead the platform group").click()
    await expect(here.cited).to_be_in_viewport()


async def heading(here: PublicPage) -> None:
    await expect(here.page.get_by_role("heading", level=1)).to_be_visible()


async def bring(here: PublicPage) -> None:
    """The import page, to its owner."""
    await expect(here.button("Choose a file")).to_be_visible()


async def preview(here: PublicPage) -> None:
    """The sample as its own page prints it, read again."""
    file: FilePayload = {"name": "linnea-okafor.pdf", "mimeType": "application/pdf", "buffer": PRINTED[1.0]}
    await here.page.get_by_label("Résumé file").set_input_files(file)
    await expect(here.button("Use this résumé")).to_be_visible()
    if (here.page.viewport_size or SIZES["wide"])["width"] > 1000:
        await expect(here.page.locator("canvas[data-painted]").first).to_be_visible()
        await here.page.locator('[data-value="/work/0/position"] button').focus()


#: The same résumé in other sizes: to Kairix, other documents.
FILES = {"linnea-okafor.pdf": 1.0, "linnea-2024.pdf": 0.9, "cv-en.pdf": 0.8, "short.pdf": 0.7}
#: By its scale: the sample goes when the installation gets an owner.
PRINTED: dict[float, bytes] = {}


async def nothing_known(here: PublicPage) -> None:
    """The profile of somebody who has just come."""
    await expect(here.page.get_by_text("Nothing is known yet")).to_be_visible()


async def being_read(here: PublicPage) -> None:
    """Files on their way into the profile, of which the first have been read."""
    await here.page.get_by_label("Files to read").set_input_files(
        [{"name": name, "mimeType": "application/pdf", "buffer": PRINTED[scale]} for name, scale in FILES.items()]
    )
    lines = here.page.get_by_role("list", name="Files being read").get_by_role("listitem")
    await expect(lines.filter(has_text="facts")).not_to_have_count(0)


async def filled(here: PublicPage) -> None:
    """The profile once everything has been read."""
    await expect(here.page.get_by_text(f"{len(FILES)} files read")).to_be_visible()
    await expect(here.page.get_by_role("heading", name="Career", exact=True, level=2)).to_be_visible()
    await expect(here.page.get_by_role("heading", name="Languages", exact=True, level=2)).to_be_visible()


async def say(here: PublicPage, words: str) -> None:
    """To the coach, until it has answered."""
    answers = here.page.locator("article [data-status=complete]")
    before = await answers.count()
    await here.page.get_by_role("textbox", name="Write to your coach").fill(words)
    await here.button("Send").click()
    await expect(answers).to_have_count(before + 1)


async def welcomed(here: PublicPage) -> None:
    """The coach, to somebody who has not said anything."""
    await expect(here.button("Practise an interview with me")).to_be_visible()
    await expect(here.page.get_by_text("Getting to know you")).to_be_visible()
    await expect(here.button("Earlier conversations")).to_be_visible()


async def learnt(here: PublicPage) -> None:
    """A talk in which something has just been learnt."""
    await say(here, "Ask me what you want to know.")
    await say(here, "I live in Gothenburg, and my notice period is 3 months.")
    if (here.page.viewport_size or SIZES["wide"])["width"] > 1000:
        await expect(here.page.locator("[data-fresh]").first).to_be_visible()


async def practised(here: PublicPage) -> None:
    await here.button("New conversation").click()
    await here.button("Practise an interview with me").click()
    await expect(here.button("Time my answer")).to_be_visible()


async def remembered(here: PublicPage) -> None:
    """What the coach keeps in mind."""
    for words in ("Prefers small teams, and a door that can be closed", "Works best in the morning"):
        await here.button("Add something").click()
        await here.page.get_by_role("textbox", name="What to remember").fill(words)
        await here.button("Remember it").click()
        await expect(here.page.get_by_role("listitem").filter(has_text=words)).to_be_visible()


async def traced(here: PublicPage) -> None:
    """What would go, before anything is forgotten."""
    await here.button("Forget something…").click()
    await here.page.get_by_role("textbox", name="What to forget").fill("that I live in Gothenburg")
    await here.button("Look for it").click()
    await expect(here.button("Forget it for good")).to_be_visible()


async def compared(here: PublicPage) -> None:
    """A goal held against the profile, before there is a roadmap to it."""
    await here.page.get_by_role("combobox", name="Which role do you want?").fill("engineering manager")
    await here.page.get_by_role("option", name="Engineering Manager", exact=True).click()
    await expect(here.button("Make this roadmap")).to_be_visible()


async def planned(here: PublicPage) -> None:
    """The roadmap that is made of it."""
    await compared(here)
    await here.button("Make this roadmap").click()
    await expect(here.page.get_by_role("list", name="Milestones in time")).to_be_visible()


async def on_a_board(here: PublicPage) -> None:
    await here.page.get_by_role("button", name="Move “").first.click()
    await here.page.get_by_role("menuitem", name="Move to Doing").click()
    await expect(here.page.get_by_role("region", name="Doing").get_by_role("listitem")).to_have_count(1)


async def opened(here: PublicPage) -> None:
    """One milestone, with its why and what proves it."""
    await here.page.get_by_role("list", name="Milestones in time").get_by_role("button").nth(1).click()
    await expect(here.page.get_by_role("heading", name="What proves it")).to_be_visible()


async def print_all(browser: Browser, installation: Installation) -> None:
    """The sample's own page as PDFs, from a window of its own: phones do not print."""
    context = await browser.new_context(base_url=installation.url)
    page = await context.new_page()
    await page.goto("/@linnea-okafor/resume")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "18mm")
    for scale in FILES.values():
        PRINTED[scale] = await page.pdf(format="A4", scale=scale, margin=margin)
    await context.close()


async def nothing_asked(here: PublicPage) -> None:
    await expect(here.page.get_by_text("No question waits.")).to_be_visible()


async def asked(here: PublicPage) -> None:
    await expect(here.page.get_by_role("heading", name=ASKED[-1])).to_be_visible()


async def written(here: PublicPage) -> None:
    await expect(here.page.get_by_role("article", name="From Zoë Park")).to_be_visible()


#: What the résumé does not say; the first two mean one thing.
ASKED = ("What is her notice period?", "How long is Linnéa’s notice period?", "Would she move to Zürich?")
LETTER = "We plan the charging of 400 ferries, and you have done that for buses. May I tell you more?"


async def visitors_come(come: Callable[[], Awaitable[BrowserContext]]) -> None:
    """Some ask what nobody has told Kairix, and one leaves a message."""
    for question in ASKED:
        context = await come()
        here = await page_of(context, "/")
        await here.ask_and_read(question)
        await context.close()
    context = await come()
    here = await page_of(context, "/")
    await here.button("Leave a message").click()
    await here.page.get_by_label("Your message").fill(LETTER)
    await here.page.get_by_label("Your name").fill("Zoë Park")
    await here.page.get_by_label("Your e-mail").fill("zoe@example.org")
    await here.button("Send to Linnéa").click()
    await expect(here.page.get_by_role("heading", name="Linnéa has your message")).to_be_visible()
    await context.close()


async def page_of(context: BrowserContext, path: str) -> PublicPage:
    page = await context.new_page()
    await page.goto(path)
    return PublicPage(page, Watched(context, urlsplit(page.url).netloc))


#: What anybody sees, each in a browser that has never been here.
PUBLIC: dict[str, tuple[str, Scene]] = {
    "empty": ("/", empty),
    "answer": ("/", answer),
    "evidence": ("/", evidence),
    "not-found": ("/@nobody", heading),
    "sign-in": ("/sign-in", heading),
}
#: What the owner sees, one after the other.
OWN: dict[str, tuple[str, Scene]] = {
    "profile-empty": ("/profile", nothing_known),
    "import": ("/import", bring),
    "profile-reading": ("/profile", being_read),
    "profile": ("/profile", filled),
    "review": ("/profile/review", heading),
    "coach-empty": ("/coach", welcomed),
    "coach": ("/coach", learnt),
    "coach-practice": ("/coach", practised),
    "memory": ("/coach/memory", remembered),
    "forget": ("/coach/memory", traced),
    "roadmap-new": ("/roadmap", compared),
    "roadmap": ("/roadmap", planned),
    "milestone": ("/roadmap", opened),
    "board": ("/roadmap?shape=board", on_a_board),
    "inbox-empty": ("/inbox", nothing_asked),
    "import-preview": ("/import", preview),
}
#: What an owner sees whose page is public, after visitors were there.
DESK: dict[str, tuple[str, Scene]] = {
    "inbox": ("/inbox", asked),
    "messages": ("/inbox/messages", written),
}
#: Pictures of more than a window: heights that show what stands before the table.
TALL = {"wide": 1500, "narrow": 2600}
IS_TALL = {"profile-reading", "profile"}


async def main() -> None:
    path = chromium_path()
    if path is None:
        raise SystemExit(HOW_TO_GET_ONE)
    expect.set_options(timeout=20_000)
    async with chromium(path) as browser:
        for size, scheme in product(SIZES, SCHEMES):
            with running() as installation:
                await take_all(browser, installation, size, scheme)
            with tempfile.TemporaryDirectory() as folder:
                resume = Path(folder) / "linnea.json"
                resume.write_bytes(SAMPLE_RESUME.read_bytes())
                with running(RESUME_PATH=str(resume)) as installation:
                    await take_desk(browser, installation, size, scheme)


@contextmanager
def running(**env: str) -> Iterator[Installation]:
    """An installation of its own, where nothing is known yet but what ``env`` gives it."""
    with tempfile.TemporaryDirectory() as folder:
        installation = Installation(Path(folder) / "home", {"REQUESTS_PER_MINUTE": "10000", **env})
        installation.start()
        try:
            yield installation
        finally:
            installation.stop()


async def take_all(browser: Browser, installation: Installation, size: str, scheme: Scheme) -> None:
    """Every picture of one size and scheme but the desk's."""
    come = partial(window, browser, installation, size, scheme)
    for scene, (path, reach) in PUBLIC.items():
        context = await come()
        await take(await context.new_page(), path, reach, FOLDER / f"{scene}-{size}-{scheme}.png")
        await context.close()
    await print_all(browser, installation)
    claim(installation, "Linnéa Okafor")
    await take_own(OWN, await come(), size, scheme)


async def take_desk(browser: Browser, installation: Installation, size: str, scheme: Scheme) -> None:
    come = partial(window, browser, installation, size, scheme)
    claim(installation, "Linnéa Okafor")
    await visitors_come(come)
    await take_own(DESK, await come(), size, scheme)


async def take_own(scenes: Mapping[str, tuple[str, Scene]], context: BrowserContext, size: str, scheme: Scheme) -> None:
    """What the owner sees, in a window where they sign in first."""
    here = await page_of(context, "/sign-in")
    page = here.page
    await sign_in(here)
    await expect(page.get_by_label("E-mail")).to_have_count(0)
    for scene, (path, reach) in scenes.items():
        height = TALL[size] if scene in IS_TALL else SIZES[size]["height"]
        await page.set_viewport_size({"width": SIZES[size]["width"], "height": height})
        await take(page, path, reach, FOLDER / f"{scene}-{size}-{scheme}.png")
    await context.close()


async def window(browser: Browser, installation: Installation, size: str, scheme: Scheme) -> BrowserContext:
    context = await browser.new_context(
        base_url=installation.url,
        viewport=SIZES[size],
        is_mobile=size == "narrow",  # a phone's scroll bars lie over the page
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    await context.clock.set_fixed_time(datetime.now(UTC))  # "updated just now" in every picture
    return context


async def take(page: Page, path: str, reach: Scene, picture: Path) -> None:
    await page.goto(path)
    await reach(PublicPage(page, Watched(page.context, urlsplit(page.url).netloc)))
    await settle(page)
    await page.screenshot(path=picture, caret="hide", animations="disabled")


async def settle(page: Page) -> None:
    """Fonts and values are there, and no mouse rests on anything."""
    await page.mouse.move(0, 0)
    await expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
    await expect(page.locator("[class*=Popover-dropdown]:visible")).to_have_count(0)
    await page.evaluate("document.fonts.ready")


if __name__ == "__main__":
    asyncio.run(main())
