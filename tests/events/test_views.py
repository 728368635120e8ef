# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The flow of a visitor without account, and what happens when it goes wrong."""

import datetime
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail, signing
from django.test import Client
from django.utils import timezone, translation

from events import links, services
from events.models import EventPage, Registration
from tests.conftest import PASSWORD
from tests.factories.accounts import UserFactory
from tests.factories.events import EventPageFactory
from tests.factories.organizations import MandateFactory

from .conftest import asked

GOOD = {"name": "Ada Neri", "email": "ada@example.org", "accessibility_needs": "", "homepage": ""}


def url_of(event: EventPage, name: str = "register", *args: str) -> str:
    return f"{event.get_url()}{event.reverse_subpage(name, args=args)}"


def send(client: Client, event: EventPage, **changes: Any) -> Any:
    return client.post(url_of(event), {**GOOD, "submission_key": str(uuid.uuid4()), **changes})


def link_in(letter: Any, act: str) -> str:
    return re.search(rf"http://localhost(\S+/{act}/\S+)", letter.body)[1]  # type: ignore[index]  # a failing test says so


def test_visitor_registers_confirms_and_cancels(client: Client, event: EventPage) -> None:
    answer = send(client, event)
    assert answer.status_code == 302
    assert 'role="status"' in client.get(answer["Location"]).content.decode()
    assert Registration.objects.get().is_pending

    confirm = link_in(mail.outbox[-1], "conferma")
    assert client.get(confirm).status_code == 200
    assert Registration.objects.get().is_pending, "looking is not confirming"
    mine = client.post(confirm)
    assert mine.status_code == 302
    page = client.get(mine["Location"])
    registration = Registration.objects.get()
    assert registration.is_confirmed
    assert registration.code in page.content.decode()

    cancel = links.path_of(event, registration, links.CANCEL)
    assert client.get(cancel).status_code == 200
    assert Registration.objects.get().is_confirmed, "looking is not cancelling"
    client.post(cancel)
    assert Registration.objects.get().is_cancelled
    assert client.post(cancel).status_code == 302
    assert client.get(confirm).status_code == 302


def test_posting_twice_registers_once(client: Client, event: EventPage) -> None:
    key = str(uuid.uuid4())
    first, second = send(client, event, submission_key=key), send(client, event, submission_key=key)
    assert first["Location"] == second["Location"]
    assert Registration.objects.count() == 1
    assert len(mail.outbox) == 1


def test_answer_does_not_tell_who_is_registered(client: Client, event: EventPage) -> None:
    services.confirm_registration(registration=services.request_registration(event=event, request=asked("Ada")))
    known, new = send(client, event), send(client, event, email="eva@example.org")
    assert known["Location"] == new["Location"]
    assert Registration.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("email", ""),
        ("email", "ada"),
        ("email", "ada@example.org\nBcc: eva@example.org"),
        ("email", f"{'x' * 250}@example.org"),
        ("accessibility_needs", "x" * 501),
        ("submission_key", "not-a-key"),
        ("name", "Ada\x00"),
        ("name", "Ada\u202eireN"),
    ],
)
def test_bad_input_is_explained_and_kept(client: Client, event: EventPage, field: str, value: str) -> None:
    answer = send(client, event, **{field: value})
    assert answer.status_code == 200
    assert answer.context["form"].errors[field]
    if field != "name":
        assert "Ada Neri" in answer.content.decode()
    assert not Registration.objects.exists()


def test_markup_in_a_name_stays_text(client: Client, event: EventPage) -> None:
    send(client, event, name="<script>alert(1)</script>")
    services.confirm_registration(registration=Registration.objects.get())
    page = client.get(links.path_of(event, Registration.objects.get(), links.SHOW)).content.decode()
    assert "<script>alert(1)" not in page
    assert not any("<script>alert" in part for part, _ in mail.outbox[-1].alternatives)


def test_program_that_fills_every_field_gets_nothing(client: Client, event: EventPage) -> None:
    answer = send(client, event, homepage="https://spam.example")
    assert answer.status_code == 302
    assert not Registration.objects.exists()
    assert not mail.outbox


def test_a_library_full_of_people_registers_from_one_address(client: Client, event: EventPage, settings: Any) -> None:
    settings.RATE_LIMITS = {"event-registration": settings.RATE_LIMITS["event-registration"]._replace(address=15)}
    answers = [send(client, event, email=f"p{number}@example.org") for number in range(16)]
    assert {answer.status_code for answer in answers[:15]} == {302}
    assert answers[15].status_code == 429
    assert "Ada Neri" in answers[15].content.decode()
    assert Registration.objects.count() == 15


