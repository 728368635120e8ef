# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page that every page of the site is, and the mixins that add fields with their panels."""

from typing import Any, ClassVar, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images import get_image_model_string
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from core.blocks.chosen import gather_choices

from .canonical import CanonicalPageMixin


class Alternate(NamedTuple):
    """The same page in one language."""

    language: str
    url: str


class BasePage(CanonicalPageMixin, Page):
    """Title, short introduction, date of the last change, the same page in the other languages."""

    intro = models.TextField(
        _("introduction"),
        max_length=400,
        blank=True,
        help_text=_("One or two plain sentences: they stand under the title, in lists and in search engines."),
    )

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    search_fields = [*Page.search_fields, index.SearchField("intro")]

    class Meta:
        abstract = True

    comes_with: ClassVar[tuple[str, ...]] = ()
    """The foreign keys that its page always shows: `core.routing` reads them in the page's own query."""

    is_known_to_be_open = False
    """Set by `core.routing`: it has seen in passing that no page on the way asks for a password or a login."""

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        if self.is_known_to_be_open:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    @cached_property
    def trail(self) -> list[Page]:
        """The pages from the home page to this one, with itself (no query when the address has led here)."""
        return list(self.get_ancestors(inclusive=True).filter(depth__gt=1).order_by("depth"))

    @property
    def updated_at(self) -> Any:
        return self.last_published_at or self.latest_revision_created_at

    @property
    def meta_description(self) -> str:
        return self.search_description or self.intro

    @cached_property
    def live_translations(self) -> list[Page]:
        """This page in every language in which it is published, itself included (one query)."""
        pages = Page.objects.filter(translation_key=self.translation_key).live().select_related("locale")
        return sorted(pages, key=lambda page: page.locale_id)

    def alternates(self, request: HttpRequest | None = None) -> list[Alternate]:
        """The addresses for `hreflang` and for the language switch: only translations that really exist."""
        return [
            Alternate(page.locale.language_code, page.get_full_url(request))
            for page in self.live_translations
            if not page.alias_of_id
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        gather_choices(self)
        context = super().get_context(request, *args, **kwargs)
        context["alternates"] = self.alternates(request)
        return context

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        alternates = [{"lang_code": language, "location": url} for language, url in self.alternates(request)]
        return [{"location": self.get_full_url(request), "lastmod": self.updated_at, "alternates": alternates}]


class CoverMixin(models.Model):
    """A picture at the top of the page and on its card, with the words for who does not see it."""

    cover = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    cover_alt = models.CharField(
        _("description of the picture"),
        max_length=200,
        blank=True,
        help_text=_("What the picture shows, for people who do not see it."),
    )

    cover_panels = [MultiFieldPanel([FieldPanel("cover"), FieldPanel("cover_alt")], heading=_("Picture"))]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.cover_id and not self.cover_alt.strip():
            raise ValidationError(
                {"cover_alt": _("Describe the picture: people who do not see it will hear these words.")}
            )
