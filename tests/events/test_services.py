# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime
import uuid
from collections.abc import Callable
from typing import Any

import icalendar
import pytest
from django.core import mail
from django.utils import timezone

from core.errors import NotAllowed, RuleBroken
from events import services
from events.choices import Status
from events.errors import EventOver, RegistrationClosed
from events.models import EventPage, Registration
from tests.factories.accounts import UserFactory
from tests.factories.events import EventPageFactory, RegistrationFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory

from .conftest import asked

HOUR = datetime.timedelta(hours=1)


def take_place(event: EventPage, name: str, **changes: Any) -> Registration:
    registration = services.request_registration(event=event, request=asked(name, **changes))
    return services.confirm_registration(registration=registration)


def test_request_waits_for_its_address_and_says_so(event: EventPage, letters: Callable) -> None:
    registration = services.request_registration(event=event, request=asked("Ada"))
    assert registration.status == Status.PENDING
    (letter,) = letters("ada@example.org")
    assert "/confirm/" in letter.body or "/conferma/" in letter.body
    assert event.title in letter.body
    assert "Sala grande della Filanda" in letter.body


def test_request_of_verified_account_is_confirmed_at_once(event: EventPage) -> None:
    person = UserFactory(email="ada@example.org")
    registration = services.request_registration(event=event, request=asked("Ada"), user=person)
    assert registration.status == Status.CONFIRMED
    assert registration.user == person


def test_account_cannot_skip_confirmation_for_another_address(event: EventPage) -> None:
    person = UserFactory(email="eva@example.org")
    registration = services.request_registration(event=event, request=asked("Ada"), user=person)
    assert registration.status == Status.PENDING
    assert registration.user is None


def test_confirmed_mail_carries_date_place_code_and_calendar(event: EventPage, letters: Callable) -> None:
    registration = take_place(event, "Ada")
    letter = letters("ada@example.org")[-1]
    assert event.title in letter.subject
    assert f"{event.local_start():%H:%M}" in letter.body
    assert "Piazza della Filanda 4" in letter.body
    assert registration.code in letter.body
    (name, content, media_type) = letter.attachments[0]
    assert (name, media_type) == ("event.ics", "text/calendar")
    (component,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert component["uid"].startswith(str(event.translation_key))
    assert component.start == event.local_start()


def test_online_link_reaches_only_who_has_a_place(index: Any, letters: Callable) -> None:
    link = "https://video.example.org/sala"
    event = EventPageFactory(parent=index, capacity=1, attendance="mixed", online_url=link)
    take_place(event, "Ada")
    take_place(event, "Eva")
    assert link in letters("ada@example.org")[-1].body
    assert not any(link in letter.body for letter in letters("eva@example.org"))


def test_confirming_twice_is_once(event: EventPage) -> None:
    registration = take_place(event, "Ada")
    sent = len(mail.outbox)
    again = services.confirm_registration(registration=registration)
    assert again.status == Status.CONFIRMED
    assert len(mail.outbox) == sent


def test_same_request_sent_twice_is_one(event: EventPage) -> None:
    key = uuid.uuid4()
    first = services.request_registration(event=event, request=asked("Ada", submission_key=key))
    second = services.request_registration(event=event, request=asked("Ada", submission_key=key))
    assert first == second
    assert len(mail.outbox) == 1


def test_second_request_of_an_address_tells_only_its_owner(event: EventPage, letters: Callable) -> None:
    first = take_place(event, "Ada")
    again = services.request_registration(event=event, request=asked("Ada", email="ADA@example.org"))
    assert again == first
    assert Registration.objects.count() == 1
    assert len(letters("ada@example.org")) == 3


def test_more_than_capacity_wait_in_order_of_arrival(event: EventPage, letters: Callable) -> None:
    people = [take_place(event, name) for name in ("Ada", "Eva", "Ivo", "Leo")]
    assert [person.status for person in people] == ["confirmed", "confirmed", "waiting", "waiting"]
    assert "2" in letters("leo@example.org")[-1].body
    assert not letters("leo@example.org")[-1].attachments


def test_cancelling_promotes_the_first_who_waits(event: EventPage, letters: Callable) -> None:
    ada, _eva, ivo, leo = [take_place(event, name) for name in ("Ada", "Eva", "Ivo", "Leo")]
    services.cancel_registration(registration=ada)
    for person in (ada, ivo, leo):
        person.refresh_from_db()
    assert (ada.status, ivo.status, leo.status) == ("cancelled", "confirmed", "waiting")
    assert letters("ivo@example.org")[-1].attachments


def test_cancelling_twice_is_once(event: EventPage) -> None:
    ada, _eva, _ivo, leo = [take_place(event, name) for name in ("Ada", "Eva", "Ivo", "Leo")]
    services.cancel_registration(registration=ada)
    services.cancel_registration(registration=ada)
    leo.refresh_from_db()
    assert leo.status == Status.WAITING


def test_who_cancelled_may_register_again(event: EventPage) -> None:
    services.cancel_registration(registration=take_place(event, "Ada"))
    assert take_place(event, "Ada").status == Status.CONFIRMED


def test_new_places_go_to_who_waits(event: EventPage) -> None:
    people = [take_place(event, name) for name in ("Ada", "Eva", "Ivo", "Leo")]
    event.capacity = 3
    event.save()
    promoted = services.promote_from_waiting_list(event=event)
    assert promoted == [people[2]]


def test_publishing_more_places_gives_them(event: EventPage) -> None:
    people = [take_place(event, name) for name in ("Ada", "Eva", "Ivo", "Leo")]
    event.capacity = 3
    event.save_revision().publish()
    assert [Registration.objects.get(pk=person.pk).status for person in people[2:]] == ["confirmed", "waiting"]


def test_nobody_comes_for_an_organisation_without_its_mandate(event: EventPage) -> None:
    user, organization = UserFactory(), OrganizationFactory()
    request = asked("Ada", organization=organization)
    with pytest.raises(NotAllowed):
        services.request_registration(event=event, request=request, user=user)
    MandateFactory(user=user, organization=organization)
    assert services.request_registration(event=event, request=request, user=user).pk


def test_newcomer_does_not_overtake_who_waits(event: EventPage) -> None:
    for name in ("Ada", "Eva", "Ivo"):
        take_place(event, name)
    EventPage.objects.filter(pk=event.pk).update(capacity=3)
    newcomer = take_place(event, "Leo")
    assert newcomer.status == Status.WAITING
    assert Registration.objects.get(name="Ivo").status == Status.CONFIRMED


def test_no_capacity_means_no_limit(index: Any) -> None:
    event = EventPageFactory(parent=index, capacity=None)
    assert {take_place(event, f"Persona{number}").status for number in range(5)} == {"confirmed"}


@pytest.mark.parametrize(
    "facts",
    [
        {"takes_registrations": False},
        {"registration_opens_at": timezone.now() + HOUR},
        {"registration_closes_at": timezone.now() - HOUR},
        {"is_cancelled": True, "cancellation_reason": "Neve"},
        {"starts_at": timezone.now() - HOUR, "ends_at": timezone.now() + HOUR},
        {"starts_at": timezone.now() - 3 * HOUR, "ends_at": timezone.now() - HOUR},
    ],
)
def test_request_is_refused_when_registration_is_not_open(event: EventPage, facts: dict[str, Any]) -> None:
    EventPage.objects.filter(pk=event.pk).update(**facts)
    with pytest.raises(RegistrationClosed):
        services.request_registration(event=event, request=asked("Ada"))
    assert not Registration.objects.exists()


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"is_cancelled": True}, RegistrationClosed),
        ({"starts_at": timezone.now() - HOUR}, EventOver),
    ],
)
def test_confirmation_is_refused_when_it_comes_too_late(
    event: EventPage, facts: dict[str, Any], error: type[RuleBroken]
) -> None:
    registration = services.request_registration(event=event, request=asked("Ada"))
    EventPage.objects.filter(pk=event.pk).update(**facts)
    with pytest.raises(error):
        services.confirm_registration(registration=registration)


