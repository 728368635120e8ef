# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""News of three years, one in ten in every language."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from comments.models import Thread
from news.models import NewsCategory, NewsPage

from .ground import ONE_IN_TRANSLATED, Ground
from .rows import insert
from .tree import plant
from .words import Words

SLUG = "notizia-{}"


def load(ground: Ground) -> None:
    threads: list[Thread] = []
    rows = list(ground.watched(_originals(ground, threads), ground.scale.news, "news"))
    originals = plant(ground, ground.doors["news/it"], NewsPage, rows)
    insert(threads)
    for code in ground.locales:
        if code != "it":
            plant(ground, ground.doors[f"news/{code}"], NewsPage, _translations(ground, originals, code))


def _categories(code: str) -> list[int]:
    found = NewsCategory.objects.filter(locale__language_code=code).order_by("translation_key")
    return list(found.values_list("pk", flat=True))


def _originals(ground: Ground, threads: list[Thread]) -> Iterator[dict[str, Any]]:
    words, categories = Words("news"), _categories("it")
    for number in range(ground.scale.news):
        days = -1000 * number / ground.scale.news - 0.1
        title, key = words.title(), ground.keys.take(Page)
        threads.append(ground.new_thread(title=title, page_id=key, days=days, shown=number == 0))
        yield {
            "pk": key,
            "title": title,
            "slug": SLUG.format(number + 1),
            "intro": words.text(1),
            "translation_key": words.key(),
            "date": ground.at(days),
            "days": days,
            "category_id": categories[number % len(categories)] if categories else None,
            "thread_id": threads[-1].pk,
            "body": [{"type": "text", "value": words.paragraphs(5), "id": str(words.key())}],
            **ground.cover(words),
        }


def _translations(ground: Ground, originals: list[NewsPage], code: str) -> Iterator[dict[str, Any]]:
    words, categories = Words(f"news/{code}"), _categories(code)
    for number, page in enumerate(originals[::ONE_IN_TRANSLATED]):
        yield {
            "title": f"{page.title} ({code})",
            "slug": page.slug,
            "intro": words.text(1),
            "translation_key": page.translation_key,
            "date": page.date,
            "days": (page.date - ground.noon).total_seconds() / 86_400,
            "category_id": categories[number % len(categories)] if categories else None,
            "thread_id": page.thread_id,
            "body": [{"type": "text", "value": words.paragraphs(5), "id": str(words.key())}],
            "cover_id": page.cover_id,
            "cover_alt": page.cover_alt,
        }
