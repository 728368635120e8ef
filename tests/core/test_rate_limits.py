# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""So many, then wait."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.test import RequestFactory

from core.errors import TooMany
from core.rate_limits import client_address, consume


def request(address="10.0.0.1", user=None, **headers):
    made = RequestFactory().post("/", REMOTE_ADDR=address, headers=headers)
    made.user = user or AnonymousUser()
    return made


def attempt(made, action="propose"):
    consume(made, action=action, limit=3, seconds=60)


def test_the_fourth_of_three_is_refused():
    for _ in range(3):
        attempt(request())
    with pytest.raises(TooMany):
        attempt(request())


def test_another_address_and_another_action_are_counted_apart():
    for _ in range(3):
        attempt(request())
    attempt(request("10.0.0.2"))
    attempt(request(), action="comment")


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
    ],
)
def test_forwarded_addresses_are_believed_only_from_trusted_proxies(settings, proxies, forwarded, expected):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    assert client_address(request(**{"X-Forwarded-For": forwarded})) == expected
