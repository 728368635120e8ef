# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which parts of a plan, and what the municipalities reported."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Count, OuterRef, Subquery, Sum


class ObjectiveQuerySet(models.QuerySet[Any]):
    def for_dashboard(self) -> Self:
        """Objectives with area, actions and indicators, in the plan's order: three queries whatever the size."""
        return (
            self.select_related("area")
            .prefetch_related("actions__indicators")
            .order_by("area__order", "area_id", "code")
        )


class IndicatorQuerySet(models.QuerySet[Any]):
    def with_latest_totals(self) -> Self:
        """`year`, `total` and number of `municipalities` of the last year reported; None without any."""
        values = apps.get_model("programmes", "IndicatorValue")._default_manager.filter(indicator=OuterRef("pk"))
        of_the_year = values.filter(year=OuterRef("year")).order_by().values("year")
        return self.annotate(year=Subquery(values.order_by("-year").values("year")[:1])).annotate(
            total=Subquery(of_the_year.annotate(answer=Sum("value")).values("answer")),
            municipalities=Subquery(of_the_year.annotate(answer=Count("pk")).values("answer")),
        )
