# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nine news items with their category and topics."""

from typing import Any

from django.db.models import Model

from demo.reading import day_of, moment, read, say
from demo.translations import remember_translations
from demo.world import LANGUAGES, World, key_of
from news.models import NewsCategory, NewsPage, NewsPageTopic, RelatedPage, Topic


def load(world: World) -> None:
    ambito = read("ambito")
    for model, rows in ((NewsCategory, ambito["news_categories"]), (Topic, ambito["topics"])):
        for row in rows:
            labels(world, model, row)
    for row in read("news"):
        world.page(
            row["key"],
            NewsPage,
            "news-index",
            lambda language, row=row: _fields(world, row, language),
            published=_moment(row),
            fill=lambda page, language, row=row: _fill(world, row, page, language),
        )


def labels(world: World, model: type[Model], row: dict[str, Any]) -> None:
    """A snippet in every language, under `world.things[(model, key)][language]`."""
    name = model._meta.model_name or ""
    world.things[(name, row["key"])] = {
        language: model._default_manager.get_or_create(
            translation_key=key_of(name, row["key"]),
            locale=world.locales[language],
            defaults={"name": say(row["name"], language), "slug": row["key"]},
        )[0]
        for language in LANGUAGES
    }
    remember_translations(world.things[(name, row["key"])])


def _moment(row: dict[str, Any]) -> Any:
    return moment(day_of(row), row["time"])


def _fields(world: World, row: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "title": say(row["title"], language),
        "intro": say(row["lead"], language),
        "date": _moment(row),
        "is_featured": row.get("featured", False),
        "category": world.things[("newscategory", row["category"])][language],
        **world.cover(row["picture"], language),
    }


def _fill(world: World, row: dict[str, Any], page: NewsPage, language: str) -> None:
    page.body = world.stream(row["body"], language)
    page.topic_links = [
        NewsPageTopic(
            topic=world.things[("topic", key)][language],
            locale=world.locales[language],
            translation_key=key_of("news-topic", f"{row['key']}/{key}"),
        )
        for key in row["topics"]
    ]
    page.related_pages = [RelatedPage(page=world.pages[key][language].page_ptr) for key in row.get("related", [])]
