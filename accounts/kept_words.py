# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who writes for half an hour may find the session over: the words wait on the server until the next sign-in."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.errors import TooMany
from core.rate_limits import consume

KEY = "kept_words"
LONGEST = 20_000
OURS = ("csrfmiddlewaretoken", "submission_key", "next")


def login_keeping_words(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Like `login_required`, and what was typed comes back in the form after the login (`kept_words`)."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "POST":
            _keep(request)
        back = request.POST.get("next")
        return redirect_to_login(f"{request.path}?{urlencode({'next': back})}" if back else request.get_full_path())

    return inner


def kept_words(request: HttpRequest) -> dict[str, str]:
    """What waited for this form, taken away from where it waited: the form's initial values."""
    kept = request.session.get(KEY, {})
    if request.method != "GET" or kept.get("path") != request.path:
        return {}
    words: dict[str, str] = request.session.pop(KEY)["words"]
    return words


def _keep(request: HttpRequest) -> None:
    words = {name: value for name, value in request.POST.items() if value and name not in OURS}
    if not words or sum(map(len, words.values())) > LONGEST:
        return
    with suppress(TooMany):  # a program that fills the table of sessions
        consume(request, action="kept-words")
        request.session[KEY] = {"path": request.path, "words": words}
        messages.info(request, _("You were no longer signed in. Sign in: what you wrote is kept."))
