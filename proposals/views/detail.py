# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One proposal: its words, its history, its answer, who stands behind it, what people say."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from accounts.requests import signed_in
from core import rate_limits
from core.errors import RuleBroken

from .. import permissions, services
from ..choices import SUPPORTABLE
from ..models import Proposal, ProposalCallPage, Support
from ..timeline import timeline_of


def detail(request: HttpRequest, page: ProposalCallPage, reference: str) -> HttpResponse:
    proposal = _proposal(request, page, reference)
    answers = list(proposal.answers.all())
    context = page.get_context(request) | {
        "proposal": proposal,
        "area_name": page.local_areas().get(proposal.area_id or 0, ""),
        "answers": answers,
        "timeline": timeline_of(proposal, answers),
        "support": _support(request, page, proposal),
        "may_withdraw": permissions.may_withdraw(request.user, proposal),
        "may_moderate": permissions.may_moderate(request.user),
        "may_answer": permissions.may_answer(request.user),
        "withdraw_url": page.address("withdraw", reference=reference),
        "crumbs": [{"title": proposal.reference, "url": request.path}],
        "noindex": not proposal.is_public,
    }
    return render(request, "proposals/detail.html", context)


def support(request: HttpRequest, page: ProposalCallPage, reference: str) -> HttpResponse:
    return _stand(request, page, reference, services.support_proposal, _("Thank you: your support counts."))


def unsupport(request: HttpRequest, page: ProposalCallPage, reference: str) -> HttpResponse:
    return _stand(request, page, reference, services.withdraw_support, _("Your support is taken back."))


@login_required
def _stand(
    request: HttpRequest, page: ProposalCallPage, reference: str, service: Callable[..., Any], done: str
) -> HttpResponse:
    """Support or take it back; the login leads here with a GET, which changes nothing."""
    proposal = _proposal(request, page, reference)
    if request.method == "POST":
        try:
            rate_limits.consume(request, action="support")
            service(supporter=signed_in(request), proposal=proposal)
        except RuleBroken as error:
            messages.error(request, str(error.message))
        else:
            messages.success(request, done)
    return redirect(page.address("detail", reference=reference))


@login_required
def withdraw(request: HttpRequest, page: ProposalCallPage, reference: str) -> HttpResponse:
    proposal = _proposal(request, page, reference)
    if proposal.author_id != request.user.pk:
        raise Http404
    back = page.address("detail", reference=reference)
    if request.method == "POST":
        try:
            services.withdraw_proposal(proposal=proposal, author=signed_in(request))
            messages.success(request, _("Your proposal is withdrawn."))
        except RuleBroken as error:
            messages.error(request, str(error.message))
        return redirect(back if proposal.published_at else "proposals:mine")
    context = page.get_context(request) | {
        "title": _("Withdraw the proposal?"),
        "text": _("Nobody can support or comment it any more, and its text is no longer shown. You cannot undo this."),
        "confirm_label": _("Withdraw it"),
        "cancel_url": back,
        "is_dangerous": True,
    }
    return render(request, "layouts/confirm.html", context)


def _proposal(request: HttpRequest, page: ProposalCallPage, reference: str) -> Proposal:
    proposal = get_object_or_404(Proposal.objects.in_call(page).for_detail(), reference=reference)
    if not permissions.may_see(request.user, proposal):
        raise Http404
    return proposal


def _support(request: HttpRequest, page: ProposalCallPage, proposal: Proposal) -> dict[str, Any]:
    """What the button needs, or why there is none."""
    user, reference = request.user, proposal.reference
    is_pressed = user.is_authenticated and Support.objects.filter(proposal=proposal, supporter=user).exists()
    refusal, login_url = "", ""
    if not proposal.takes_supports:
        waits = proposal.status in SUPPORTABLE
        refusal = _("This call does not take supports now.") if waits else _("It no longer takes supports.")
    elif not user.is_authenticated:
        login_url = f"{reverse('account_login')}?{urlencode({'next': request.path + '#support'})}"
    url = page.address("unsupport" if is_pressed else "support", reference=reference)
    return {"is_pressed": is_pressed, "refusal": refusal, "login_url": login_url, "url": url}
