# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The blocks of the three home pages, when they have none yet."""

from typing import Any

from demo.reading import read, say
from demo.world import World

TITLES = {
    "events": {"it": "Prossimi incontri", "en": "Coming events", "uk": "Найближчі події"},
    "news": {"it": "Notizie", "en": "News", "uk": "Новини"},
    "calls": {"it": "Raccolte di proposte aperte", "en": "Open calls for proposals", "uk": "Відкриті збори пропозицій"},
    "timeline": {"it": "A che punto siamo", "en": "Where we are", "uk": "На якому ми етапі"},
    "pact": {"it": "Il Patto di comunità", "en": "The Community Pact", "uk": "Пакт громади"},
    "figures": {"it": "La valle in cifre", "en": "The valley in figures", "uk": "Долина в цифрах"},
}


def load(world: World) -> None:
    for language, page in world.pages["home"].items():
        if not page.body:
            page.refresh_from_db()
            page.body = _blocks(world, language)
            page.save()


def _blocks(world: World, language: str) -> list[tuple[str, Any]]:
    words = read("ambito")["home"]

    def title(key: str) -> str:
        return TITLES[key][language]

    def page(key: str) -> Any:
        return world.pages[key][language].page_ptr

    return [
        ("hero", _hero(world, words["hero"], language)),
        ("actions", _actions(world, words, language)),
        ("timeline", {"title": title("timeline"), "process": page("stati-generali"), "number": 4}),
        ("events", {"title": title("events"), "number": 3, "more": page("event-index")}),
        ("news", {"title": title("news"), "number": 3, "more": page("news-index")}),
        ("figures", {"title": title("figures"), "figures": [_figure(row, language) for row in words["numbers"]]}),
        ("calls", {"title": title("calls"), "number": 2}),
        ("pact", {"title": title("pact"), "text": say(read("pact")["lead"], language), "pact": page("patto")}),
        ("quote", _quote(words["quote"], language)),
    ]


def _hero(world: World, row: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "kicker": say(read("ambito")["institution"]["name"], language),
        "title": say(row["title"], language),
        "text": say(row["lead"], language),
        "picture": {
            "image": world.picture(row["picture"]),
            "alt_text": world.alt(row["picture"], language),
            "decorative": False,
        },
        "buttons": [
            {
                "text": say(button["label"], language),
                "page": world.pages[button["page"]][language].page_ptr,
                "address": "",
                "is_primary": number == 0,
            }
            for number, button in enumerate(row["buttons"])
        ],
    }


def _actions(world: World, words: dict[str, Any], language: str) -> dict[str, Any]:
    actions = [
        {
            "text": say(card["title"], language),
            "page": world.pages[card["page"]][language].page_ptr,
            "address": "",
            "icon_name": card["icon"],
            "summary": say(card["text"], language),
        }
        for card in words["cards"]
    ]
    return {
        "title": say(words["intro"]["title"], language),
        "text": say(words["intro"]["text"], language),
        "actions": actions,
    }


def _figure(row: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "label": say(row["label"], language),
        "value": say(row.get("value", ""), language),
        "count": row.get("count", ""),
    }


def _quote(row: dict[str, Any], language: str) -> dict[str, Any]:
    person = next(found for found in read("people")["officials"] if found["key"] == row["person"])
    return {"text": say(row["text"], language), "author": person["name"], "role": say(person["office"], language)}
