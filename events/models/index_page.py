# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door to all events of a language."""

from typing import ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.models import BasePage


class EventIndexPage(RoutablePageMixin, BasePage):
    """Upcoming events, those of the past, a month as a table, a calendar to subscribe to, a feed.

    Views stand above models in a room, so a route names its view and finds it when it is asked for.
    """

    per_page = models.PositiveSmallIntegerField(_("events per page"), default=12)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["events.EventPage"]
    max_count_per_parent = 1
    template = "events/event_index_page.html"
    shared_fields = ("per_page",)
    content_panels = [*BasePage.content_panels, FieldPanel("per_page")]

    class Meta:
        verbose_name = _("events")
        verbose_name_plural = _("events")

    @path("", name="upcoming")
    def upcoming(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.views.index.upcoming")(request, self)

    @path(pgettext_lazy("url", "archive/"), name="archive")
    def archive(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.views.index.archive")(request, self)

    @path(pgettext_lazy("url", "calendar/"), name="this_month")
    @path(pgettext_lazy("url", "calendar/<int:year>/<int:month>/"), name="month")
    def month(self, request: HttpRequest, year: int | None = None, month: int | None = None) -> HttpResponse:
        return import_string("events.views.index.month")(request, self, year, month)

    @path("ical/", name="calendar_file")
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.views.index.calendar_file")(request, self)

    @path("rss/", name="rss")
    def rss(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.feeds.EventFeed")(self)(request)
