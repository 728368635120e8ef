# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From articles to the canonical block list that is hashed and signed, and back to a page that people read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override, pgettext

from signing.canonical import CanonicalText, canonical_text

Block = dict[str, Any]


@dataclass
class Article:
    """One article with its permalink."""

    number: int
    title: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return f"art-{self.number}"

    @property
    def html(self) -> SafeString:
        return blocks_html(self.blocks)


@dataclass
class ReadableText:
    """A version's text in one language. `is_official` only for the one that is signed."""

    language: str
    preamble: list[Block]
    articles: list[Article]
    is_official: bool

    @property
    def preamble_html(self) -> SafeString:
        return blocks_html(self.preamble)


def canonical_of(*, preamble: str, articles: Iterable[tuple[str, str]], language: str, base_url: str) -> CanonicalText:
    """Canonical text of a preamble (HTML) and articles (title, HTML): each article becomes a heading and its blocks."""
    with override(language):
        pattern = pgettext("article of a pact", "Art. %(number)s – %(title)s")
    parts = [preamble]
    for number, (title, body) in enumerate(articles, start=1):
        parts.append(f"<h2>{escape(pattern % {'number': number, 'title': title})}</h2>{body}")
    return canonical_text("".join(parts), base_url=base_url)


def readable(blocks: list[Block], *, language: str, is_official: bool) -> ReadableText:
    """Split at the headings of articles; what stands before the first one is the preamble."""
    text = ReadableText(language, [], [], is_official)
    for block in blocks:
        if block["type"] == "h2":
            title = "".join(run["text"] for run in block["content"])
            text.articles.append(Article(len(text.articles) + 1, title))
        else:
            (text.articles[-1].blocks if text.articles else text.preamble).append(block)
    return text


def blocks_html(blocks: Iterable[Block]) -> SafeString:
    """The same words as a page shows them; every text is escaped."""
    return format_html_join("", "{}", ((_block_html(block),) for block in blocks))


BLOCKS = {"ul": "<ul>{}</ul>", "ol": "<ol>{}</ol>", "p": "<p>{}</p>"}


def _block_html(block: Block) -> SafeString:
    if "items" in block:
        inside = format_html_join("", "<li>{}{}</li>", (_item_parts(item) for item in block["items"]))
    else:
        inside = _runs_html(block["content"])
    return format_html(BLOCKS.get(block["type"], "<h3>{}</h3>"), inside)


def _item_parts(item: Block) -> tuple[SafeString, SafeString]:
    return _runs_html(item["content"]), blocks_html(item.get("lists", []))


def _runs_html(runs: Iterable[dict[str, Any]]) -> SafeString:
    return format_html_join("", "{}", ((_run_html(run),) for run in runs))


def _run_html(run: dict[str, Any]) -> SafeString:
    html = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in run["text"].split("\n")))
    if run.get("b"):
        html = format_html("<strong>{}</strong>", html)
    if run.get("i"):
        html = format_html("<em>{}</em>", html)
    if run.get("href"):
        html = format_html('<a href="{}">{}</a>', run["href"], html)
    return html
