# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import TYPE_CHECKING, Self

from django.db.models import Count, Q
from django.utils.timezone import localtime

from core.querysets import PublicPageQuerySet

if TYPE_CHECKING:
    from news.models import NewsPage


class NewsPageQuerySet(PublicPageQuerySet):
    """Which news, in which order."""

    def published(self) -> Self:
        """Live, and under no page that asks for a password or a login."""
        return self.live().public()

    def years(self) -> list[int]:
        """From the year of the latest news to that of the first: two looks into the index, not one at every item."""
        dates = self.order_by("date").values_list("date", flat=True)
        first, latest = dates.first(), dates.last()
        if first is None or latest is None:
            return []
        return list(range(localtime(latest).year, localtime(first).year - 1, -1))

    def newest_first(self) -> Self:
        return self.order_by("-date", "-pk")

    def featured_first(self) -> Self:
        return self.order_by("-is_featured", "-date", "-pk")

    def for_listing(self) -> Self:
        """What a card shows, in two queries whatever the number of cards."""
        return self.select_related("cover", "category").prefetch_related("cover__renditions").defer_streamfields()

    def related_to(self, page: "NewsPage", topic_ids: list[int]) -> Self:
        """News of the same language that share topics (more shared topics first), or at least the category."""
        about = Q(topic_links__topic__in=topic_ids)
        if page.category_id:
            about |= Q(category=page.category_id)
        return (
            self.filter(about, locale=page.locale_id)
            .exclude(pk=page.pk)
            .annotate(shared_topics=Count("topic_links", filter=Q(topic_links__topic__in=topic_ids), distinct=True))
            .order_by("-shared_topics", "-date")
        )
