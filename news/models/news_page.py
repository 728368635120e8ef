# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any, ClassVar

from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager, TranslatableMixin
from wagtail.search import index

from comments.models import ThreadedPageMixin
from core.blocks import BodyBlock, page_for_reader
from core.blocks.links import remember_pages_for_reader
from core.models import BasePage, CoverMixin
from news.models.labels import NewsCategory, Topic
from news.querysets import NewsPageQuerySet
from news.structured_data import news_article

RELATED_NEWS = 3


class NewsPage(ThreadedPageMixin, CoverMixin, BasePage):
    """A news item: what happened, for whom, what follows."""

    date = models.DateTimeField(_("date"), default=timezone.now, db_index=True)
    is_featured = models.BooleanField(
        _("open the home page with it"), default=False, help_text=_("The newest of these news stands first and larger.")
    )
    category = models.ForeignKey(
        NewsCategory, verbose_name=_("category"), on_delete=models.PROTECT, null=True, blank=True, related_name="news"
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    objects: ClassVar = PageManager.from_queryset(NewsPageQuerySet)()

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "news/news_page.html"
    comes_with = ("cover", "category", "thread")
    shared_fields = ("date", "is_featured")

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("category"), FieldPanel("is_featured")]),
        *CoverMixin.cover_panels,
        FieldPanel("body"),
        InlinePanel("topic_links", label=_("Topic"), heading=_("Topics")),
        InlinePanel("related_pages", label=_("Page"), heading=_("See also")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("date"),
        index.FilterField("category"),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")

    @cached_property
    def topics(self) -> list[Topic]:
        return [link.topic for link in self.topic_links.select_related("topic")]

    @cached_property
    def see_also(self) -> list[Page]:
        """Pages that the editor chose, in the reader's language."""
        pages = [link.page for link in self.related_pages.select_related("page__locale")]
        remember_pages_for_reader(pages)
        return [page for chosen in pages if (page := page_for_reader(chosen))]

    def related_news(self) -> NewsPageQuerySet:
        topic_ids = [topic.pk for topic in self.topics]
        news = NewsPage.objects.live().public().related_to(self, topic_ids).for_listing()
        return news[:RELATED_NEWS]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if self.cover_id:
            prefetch_related_objects([self], "cover__renditions")
        share = {"type": "article"}
        if self.cover:
            picture = self.cover.get_rendition("fill-1200x630|format-jpeg")
            share |= {"image_url": picture.url, "image_alt": self.cover_alt}
        context |= {
            "share": share,
            "schema": news_article(self, request, share.get("image_url")),
            "related_news": self.related_news(),
            "page_url": self.get_full_url(request),
            "index_url": self.get_url(request).removesuffix(f"{self.slug}/"),
        }
        return context


class NewsPageTopic(TranslatableMixin, Orderable):
    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="topic_links")
    topic = models.ForeignKey(Topic, verbose_name=_("topic"), on_delete=models.CASCADE, related_name="+")

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("topic of a news item")
        verbose_name_plural = _("topics of news items")

    def __str__(self) -> str:
        return str(self.topic)


class RelatedPage(Orderable):
    """A page the editor wants read next. Each reader is led to it in the language of the site."""

    news = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_pages")
    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("page to read next")
        verbose_name_plural = _("pages to read next")

    def __str__(self) -> str:
        return self.page.title