def test_one_address_again_and_again_is_stopped_and_the_next_person_is_not(client: Client, event: EventPage) -> None:
    stopped = [send(client, event) for _ in range(11)][-1]
    assert stopped.status_code == 429
    assert int(stopped["Retry-After"]) > 500
    assert "10 minuti" in stopped.context["form"].non_field_errors()[0]
    assert send(client, event, email="eva@example.org").status_code == 302


def test_page_explains_when_registration_is_not_open(client: Client, index: Any) -> None:
    event = EventPageFactory(parent=index, past=True)
    assert b'<form method="post" class="form-page"' not in client.get(url_of(event)).content
    answer = send(client, event)
    assert answer.status_code == 200
    assert answer.context["form"].non_field_errors()


@pytest.mark.parametrize("act", [links.CONFIRM, links.SHOW])
@pytest.mark.parametrize("signed", ["x", "YTpiOmM", "____", "x" * 300])
def test_wrong_links_are_explained(client: Client, event: EventPage, act: str, signed: str) -> None:
    answer = client.get(f"{event.get_url()}{event.reverse_subpage(act, args=('TOKEN',))}".replace("TOKEN", signed))
    assert answer.status_code == 404


def test_link_of_one_act_does_not_serve_another(client: Client, event: EventPage) -> None:
    registration = services.request_registration(event=event, request=asked())
    answer = client.post(url_of(event, "confirm", links.sign(registration, links.SHOW)))
    assert answer.status_code == 404
    registration.refresh_from_db()
    assert registration.is_pending


def test_link_of_another_event_is_explained(client: Client, index: Any, event: EventPage) -> None:
    registration = services.request_registration(event=event, request=asked())
    other = EventPageFactory(parent=index)
    assert client.get(links.path_of(other, registration, links.SHOW)).status_code == 404


def test_old_confirmation_link_is_explained(client: Client, event: EventPage, monkeypatch: Any) -> None:
    registration = services.request_registration(event=event, request=asked())
    monkeypatch.setattr(signing.time, "time", lambda: timezone.now().timestamp() - 4 * 86400)
    old = links.path_of(event, registration, links.CONFIRM)
    monkeypatch.undo()
    assert client.post(old).status_code == 410
    registration.refresh_from_db()
    assert registration.is_pending


def test_late_confirmation_leads_back_to_the_event(client: Client, event: EventPage) -> None:
    registration = services.request_registration(event=event, request=asked())
    EventPage.objects.filter(pk=event.pk).update(starts_at=timezone.now() - datetime.timedelta(hours=1))
    answer = client.post(links.path_of(event, registration, links.CONFIRM), follow=True)
    assert answer.redirect_chain[-1][0] == event.get_url()
    assert "alert-danger" in answer.content.decode()


def test_account_lands_on_its_own_registration(client: Client, event: EventPage) -> None:
    UserFactory(email="ada@example.org")
    client.login(email="ada@example.org", password=PASSWORD)
    answer = send(client, event)
    assert Registration.objects.get().code in client.get(answer["Location"]).content.decode()


def test_delegate_registers_for_the_organisation(client: Client, event: EventPage) -> None:
    mandate = MandateFactory(user=UserFactory(email="ada@example.org"))
    other = MandateFactory().organization
    client.login(email="ada@example.org", password=PASSWORD)
    assert "organization" in send(client, event, organization=other.pk).context["form"].errors
    send(client, event, organization=mandate.organization.pk)
    assert Registration.objects.get().organization == mandate.organization


def test_waiting_list_says_the_position(client: Client, event: EventPage) -> None:
    people = [services.request_registration(event=event, request=asked(name)) for name in ("Ada", "Eva", "Ivo", "Leo")]
    for person in people:
        services.confirm_registration(registration=person)
    answer = client.get(links.path_of(event, Registration.objects.get(name="Leo"), links.SHOW))
    assert answer.context["position"] == 2
    assert answer.context["page"].state == "full"


def test_forms_of_people_are_never_cached_nor_indexed(client: Client, event: EventPage) -> None:
    answer = client.get(url_of(event))
    assert "no-store" in answer["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in answer.content.decode()


def test_translated_page_registers_for_the_same_event(
    client: Client, event: EventPage, letters: Callable, home_pages: Any
) -> None:
    from tests.factories.events import translated

    english = translated(event, "en", title="Opening seminar", slug="opening")
    with translation.override("en"):
        send(client, english)
    registration = Registration.objects.get()
    assert registration.event == event
    assert registration.language == "en"
    assert "/en/" in letters("ada@example.org")[0].body
    assert client.post(link_in(letters("ada@example.org")[0], "confirm")).status_code == 302
    assert Registration.objects.get().is_confirmed
