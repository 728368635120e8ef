# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which pages anybody may read, asked in the same query as the pages."""

from typing import Any, Self

from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


def under_a_restriction() -> Exists:
    """True for a page that asks for a password or a login, or stands below one that does."""
    above = Substr(OuterRef("path"), 1, Length(F("page__path")))
    return Exists(PageViewRestriction.objects.filter(page__path=above))


def only_public(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Wagtail's `public()` without its query of all restrictions. Search backends need Wagtail's own."""
    return pages.filter(~under_a_restriction())


class PublicPageQuerySet(PageQuerySet):
    """The ground of the rooms' page querysets."""

    def public(self) -> Self:
        return self.filter(~under_a_restriction())
