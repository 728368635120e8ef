# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the admin shows of the events."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from .desk import RegistrationViewSet


@hooks.register("register_admin_viewset")
def registrations_desk() -> RegistrationViewSet:
    return RegistrationViewSet()


@hooks.register("register_permissions")
def event_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="events", codename="manage_registrations")


@hooks.register("register_log_actions")
def event_actions(actions: Any) -> None:
    actions.register_action("events.cancel_registration", _("Cancel a registration"), _("Registration cancelled"))
