# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the site, after those of the floors."""

from django.urls import path

from config.urls import handler404, handler500
from config.urls import urlpatterns as site

from . import floors

__all__ = ["handler404", "handler500", "urlpatterns"]

urlpatterns = [
    path("bench/bare/", floors.bare),
    path("bench/cards/", floors.cards),
    path("bench/who/", floors.who),
    *site,
]
