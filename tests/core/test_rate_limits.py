# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""So many, then wait."""

import datetime
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from config.settings.parts.apps import HOUSE_APPS
from config.settings.parts.environment import BASE_DIR
from config.settings.parts.limits import RATE_LIMITS, Limit
from core.errors import TooMany
from core.rate_limits import client_address, consume, give_back
from tests.factories.accounts import PASSWORD, UserFactory


@pytest.fixture(autouse=True)
def _limits(settings):
    settings.RATE_LIMITS = {"propose": Limit(3, 5, 60), "comment": Limit(3, 5, 60)}


def request(address="10.0.0.1", user=None, **headers):
    made = RequestFactory().post("/", REMOTE_ADDR=address, headers=headers)
    made.user = user or AnonymousUser()
    return made


def attempt(made, action="propose", key="ada@example.org"):
    consume(made, action=action, key=key)


def test_the_fourth_of_three_is_refused_and_told_when_to_come_back():
    for _ in range(3):
        attempt(request())
    made = request()
    with pytest.raises(TooMany, match="Attendi un minuto"):
        attempt(made)
    assert 0 < made.retry_after <= 60


def test_another_person_another_address_and_another_action_are_counted_apart():
    for _ in range(3):
        attempt(request())
    attempt(request(), key="bruno@example.org")
    attempt(request("10.0.0.2"))
    attempt(request(), action="comment")


def test_an_address_has_a_limit_of_its_own_that_who_is_stopped_does_not_use_up():
    for _ in range(3):
        attempt(request())
    for _ in range(9):
        with pytest.raises(TooMany):
            attempt(request())
    attempt(request(), key="bruno@example.org")
    attempt(request(), key="carla@example.org")
    with pytest.raises(TooMany):
        attempt(request(), key="dario@example.org")


def test_one_account_attacked_from_many_addresses_is_protected_too():
    for number in range(5):
        attempt(request(f"10.0.1.{number}"), key=" Ada@Example.org ")
    with pytest.raises(TooMany):
        attempt(request("10.0.2.1"))


def test_visitors_who_write_no_address_share_the_one_they_come_from():
    for _ in range(5):
        attempt(request(), key="")
    with pytest.raises(TooMany):
        attempt(request(), key="")


def test_neighbours_of_one_ipv6_network_are_one():
    for number in range(5):
        attempt(request(f"2001:db8::{number}"), key="")
    with pytest.raises(TooMany):
        attempt(request("2001:db8::ffff"), key="")
    attempt(request("2001:db8:0:1::1"), key="")


def test_good_attempts_do_not_count():
    for _ in range(9):
        attempt(request())
        give_back(request(), action="propose", key="ada@example.org")
    give_back(request("10.3.3.3"), action="propose", key="nobody@example.org")


def test_the_time_is_counted_from_the_first_attempt_whatever_the_cache(settings, db):
    """A cache in the database gives five minutes to everything that it counts, unless it is told again."""
    settings.RATE_LIMITS = {"propose": Limit(3, 5, 3600)}
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache_table"}}
    call_command("createcachetable")
    for _ in range(3):
        attempt(request())
    with connection.cursor() as cursor:
        cursor.execute("SELECT MIN(expires) FROM cache_table")
        soonest = parse_datetime(str(cursor.fetchone()[0])).replace(tzinfo=datetime.UTC)
    assert soonest > timezone.now() + datetime.timedelta(minutes=50)
    made = request()
    with pytest.raises(TooMany):
        attempt(made)
    assert made.retry_after > 3500


def test_people_are_counted_by_account_not_by_address(make_user):
    ada, bruno = make_user("Ada"), make_user("Bruno")
    for _ in range(3):
        attempt(request(user=ada))
    attempt(request(user=bruno))
    with pytest.raises(TooMany):
        attempt(request("10.9.9.9", user=ada))


def test_cache_never_holds_the_address():
    attempt(request("203.0.113.77"))
    assert not [key for key in cache._cache if "203.0.113.77" in key]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "6.6.6.6", "10.0.0.1"),
        (1, "6.6.6.6, 203.0.113.5", "203.0.113.5"),
        (2, "203.0.113.5, 10.1.1.1", "203.0.113.5"),
        (2, "203.0.113.5", "10.0.0.1"),
        (1, "not an address", "10.0.0.1"),
        (1, "2001:DB8::1", "2001:db8::1"),
    ],
)
def test_forwarded_addresses_are_believed_only_from_trusted_proxies(settings, proxies, forwarded, expected):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    assert client_address(request(**{"X-Forwarded-For": forwarded})) == expected


@pytest.mark.django_db
@pytest.mark.parametrize("forwarded", ["", "203.0.113.5", "not an address", "203.0.113.5, 'x', "])
def test_a_proxy_that_says_less_than_it_should_stops_nobody(settings, client, site_root, forwarded):
    settings.RATE_LIMITS = RATE_LIMITS
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    user = UserFactory()
    data = {"login": user.email, "password": PASSWORD}
    answer = client.post("/it/account/login/", data, headers={"X-Forwarded-For": forwarded})
    assert answer.status_code == 302
    assert client.get(answer["Location"]).status_code == 200
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_the_table_for_who_runs_the_site_is_the_one_that_counts():
    text = (BASE_DIR / "docs" / "operations.md").read_text()
    rows = re.findall(r"^\| `([a-z-]+)`[^|]*\| (\d+) \| (\d+) \| (\d+) minutes \|$", text, re.MULTILINE)
    told = {action: Limit(int(person), int(address), int(minutes) * 60) for action, person, address, minutes in rows}
    assert told == RATE_LIMITS


def test_every_act_of_the_table_is_counted_somewhere():
    sources = [path.read_text() for room in HOUSE_APPS for path in (BASE_DIR / room).rglob("*.py")]
    acts = {act for text in sources for act in re.findall(r"\baction ?= ?\"([a-z-]+)\"", text)}
    assert set(RATE_LIMITS) <= acts
