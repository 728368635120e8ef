# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The comms office publishes; everybody reads, also by feed."""

import feedparser
from playwright.sync_api import Page, expect

from tests.functional.acting import LogIn, page_id, publish
from tests.functional.running_site import RunningSite

TITLE = "Sportello di ascolto aperto anche il sabato"
INTRO = "Dal mese prossimo la segreteria risponde anche il sabato mattina, senza appuntamento."


def test_a_news_item_reaches_home_page_list_and_feed(page: Page, site: RunningSite, log_in: LogIn) -> None:
    log_in(page, "comunicazione@rivalonda.example")
    index = page_id(page, "news.NewsIndexPage", "notizie")
    page.goto(f"/admin/pages/add/news/newspage/{index}/")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=intro]").fill(INTRO)
    publish(page)
    expect(page.locator(".messages .success")).to_contain_text(TITLE)

    page.context.clear_cookies()
    page.goto("/it/")
    expect(page.locator("main").get_by_role("link", name=TITLE)).to_be_visible()
    page.goto("/it/notizie/")
    page.locator("main").get_by_role("link", name=TITLE).click()
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator("main")).to_contain_text(INTRO)

    feed = feedparser.parse(page.request.get("/it/notizie/rss/").body())
    assert not feed.bozo
    entry = next(entry for entry in feed.entries if entry.title == TITLE)
    assert entry.link == page.url
    assert INTRO in entry.summary
