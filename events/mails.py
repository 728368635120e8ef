# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mails about a registration; each carries date, time and place in its body."""

from typing import Any

from notifications.services import Attachment, queue_mail

from .calendars import invitation_of
from .links import CANCEL, CONFIRM, SHOW, address_of
from .models import Registration

FOLDER = "events/emails"


def ask_confirmation(registration: Registration, *, dedupe: str) -> None:
    link = address_of(registration, CONFIRM)
    _queue(registration, "confirm_address", dedupe=dedupe, context={"confirm_url": link})


def tell_confirmed(registration: Registration) -> None:
    _queue(registration, "place_confirmed", with_calendar=True)


def tell_waiting(registration: Registration, *, position: int) -> None:
    _queue(registration, "on_waiting_list", context={"position": position})


def tell_promoted(registration: Registration) -> None:
    _queue(registration, "place_free", with_calendar=True)


def tell_cancelled(registration: Registration) -> None:
    _queue(registration, "registration_cancelled")


def tell_known(registration: Registration, *, dedupe: str) -> None:
    """Somebody asked again with an address that has a place already: only its owner learns it."""
    _queue(registration, "already_registered", dedupe=dedupe, with_calendar=registration.is_confirmed)


def _queue(
    registration: Registration,
    template: str,
    *,
    dedupe: str = "",
    context: dict[str, Any] | None = None,
    with_calendar: bool = False,
) -> None:
    page = registration.event.in_language(registration.language)
    facts = {
        "registration": registration,
        "event": page,
        "event_url": page.get_full_url(),
        "manage_url": address_of(registration, SHOW),
        "cancel_url": address_of(registration, CANCEL),
    }
    calendar = Attachment("event.ics", invitation_of(page), "text/calendar") if with_calendar else None
    queue_mail(
        to=registration.email,
        template=f"{FOLDER}/{template}",
        context=facts | (context or {}),
        language=registration.language,
        dedupe_key=f"event-registration:{template}:{registration.pk}:{dedupe}",
        attachments=[calendar] if calendar else [],
    )
