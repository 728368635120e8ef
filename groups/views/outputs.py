# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the groups of a process have produced, and the calendar of a group."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.calendars import CONTENT_TYPE, calendar_of
from events.models import EventPage

from ..forms import OutputFilterForm
from ..models import GroupIndexPage, GroupPage, OutputPage

PER_PAGE = 20


def outputs(request: HttpRequest, page: GroupIndexPage) -> HttpResponse:
    groups = GroupPage.objects.for_language(page.locale).under(page, page.canonical).live().public().order_by("title")
    form = OutputFilterForm(request.GET, groups=groups)
    found = form.apply(
        OutputPage.objects.for_language(page.locale).under(page, page.canonical).for_listing().with_group_titles()
    )
    context = page.get_context(request) | {
        "filter_form": form,
        "page_obj": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "crumbs": [{"title": _("Outputs"), "url": request.path}],
    }
    return render(request, "groups/outputs.html", context)


def calendar_file(request: HttpRequest, page: GroupPage) -> HttpResponse:
    """The meetings of a group, for calendar programs."""
    events = EventPage.objects.for_language(page.locale).for_listing()
    meetings = events.filter(events.child_of_q(page) | events.child_of_q(page.canonical)).order_by("starts_at")
    content = calendar_of(meetings, name=page.title)
    return HttpResponse(
        content, content_type=CONTENT_TYPE, headers={"Content-Disposition": 'inline; filename="events.ics"'}
    )
