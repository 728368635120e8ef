# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What nothing can beat: the same server, middleware and database, with almost nothing to do."""

import os
import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

SIZE = 30_000
PARAGRAPH = f"<p>{'Il tavolo si riunisce ogni tre settimane e pubblica i suoi verbali. ' * 6}</p>\n"
TEXT = PARAGRAPH * (SIZE // len(PARAGRAPH) + 1)


def bare(request: HttpRequest) -> HttpResponse:
    """D: thirty kilobytes behind the usual middleware."""
    return HttpResponse(f"<!doctype html><title>D</title>{TEXT}"[:SIZE])


def cards(request: HttpRequest) -> HttpResponse:
    """T: a template with twenty cards and no query."""
    found = [
        {"title": f"Scheda {number}", "text": PARAGRAPH, "date": timezone.now(), "url": f"/it/{number}/"}
        for number in range(20)
    ]
    return render(request, "bench/cards.html", {"cards": found})


def who(request: HttpRequest) -> HttpResponse:
    """Not a floor: which worker answers, slowly enough that two visits at once meet two workers, if both are free."""
    time.sleep(0.05)
    return HttpResponse(str(os.getpid()))
