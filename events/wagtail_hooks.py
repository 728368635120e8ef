# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the admin shows of the events, and what follows when a page is published."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page

from .desk import RegistrationViewSet
from .models import EventPage
from .services import promote_from_waiting_list


@hooks.register("register_admin_viewset")
def registrations_desk() -> RegistrationViewSet:
    return RegistrationViewSet()


@hooks.register("register_permissions")
def event_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="events", codename="manage_registrations")


@hooks.register("register_log_actions")
def event_actions(actions: Any) -> None:
    actions.register_action("events.cancel_registration", _("Cancel a registration"), _("Registration cancelled"))


@hooks.register("after_publish_page")
def give_new_places(request: HttpRequest, page: Page) -> None:
    """More places than before: who waits gets them."""
    if isinstance(page.specific, EventPage):
        promote_from_waiting_list(event=page.specific)
