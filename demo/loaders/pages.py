# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that hold the site together: home, indexes, information pages, settings."""

from typing import Any

from wagtail.rich_text import RichText

from demo.reading import read, say
from demo.world import World, key_of
from events.models import EventIndexPage
from home.models import HomePage, InfoPage, SiteSettings
from news.models import NewsIndexPage
from organizations.models import StakeholderIndexPage

INDEXES = {
    "news-index": NewsIndexPage,
    "event-index": EventIndexPage,
    "stakeholder-index": StakeholderIndexPage,
}
MENU = {"news-index", "event-index", "stati-generali", "patto", "stakeholder-index", "how-it-works"}


def load(world: World) -> None:
    _home(world)
    for key, model in INDEXES.items():
        row = read("ambito")["index_pages"][key]
        world.page(key, model, "home", lambda language, row=row: _words(row, language) | {"show_in_menus": True})


def load_info_pages(world: World) -> None:
    for row in read("info_pages"):
        world.page(
            row["key"],
            InfoPage,
            "home",
            lambda language, row=row: _info_fields(world, row, language),
            slug=row.get("slug"),
            fill=lambda page, language, row=row: setattr(page, "body", _info_body(world, row, language)),
        )


def _words(row: dict[str, Any], language: str) -> dict[str, Any]:
    return {"title": say(row["title"], language), "intro": say(row.get("intro") or row.get("lead"), language)}


def _info_fields(world: World, row: dict[str, Any], language: str) -> dict[str, Any]:
    in_menu = {"show_in_menus": row["key"] in MENU}
    return _words(row, language) | world.cover(row.get("picture"), language) | in_menu


def _info_body(world: World, row: dict[str, Any], language: str) -> list[tuple[str, Any]]:
    body = world.stream(row.get("body"), language)
    if questions := row.get("faq"):
        items = [
            {"title": say(item["question"], language), "text": RichText(world.html(item["answer"], language))}
            for item in questions
        ]
        body.append(("questions", {"items": items}))
    if licence := row.get("licence"):
        body.append(("licence", {"title": say(licence["heading"], language), "text": say(licence["text"], language)}))
    return body


def _home(world: World) -> None:
    """The three home pages exist (`set_up_site`): they get their words once, while they have no blocks."""
    site = read("ambito")["site"]
    world.pages["home"] = {page.locale.language_code: page for page in HomePage.objects.select_related("locale")}
    for language, page in world.pages["home"].items():
        if page.translation_key != key_of("page", "home"):
            page.translation_key = key_of("page", "home")
            page.title = say(site["name"], language)
            page.intro = say(site["description"], language)
            page.search_description = say(site["description"], language)[:250]
            page.draft_title = page.title
            page.save()


def load_settings(world: World) -> None:
    """The footer's facts and links, unless somebody has already written them."""
    settings = SiteSettings.for_site(world.site)
    if settings.body_name:
        return
    ambito = read("ambito")
    body, links = ambito["institution"], ambito["links"]
    facts: dict[str, Any] = {
        "site_name": say(ambito["site"]["name"], "it"),
        **{f"tagline_{code}": say(ambito["site"]["tagline"], code) for code in ("it", "en", "uk")},
        "body_name": say(body["name"], "it"),
        "parent_body_name": say(body["parent"]["name"], "it"),
        "parent_body_url": body["parent"]["url"],
        "address": f"{body['address']}, {body['postcode']} {body['city']}",
        **{name: body[name] for name in ("tax_code", "pec", "email", "phone")},
        "dpo_contact": body["dpo"]["email"],
        "transparency_url": links["transparency"]["url"],
        "accessibility_declaration_url": links["accessibility_declaration"]["url"],
        "report_problem_url": links["report_inefficiency"]["url"],
        "source_code_url": links["source_code"]["url"],
    }
    pages = {
        "privacy_page": "privacy",
        "legal_notes_page": "legal-notes",
        "accessibility_page": "accessibility",
        "faq_page": "faq",
        "contacts_page": "contacts",
    }
    facts |= {name: world.pages[key]["it"].page_ptr for name, key in pages.items()}
    facts |= {f"{row['network']}_url": row["url"] for row in ambito["social"] if row["network"] != "mastodon"}
    for name, value in facts.items():
        setattr(settings, name, value)
    settings.save()
