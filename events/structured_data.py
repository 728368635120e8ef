# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An event in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from .choices import Attendance

if TYPE_CHECKING:
    from organizations.models import Organization

    from .models import EventPage

MODES = {
    Attendance.IN_PERSON: "OfflineEventAttendanceMode",
    Attendance.ONLINE: "OnlineEventAttendanceMode",
    Attendance.MIXED: "MixedEventAttendanceMode",
}


def event_schema(
    event: EventPage, organizers: Iterable[Organization], request: HttpRequest | None = None
) -> dict[str, Any]:
    """The link to follow online stays out when it is for registered participants."""
    url = event.get_full_url(request)
    state = "EventCancelled" if event.is_cancelled else "EventScheduled"
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.meta_description,
        "url": url,
        "startDate": event.local_start().isoformat(),
        "endDate": event.local_end().isoformat(),
        "eventStatus": f"https://schema.org/{state}",
        "eventAttendanceMode": f"https://schema.org/{MODES[Attendance(event.attendance)]}",
        "location": _locations(event, url),
        "organizer": [{"@type": "Organization", "name": organization.name} for organization in organizers],
        "inLanguage": event.locale.language_code,
        "isAccessibleForFree": True,
    }


def _locations(event: EventPage, url: str) -> list[dict[str, str]]:
    places = []
    if event.attendance != Attendance.ONLINE:
        address = ", ".join(event.place_lines[1:]) or event.place_name
        places.append({"@type": "Place", "name": event.place_name, "address": address})
    if event.is_online:
        link = url if event.takes_registrations else event.online_url or url
        places.append({"@type": "VirtualLocation", "url": link})
    return places
