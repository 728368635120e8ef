# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The directory: who takes part, in two halves."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage

from ..directory import DirectoryFilterForm, half_tabs
from .municipality import Municipality
from .organization import Organization


class StakeholderIndexPage(BasePage):
    """Verified organisations, public bodies on one side, third sector and citizens on the other."""

    per_page = models.PositiveSmallIntegerField(_("organisations per page"), default=24)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "organizations/stakeholder_index_page.html"
    shared_fields = ("per_page",)
    content_panels = [*BasePage.content_panels, FieldPanel("per_page")]

    class Meta:
        verbose_name = _("directory of organisations")
        verbose_name_plural = _("directories of organisations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        filter_form = DirectoryFilterForm(
            request.GET, municipalities=Municipality.objects.with_verified_organizations()
        )
        found = filter_form.apply(Organization.objects.for_listing())
        context |= {
            "filter_form": filter_form,
            "page_obj": Paginator(found, max(self.per_page, 1)).get_page(request.GET.get("page")),
            "tabs": half_tabs(request.GET, Organization.objects.verified().counts_by_half()),
        }
        return context
