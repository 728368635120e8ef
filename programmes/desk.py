# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The filters of the office: each area and plan is offered once, and finds what hangs on it in every language."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from core.models import originals

from .models import Action, Area, Objective, ProgrammePage


class OriginalFilter(ModelChoiceFilter):
    def filter(self, rows: QuerySet[Any], chosen: Any) -> QuerySet[Any]:
        return rows.filter(**{f"{self.field_name}__translation_key": chosen.translation_key}) if chosen else rows


def area_filter(field_name: str) -> OriginalFilter:
    return OriginalFilter(field_name=field_name, label=_("Area"), queryset=lambda _: Area.objects.filter(**originals()))


class ObjectiveFilters(WagtailFilterSet):
    area = area_filter("area")
    programme = OriginalFilter(label=_("Programme"), queryset=lambda _: ProgrammePage.objects.filter(**originals()))

    class Meta:
        model = Objective
        fields = ["area", "programme"]


class ActionFilters(WagtailFilterSet):
    area = area_filter("objective__area")

    class Meta:
        model = Action
        fields = ["area"]
