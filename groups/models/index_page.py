# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door to the groups of a process and to all that they produced."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.models import BasePage

from .group_page import GroupPage


class GroupIndexPage(RoutablePageMixin, BasePage):
    parent_page_types: ClassVar[list[str]] = ["processes.ProcessPage"]
    subpage_types: ClassVar[list[str]] = ["groups.GroupPage"]
    max_count_per_parent = 1
    template = "groups/group_index_page.html"

    class Meta:
        verbose_name = _("working groups")
        verbose_name_plural = _("working groups")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        groups = GroupPage.objects.for_language(self.locale).under(self, self.canonical).for_listing()
        return context | {"groups": groups}

    def permissions_for_user(self, user: Any) -> Any:
        return import_string("groups.permissions.GroupIndexTester")(user, self)

    @path(pgettext_lazy("url", "outputs/"), name="outputs")
    def outputs(self, request: HttpRequest) -> HttpResponse:
        return import_string("groups.views.outputs.outputs")(request, self)
