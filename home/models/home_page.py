# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.models import BasePage
from home.blocks import HomeBlock
from home.models.site_settings import SiteSettings
from home.structured_data import web_site


class HomePage(BasePage):
    """The first page of a language: what this is, what one can do today, what is happening."""

    body = StreamField(HomeBlock(), verbose_name=_("blocks"), blank=True)

    parent_page_types = ["wagtailcore.Page"]
    template = "home/home_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["has_hero"] = any(block.block_type == "hero" for block in self.body)
        context["schema"] = web_site(self, request, SiteSettings.for_request(request))
        return context
