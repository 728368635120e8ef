# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A call for proposals: the door to its proposals, with its dates and rules."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import register_converter
from django.urls.converters import StringConverter
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from core.models import BasePage, CoverMixin, originals

from ..choices import Phase, Proposers
from .area import Area


class ReferenceConverter(StringConverter):
    regex = r"P-\d{4}-\d{4,9}"


register_converter(ReferenceConverter, "reference")


class ProposalCallPage(RoutablePageMixin, CoverMixin, BasePage):
    """Its proposals live under it, in every language, by their reference."""

    rules = RichTextField(_("rules"), blank=True, features=["h3", "bold", "italic", "ol", "ul", "link"])
    submit_from = models.DateTimeField(_("proposals from"), null=True, blank=True)
    submit_until = models.DateTimeField(_("proposals until"), null=True, blank=True)
    support_from = models.DateTimeField(_("supports from"), null=True, blank=True)
    support_until = models.DateTimeField(_("supports until"), null=True, blank=True)
    who_may_propose = models.CharField(
        _("who may propose"), max_length=20, choices=Proposers, default=Proposers.EVERYBODY
    )
    limit_per_person = models.PositiveSmallIntegerField(
        _("proposals per person"), default=5, help_text=_("Zero means as many as they like.")
    )
    pre_moderation = models.BooleanField(_("a moderator reads each proposal before it is published"), default=True)
    answer_within_days = models.PositiveSmallIntegerField(
        _("days within which the office answers"), null=True, blank=True, help_text=_("Readers see it as a promise.")
    )
    areas = ParentalManyToManyField(
        Area,
        verbose_name=_("areas"),
        blank=True,
        related_name="+",
        limit_choices_to=originals,
        help_text=_("Without any, proposals have no area. Choose them on the page in the default language."),
    )

    template = "proposals/call.html"
    comes_with = ("cover",)
    parent_page_types = ["processes.ProcessPage", "home.HomePage"]
    subpage_types: list[str] = []
    is_door = True
    shared_fields = (
        "submit_from",
        "submit_until",
        "support_from",
        "support_until",
        "who_may_propose",
        "limit_per_person",
        "pre_moderation",
        "answer_within_days",
    )
    content_panels = [
        *BasePage.content_panels,
        *CoverMixin.cover_panels,
        FieldPanel("rules"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("submit_from"), FieldPanel("submit_until")]),
                FieldRowPanel([FieldPanel("support_from"), FieldPanel("support_until")]),
                FieldPanel("answer_within_days"),
            ],
            heading=_("Dates"),
        ),
        MultiFieldPanel(
            [FieldPanel("who_may_propose"), FieldPanel("limit_per_person"), FieldPanel("pre_moderation")],
            heading=_("Who and how"),
        ),
        FieldPanel("areas"),
    ]

    class Meta:
        verbose_name = _("call for proposals")
        verbose_name_plural = _("calls for proposals")

    def clean(self) -> None:
        super().clean()
        pairs = (("submit_from", "submit_until"), ("support_from", "support_until"))
        wrong = [end for start, end in pairs if _is_after(getattr(self, start), getattr(self, end))]
        if wrong:
            raise ValidationError({name: _("The end must come after the beginning.") for name in wrong})

    @property
    def takes_proposals(self) -> bool:
        return _is_within(self.submit_from, self.submit_until)

    @property
    def takes_supports(self) -> bool:
        return _is_within(self.support_from, self.support_until)

    @property
    def phase(self) -> Phase:
        """What the dates allow now (no query)."""
        match (self.takes_proposals, self.takes_supports):
            case (True, True):
                return Phase.OPEN
            case (True, False):
                return Phase.SUBMITTING
            case (False, True):
                return Phase.SUPPORTING
        return Phase.UPCOMING if self.submit_from and timezone.now() < self.submit_from else Phase.CLOSED

    def local_areas(self) -> dict[int, str]:
        """The call's areas: key of the area that records point at → its name in the reader's language (two queries)."""
        areas = list(self.canonical.areas.all())
        if not areas or get_language() == settings.LANGUAGE_CODE:
            return {area.pk: area.name for area in areas}
        keys = [area.translation_key for area in areas]
        local = Area.objects.filter(translation_key__in=keys, locale__language_code=get_language())
        names = {area.translation_key: area.name for area in local}
        return {area.pk: names.get(area.translation_key, area.name) for area in areas}

    @path("", name="list")
    def list_route(self, request: HttpRequest) -> HttpResponse:
        return _view("listing.listing")(request, self)

    @path("rss/", name="rss")
    def rss_route(self, request: HttpRequest) -> HttpResponse:
        return import_string("proposals.feeds.ProposalFeed")(self)(request)

    @path(pgettext_lazy("url", "new/"), name="new")
    def new_route(self, request: HttpRequest) -> HttpResponse:
        return _view("writing.write")(request, self)

    @path(pgettext_lazy("url", "draft/<int:pk>/"), name="draft")
    def draft_route(self, request: HttpRequest, pk: int) -> HttpResponse:
        return _view("writing.write")(request, self, pk)

    @path(pgettext_lazy("url", "draft/<int:pk>/similar/"), name="similar")
    def similar_route(self, request: HttpRequest, pk: int) -> HttpResponse:
        return _view("writing.similar")(request, self, pk)

    @path(pgettext_lazy("url", "draft/<int:pk>/check/"), name="check")
    def check_route(self, request: HttpRequest, pk: int) -> HttpResponse:
        return _view("writing.check")(request, self, pk)

    @path(pgettext_lazy("url", "draft/<int:pk>/delete/"), name="discard")
    def discard_route(self, request: HttpRequest, pk: int) -> HttpResponse:
        return _view("writing.discard")(request, self, pk)

    @path("file/<int:pk>/<slug:name>/", name="file")
    def file_route(self, request: HttpRequest, pk: int, name: str) -> FileResponse:
        return _view("files.file")(request, self, pk, name)

    @path("<reference:reference>/", name="detail")
    def detail_route(self, request: HttpRequest, reference: str) -> HttpResponse:
        return _view("detail.detail")(request, self, reference)

    @path(pgettext_lazy("url", "<reference:reference>/support/"), name="support")
    def support_route(self, request: HttpRequest, reference: str) -> HttpResponse:
        return _view("detail.support")(request, self, reference)

    @path(pgettext_lazy("url", "<reference:reference>/unsupport/"), name="unsupport")
    def unsupport_route(self, request: HttpRequest, reference: str) -> HttpResponse:
        return _view("detail.unsupport")(request, self, reference)

    @path(pgettext_lazy("url", "<reference:reference>/withdraw/"), name="withdraw")
    def withdraw_route(self, request: HttpRequest, reference: str) -> HttpResponse:
        return _view("detail.withdraw")(request, self, reference)

    def address(self, name: str, *args: Any, **kwargs: Any) -> str:
        """The full path of one of the routes above, in this page's language."""
        return f"{self.get_url() or '/'}{self.reverse_subpage(name, args=args, kwargs=kwargs)}"


def _view(name: str) -> Any:
    """Pages lie below views, so the view is found by name when it is needed."""
    return import_string(f"proposals.views.{name}")


def _is_within(start: Any, end: Any) -> bool:
    now = timezone.now()
    return (start is None or start <= now) and (end is None or now < end)


def _is_after(start: Any, end: Any) -> bool:
    return bool(start and end and start >= end)
