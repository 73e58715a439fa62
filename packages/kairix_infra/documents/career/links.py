"""Addresses on the web: what a link leads to, or what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import SplitResult, urlsplit

from kairix_core.domain.document import Span
from kairix_infra.documents.career.found import Found, Tree
from kairix_infra.documents.runs import Line

PRINTED = re.compile(
    r"(?<![@\w.-])(?:https?://[^\s|,;()<>]+|(?:www\.)?[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d-]{1,63}){0,6}\."
    r"[a-z]{2,14}(?:/[^\s|,;()<>]*)?)(?![\w@])",
    re.IGNORECASE,
)
#: What looks like an address and is the name of a tool or a word with a dot in it.
NO_ADDRESS = re.compile(
    r"(?:\w+\.(?:js|ts|py|cs|jsx|rs|md|txt|pdf|docx?)|asp\.net|\w{1,2}\.\w{1,3}|(?:ph|b|m)\.?\w*\.\w{1,2})$",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[^\s@|,;()<>]{1,64}@[^\s@|,;()<>]{1,255}")
MAP = re.compile(r"//(?:www\.)?(?:google\.\w+/maps|maps\.|goo\.gl/maps|openstreetmap)")
NETWORKS = {
    "linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab", "x.com": "X", "twitter.com": "Twitter",
    "orcid.org": "ORCID", "stackoverflow.com": "Stack Overflow", "medium.com": "Medium", "kaggle.com": "Kaggle",
    "xing.com": "XING", "behance.net": "Behance", "dribbble.com": "Dribbble", "itch.io": "itch.io", "dev.to": "DEV",
    "scholar.google.com": "Google Scholar", "researchgate.net": "ResearchGate", "instagram.com": "Instagram",
    "facebook.com": "Facebook", "youtube.com": "YouTube", "bitbucket.org": "Bitbucket", "codepen.io": "CodePen",
    "leetcode.com": "LeetCode", "huggingface.co": "Hugging Face", "bsky.app": "Bluesky", "t.me": "Telegram",
}  # fmt: skip


def read_links(lines: Sequence[Line]) -> dict[str, Tree]:
    """The first address of no known network is ``url``; all others are ``profiles``."""
    links = {_plain(link.value): link for link in reversed(list(_links(lines)))}
    ordered = sorted(links.values(), key=lambda link: link.span.start)
    own = next((link for link in ordered if not _network(link.value)), None)
    profiles: list[Tree] = [_profile(link) for link in ordered if link is not own]
    return {"url": own, "profiles": profiles}


def _links(lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        linked: list[tuple[int, int]] = []
        for run in line.runs:
            if run.href.startswith("http") and run.text.strip() and not MAP.search(run.href):
                linked.append((run.start, run.start + len(run.text)))
                yield Found(
                    run.href, line.snippet.span.model_copy(update={"start": linked[-1][0], "end": linked[-1][1]})
                )
        for snippet in line.snippets:
            text = EMAIL.sub(lambda address: " " * len(address.group()), snippet.text)
            for printed in PRINTED.finditer(text):
                place = snippet.part(*printed.span()).trimmed(" .,;)")
                if NO_ADDRESS.match(place.text) or not _is_one_case(place.text):
                    continue
                url = place.text if "://" in place.text else f"https://{place.text}"
                bare = _network(url) is not None and not address_parts(url).path.strip("/")
                if not bare and not any(start < place.end and place.start < end for start, end in linked):
                    yield Found(url, place.span)


def _is_one_case(address: str) -> bool:
    """``St.Gallen`` is a town; what ends a web address is written as one."""
    ending = address.partition("://")[2] or address
    top = ending.partition("/")[0].rpartition(".")[2]
    return top.islower() or (top.isupper() and ending.partition("/")[0].isupper())


def _profile(link: Found) -> dict[str, Tree]:
    network = _network(link.value) or address_parts(link.value).netloc.removeprefix("www.")
    path = address_parts(link.value).path.strip("/").rpartition("/")[2]
    named = {"network": Found(network, link.span), "username": Found(path, _end_of(link, path))}
    return {**{key: value for key, value in named.items() if value.value}, "url": link}


def _end_of(link: Found, path: str) -> Span:
    """A printed address ends in the name of its user; other words that lead there are its place as they are."""
    bare = _plain(link.value)
    is_printed = link.span.end - link.span.start in {len(link.value), len(bare), len(f"www.{bare}")}
    if not is_printed or not link.value.endswith(path):
        return link.span
    return link.span.model_copy(update={"start": link.span.end - len(path)})


def address_parts(url: str) -> SplitResult:
    """An address that is none has no parts."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


def _network(url: str) -> str | None:
    host = address_parts(url).netloc.casefold().removeprefix("www.")
    return next((name for domain, name in NETWORKS.items() if host == domain or host.endswith(f".{domain}")), None)


def _plain(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", url.casefold()).rstrip("/")
