# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rich text → block list → canonical JSON (RFC 8785) → SHA-256: the words people sign, and nothing else.

A block is ``{"type": "h2"|"h3"|"p", "content": [run, …]}`` or
``{"type": "ul"|"ol", "items": [{"content": [run, …], "lists": [block, …]?}, …]}``.
A run is ``{"text": str, "b": true?, "i": true?, "href": str?}``; a line break is ``\\n`` inside a text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

Block = dict[str, Any]
Run = dict[str, Any]

_HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
_BOLD, _ITALIC = {"b", "strong"}, {"i", "em"}
_CONTAINERS = {"div", "section", "article", "blockquote", "figure", "body", "html"}
_DROPPED = {"script", "style", "embed", "img", "template", "iframe", "object"}
_SAFE_SCHEMES = {"http", "https", "mailto", "tel"}
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """Blocks, their canonical JSON (UTF-8 bytes) and its SHA-256 (64 hex digits)."""

    blocks: list[Block]
    json: bytes
    sha256: str


def canonical_json(value: Any) -> bytes:
    """RFC 8785 bytes of a JSON value; raises ValueError for what JSON cannot hold (NaN, huge integers)."""
    import rfc8785

    return rfc8785.dumps(value)


def canonical_text(html: str, base_url: str = "") -> CanonicalText:
    """Blocks, canonical JSON and hash of a rich text. The same words give the same hash."""
    blocks = blocks_from_html(html, base_url)
    data = canonical_json(blocks)
    return CanonicalText(blocks, data, hashlib.sha256(data).hexdigest())


def blocks_from_html(html: str, base_url: str = "") -> list[Block]:
    """Block list of a rich text. Links stay when absolute, or made so by base_url; other markup loses its tag."""
    return _Reader(base_url).read(BeautifulSoup(html, "html.parser"))


class _Reader:
    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    def read(self, root: Tag) -> list[Block]:
        blocks: list[Block] = []
        loose: list[Run] = []
        for node in root.children:
            if not isinstance(node, Tag) or not self._is_block(node):
                loose += self._runs(node, {})
                continue
            self._flush(loose, blocks)
            blocks += self._block(node)
        self._flush(loose, blocks)
        return blocks

    def _is_block(self, tag: Tag) -> bool:
        return tag.name in _HEADINGS or tag.name in _CONTAINERS or tag.name in {"p", "ul", "ol"}

    def _flush(self, loose: list[Run], blocks: list[Block]) -> None:
        if content := _tidy(loose):
            blocks.append({"type": "p", "content": content})
        loose.clear()

    def _block(self, tag: Tag) -> list[Block]:
        if tag.name in _CONTAINERS:
            return self.read(tag)
        if tag.name in {"ul", "ol"}:
            items = [item for item in map(self._item, tag.find_all("li", recursive=False)) if item]
            return [{"type": tag.name, "items": items}] if items else []
        content = _tidy(self._children(tag, {}))
        return [{"type": _HEADINGS.get(tag.name, "p"), "content": content}] if content else []

    def _item(self, tag: Tag) -> Block | None:
        lists = [block for child in tag.find_all(["ul", "ol"], recursive=False) for block in self._block(child)]
        runs = [run for node in tag.children if not _is_list(node) for run in self._runs(node, {})]
        item: Block = {"content": _tidy(runs)}
        if lists:
            item["lists"] = lists
        return item if item["content"] or lists else None

    def _children(self, tag: Tag, style: Run) -> list[Run]:
        return [run for node in tag.children for run in self._runs(node, style)]

    def _runs(self, node: object, style: Run) -> list[Run]:
        if isinstance(node, NavigableString):
            return [] if isinstance(node, PreformattedString) else [{"text": str(node), **style}]
        if not isinstance(node, Tag) or node.name in _DROPPED:
            return []
        if node.name == "br":
            return [{"text": "\0", **style}]
        return self._children(node, self._style(node, style))

    def _style(self, tag: Tag, style: Run) -> Run:
        if tag.name in _BOLD:
            return {**style, "b": True}
        if tag.name in _ITALIC:
            return {**style, "i": True}
        if tag.name == "a" and (href := self._href(str(tag.get("href") or ""))):
            return {**style, "href": href}
        return style

    def _href(self, href: str) -> str:
        address = urljoin(self.base_url, href.strip()) if self.base_url and href.strip() else href.strip()
        try:
            return address if urlsplit(address).scheme in _SAFE_SCHEMES else ""
        except ValueError:
            return ""


def _is_list(node: object) -> bool:
    return isinstance(node, Tag) and node.name in {"ul", "ol"}


def _tidy(runs: list[Run]) -> list[Run]:
    """Join runs of one style, make white space single, NFC; drop what is empty."""
    joined: list[Run] = []
    for run in runs:
        text = _SPACES.sub(" ", unicodedata.normalize("NFC", run["text"]))
        style = {key: value for key, value in run.items() if key != "text"}
        if joined and {k: v for k, v in joined[-1].items() if k != "text"} == style:
            joined[-1]["text"] += text
        elif text:
            joined.append({"text": text, **style})
    return _trim(joined)


def _trim(runs: list[Run]) -> list[Run]:
    """No double space across runs, none at the ends; a break mark becomes a newline."""
    after_space = True
    for run in runs:
        text = re.sub(r" *\0 *", "\n", re.sub(" +", " ", run["text"]))
        run["text"] = text.lstrip(" ") if after_space else text
        after_space = run["text"].endswith((" ", "\n")) if run["text"] else after_space
    while runs and not runs[-1]["text"].rstrip():
        runs.pop()
    if runs:
        runs[-1]["text"] = runs[-1]["text"].rstrip()
        runs[0]["text"] = runs[0]["text"].lstrip()
    return [run for run in runs if run["text"]]
