# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A table: what it is asked to do, who sits at it, when it meets, what it has produced."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.documents import get_document_model_string
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from core.blocks.text import PROSE_FEATURES
from core.models import BasePage, CoverMixin
from core.validators import require_order
from events.models import EventPage

from ..choices import OPENNESS_TONES, GroupKind, Openness
from ..querysets import GroupQuerySet
from .membership import Membership
from .output_page import OutputPage

MAX_PAST = 10


class GroupPage(RoutablePageMixin, CoverMixin, BasePage):
    kind = models.CharField(_("kind"), max_length=20, choices=GroupKind.choices, default=GroupKind.TABLE)
    openness = models.CharField(_("openness"), max_length=20, choices=Openness.choices, default=Openness.TRANSPARENT)
    mandate = RichTextField(
        _("mandate"), features=PROSE_FEATURES, blank=True, help_text=_("What the group is asked to do.")
    )
    founding_act = models.CharField(
        _("founding act"), max_length=200, blank=True, help_text=_("For example: resolution 45 of 12 June 2026.")
    )
    founding_document = models.ForeignKey(
        get_document_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document of the founding act"),
    )
    starts_on = models.DateField(_("works from"), null=True, blank=True)
    ends_on = models.DateField(_("works until"), null=True, blank=True)
    meeting_place = models.CharField(_("usual place of the meetings"), max_length=200, blank=True)
    meeting_frequency = models.CharField(
        _("how often it meets"), max_length=120, blank=True, help_text=_("For example: every three weeks.")
    )

    objects: ClassVar = PageManager.from_queryset(GroupQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["groups.GroupIndexPage"]
    subpage_types: ClassVar[list[str]] = ["events.EventPage", "groups.OutputPage"]
    template = "groups/group_page.html"
    comes_with = ("cover", "founding_document")
    is_door = True
    shared_fields = ("kind", "openness", "founding_document_id", "starts_on", "ends_on")
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("kind"), FieldPanel("openness")], heading=_("What it is")),
        *CoverMixin.cover_panels,
        MultiFieldPanel(
            [
                FieldPanel("mandate"),
                FieldPanel("founding_act"),
                FieldPanel("founding_document"),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            ],
            heading=_("Mandate"),
        ),
        MultiFieldPanel([FieldPanel("meeting_frequency"), FieldPanel("meeting_place")], heading=_("Meetings")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("mandate"), index.FilterField("kind")]

    class Meta:
        verbose_name = _("working group")
        verbose_name_plural = _("working groups")

    def clean(self) -> None:
        super().clean()
        require_order(self.starts_on, self.ends_on, "ends_on")

    @property
    def is_over(self) -> bool:
        return self.ends_on is not None and self.ends_on < timezone.localdate()

    @property
    def openness_label(self) -> str:
        """The one word before the explanation."""
        return str(Openness(self.openness).label).partition(":")[0]

    @property
    def openness_tone(self) -> str:
        return OPENNESS_TONES[Openness(self.openness)]

    @property
    def takes_requests(self) -> bool:
        return self.openness != Openness.RESERVED and not self.is_over

    def in_language(self, code: str) -> "GroupPage":
        """The published page in a language, else the one in hand."""
        pages = type(self).objects.filter(translation_key=self.translation_key, locale__language_code=code).live()
        return pages.first() or self

    def permissions_for_user(self, user: Any) -> Any:
        return import_string("groups.permissions.GroupTreeTester")(user, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        events = EventPage.objects.for_language(self.locale).for_listing()
        meetings = events.filter(events.child_of_q(self) | events.child_of_q(self.canonical))
        return context | {
            "members": Membership.objects.of_group(self).for_public(),
            "meetings": meetings.upcoming(),
            "past_meetings": meetings.past()[:MAX_PAST],
            "outputs": OutputPage.objects.of_group(self).for_listing(),
            "may_ask": import_string("groups.permissions.may_ask_to_join")(request.user, self),
        }

    @path(pgettext_lazy("url", "join/"), name="join")
    def join(self, request: HttpRequest) -> HttpResponse:
        return import_string("groups.views.join.join")(request, self)

    @path("ical/", name="calendar_file")
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        return import_string("groups.views.outputs.calendar_file")(request, self)
