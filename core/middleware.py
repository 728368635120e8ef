# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Between the web and the views: unknown methods, pages found early, personal pages kept out of shared computers."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from wagtail.views import serve

from .blocks.chosen import known_until_the_end
from .routing import remember_route

METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE")


class KnownMethodsMiddleware:
    """TRACE and invented methods are refused here: a view would take them for GET."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request) if request.method in METHODS else HttpResponseNotAllowed(METHODS)


class PageRouteMiddleware:
    """Finds the page of an address before Wagtail's view asks for it, and what its blocks chose all at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with known_until_the_end():
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        if view is serve:
            remember_route(request, args[0])


class PersonalPagesMiddleware:
    """What a signed-in person sees is not kept by the browser: after the exit, the back button shows nothing of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        return response


class TooManyMiddleware:
    """A form shown again because of `core.rate_limits` says so to programs too, and when to come back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if (wait := getattr(request, "retry_after", 0)) and response.status_code in (200, 429):
            response.status_code = 429
            response["Retry-After"] = str(wait)
        return response
