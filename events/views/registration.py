# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The doors of a registration: ask, confirm, look, cancel. Reading changes nothing, a POST acts."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.errors import RuleBroken
from core.posted import sent
from core.rate_limits import consume

from .. import links, services
from ..choices import Status
from ..errors import LinkExpired, LinkWrong
from ..forms import RegistrationForm
from ..models import EventPage, Registration

RegistrationView = Callable[[HttpRequest, EventPage, Registration], HttpResponse]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, page: EventPage) -> HttpResponse:
    user = request.user
    initial = {"email": user.email, "name": user.get_full_name()} if user.is_authenticated else {}
    form = RegistrationForm(*sent(request), user=user, initial=initial)
    if request.method == "POST" and form.is_valid():
        if form.was_filled_by_a_program:
            return redirect(_path(page, "register_sent"))
        try:
            consume(request, action="event-registration", key=form.cleaned_data["email"])
            registration = services.request_registration(event=page, request=_asked(form), user=user)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
        else:
            return redirect(_after(page, registration, user))
    context = {"form": form} if request.method == "POST" or page.takes_registrations_now else {}
    return _show(request, page, "events/register.html", context, crumb=_("Register"))


@never_cache
def register_sent(request: HttpRequest, page: EventPage) -> HttpResponse:
    """The same for everybody: who already has a place learns it from the mail, not from this page."""
    return _show(request, page, "events/register_sent.html", {}, crumb=_("Check your e-mail"))


def with_registration(act: str) -> Callable[[RegistrationView], Callable[..., HttpResponse]]:
    """Give the view the registration that the link speaks of, or explain why the link does not work."""

    def decorate(view: RegistrationView) -> Callable[..., HttpResponse]:
        @never_cache
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def inner(request: HttpRequest, page: EventPage, signed: str) -> HttpResponse:
            try:
                registration = links.read(page, signed, act)
            except (LinkExpired, LinkWrong) as error:
                status = 410 if isinstance(error, LinkExpired) else 404
                context = {"problem": error.message}
                return _show(request, page, "events/link_problem.html", context, crumb=_("Link"), status=status)
            return view(request, page, registration)

        return inner

    return decorate


@with_registration(links.CONFIRM)
def confirm(request: HttpRequest, page: EventPage, registration: Registration) -> HttpResponse:
    if not registration.is_pending:
        return redirect(links.path_of(page, registration, links.SHOW))
    if request.method == "POST":
        try:
            services.confirm_registration(registration=registration)
        except RuleBroken as error:
            messages.error(request, str(error.message))
            return redirect(page.get_url(request))
        return redirect(links.path_of(page, registration, links.SHOW))
    context = {"registration": registration}
    return _show(request, page, "events/confirm_registration.html", context, crumb=_("Confirm"))


@with_registration(links.SHOW)
def show(request: HttpRequest, page: EventPage, registration: Registration) -> HttpResponse:
    queue = Registration.objects.of_event(page).in_queue()
    ahead = queue.filter(sequence__lt=registration.sequence).count() if registration.is_waiting else 0
    context = {
        "registration": registration,
        "position": ahead + 1,
        "cancel_url": links.path_of(page, registration, links.CANCEL),
        "calendar_url": _path(page, "calendar_file"),
    }
    return _show(request, page, "events/registration.html", context, crumb=_("Your registration"))


@with_registration(links.SHOW)
def cancel(request: HttpRequest, page: EventPage, registration: Registration) -> HttpResponse:
    back = links.path_of(page, registration, links.SHOW)
    if registration.is_cancelled:
        return redirect(back)
    if request.method == "POST":
        try:
            services.cancel_registration(registration=registration)
        except RuleBroken as error:
            messages.error(request, str(error.message))
        return redirect(back)
    context = {"registration": registration, "cancel_url": back, "is_dangerous": True}
    return _show(request, page, "events/cancel_registration.html", context, crumb=_("Cancel"))


def _asked(form: RegistrationForm) -> services.Request:
    return services.Request(language=get_language() or "it", **form.cleaned_data)


def _after(page: EventPage, registration: Registration, user: Any) -> str:
    """To one's own registration only for who has proved to be its owner."""
    is_owner = user.is_authenticated and registration.user_id == user.pk and registration.status != Status.PENDING
    return links.path_of(page, registration, links.SHOW) if is_owner else _path(page, "register_sent")


def _path(page: EventPage, name: str) -> str:
    return f"{page.get_url()}{page.reverse_subpage(name)}"


def _show(
    request: HttpRequest, page: EventPage, template: str, context: dict[str, Any], *, crumb: str, status: int = 200
) -> HttpResponse:
    frame = {"page": page, "crumbs": [{"title": crumb, "url": request.path}], "noindex": True}
    return render(request, template, frame | context, status=status)
