# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office's desk for the plan: areas, objectives, actions with indicators, values."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .desk import ActionFilters, ObjectiveFilters
from .models import Action, Area, IndicatorValue, Objective


class AreaViewSet(SnippetViewSet):
    model = Area
    icon = "folder-open-inverse"
    list_display = ["name", "order"]


class ObjectiveViewSet(SnippetViewSet):
    model = Objective
    icon = "crosshairs"
    list_display = ["code", "title", "area", "programme"]
    filterset_class = ObjectiveFilters
    search_fields = ["code", "title"]


class ActionViewSet(SnippetViewSet):
    model = Action
    icon = "tasks"
    list_display = ["title", "objective", "responsible", "budget"]
    filterset_class = ActionFilters
    search_fields = ["title", "responsible"]


class ProgrammeGroup(SnippetViewSetGroup):
    menu_label = _("Programme")
    menu_icon = "clipboard-list"
    menu_order = 340
    items = (AreaViewSet, ObjectiveViewSet, ActionViewSet)


register_snippet(ProgrammeGroup)


class IndicatorValueIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet[IndicatorValue]:
        rows: QuerySet[IndicatorValue] = super().get_base_queryset()
        return rows.select_related("indicator", "municipality")


class IndicatorValueViewSet(ModelViewSet):
    model = IndicatorValue
    index_view_class = IndicatorValueIndexView
    name = "indicator_values"
    menu_label = _("Indicator values")
    icon = "history"
    add_to_admin_menu = True
    menu_order = 341
    form_fields = ["indicator", "municipality", "year", "value", "note"]
    list_display = ["indicator", "municipality", "year", "value"]
    list_filter = ["year", "municipality"]
    list_export = ["indicator", "municipality", "year", "value", "note"]
    export_filename = "indicator-values"


@hooks.register("register_admin_viewset")
def register_indicator_values() -> IndicatorValueViewSet:
    return IndicatorValueViewSet()
