# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links that stand in mails: signed, bound to one act, explained when they do not work."""

from __future__ import annotations

import datetime

from django.core import signing
from django.utils import translation
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from .choices import CONFIRM_DAYS
from .errors import LinkExpired, LinkWrong
from .models import EventPage, Registration

CONFIRM = "confirm"
SHOW = "registration"
CANCEL = "cancel"
LIFETIMES = {CONFIRM: datetime.timedelta(days=CONFIRM_DAYS)}


def sign(registration: Registration, act: str) -> str:
    """In letters that page addresses accept: no colon, no dot."""
    return urlsafe_base64_encode(_signer(act).sign(registration.token).encode())


def read(event: EventPage, signed: str, act: str) -> Registration:
    """The registration that a link speaks of; raise LinkExpired or LinkWrong, which say what to do."""
    try:
        token = _signer(act).unsign(urlsafe_base64_decode(signed).decode(), max_age=LIFETIMES.get(act))
    except signing.SignatureExpired as error:
        raise LinkExpired from error
    except (signing.BadSignature, ValueError) as error:
        raise LinkWrong from error
    registration = Registration.objects.of_event(event).filter(token=token).select_related("organization").first()
    if registration is None:
        raise LinkWrong
    return registration


def path_of(page: EventPage, registration: Registration, act: str) -> str:
    """The path of an act under the page in hand; showing and cancelling share one signature."""
    signed = sign(registration, CONFIRM if act == CONFIRM else SHOW)
    return f"{page.get_url()}{page.reverse_subpage(act, args=(signed,))}"


def address_of(registration: Registration, act: str) -> str:
    """The full address in the language of the person."""
    with translation.override(registration.language):
        page = registration.event.in_language(registration.language)
        signed = sign(registration, CONFIRM if act == CONFIRM else SHOW)
        return f"{page.get_full_url()}{page.reverse_subpage(act, args=(signed,))}"


def _signer(act: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"events.{act}")
