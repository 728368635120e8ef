# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words without an end, in whatever people write: they break, and the page stays as wide as the smallest phone."""

from playwright.sync_api import Page

from tests.functional.addresses import Reading

NARROWEST = 320
ENDLESS = "W" * 6000
WRITTEN = (
    "h1 span[lang]",
    ".richtext p",
    ".comment-author",
    ".comment-text p",
    ".file-row a",
    ".patto-card .it-card-title a",
    ".patto-card .it-card-text",
    ".it-card-footer span",
)
"""Where texts of people stand."""
KINDS = ("proposal", "call", "news item", "pact")


def test_an_endless_word_does_not_widen_the_page(page: Page, readings: list[Reading]) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    met, wide = set(), {}
    for reading in readings:
        if reading.language == "it" and reading.kind in KINDS:
            page.goto(reading.url)
            for place in WRITTEN:
                texts = page.locator(place)
                met |= {place} if texts.count() else set()
                texts.evaluate_all("(tags, word) => tags.forEach(tag => tag.textContent = word)", ENDLESS)
                width = page.evaluate("document.documentElement.scrollWidth")
                if width > NARROWEST:
                    wide[reading.kind, place] = width
    assert met == set(WRITTEN)
    assert not wide
