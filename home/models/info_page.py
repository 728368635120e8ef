# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BodyBlock, body_headings
from core.models import BasePage, CoverMixin
from core.querysets import only_public


class InfoPage(CoverMixin, BasePage):
    """A page to read: how it works, contacts, privacy, legal notes. Pages below it are listed at its end."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    has_contents = models.BooleanField(
        _("index of contents"), default=True, help_text=_("Made of the second-level headings, from two on.")
    )

    parent_page_types = ["home.HomePage", "home.InfoPage", "processes.ProcessPage"]
    subpage_types: ClassVar[list[str]] = ["home.InfoPage"]
    template = "home/info_page.html"
    comes_with = ("cover",)
    shared_fields = ("has_contents",)
    content_panels = [
        *BasePage.content_panels,
        *CoverMixin.cover_panels,
        FieldPanel("body"),
        FieldPanel("has_contents"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        headings = body_headings(self.body) if self.has_contents else []
        context["contents"] = headings if len(headings) > 1 else []
        context["children"] = only_public(InfoPage.objects.child_of(self).live()).order_by("path").defer_streamfields()
        return context
