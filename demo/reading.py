# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The content files: read, put in the demo year, cut to one language, turned into HTML."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

CONTENT = Path(__file__).parent / "content"
YEAR_PLACEHOLDER = re.compile(r"\{(year|last_year|next_year|year_plus_2)\}")
BOLD = re.compile(r"\*\*(.+?)\*\*")
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")

LinkTo = Callable[[str], str]
"""Turns an `href` of the content into the attributes of an `<a>`."""


def demo_year(today: date) -> int:
    """The process runs June–December: early in a year, last year's is the one to tell about."""
    return today.year if today.month >= 6 else today.year - 1


@cache
def read(name: str) -> Any:
    """The content of `content/<name>.yaml`, with the years of today's demo in its strings."""
    raw = yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))
    year = demo_year(timezone.localdate())
    years = {"year": year, "last_year": year - 1, "next_year": year + 1, "year_plus_2": year + 2}
    return _with_years(raw, {key: str(value) for key, value in years.items()})


def _with_years(value: Any, years: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return YEAR_PLACEHOLDER.sub(lambda found: years[found.group(1)], value)
    if isinstance(value, list):
        return [_with_years(item, years) for item in value]
    if isinstance(value, dict):
        return {key: _with_years(item, years) for key, item in value.items()}
    return value


def say(value: Any, language: str) -> Any:
    """One language of a text; what is not split by language is the same in all."""
    if isinstance(value, Mapping) and "it" in value:
        return value.get(language) or value["it"]
    return value if value is not None else ""


def day_of(item: Mapping[str, Any], *, key: str = "days_from_now") -> date:
    """`days_from_now`, moved forward to `weekday` when the item names one."""
    day = timezone.localdate() + timedelta(days=item[key])
    return day + timedelta(days=(item["weekday"] - day.weekday()) % 7) if "weekday" in item else day


def moment(day: date, clock: str = "09:00") -> datetime:
    """A local time of that day, aware."""
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


def month_day(month: int, *, day: int = 1) -> date:
    return date(demo_year(timezone.localdate()), month, day)


def inline(text: str, link: LinkTo) -> str:
    """Escaped text with its **bold** and its [links](href)."""
    marked = BOLD.sub(r"<b>\1</b>", escape(text, quote=False))
    return LINK.sub(lambda found: f"<a {link(found.group(2))}>{found.group(1)}</a>", marked)


def html(blocks: Any, language: str, link: LinkTo) -> str:
    """Rich text of the content (a list of one-key blocks) as HTML for Wagtail."""
    rows = [next(iter(block.items())) for block in say(blocks, language) or []]
    return "".join(_html_block(kind, value, link) for kind, value in rows)


def _html_block(kind: str, value: Any, link: LinkTo) -> str:
    if kind in ("ul", "ol"):
        items = "".join(f"<li>{inline(item, link)}</li>" for item in value)
        return f"<{kind}>{items}</{kind}>"
    tag = "blockquote" if kind == "quote" else kind
    return f"<{tag}>{inline(value, link)}</{tag}>"


def stream(blocks: Any, language: str, link: LinkTo) -> list[tuple[str, Any]]:
    """Rich text as the blocks of a page's body: headings and quotations apart, the rest joined in one text."""
    found: list[tuple[str, Any]] = []
    for block in say(blocks, language) or []:
        kind, value = next(iter(block.items()))
        if kind in ("h2", "h3"):
            found.append(("heading", {"text": value, "level": kind}))
        elif kind == "quote":
            found.append(("quote", {"text": value, "author": "", "role": ""}))
        elif found and found[-1][0] == "text":
            found[-1] = ("text", found[-1][1] + _html_block(kind, value, link))
        else:
            found.append(("text", _html_block(kind, value, link)))
    return found
