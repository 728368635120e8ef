# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office's list: who sees it, what it exports, and giving a place back by telephone."""

import csv
import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse

from events import permissions, services
from events.models import EventPage, Registration
from tests.factories.accounts import UserFactory
from tests.factories.events import RegistrationFactory

from .conftest import asked

DESK = ["wagtailadmin.access_admin", "events.manage_registrations"]


@pytest.fixture
def office(client: Client, make_user: Callable) -> Client:
    client.force_login(make_user("Ufficio", permissions=DESK))
    return client


@pytest.mark.parametrize(
    ("rights", "facts", "may"),
    [
        ([], {}, False),
        (["wagtailadmin.access_admin"], {}, False),
        (DESK, {}, True),
        (DESK, {"is_active": False}, False),
        ([], {"is_superuser": True}, True),
    ],
)
def test_who_sees_participants(make_user: Callable, rights: list[str], facts: dict[str, Any], may: bool) -> None:
    assert permissions.may_manage_registrations(make_user(permissions=rights, **facts)) is may


def test_visitor_sees_no_participants() -> None:
    assert not permissions.may_manage_registrations(AnonymousUser())


@pytest.mark.parametrize(
    ("email", "is_active", "may"),
    [
        ("ada@example.org", True, True),
        (" ADA@example.org ", True, True),
        ("eva@example.org", True, False),
        ("ada@example.org", False, False),
    ],
)
def test_who_needs_no_confirmation(db: None, email: str, is_active: bool, may: bool) -> None:
    person = UserFactory(email="ada@example.org", is_active=is_active)
    assert permissions.may_skip_confirmation(person, email) is may


def test_unverified_address_needs_confirmation(make_user: Callable) -> None:
    assert not permissions.may_skip_confirmation(make_user("Ada"), "ada@example.org")


@pytest.mark.parametrize("name", ["index", "inspect", "give_back"])
def test_desk_is_closed_to_others(client: Client, make_user: Callable, event: EventPage, name: str) -> None:
    registration = RegistrationFactory(event=event)
    client.force_login(make_user("Redattore", permissions=["wagtailadmin.access_admin"]))
    args = [] if name == "index" else [registration.pk]
    answer = client.get(reverse(f"registration:{name}", args=args))
    assert answer.status_code == 302
    assert registration.email not in answer.content.decode()


def test_desk_lists_and_filters(office: Client, event: EventPage) -> None:
    RegistrationFactory(event=event, name="Ada Neri")
    RegistrationFactory(event=event, name="Eva Bruni", status="cancelled")
    page = office.get(reverse("registration:index"), {"status": "confirmed"}).content.decode()
    assert "Ada Neri" in page
    assert "Eva Bruni" not in page


def test_office_reads_words_and_the_hour_on_the_wall(office: Client, event: EventPage) -> None:
    asked_for = datetime(2026, 1, 7, 23, 30, tzinfo=UTC)
    registration = RegistrationFactory(event=event, organization=None)
    Registration.objects.filter(pk=registration.pk).update(created=asked_for)
    text = b"".join(office.get(reverse("registration:index"), {"export": "csv"}).streaming_content).decode()
    (row,) = list(csv.DictReader(io.StringIO(text)))
    assert {registration.get_status_display(), "2026-01-08 00:30"} <= set(row.values())
    page = office.get(reverse("registration:inspect", args=[registration.pk])).content.decode()
    assert not re.search(r">\s*None\s*<", page)
    assert "00:30" in page


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x")', "+39", "-1", "@cmd", "\t=1"])
def test_exports_hold_no_formula(office: Client, event: EventPage, name: str) -> None:
    RegistrationFactory(event=event, name=name)
    text = b"".join(office.get(reverse("registration:index"), {"export": "csv"}).streaming_content).decode()
    (row,) = list(csv.DictReader(io.StringIO(text)))
    assert f"'{name}" in row.values()
    answer = office.get(reverse("registration:index"), {"export": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    cell = next(cell for cell in sheet[2] if cell.value == f"'{name}")
    assert cell.data_type == "s"


def test_office_gives_a_place_back(office: Client, event: EventPage) -> None:
    people = [services.request_registration(event=event, request=asked(name)) for name in ("Ada", "Eva", "Ivo")]
    for person in people:
        services.confirm_registration(registration=person)
    url = reverse("registration:give_back", args=[people[0].pk])
    assert office.get(url).status_code == 200
    for _ in range(2):
        assert office.post(url).status_code == 302
    assert list(Registration.objects.order_by("pk").values_list("status", flat=True)) == [
        "cancelled", "confirmed", "confirmed",
    ]  # fmt: skip


def test_rows_change_only_through_the_services(office: Client, event: EventPage) -> None:
    registration = RegistrationFactory(event=event)
    for name in ("edit", "delete"):
        assert office.get(reverse(f"registration:{name}", args=[registration.pk])).status_code == 302
    assert office.get(reverse("registration:add")).status_code == 302


def test_desk_costs_the_same_with_more_people(office: Client, assert_flat_queries: Callable, event: EventPage) -> None:
    RegistrationFactory(event=event)
    grow = lambda: RegistrationFactory.create_batch(10, event=event)  # noqa: E731  # one line says it
    assert_flat_queries(reverse("registration:index"), grow, client=office)
