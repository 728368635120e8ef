# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Thirty people, each with a database connection of their own, want ten places at the same moment."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from wagtail.models import Locale

from events import services
from events.models import EventPage, Registration
from tests.factories.events import EventIndexPageFactory, EventPageFactory

from .conftest import asked

PEOPLE, PLACES = 30, 10


@pytest.fixture
def full_house(transactional_db: None, request: pytest.FixtureRequest) -> EventPage:
    Locale.objects.get_or_create(language_code="it")
    home = request.getfixturevalue("site_root")
    return EventPageFactory(parent=EventIndexPageFactory(parent=home), capacity=PLACES)


@pytest.fixture
def real_connections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Threads get a database that several connections can open: SQLite in memory becomes a file."""

    def open_to_threads() -> None:
        if connection.vendor == "sqlite":
            path = tmp_path / "race.sqlite3"
            with sqlite3.connect(path) as copy:
                connection.connection.backup(copy)
            monkeypatch.setitem(connections.settings["default"], "NAME", str(path))

    return open_to_threads


def all_at_once(act: Any, items: list[Any]) -> list[Any]:
    barrier = threading.Barrier(len(items))

    def run(item: Any) -> Any:
        try:
            barrier.wait(timeout=30)
            return act(item)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(items)) as pool:
        return list(pool.map(run, items))


def in_a_thread(act: Any) -> Any:
    return all_at_once(lambda _: act(), [None])[0]


def test_capacity_holds_when_all_confirm_at_once(full_house: EventPage, real_connections: Any) -> None:
    waiting = [services.request_registration(event=full_house, request=asked(f"P{n}")) for n in range(PEOPLE)]
    real_connections()
    all_at_once(lambda registration: services.confirm_registration(registration=registration), waiting)

    rows = in_a_thread(lambda: list(Registration.objects.order_by("sequence").values_list("sequence", "status")))
    assert [sequence for sequence, _ in rows] == list(range(1, PEOPLE + 1))
    assert [status for _, status in rows] == ["confirmed"] * PLACES + ["waiting"] * (PEOPLE - PLACES)


def test_same_request_from_many_connections_is_one(full_house: EventPage, real_connections: Any) -> None:
    request = asked("Ada")
    real_connections()
    all_at_once(lambda _: services.request_registration(event=full_house, request=request), list(range(8)))
    assert in_a_thread(Registration.objects.count) == 1
