# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from news.models import NewsIndexPage, NewsPage, RelatedPage
from tests.factories.news import NewsCategoryFactory, NewsIndexPageFactory, NewsPageFactory, TopicFactory

BODY = [
    ("heading", {"text": "Che cosa cambia", "level": "h2"}),
    ("text", "<p>Il tavolo si riunisce <b>ogni mese</b>.</p>"),
    ("video", {"title": "La serata", "url": "https://video.example.org/1", "poster": None, "text": "Il pubblico"}),
]


@pytest.fixture
def news_index(site_root) -> NewsIndexPage:
    return NewsIndexPageFactory(parent=site_root)


def test_page_shows_its_story_and_leads_to_related_news(client: Client, news_index: NewsIndexPage) -> None:
    topic = TopicFactory(name="Casa")
    page = NewsPageFactory(parent=news_index, title="Nuovo tavolo", body=BODY, topics=[topic], with_cover=True)
    NewsPageFactory(parent=news_index, title="Anche questa parla di casa", topics=[topic])
    NewsPageFactory(parent=news_index, title="Di altro")
    html = client.get(page.url).content.decode()
    assert "<h1>Nuovo tavolo</h1>" in html
    assert 'id="che-cosa-cambia"' in html
    assert "Anche questa parla di casa" in html
    assert "Di altro" not in html
    assert "<iframe" not in html
    assert 'href="https://video.example.org/1"' in html
    assert 'alt="Una piazza con un tavolo lungo"' in html
    assert f'href="{news_index.url}?topic=casa"' in html


def test_structured_data_cannot_be_broken_out_of(client: Client, news_index: NewsIndexPage) -> None:
    page = NewsPageFactory(parent=news_index, title="</script><script>alert(1)</script>")
    html = client.get(page.url).content.decode()
    assert "<script>alert(1)" not in html
    assert '"@type": "NewsArticle"' in html
    assert '"@type": "BreadcrumbList"' in html
    assert 'property="og:type" content="article"' in html


def test_filters_live_in_the_address_and_unknown_values_are_ignored(client: Client, news_index: NewsIndexPage) -> None:
    category, topic = NewsCategoryFactory(name="Patto"), TopicFactory(name="Scuola")
    old = timezone.now() - datetime.timedelta(days=800)
    NewsPageFactory(parent=news_index, title="Del patto", category=category)
    NewsPageFactory(parent=news_index, title="Della scuola", topics=[topic])
    NewsPageFactory(parent=news_index, title="Di anni fa", date=old)

    def shown(query: str) -> set[str]:
        response = client.get(news_index.url + query)
        assert response.status_code == 200
        return {news.title for news in response.context["page_obj"]}

    assert shown("?category=patto") == {"Del patto"}
    assert shown("?topic=scuola") == {"Della scuola"}
    assert shown(f"?year={old.year}") == {"Di anni fa"}
    everything = {"Del patto", "Della scuola", "Di anni fa"}
    for nonsense in ("?category=%27%25", "?topic=%00", "?year=abc", "?page=abc", "?page=-3", "?page=9999999999999"):
        assert shown(nonsense) == everything


def test_list_and_page_cost_the_same_with_more_news(assert_flat_queries, news_index: NewsIndexPage) -> None:
    topic, category = TopicFactory(), NewsCategoryFactory()
    page = NewsPageFactory(parent=news_index, topics=[topic], category=category, with_cover=True)
    NewsPageFactory.create_batch(4, parent=news_index, topics=[topic], category=category, with_cover=True)

    def grow() -> None:
        NewsPageFactory.create_batch(10, parent=news_index, topics=[topic], category=category, with_cover=True)
        for news in NewsPage.objects.exclude(cover=None):
            news.cover.get_rendition("fill-640x360|format-webp")

    grow()
    assert_flat_queries(news_index.url, grow=grow, at_most=12)
    assert_flat_queries(page.url, grow=grow, at_most=15)


def test_scheduled_news_appear_and_expire_by_command(client: Client, news_index: NewsIndexPage) -> None:
    now = timezone.now()
    page = NewsPageFactory(parent=news_index, title="Domani", live=False)
    page.go_live_at = now + datetime.timedelta(hours=1)
    page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    revision = page.revisions.get()
    revision.approved_go_live_at = now - datetime.timedelta(minutes=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    call_command("publish_scheduled")
    assert client.get(page.url).status_code == 200


def test_page_to_read_next_is_shown_in_the_readers_language(client: Client, home_pages) -> None:
    it = NewsIndexPageFactory(parent=home_pages["it"])
    en = NewsIndexPageFactory(parent=home_pages["en"], title="News", slug="news", translation_key=it.translation_key)
    page = NewsPageFactory(parent=en)
    RelatedPage.objects.create(news=page, page=it)
    assert f'<a href="{en.url}">News</a>' in client.get(page.url).content.decode()
