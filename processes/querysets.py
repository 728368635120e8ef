# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which processes."""

from typing import Self

from django.utils import timezone
from wagtail.models import PageManager

from core.querysets import PublicPageQuerySet


class ProcessPageQuerySet(PublicPageQuerySet):
    def running(self) -> Self:
        """Published processes whose period holds today, the one that ends first before the others."""
        today = timezone.localdate()
        return self.live().public().filter(starts_on__lte=today, ends_on__gte=today).order_by("ends_on")

    def for_listing(self) -> Self:
        return self.live().public().select_related("cover").order_by("-starts_on")


ProcessPageManager = PageManager.from_queryset(ProcessPageQuerySet)
