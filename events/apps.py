# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events and registrations."""

    name = "events"
    default_auto_field = "django.db.models.BigAutoField"
