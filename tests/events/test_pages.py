# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists, filters, calendars, feeds, and what they cost."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

import feedparser
import icalendar
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from events.choices import State, Status
from events.models import EventIndexPage, EventPage
from tests.factories.events import EventPageFactory, RegistrationFactory, translated
from tests.factories.organizations import MunicipalityFactory

HOUR = datetime.timedelta(hours=1)
CANCELLED = {"is_cancelled": True, "cancellation_reason": "Neve"}


def titles(answer: Any) -> list[str]:
    return [event.title for event in answer.context["page_obj"]]


def sub(page: Any, name: str, *args: Any) -> str:
    return f"{page.get_url()}{page.reverse_subpage(name, args=args)}"


def test_index_lists_what_comes_and_archive_what_was(client: Client, index: EventIndexPage) -> None:
    EventPageFactory(parent=index, title="Domani")
    EventPageFactory(parent=index, title="Ieri", past=True)
    EventPageFactory(parent=index, title="Bozza", live=False)
    assert titles(client.get(index.get_url())) == ["Domani"]
    assert titles(client.get(sub(index, "archive"))) == ["Ieri"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=seminar", ["A"]),
        ("attendance=online", ["A"]),
        ("attendance=in_person", ["B"]),
        ("kind=nonsense", ["A", "B"]),
        ("municipality=999999", ["A", "B"]),
        ("municipality=%27%20OR%201=1", ["A", "B"]),
        ("page=999", ["A", "B"]),
        ("kind=training", []),
    ],
)
def test_filters_live_in_the_address(client: Client, index: EventIndexPage, query: str, found: list[str]) -> None:
    EventPageFactory(parent=index, title="A", kind="seminar", attendance="online")
    EventPageFactory(parent=index, title="B")
    assert titles(client.get(f"{index.get_url()}?{query}")) == found


def test_municipality_filters(client: Client, index: EventIndexPage) -> None:
    EventPageFactory(parent=index, title="Altrove", municipality=MunicipalityFactory(name="Fontegaia"))
    EventPageFactory(parent=index, title="Qui")
    pk = EventPage.objects.get(title="Altrove").municipality_id
    assert titles(client.get(f"{index.get_url()}?municipality={pk}")) == ["Altrove"]


def test_event_in_one_language_is_not_missed_in_the_others(client: Client, index: EventIndexPage) -> None:
    both = EventPageFactory(parent=index, title="Due lingue")
    EventPageFactory(parent=index, title="Solo italiano")
    translated(both, "en", title="Two languages", slug="two")
    english = EventIndexPage.objects.get(locale__language_code="en")
    assert set(titles(client.get(english.get_url()))) == {"Two languages", "Solo italiano"}


def test_facts_are_the_same_in_every_language(index: EventIndexPage) -> None:
    event = EventPageFactory(parent=index)
    english = translated(event, "en", slug="english")
    event.starts_at, event.ends_at, event.capacity = event.starts_at + HOUR, event.ends_at + HOUR, 7
    event.save()
    english.refresh_from_db()
    assert (english.starts_at, english.capacity) == (event.starts_at, 7)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"takes_registrations": False}, State.ANNOUNCED),
        ({"registration_opens_at": HOUR}, State.ANNOUNCED),
        ({}, State.OPEN),
        ({"capacity": 2}, State.OPEN),
        ({"capacity": 1}, State.FULL),
        ({"registration_closes_at": -HOUR}, State.CLOSED),
        ({"starts_at": -HOUR, "ends_at": HOUR}, State.CLOSED),
        ({"starts_at": -2 * HOUR, "ends_at": -HOUR}, State.PAST),
        ({**CANCELLED, "capacity": 1}, State.CANCELLED),
        ({**CANCELLED, "starts_at": -2 * HOUR, "ends_at": -HOUR}, State.CANCELLED),
    ],
)
def test_state_is_computed(index: EventIndexPage, facts: dict[str, Any], state: State) -> None:
    now = timezone.now()
    facts = {name: now + value if isinstance(value, datetime.timedelta) else value for name, value in facts.items()}
    event = EventPageFactory(parent=index, **facts)
    RegistrationFactory(event=event)
    listed = EventPage.objects.for_listing().get(pk=event.pk)
    assert EventPage.objects.get(pk=event.pk).state == state
    assert listed.state == state


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"ends_at": -HOUR}, "ends_at"),
        ({"registration_opens_at": 300 * HOUR}, "registration_closes_at"),
        ({"is_cancelled": True}, "cancellation_reason"),
        ({"place_name": ""}, "place_name"),
        ({"capacity": 0}, "capacity"),
        ({"latitude": 200}, "latitude"),
    ],
)
def test_wrong_facts_are_explained_to_the_editor(index: EventIndexPage, facts: dict[str, Any], field: str) -> None:
    event = EventPageFactory(parent=index)
    for name, value in facts.items():
        setattr(event, name, timezone.now() + value if isinstance(value, datetime.timedelta) else value)
    with pytest.raises(ValidationError) as error:
        event.full_clean()
    assert field in error.value.message_dict


def test_event_page_shows_facts_and_hides_people(client: Client, event: EventPage) -> None:
    RegistrationFactory(event=event, name="Ada Neri", email="ada@example.org")
    text = client.get(event.get_url()).content.decode()
    assert "Sala grande della Filanda" in text
    assert "Ada Neri" not in text
    assert "ada@example.org" not in text
    schema = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])
    assert schema["@type"] == "Event"
    assert datetime.datetime.fromisoformat(schema["startDate"]) == event.starts_at
    assert schema["location"][0]["name"] == event.place_name


