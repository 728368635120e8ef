# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists of events, a month as a table, calendars."""

import calendar
import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from ..calendars import CONTENT_TYPE, calendar_of
from ..forms import EventFilterForm
from ..models import EventIndexPage, EventPage
from ..querysets import EventQuerySet

YEARS = range(2000, 2100)
FEED_PAST = datetime.timedelta(days=365)
FEED_LIMIT = 1000


def upcoming(request: HttpRequest, page: EventIndexPage) -> HttpResponse:
    return _list(request, page, _events(page).upcoming(), is_archive=False)


def archive(request: HttpRequest, page: EventIndexPage) -> HttpResponse:
    return _list(request, page, _events(page).past(), is_archive=True)


def month(request: HttpRequest, page: EventIndexPage, year: int | None, month: int | None) -> HttpResponse:
    """One month as a table; this one when the address names none."""
    today = timezone.localdate()
    if year is None or month is None:
        year, month = today.year, today.month
    if year not in YEARS or month not in range(1, 13):
        raise Http404
    first = datetime.date(year, month, 1)
    form = EventFilterForm(request.GET)
    weeks = _weeks(form.apply(_events(page)), first)
    context = _frame(request, page, form) | {
        "month": first,
        "weeks": weeks,
        "has_events": any(day["events"] for week in weeks for day in week),
        "previous_url": _month_url(page, first - datetime.timedelta(days=1)),
        "next_url": _month_url(page, first + datetime.timedelta(days=31)),
        "today": today,
        "crumbs": [{"title": _("Calendar"), "url": request.path}],
    }
    return render(request, "events/event_month.html", context)


def calendar_file(request: HttpRequest, page: EventIndexPage) -> HttpResponse:
    """Every event of the language, of the last year and to come; the filters of the list work here too."""
    events = EventFilterForm(request.GET).apply(_events(page))
    recent = events.between(timezone.now() - FEED_PAST, timezone.now() + 10 * FEED_PAST)[:FEED_LIMIT]
    return calendar_response(calendar_of(recent, name=page.title), "events.ics")


def event_file(request: HttpRequest, page: EventPage) -> HttpResponse:
    return calendar_response(calendar_of([page]), f"{page.slug}.ics", is_download=True)


def calendar_response(content: bytes, name: str, *, is_download: bool = False) -> HttpResponse:
    kind = "attachment" if is_download else "inline"
    headers = {"Content-Disposition": f'{kind}; filename="{name}"'}
    return HttpResponse(content, content_type=CONTENT_TYPE, headers=headers)


def _events(page: EventIndexPage) -> EventQuerySet:
    return EventPage.objects.for_language(page.locale).for_listing()


def _list(request: HttpRequest, page: EventIndexPage, events: EventQuerySet, *, is_archive: bool) -> HttpResponse:
    form = EventFilterForm(request.GET)
    found = form.apply(events)
    context = _frame(request, page, form) | {
        "page_obj": Paginator(found, max(page.per_page, 1)).get_page(request.GET.get("page")),
        "is_archive": is_archive,
        "crumbs": [{"title": _("Past events"), "url": request.path}] if is_archive else [],
    }
    return render(request, "events/event_index_page.html", context)


def _frame(request: HttpRequest, page: EventIndexPage, form: EventFilterForm) -> dict[str, Any]:
    names = ("upcoming", "archive", "this_month", "calendar_file", "rss")
    urls = {name: f"{page.get_url(request)}{page.reverse_subpage(name)}" for name in names}
    return page.get_context(request) | {"filter_form": form, "urls": urls}


def _month_url(page: EventIndexPage, day: datetime.date) -> str:
    return f"{page.get_url()}{page.reverse_subpage('month', args=(day.year, day.month))}"


def _weeks(events: EventQuerySet, first: datetime.date) -> list[list[dict[str, Any]]]:
    """Weeks of days, each with the events that happen on it; two queries whatever the month."""
    days = list(calendar.Calendar().itermonthdates(first.year, first.month))
    zone = timezone.get_current_timezone()
    begin = datetime.datetime.combine(days[0], datetime.time.min, zone)
    found = list(events.between(begin, begin + datetime.timedelta(days=len(days) + 1)))
    cells = [
        {
            "date": day,
            "is_outside": day.month != first.month,
            "events": [event for event in found if event.local_start().date() <= day <= event.local_end().date()],
        }
        for day in days
    ]
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]
