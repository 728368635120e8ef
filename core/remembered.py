# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is the same from one request to the next: the site, its home page, its frame. Never anything about a person.

One shelf per host and language, read once per request. Each shelf carries the stamp under which it was filled;
`forget` changes the stamp, so what somebody computed from rows of before is never shown after.
See docs/decisions/0006-what-is-remembered-between-requests.md.
"""

import hashlib
import uuid
from collections.abc import Callable
from typing import Any, TypeVar, cast

from asgiref.local import Local
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest
from django.utils.translation import get_language

Thing = TypeVar("Thing")

STAMP = "patto.remembered.stamp"
LASTS = 600  # seconds: the safety net for rows written around the models
NOT_CONTENT = {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes", "locked"}

_uncommitted = Local()


def remembered(request: HttpRequest, name: str, make: Callable[[], Thing]) -> Thing:
    """Answer from the shelf of this request's host and language; make it, and remember it, when it is not there.

    A preview shows drafts: it neither takes from the shelf nor puts on it.
    """
    if getattr(request, "is_preview", False):
        return make()
    shelf, key, stamp = _shelf(request)
    if name not in shelf:
        shelf[name] = make()
        cache.set(key, (stamp, shelf), LASTS)
    return cast(Thing, shelf[name])


def forget(**_signal: Any) -> None:
    """Everything on every shelf is out of date: at once for this transaction, for all others when it is committed."""
    if connection.in_atomic_block:
        _uncommitted.mark = uuid.uuid4().hex
    transaction.on_commit(_change_stamp)


def forget_after_save(update_fields: Any = None, **_signal: Any) -> None:
    """The same, unless what was saved is only a draft."""
    if not (update_fields and NOT_CONTENT.issuperset(update_fields)):
        forget()


def _change_stamp() -> None:
    cache.set(STAMP, uuid.uuid4().hex, None)


def _shelf(request: HttpRequest) -> tuple[dict[str, Any], str, str]:
    language = get_language() or settings.LANGUAGE_CODE
    shelves: dict[str, Any] = request.__dict__.setdefault("_remembered", {})
    if language not in shelves:
        place = hashlib.sha256(f"{request.get_host()}|{request.get_port()}|{language}".encode()).hexdigest()
        key = f"patto.remembered.{place[:32]}"
        found = cache.get_many([STAMP, key])
        stamp = str(found.get(STAMP) or cache.get_or_set(STAMP, uuid.uuid4().hex, None)) + _own_mark()
        filled_under, things = found.get(key) or ("", {})
        shelves[language] = (things if filled_under == stamp else {}, key, stamp)
    return cast(tuple[dict[str, Any], str, str], shelves[language])


def _own_mark() -> str:
    """Who has changed rows and not committed yet sees its own shelf, and shows it to nobody."""
    return str(getattr(_uncommitted, "mark", "")) if connection.in_atomic_block else ""
