# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often a thing may be done, from the table `settings.RATE_LIMITS`. Needs a cache that all processes share.

A library, a school, a town office are one address with many people behind it. So a person is counted: by account, or by
the e-mail address that they write together with where they write it from. The address as a whole has a generous limit
of its own, and so has an e-mail address attacked from everywhere.
"""

import hashlib
import ipaddress
from contextlib import suppress
from time import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from .errors import TooMany

UNKNOWN = "0.0.0.0"  # noqa: S104  # a name for "no address": nobody listens on it


def client_address(request: HttpRequest) -> str:
    """The visitor's address, read past as many proxies as the site says it trusts; always an address."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    told = forwarded[-proxies] if 0 < proxies <= len(forwarded) else ""
    return _valid(told) or _valid(str(request.META.get("REMOTE_ADDR", ""))) or UNKNOWN


def consume(request: HttpRequest, *, action: str, key: str = "") -> None:
    """Count one attempt of `action`; raise TooMany when the person, or the address, has had enough of them.

    `key` is the e-mail address that a visitor without an account writes. The answer gets the status 429 and says when
    to come back (`core.middleware.TooManyMiddleware`).
    """
    if not settings.RATE_LIMITS_ENABLED:
        return
    for counter, most in _counters(request, action, key).items():
        if wait := _count(counter, most, settings.RATE_LIMITS[action].seconds):
            vars(request)["retry_after"] = wait
            raise TooMany(seconds=wait)


def give_back(request: HttpRequest, *, action: str, key: str = "") -> None:
    """The attempt was a good one: it does not count."""
    for counter in _counters(request, action, key):
        with suppress(ValueError):  # nothing was counted
            cache.decr(f"{counter}:{cache.get(f'{counter}:end')}")


def _counters(request: HttpRequest, action: str, key: str) -> dict[str, int]:
    """What is counted, and how much of it is allowed; first the person, so that who is stopped uses up nobody's share.

    Names are hashed with the site's key: the cache never holds an address in clear.
    """
    limit = settings.RATE_LIMITS[action]
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return {_counter(action, "user", str(user.pk)): limit.person}
    address, key = _network(client_address(request)), key.strip().lower()
    counters = {_counter(action, "address", address): limit.address}
    if key:
        person = {_counter(action, "person", f"{key} {address}"): limit.person}
        counters = person | {_counter(action, "key", key): limit.address} | counters
    return counters


def _counter(action: str, kind: str, who: str) -> str:
    digest = hashlib.blake2b(f"{kind}:{who}".encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=16)
    return f"rate:{action}:{digest.hexdigest()}"


def _count(counter: str, most: int, seconds: int) -> int:
    """Count one more; how many seconds to wait when it is one too many, else 0."""
    now = int(time())
    end: int = cache.get_or_set(f"{counter}:end", now + seconds, seconds) or now + seconds
    name = f"{counter}:{end}"
    if cache.add(name, 1, seconds):
        return 0
    count = cache.incr(name)
    cache.touch(name, seconds)  # a cache in the database forgets the time limit when it counts
    return max(end - now, 1) if count > most else 0


def _valid(address: str) -> str:
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return ""


def _network(address: str) -> str:
    """Whoever has one IPv6 address has 2⁶⁴ of them: they count as one."""
    version = ipaddress.ip_address(address).version
    return str(ipaddress.ip_network(f"{address}/64", strict=False)) if version == 6 else address
