# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An event: when, where, with whom, and whether one can register."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from comments.models import ThreadedPageMixin
from core.blocks import BodyBlock
from core.models import BasePage, CoverMixin

from ..blocks import SessionBlock
from ..choices import Attendance, Kind, Service, State
from ..fields import ChoicesListField
from ..querysets import EventQuerySet
from ..structured_data import event_schema
from . import event_panels
from .event_meaning import EventMeaning
from .registration import Registration


class EventPage(RoutablePageMixin, ThreadedPageMixin, EventMeaning, CoverMixin, BasePage):
    """Dates, place and places are facts shared by all languages; registrations belong to the canonical page."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.PUBLIC_MEETING)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    cancellation_reason = models.TextField(_("why it was cancelled"), max_length=400, blank=True)

    attendance = models.CharField(
        _("attendance"), max_length=12, choices=Attendance.choices, default=Attendance.IN_PERSON
    )
    place_name = models.CharField(_("place"), max_length=120, blank=True)
    place_address = models.CharField(_("address"), max_length=200, blank=True)
    municipality = models.ForeignKey(
        "organizations.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("municipality"),
    )
    latitude = models.DecimalField(
        _("latitude"), max_digits=8, decimal_places=5, null=True, blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )  # fmt: skip
    longitude = models.DecimalField(
        _("longitude"), max_digits=8, decimal_places=5, null=True, blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )  # fmt: skip
    accessibility_notes = models.TextField(
        _("accessibility of the place"), max_length=600, blank=True,
        help_text=_("Entrance, lift, toilets, parking, public transport: what people should know beforehand."),
    )  # fmt: skip
    online_url = models.URLField(
        _("link to follow online"), blank=True,
        help_text=_("When registration is on, only registered participants receive it."),
    )  # fmt: skip
    services = ChoicesListField(_("services"), options=Service.choices)

    takes_registrations = models.BooleanField(_("people register here"), default=False)
    registration_opens_at = models.DateTimeField(_("registration opens"), null=True, blank=True)
    registration_closes_at = models.DateTimeField(
        _("registration closes"), null=True, blank=True, help_text=_("Empty: when the event starts.")
    )
    capacity = models.PositiveIntegerField(
        _("places"), null=True, blank=True, validators=[MinValueValidator(1)],
        help_text=_("Empty: no limit. When all places are taken, a waiting list opens by itself."),
    )  # fmt: skip
    calendar_sequence = models.PositiveIntegerField(default=0, editable=False)
    """Grows when date, place or state change, so that calendars take the new version."""

    body = StreamField(BodyBlock(required=False), verbose_name=_("text"), blank=True)
    programme = StreamField([("session", SessionBlock())], verbose_name=_("programme"), blank=True)

    objects: ClassVar = PageManager.from_queryset(EventQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["events.EventIndexPage", "groups.GroupPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "events/event_page.html"
    comes_with = ("cover", "municipality", "thread")
    is_door = True
    calendar_fields = (
        "starts_at", "ends_at", "place_name", "place_address", "municipality_id", "attendance", "is_cancelled",
    )  # fmt: skip
    shared_fields = (
        *calendar_fields, "kind", "latitude", "longitude", "online_url", "services",
        "takes_registrations", "registration_opens_at", "registration_closes_at", "capacity", "calendar_sequence",
    )  # fmt: skip
    override_translatable_fields: ClassVar = [SynchronizedField("place_name"), SynchronizedField("place_address")]
    content_panels = event_panels.CONTENT_PANELS
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("place_name"),
        index.FilterField("starts_at"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [models.Index(fields=["ends_at", "starts_at"], name="event_dates")]

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            errors["ends_at"] = _("The event ends before it starts: correct one of the two.")
        opens, closes = self.registration_opens_at, self.registration_closes_at or self.starts_at
        if opens and closes and closes <= opens:
            errors["registration_closes_at"] = _("Registration closes before it opens: correct one of the two.")
        if self.is_cancelled and not self.cancellation_reason.strip():
            errors["cancellation_reason"] = _("Say why the event is cancelled: people who registered will read it.")
        if self.attendance != Attendance.ONLINE and not self.place_name.strip():
            errors["place_name"] = _("Say where people should come.")
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.calendar_sequence = self._next_calendar_sequence()
        super().save(*args, **kwargs)

    def _next_calendar_sequence(self) -> int:
        saved = type(self)._default_manager.filter(pk=self.pk)
        before = saved.values(*self.calendar_fields, "calendar_sequence").first()
        if before is None:
            return 0
        number = int(before.pop("calendar_sequence"))
        return number + 1 if any(getattr(self, name) != value for name, value in before.items()) else number

    def in_language(self, code: str) -> "EventPage":
        """The published page in a language, else the one in hand."""
        pages = type(self).objects.filter(translation_key=self.translation_key, locale__language_code=code).live()
        return pages.first() or self

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        rows = self.canonical.organizers.select_related("organization")
        organizers = [row.organization for row in rows]
        return context | {
            "organizers": organizers,
            "waiting": Registration.objects.of_event(self).in_queue().count() if self.state == State.FULL else 0,
            "schema": event_schema(self, organizers, request),
        }

    @path(pgettext_lazy("url", "register/"), name="register")
    def register(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.views.registration.register")(request, self)

    @path(pgettext_lazy("url", "register/sent/"), name="register_sent")
    def register_sent(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.views.registration.register_sent")(request, self)

    @path(pgettext_lazy("url", "register/confirm/<str:signed>/"), name="confirm")
    def confirm(self, request: HttpRequest, signed: str) -> HttpResponse:
        return import_string("events.views.registration.confirm")(request, self, signed)

    @path(pgettext_lazy("url", "registration/<str:signed>/"), name="registration")
    def registration(self, request: HttpRequest, signed: str) -> HttpResponse:
        return import_string("events.views.registration.show")(request, self, signed)

    @path(pgettext_lazy("url", "registration/<str:signed>/cancel/"), name="cancel")
    def cancel(self, request: HttpRequest, signed: str) -> HttpResponse:
        return import_string("events.views.registration.cancel")(request, self, signed)

    @path("ical/", name="calendar_file")
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        return import_string("events.views.index.event_file")(request, self)


class EventOrganizer(Orderable):
    """Who holds the event; read on the canonical page."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="organizers")
    organization = models.ForeignKey(
        "organizations.Organization", on_delete=models.CASCADE, related_name="+", verbose_name=_("organisation")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")

    def __str__(self) -> str:
        return str(self.organization)
