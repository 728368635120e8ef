# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import feedparser
import pytest
from django.test import Client

from news.models import NewsIndexPage
from tests.factories.news import NewsCategoryFactory, NewsIndexPageFactory, NewsPageFactory


@pytest.fixture
def news_index(site_root) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=site_root)


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_feed_tells_title_language_date_and_permanent_address(client: Client, news_index, kind: str) -> None:
    category = NewsCategoryFactory(name="Patto")
    page = NewsPageFactory(parent=news_index, title="Più di 5 < 6 & oltre", category=category)
    NewsPageFactory(parent=news_index, title="Bozza", live=False)
    response = client.get(f"{news_index.url}{kind}/")
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    assert feed.feed.title == "Notizie"
    assert feed.feed.language == "it"
    assert [entry.title for entry in feed.entries] == [page.title]
    assert feed.entries[0].link == page.get_full_url()
    assert feed.entries[0].tags[0].term == "Patto"
    assert "Set-Cookie" not in response.headers


def test_feed_of_a_category_holds_only_its_news(client: Client, news_index) -> None:
    NewsPageFactory(parent=news_index, title="Del patto", category=NewsCategoryFactory(name="Patto"))
    NewsPageFactory(parent=news_index, title="D'altro")
    feed = feedparser.parse(client.get(f"{news_index.url}patto/rss/").content)
    assert [entry.title for entry in feed.entries] == ["Del patto"]
    assert client.get(f"{news_index.url}nessuna/rss/").status_code == 404


def test_each_language_has_its_own_feed(client: Client, home_pages) -> None:
    it = NewsIndexPageFactory(parent=home_pages["it"])
    en = NewsIndexPageFactory(parent=home_pages["en"], title="News", slug="news", translation_key=it.translation_key)
    NewsPageFactory(parent=it, title="Solo in italiano")
    feed = feedparser.parse(client.get(f"{en.url}rss/").content)
    assert feed.feed.language == "en"
    assert feed.entries == []


def test_feed_costs_the_same_with_more_news(assert_flat_queries, news_index) -> None:
    NewsPageFactory.create_batch(3, parent=news_index)
    assert_flat_queries(f"{news_index.url}rss/", grow=lambda: NewsPageFactory.create_batch(10, parent=news_index))
