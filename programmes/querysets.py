# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which parts of a plan, and what the municipalities reported."""

from collections.abc import Iterable
from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Count, Sum


class ObjectiveQuerySet(models.QuerySet[Any]):
    def for_dashboard(self) -> Self:
        """Objectives with area, actions and indicators, in the plan's order: three queries whatever the size."""
        return (
            self.select_related("area")
            .prefetch_related("actions__indicators")
            .order_by("area__order", "area_id", "code")
        )


class IndicatorValueQuerySet(models.QuerySet[Any]):
    def yearly_totals(self, translation_keys: Iterable[UUID]) -> models.QuerySet[Any, dict[str, Any]]:
        """One row per indicator and year, newest year first: `key`, `year`, `total`, `municipalities` that reported."""
        return (
            self.filter(indicator__translation_key__in=translation_keys)
            .values("year", key=models.F("indicator__translation_key"))
            .annotate(total=Sum("value"), municipalities=Count("municipality", distinct=True))
            .order_by("-year")
        )
