# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events and registrations."""

    name = "events"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """More places than before go to who waits, whoever publishes the page: a person, or the clock."""
        from wagtail.signals import page_published

        from .models import EventPage
        from .services import promote_from_waiting_list

        def give_new_places(instance: EventPage, **_signal: Any) -> None:
            promote_from_waiting_list(event=instance)

        page_published.connect(give_new_places, sender=EventPage, weak=False)
