# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""RSS and Atom of a list of news, whole or of one category; each language has its own."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.html import escape

from news.models.labels import NewsCategory

if TYPE_CHECKING:
    from news.models import NewsIndexPage, NewsPage

ITEMS = 20


class Channel(NamedTuple):
    """What a reader subscribed to."""

    index_page: "NewsIndexPage"
    category: NewsCategory | None
    request: HttpRequest


class RssNewsFeed(Feed):
    feed_type: type[SyndicationFeed] = Rss201rev2Feed

    def get_object(self, request: HttpRequest, *, index_page: "NewsIndexPage", category: str) -> Channel:
        if not category:
            return Channel(index_page, None, request)
        found = NewsCategory.objects.filter(slug=category, locale=index_page.locale_id).first()
        if found is None:
            raise Http404
        return Channel(index_page, found, request)

    def title(self, channel: Channel) -> str:
        name = channel.index_page.title
        return f"{name} – {channel.category}" if channel.category else name

    def description(self, channel: Channel) -> str:
        return channel.index_page.meta_description or self.title(channel)

    subtitle = description

    def link(self, channel: Channel) -> str:
        return str(channel.index_page.get_full_url(channel.request))

    def feed_url(self, channel: Channel) -> str:
        return channel.request.build_absolute_uri(channel.request.path)

    def items(self, channel: Channel) -> "list[NewsPage]":
        news = channel.index_page.news().for_listing()
        if channel.category:
            news = news.filter(category=channel.category)
        self.request = channel.request
        return list(news[:ITEMS])

    def item_title(self, item: "NewsPage") -> str:
        return str(item.title)

    def item_description(self, item: "NewsPage") -> str:
        return escape(item.intro)

    def item_link(self, item: "NewsPage") -> str:
        return str(item.get_full_url(self.request))

    def item_pubdate(self, item: "NewsPage") -> datetime:
        return item.date

    def item_updateddate(self, item: "NewsPage") -> datetime:
        return item.updated_at or item.date

    def item_categories(self, item: "NewsPage") -> list[str]:
        return [item.category.name] if item.category else []


class AtomNewsFeed(RssNewsFeed):
    feed_type = Atom1Feed
