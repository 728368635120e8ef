# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the offices do with one proposal. The lists of the admin lead here and get the person back."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from accounts.requests import signed_in
from core.errors import RuleBroken
from core.posted import sent

from .. import permissions, services
from ..forms import AnswerForm, ReturnForm
from ..models import Proposal


@login_required
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _proposal(pk, permissions.may_moderate(request.user))
    words = {
        "title": _("Publish the proposal?"),
        "explanation": _("Everybody reads it and can support and comment it. The author is told by e-mail."),
        "label": _("Publish it"),
        "done": _("The proposal is published."),
    }
    form = forms.Form(*sent(request))
    return _act(request, proposal, form, services.publish_proposal, {"moderator": signed_in(request)}, words)


@login_required
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _proposal(pk, permissions.may_moderate(request.user))
    words = {
        "title": _("Send the proposal back"),
        "explanation": _("It becomes a draft again: the author can correct it and send it once more."),
        "label": _("Send it back"),
        "done": _("The proposal is sent back and its author is told why."),
        "after": proposal.call.get_url(),  # the proposal itself is its author's alone again
    }
    form = ReturnForm(*sent(request))
    return _act(request, proposal, form, services.return_proposal, {"moderator": signed_in(request)}, words)


@login_required
def evaluate(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _proposal(pk, permissions.may_answer(request.user))
    words = {
        "title": _("Start the evaluation?"),
        "explanation": _("Readers see that the office is looking at it. The author is told by e-mail."),
        "label": _("Start"),
        "done": _("The proposal is under evaluation."),
    }
    form = forms.Form(*sent(request))
    return _act(request, proposal, form, services.start_evaluation, {"officer": signed_in(request)}, words)


@login_required
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = _proposal(pk, permissions.may_answer(request.user))
    words = {
        "title": _("Answer the proposal"),
        "explanation": _("The answer is public and stays. The author is told by e-mail."),
        "label": _("Publish the answer"),
        "done": _("The answer is published."),
    }
    form = AnswerForm(*sent(request), proposal=proposal)
    return _act(request, proposal, form, services.answer_proposal, {"officer": signed_in(request)}, words)


def _act(
    request: HttpRequest,
    proposal: Proposal,
    form: forms.Form,
    service: Callable[..., Any],
    who: dict[str, Any],
    words: dict[str, str],
) -> HttpResponse:
    """Form → service → back to where the person came from, or the form with what is wrong."""
    path = _next(request) or proposal.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        try:
            service(proposal=proposal, **who, **form.cleaned_data)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, words["done"])
            return redirect(_next(request) or words.get("after") or path)
    context = {"proposal": proposal, "form": form, "next": _next(request), "cancel_url": path, "noindex": True, **words}
    return render(request, "proposals/desk.html", context)


def _proposal(pk: int, allowed: bool) -> Proposal:
    if not allowed:
        raise PermissionDenied
    sent = Proposal.objects.for_detail().filter(reference__isnull=False)
    return get_object_or_404(sent, pk=pk)


def _next(request: HttpRequest) -> str:
    path = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if is_ours else ""