def test_cancelling_after_the_start_is_refused(event: EventPage) -> None:
    registration = take_place(event, "Ada")
    EventPage.objects.filter(pk=event.pk).update(starts_at=timezone.now() - HOUR)
    with pytest.raises(EventOver):
        services.cancel_registration(registration=registration)


def test_mails_speak_the_language_of_the_person(event: EventPage, letters: Callable) -> None:
    registration = services.request_registration(event=event, request=asked("Ada", language="en"))
    assert registration.language == "en"
    assert "One more step" in letters("ada@example.org")[0].body


def test_purge_empties_people_and_keeps_numbers(index: Any) -> None:
    old = EventPageFactory(parent=index, starts_at=timezone.now() - datetime.timedelta(days=200))
    recent = EventPageFactory(parent=index, past=True)
    RegistrationFactory.create_batch(3, event=old, accessibility_needs="Un posto vicino all'interprete")
    kept = RegistrationFactory(event=recent)
    assert services.purge_registrations(days=180) == 3
    assert services.purge_registrations(days=180) == 0
    rows = Registration.objects.of_event(old)
    assert {(row.name, row.email, row.accessibility_needs, row.user) for row in rows} == {("", "", "", None)}
    assert rows.confirmed().seats() == 3
    kept.refresh_from_db()
    assert kept.email


def test_purge_deletes_addresses_that_were_never_confirmed(event: EventPage) -> None:
    services.request_registration(event=event, request=asked("Ada"))
    Registration.objects.update(created=timezone.now() - datetime.timedelta(days=10))
    services.purge_registrations()
    assert not Registration.objects.exists()


def test_codes_cannot_be_misread(event: EventPage) -> None:
    codes = "".join(row.code for row in RegistrationFactory.create_batch(50, event=event))
    assert not set(codes) & set("01IO")
