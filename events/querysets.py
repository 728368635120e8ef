# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which events, which registrations."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.querysets import PublicPageQuerySet

from .choices import ACTIVE, Status

if TYPE_CHECKING:
    from .models import EventPage, Registration  # noqa: F401  # named in a forward reference
    from .models.event_meaning import EventMeaning


class EventQuerySet(PublicPageQuerySet):
    """Dates and facts are the same in every language, so each filter works on the rows of one language."""

    def upcoming(self) -> EventQuerySet:
        """Not over yet, the nearest first."""
        return self.filter(ends_at__gte=timezone.now()).order_by("starts_at", "pk")

    def past(self) -> EventQuerySet:
        return self.filter(ends_at__lt=timezone.now()).order_by("-starts_at", "-pk")

    def between(self, first: datetime.datetime, last: datetime.datetime) -> EventQuerySet:
        """Those that touch the span, whenever they began."""
        return self.filter(starts_at__lt=last, ends_at__gte=first).order_by("starts_at", "pk")

    def with_seats(self) -> EventQuerySet:
        """Count the places taken of each event in the same query."""
        registrations = apps.get_model("events", "Registration")._default_manager
        taken = (
            registrations.filter(event__translation_key=OuterRef("translation_key"), status=Status.CONFIRMED)
            .order_by()
            .values("event__translation_key")
            .annotate(number=Sum("seats"))
            .values("number")
        )
        return self.annotate(seats_taken=Coalesce(Subquery(taken), Value(0)))

    def for_listing(self) -> EventQuerySet:
        """What a card shows, in a fixed number of queries."""
        listed = self.live().public().select_related("locale", "municipality", "cover")
        return listed.defer("body", "programme").with_seats().prefetch_related("cover__renditions")


class RegistrationQuerySet(QuerySet["Registration"]):
    def active(self) -> RegistrationQuerySet:
        """All but the cancelled ones."""
        return self.filter(status__in=ACTIVE)

    def confirmed(self) -> RegistrationQuerySet:
        return self.filter(status=Status.CONFIRMED)

    def pending(self) -> RegistrationQuerySet:
        return self.filter(status=Status.PENDING)

    def in_queue(self) -> RegistrationQuerySet:
        """The waiting list in order of arrival."""
        return self.filter(status=Status.WAITING).order_by("sequence")

    def of_event(self, event: EventPage | EventMeaning) -> RegistrationQuerySet:
        """The registrations of an event, whatever the language of the page in hand."""
        return self.filter(event__translation_key=event.translation_key)

    def coming_of(self, user: Any) -> RegistrationQuerySet:
        """A person's places and waits in events that are not over, the nearest first."""
        coming = self.active().filter(user=user, event__ends_at__gte=timezone.now())
        return coming.select_related("event__locale").order_by("event__starts_at")

    def with_email(self, email: str) -> RegistrationQuerySet:
        return self.filter(email=email.strip().lower())

    def seats(self) -> int:
        return int(self.aggregate(number=Sum("seats"))["number"] or 0)

    def unconfirmed_since(self, moment: datetime.datetime) -> RegistrationQuerySet:
        return self.pending().filter(created__lt=moment)

    def with_personal_data_before(self, moment: datetime.datetime) -> RegistrationQuerySet:
        """Of events that ended before a moment, and not emptied yet."""
        return self.filter(event__ends_at__lt=moment, purged_at__isnull=True)
