# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Upcoming events for feed readers."""

import datetime
from typing import TYPE_CHECKING

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import EventIndexPage, EventPage

if TYPE_CHECKING:
    from .querysets import EventQuerySet

MAX_ITEMS = 30


class EventFeed(Feed):
    feed_type = Rss201rev2Feed

    def __init__(self, page: EventIndexPage) -> None:
        self.page = page
        self.language = page.locale.language_code

    def title(self) -> str:
        return self.page.title

    def link(self) -> str:
        return str(self.page.full_url)

    def description(self) -> str:
        return self.page.intro or self.page.title

    def items(self) -> "EventQuerySet":
        return EventPage.objects.for_language(self.page.locale).for_listing().upcoming()[:MAX_ITEMS]

    def item_title(self, item: EventPage) -> str:
        return item.title

    def item_description(self, item: EventPage) -> str:
        when = date_format(item.local_start(), "DATETIME_FORMAT")
        lines = [when, ", ".join(item.place_lines), item.intro]
        if item.is_cancelled:
            lines.insert(0, _("Cancelled"))
        return ". ".join(line for line in lines if line)

    def item_link(self, item: EventPage) -> str:
        return str(item.full_url)

    def item_guid(self, item: EventPage) -> str:
        return f"{item.translation_key}-{item.locale.language_code}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: EventPage) -> datetime.datetime | None:
        return item.first_published_at

    def item_categories(self, item: EventPage) -> list[str]:
        return [str(item.get_kind_display())]
