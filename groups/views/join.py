# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for a seat at a table."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.kept_words import kept_words, login_keeping_words
from core.errors import RuleBroken
from core.posted import sent
from core.rate_limits import consume

from .. import services
from ..forms import JoinForm
from ..models import GroupPage
from ..permissions import may_ask_to_join


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_keeping_words
def join(request: HttpRequest, page: GroupPage) -> HttpResponse:
    form = JoinForm(*sent(request), user=request.user, initial=kept_words(request))
    if request.method == "POST" and form.is_valid():
        try:
            consume(request, action="group-join")
            services.ask_to_join(group=page, user=request.user, **form.cleaned_data)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Your request is with the coordinator, who answers you by e-mail."))
            return redirect(page.get_url(request))
    shown = form if request.method == "POST" or may_ask_to_join(request.user, page) else None
    context = {"page": page, "form": shown, "noindex": True, "crumbs": [{"title": _("Join"), "url": request.path}]}
    return render(request, "groups/join.html", context)
