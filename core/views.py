# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages that belong to no room: errors, and the two questions that a load balancer asks."""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.cache import never_cache
from django.views.defaults import page_not_found as django_page_not_found

NEVER_SHOWN = ("password", "token", "key", "code", "next")
WORTH_KEEPING = 20  # letters: more than one writes again without regret


@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing of the database, so that a slow one does not get the process killed."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """The site can serve: database reachable and migrated, cache reachable. 503 names what is not."""
    checks = {"database": _database_is_ready(), "cache": _cache_is_ready()}
    return JsonResponse(checks, status=200 if all(checks.values()) else 503)


def _database_is_ready() -> bool:
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def _cache_is_ready() -> bool:
    try:
        cache.set("readyz", "1", 10)
        return cache.get("readyz") == "1"
    except Exception:  # noqa: BLE001  # every cache backend raises its own kind; the answer is the same
        return False


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request cannot be read. Django's own answer reads it once more, and fails a second time."""
    return HttpResponse(loader.get_template("400.html").render(), status=400)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return django_page_not_found(request, exception, template_name="404.html")


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """allauth's own limits, all of a minute at most; ours show the form again."""
    response = render(request, "429.html", status=429)
    response["Retry-After"] = "60"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """The page of last resort: no query, no context processor that could fail again."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's key was missing or old: say so, offer the way back, and give long texts back to be copied.

    Only to a form of ours: another site could make this page say its words.
    """
    is_ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    return render(request, "403_csrf.html", {"words": _words_to_copy(request) if is_ours else []}, status=403)


def _words_to_copy(request: HttpRequest) -> list[str]:
    fields = request.POST.lists()
    shown = (texts for name, texts in fields if not any(part in name.lower() for part in NEVER_SHOWN))
    return [text for texts in shown for text in texts if len(text) > WORTH_KEEPING]
