# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Events as iCalendar: a file for one, a feed for many. The UID is the same in every language and for ever."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import icalendar
from django.conf import settings
from django.utils import timezone
from icalendar import vDuration

if TYPE_CHECKING:
    from .models import EventPage

CONTENT_TYPE = "text/calendar; charset=utf-8"
REFRESH = datetime.timedelta(hours=12)


def calendar_of(events: Iterable[EventPage], *, name: str = "") -> bytes:
    """The bytes of a calendar that others subscribe to or open once."""
    calendar = _empty_calendar()
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", vDuration(REFRESH), parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH))
    for event in events:
        calendar.add_component(_event_component(event))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def invitation_of(event: EventPage) -> bytes:
    """For who has a place: with the link to follow online, when there is one."""
    calendar = _empty_calendar()
    calendar.add_component(_event_component(event, online_url=event.online_url))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _empty_calendar() -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Patto//Events//IT")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _event_component(event: EventPage, *, online_url: str = "") -> icalendar.Event:
    url = event.get_full_url()
    component = icalendar.Event()
    component.add("uid", f"{event.translation_key}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}")
    component.add("sequence", event.calendar_sequence)
    component.add("dtstamp", event.updated_at or timezone.now())
    component.add("dtstart", event.local_start())
    component.add("dtend", event.local_end())
    component.add("summary", event.title)
    component.add("description", "\n\n".join(part for part in (event.intro, online_url, url) if part))
    component.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    component.add("categories", [str(event.get_kind_display())])
    component.add("url", url)
    if lines := event.place_lines:
        component.add("location", ", ".join(lines))
    if event.latitude is not None and event.longitude is not None:
        component.add("geo", (float(event.latitude), float(event.longitude)))
    return component
