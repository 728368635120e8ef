# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the facts of an event mean: its state now, and the words for its card and its envelope."""

import datetime
import uuid
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..choices import TONES, Attendance, Service, State
from .registration import Registration

if TYPE_CHECKING:
    from organizations.models import Municipality


class EventMeaning:
    """Read-only: everything here is computed from the fields of the page."""

    starts_at: datetime.datetime
    ends_at: datetime.datetime
    is_cancelled: bool
    takes_registrations: bool
    registration_opens_at: datetime.datetime | None
    registration_closes_at: datetime.datetime | None
    capacity: int | None
    attendance: str
    place_name: str
    place_address: str
    municipality: "Municipality | None"
    services: list[str]
    translation_key: uuid.UUID

    @cached_property
    def seats_taken(self) -> int:
        """Confirmed places: counted by `with_seats()` in lists, by one query on the page itself."""
        return Registration.objects.of_event(self).confirmed().seats()

    @property
    def seats_left(self) -> int | None:
        """None when there is no limit."""
        return None if self.capacity is None else max(self.capacity - self.seats_taken, 0)

    @property
    def state(self) -> State:
        now = timezone.now()
        if self.is_cancelled:
            return State.CANCELLED
        if self.ends_at < now:
            return State.PAST
        if not self.takes_registrations or (self.registration_opens_at and self.registration_opens_at > now):
            return State.ANNOUNCED
        if (self.registration_closes_at or self.starts_at) <= now or self.starts_at <= now:
            return State.CLOSED
        return State.FULL if self.seats_left == 0 else State.OPEN

    @property
    def takes_registrations_now(self) -> bool:
        return self.state in (State.OPEN, State.FULL)

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def state_label(self) -> str:
        if self.state == State.ANNOUNCED and not self.takes_registrations:
            return str(_("no registration needed"))
        return str(self.state.label)

    @property
    def state_tone(self) -> str:
        return TONES[self.state]

    @property
    def service_labels(self) -> list[str]:
        return [str(Service(value).label) for value in self.services if value in Service.values]

    @property
    def is_online(self) -> bool:
        return self.attendance != Attendance.IN_PERSON

    @property
    def card_lines(self) -> list[str]:
        """Hours and place, for cards."""
        hours = f"{self.local_start():%H:%M}–{self.local_end():%H:%M}"
        places = [self.place_name, self.municipality.name if self.municipality else ""]
        online = [str(Attendance(self.attendance).label)] if self.is_online else []
        return [hours, *(["; ".join(part for part in places if part)] if any(places) else []), *online]

    @property
    def address_line(self) -> str:
        return ", ".join(line for line in self.place_lines if line != self.place_name)

    @property
    def place_lines(self) -> list[str]:
        """Place, address and municipality, as they go on an envelope."""
        town = self.municipality.name if self.municipality else ""
        lines = [self.place_name, self.place_address]
        return [line for line in (*lines, "" if town and town in self.place_address else town) if line]

    def local_start(self) -> datetime.datetime:
        return timezone.localtime(self.starts_at)

    def local_end(self) -> datetime.datetime:
        return timezone.localtime(self.ends_at)
