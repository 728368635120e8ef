# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the load balancer asks."""

import pytest


@pytest.mark.django_db
def test_readyz_says_that_all_is_there(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"database": True, "cache": True}


@pytest.mark.django_db
def test_readyz_names_the_cache_when_it_is_gone(client, settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    }
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"database": True, "cache": False}


def test_healthz_asks_nothing_of_the_database(client):
    # Without the django_db mark a query would raise.
    assert client.get("/healthz").content == b"ok\n"
