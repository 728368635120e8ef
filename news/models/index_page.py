# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from core.models import BasePage
from news.models.news_page import NewsPage
from news.querysets import NewsPageQuerySet


class NewsIndexPage(RoutablePageMixin, BasePage):
    """The list of news of one language, with its feeds.

    Views stand above models in a room, so a route names its view and finds it when it is asked for.
    """

    per_page = models.PositiveSmallIntegerField(_("news per page"), default=12)

    parent_page_types = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["news.NewsPage"]
    template = "news/news_index_page.html"
    shared_fields = ("per_page",)
    content_panels = [*BasePage.content_panels, FieldPanel("per_page")]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def news(self) -> NewsPageQuerySet:
        found: NewsPageQuerySet = NewsPage.objects.child_of(self).published().newest_first()
        return found

    @path("", name="list")
    def news_list(self, request: HttpRequest) -> HttpResponse:
        return import_string("news.views.news_list")(request, self)

    @path("rss/", name="rss")
    @re_path(r"^([-\w]+)/rss/$", name="category_rss")
    def rss(self, request: HttpRequest, category: str = "") -> HttpResponse:
        return import_string("news.feeds.RssNewsFeed")()(request, index_page=self, category=category)

    @path("atom/", name="atom")
    @re_path(r"^([-\w]+)/atom/$", name="category_atom")
    def atom(self, request: HttpRequest, category: str = "") -> HttpResponse:
        return import_string("news.feeds.AtomNewsFeed")()(request, index_page=self, category=category)