def test_reading_sets_no_cookie(client: Client, event: EventPage, index: EventIndexPage) -> None:
    for url in (event.get_url(), index.get_url(), sub(index, "this_month"), sub(event, "calendar_file")):
        assert not client.get(url).cookies, url


def test_online_link_is_public_only_without_registration(client: Client, index: EventIndexPage) -> None:
    facts = {"attendance": "online", "online_url": "https://video.example.org/sala"}
    closed = EventPageFactory(parent=index, **facts)
    free = EventPageFactory(parent=index, takes_registrations=False, **facts)
    assert b"video.example.org" not in client.get(closed.get_url()).content
    assert b"video.example.org" not in client.get(sub(closed, "calendar_file")).content
    assert b"video.example.org" in client.get(free.get_url()).content


def test_calendar_file_of_an_event(client: Client, event: EventPage) -> None:
    answer = client.get(sub(event, "calendar_file"))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = icalendar.Calendar.from_ical(answer.content)
    assert calendar["method"] == "PUBLISH"
    assert calendar.walk("VTIMEZONE")
    (component,) = calendar.walk("VEVENT")
    assert (component.start, component.end) == (event.starts_at, event.ends_at)
    assert component["sequence"] == 0
    assert component["uid"].startswith(str(event.translation_key))
    assert "Piazza della Filanda 4" in component["location"]
    assert b"\r\n" in answer.content


def test_calendar_tells_changes_and_cancellation(client: Client, event: EventPage) -> None:
    event.title = "Altro titolo"
    event.save()
    assert event.calendar_sequence == 0
    event.municipality = MunicipalityFactory()
    event.save()
    event.starts_at -= HOUR
    event.save()
    event = EventPage.objects.get(pk=event.pk)
    event.is_cancelled, event.cancellation_reason = True, "Neve"
    event.save()
    (component,) = icalendar.Calendar.from_ical(client.get(sub(event, "calendar_file")).content).walk("VEVENT")
    assert component["sequence"] == 3
    assert component["status"] == "CANCELLED"


def test_calendar_of_all_events_follows_the_filters(client: Client, index: EventIndexPage) -> None:
    EventPageFactory(parent=index, title="A", kind="seminar")
    EventPageFactory(parent=index, title="B", past=True)
    EventPageFactory(parent=index, title="C", live=False)

    def names(query: str) -> set[str]:
        answer = client.get(sub(index, "calendar_file") + query)
        return {str(event["summary"]) for event in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}

    assert names("") == {"A", "B"}
    assert names("?kind=seminar") == {"A"}


def test_feed_names_the_coming_events(client: Client, index: EventIndexPage) -> None:
    EventPageFactory(parent=index, title="Domani & dopo")
    feed = feedparser.parse(client.get(sub(index, "rss")).content)
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == ["Domani & dopo"]
    assert feed.entries[0].link.startswith("http")


def test_month_is_a_table(client: Client, index: EventIndexPage) -> None:
    start = timezone.make_aware(datetime.datetime(2027, 3, 31, 21, 0))
    event = EventPageFactory(parent=index, title="Due giorni", starts_at=start, ends_at=start + 5 * HOUR)
    march = client.get(sub(index, "month", 2027, 3)).content.decode()
    assert march.count(event.title) == 2, "on the last of March and on the first of April"
    assert "<caption>" in march
    assert client.get(sub(index, "this_month")).status_code == 200


@pytest.mark.parametrize("address", ["0/1", "2027/0", "2027/13", "99999/1", "2027/x"])
def test_impossible_months_are_not_found(client: Client, index: EventIndexPage, address: str) -> None:
    assert client.get(f"{sub(index, 'this_month')}{address}/").status_code == 404


def test_month_is_a_list_of_days_where_a_table_has_no_room(client: Client, index: EventIndexPage) -> None:
    """The style hides the days without events on narrow screens: the others say their weekday."""
    when = timezone.make_aware(datetime.datetime(2027, 3, 17, 18, 0))
    EventPageFactory(parent=index, starts_at=when, ends_at=when + HOUR)
    march = client.get(sub(index, "month", 2027, 3)).content.decode()
    assert march.count("month-empty") == 34
    assert "mercoledì </span>17</time>" in march
    assert "Nessun evento in questo mese" not in march
    assert "Nessun evento in questo mese" in client.get(sub(index, "month", 2027, 6)).content.decode()


def test_the_last_place_is_told_in_the_singular(client: Client, index: EventIndexPage) -> None:
    event = EventPageFactory(parent=index, capacity=1)
    assert "Resta 1 posto su 1" in client.get(event.url).content.decode()
    RegistrationFactory(event=event, status=Status.CONFIRMED)
    assert "unico posto è preso" in client.get(event.url).content.decode()


@pytest.mark.parametrize("name", ["upcoming", "archive", "this_month", "calendar_file", "rss"])
def test_lists_cost_the_same_with_more_events(assert_flat_queries: Callable, index: EventIndexPage, name: str) -> None:
    def grow() -> None:
        for past in (True, False):
            for event in EventPageFactory.create_batch(5, parent=index, capacity=3, past=past):
                RegistrationFactory(event=event)

    EventPageFactory(parent=index, capacity=3)
    EventPageFactory(parent=index, capacity=3, past=True)
    assert_flat_queries(sub(index, name), grow, at_most=12)


def test_event_page_costs_the_same_with_more_people(assert_flat_queries: Callable, index: EventIndexPage) -> None:
    event = EventPageFactory(parent=index, capacity=100)
    assert_flat_queries(event.get_url(), lambda: RegistrationFactory.create_batch(10, event=event), at_most=15)
