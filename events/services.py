# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to a place: asked, confirmed, waited for, given back. One lock per event keeps the capacity exact."""

import datetime
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from wagtail.log_actions import log

from core.errors import NotAllowed
from organizations.models import Organization
from organizations.permissions import may_attend_for

from . import mails
from .choices import CONFIRM_DAYS, RETENTION_DAYS, Status
from .errors import EventOver, RegistrationClosed
from .models import EventPage, Registration
from .models.registration import new_token
from .permissions import may_skip_confirmation


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a person asks for."""

    name: str
    email: str
    language: str
    accessibility_needs: str = ""
    organization: Organization | None = None
    submission_key: uuid.UUID = field(default_factory=uuid.uuid4)


@transaction.atomic
def request_registration(*, event: EventPage, request: Request, user: Any = None) -> Registration:
    """Write down who wants to come. Who proved the address goes on at once, the others get a link by mail.

    The same request sent twice, and an address that has a place already, give back the registration that is there:
    what it says goes to its address alone. Raises RegistrationClosed or NotAllowed.
    """
    event = _locked(event)
    if known := Registration.objects.filter(submission_key=request.submission_key).first():
        return known
    if not event.takes_registrations_now:
        raise RegistrationClosed
    if request.organization and (user is None or not may_attend_for(user, request.organization)):
        raise NotAllowed
    is_proved = user is not None and may_skip_confirmation(user, request.email)
    if known := Registration.objects.of_event(event).active().with_email(request.email).first():
        return _answer_again(event, known, is_proved=is_proved)
    registration = Registration.objects.create(
        event=event,
        name=request.name,
        email=request.email.strip().lower(),
        user=user if is_proved else None,
        organization=request.organization if is_proved else None,
        accessibility_needs=request.accessibility_needs,
        language=request.language,
        submission_key=request.submission_key,
    )
    if is_proved:
        return _take_place(event, registration)
    mails.ask_confirmation(registration, dedupe="first")
    return registration


@transaction.atomic
def confirm_registration(*, registration: Registration) -> Registration:
    """The address is proved: a place, or the end of the waiting list. Doing it twice changes nothing."""
    event = _locked(registration.event)
    registration = Registration.objects.select_related("event").get(pk=registration.pk)
    if not registration.is_pending:
        return registration
    if event.is_cancelled:
        raise RegistrationClosed
    if event.has_begun:
        raise EventOver
    return _take_place(event, registration)


@transaction.atomic
def cancel_registration(*, registration: Registration, by: Any = None) -> Registration:
    """Give the place back; the first of the waiting list takes it. Doing it twice changes nothing."""
    event = _locked(registration.event)
    registration = Registration.objects.select_related("event").get(pk=registration.pk)
    if registration.is_cancelled:
        return registration
    if event.has_begun:
        raise EventOver
    registration.status = Status.CANCELLED
    registration.cancelled_at = timezone.now()
    registration.save(update_fields=["status", "cancelled_at"])
    log(instance=registration, action="events.cancel_registration", user=by)
    mails.tell_cancelled(registration)
    _fill_places(event)
    return registration


@transaction.atomic
def promote_from_waiting_list(*, event: EventPage) -> list[Registration]:
    """Give free places to who waits, in order of arrival; called when the office adds places."""
    return _fill_places(_locked(event))


def purge_registrations(*, days: int = RETENTION_DAYS) -> int:
    """Empty the participants' data of events that ended more than `days` ago; return how many rows.

    Rows stay, so counts stay. Requests whose address was never confirmed are deleted as soon as their link is dead.
    """
    now = timezone.now()
    Registration.objects.unconfirmed_since(now - datetime.timedelta(days=CONFIRM_DAYS + 1)).delete()
    old = Registration.objects.with_personal_data_before(now - datetime.timedelta(days=days))
    purged = 0
    for registration in old.only("pk").iterator():
        emptied = {"name": "", "email": "", "accessibility_needs": "", "user": None, "token": new_token()}
        purged += Registration.objects.filter(pk=registration.pk).update(purged_at=now, **emptied)
    return purged


def _locked(event: EventPage) -> EventPage:
    """The canonical page, read again under its lock: who asks for a place meanwhile waits for this transaction."""
    return EventPage.objects.select_for_update(of=("self",)).get(pk=event.canonical.pk)


def _take_place(event: EventPage, registration: Registration) -> Registration:
    """Everybody passes through the queue, so nobody overtakes who was waiting."""
    last = event.registrations.aggregate(last=Max("sequence"))["last"] or 0
    registration.status = Status.WAITING
    registration.sequence = last + 1
    registration.save(update_fields=["status", "sequence"])
    if registration.pk not in [promoted.pk for promoted in _fill_places(event, newcomer=registration)]:
        mails.tell_waiting(registration, position=Registration.objects.of_event(event).in_queue().count())
    registration.refresh_from_db()
    return registration


def _fill_places(event: EventPage, *, newcomer: Registration | None = None) -> list[Registration]:
    """Confirm from the head of the queue while there are places; the lock is held by the caller."""
    if event.is_cancelled or event.has_begun:
        return []
    free = None if event.capacity is None else event.capacity - event.registrations.confirmed().seats()
    promoted: list[Registration] = []
    for registration in event.registrations.in_queue().select_related("event"):
        if free is not None and free < registration.seats:
            break
        free = None if free is None else free - registration.seats
        registration.status = Status.CONFIRMED
        registration.confirmed_at = timezone.now()
        registration.save(update_fields=["status", "confirmed_at"])
        promoted.append(registration)
        tell = mails.tell_confirmed if newcomer and registration.pk == newcomer.pk else mails.tell_promoted
        tell(registration)
    return promoted


def _answer_again(event: EventPage, registration: Registration, *, is_proved: bool) -> Registration:
    if registration.is_pending and is_proved:
        return _take_place(event, registration)
    once_an_hour = f"{timezone.now():%Y%m%d%H}"
    if registration.is_pending:
        mails.ask_confirmation(registration, dedupe=once_an_hour)
    else:
        mails.tell_known(registration, dedupe=once_an_hour)
    return registration
