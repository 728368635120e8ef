# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often one person or one address may do a thing. Needs a cache that all processes share."""

import hashlib

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from .errors import TooMany


def client_address(request: HttpRequest) -> str:
    """The visitor's address, read past as many proxies as the site says it trusts."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if proxies and len(forwarded) >= proxies:
        return forwarded[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))


def consume(request: HttpRequest, *, action: str, limit: int, seconds: int) -> None:
    """Count one attempt of `action` by this person (or address); raise TooMany past `limit` in `seconds`.

    The address is hashed with the site's key: the cache never holds it in clear.
    """
    if not settings.RATE_LIMITS_ENABLED:
        return
    user = getattr(request, "user", None)
    who = f"user:{user.pk}" if user is not None and user.is_authenticated else f"addr:{client_address(request)}"
    digest = hashlib.blake2b(who.encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=16).hexdigest()
    key = f"rate:{action}:{digest}"
    if cache.add(key, 1, seconds):
        return
    try:
        count = cache.incr(key)
    except ValueError:  # it expired between the two calls
        cache.set(key, 1, seconds)
        return
    if count > limit:
        raise TooMany
