# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Three steps to a proposal: write, look at similar ones, check and send."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.kept_words import kept_words, login_keeping_words
from accounts.requests import signed_in
from core import rate_limits
from core.errors import RuleBroken
from core.posted import sent

from .. import permissions, services
from ..errors import CallClosed, OnlyRepresentatives
from ..forms import DraftForm
from ..models import Proposal, ProposalCallPage

SIMILAR = 5


@login_keeping_words
def write(request: HttpRequest, page: ProposalCallPage, pk: int | None = None) -> HttpResponse:
    """Step 1. What is typed is kept as a draft on the server."""
    draft = _my_draft(request, page, pk) if pk else None
    if refusal := refusal_for(request.user, page):
        return _step(request, page, "proposals/refused.html", 1, {"refusal": refusal, "draft": draft})
    form = DraftForm(*sent(request), user=request.user, call=page, draft=draft, initial=kept_words(request))
    if request.method == "POST" and form.is_valid():
        try:
            rate_limits.consume(request, action="proposal-draft")
            draft = _save(request, page, form, draft)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
        else:
            return redirect(_after_saving(request, page, draft))
    return _step(request, page, "proposals/write.html", 1, {"form": form, "draft": draft})


def _save(request: HttpRequest, page: ProposalCallPage, form: DraftForm, draft: Proposal | None) -> Proposal:
    words = dict(form.cleaned_data)
    key = words.pop("submission_key")
    language = get_language() or page.locale.language_code
    return services.save_draft(
        author=signed_in(request), call=page, words=words, interface_language=language, draft=draft, submission_key=key
    )


def _after_saving(request: HttpRequest, page: ProposalCallPage, draft: Proposal) -> str:
    if "later" in request.POST:
        messages.success(request, _("The draft is saved. You find it here whenever you like."))
        return page.address("draft", draft.pk)
    return page.address("similar", draft.pk)


@login_required
def similar(request: HttpRequest, page: ProposalCallPage, pk: int) -> HttpResponse:
    """Step 2, only when there is something similar to look at."""
    draft = _my_draft(request, page, pk)
    proposals = list(Proposal.objects.in_call(page).public().for_listing().similar_to(draft.title, limit=SIMILAR))
    if not proposals:
        return redirect(page.address("check", pk))
    context = {"draft": draft, "proposals": proposals, "base_url": page.get_url(request), "areas": page.local_areas()}
    return _step(request, page, "proposals/similar.html", 2, context)


@login_required
def check(request: HttpRequest, page: ProposalCallPage, pk: int) -> HttpResponse:
    """Step 3: the proposal as others will read it; sending locks the text."""
    proposal = get_object_or_404(Proposal.objects.in_call(page).of(request.user).for_detail(), pk=pk)
    if request.method != "POST" and not proposal.is_draft:
        return redirect("proposals:mine")
    error = ""
    if request.method == "POST":
        try:
            sent = services.submit_proposal(proposal=proposal, author=signed_in(request))
        except RuleBroken as broken:
            error = str(broken.message)
        else:
            return _after_sending(request, page, sent)
    context = {"draft": proposal, "proposal": proposal, "error": error, "areas": page.local_areas()}
    return _step(request, page, "proposals/check.html", 3, context)


def _after_sending(request: HttpRequest, page: ProposalCallPage, sent: Proposal) -> HttpResponse:
    if sent.is_public:
        messages.success(request, _("Your proposal %(code)s is published.") % {"code": sent.reference})
        return redirect(page.address("detail", reference=sent.reference))
    text = _("We have received your proposal %(code)s. A moderator reads it, then you get an e-mail.")
    messages.success(request, text % {"code": sent.reference})
    return redirect("proposals:mine")


@login_required
def discard(request: HttpRequest, page: ProposalCallPage, pk: int) -> HttpResponse:
    draft = _my_draft(request, page, pk)
    if request.method == "POST":
        services.discard_draft(proposal=draft, author=signed_in(request))
        messages.success(request, _("The draft is deleted."))
        return redirect("proposals:mine")
    context = page.get_context(request) | {
        "title": _("Delete the draft?"),
        "text": _("«%(title)s» and its files are deleted for good.") % {"title": draft.title},
        "confirm_label": _("Delete it"),
        "cancel_url": page.address("draft", pk),
        "is_dangerous": True,
    }
    return render(request, "layouts/confirm.html", context)


def refusal_for(user: Any, page: ProposalCallPage) -> str:
    """Why this person cannot propose here now; nothing when they can."""
    if not page.takes_proposals:
        return str(CallClosed.message)
    return "" if permissions.is_admitted(user, page) else str(OnlyRepresentatives.message)


def _my_draft(request: HttpRequest, page: ProposalCallPage, pk: int) -> Proposal:
    drafts = Proposal.objects.in_call(page).of(request.user).filter(status="draft").for_detail()
    return get_object_or_404(drafts, pk=pk)


def _step(
    request: HttpRequest, page: ProposalCallPage, template: str, number: int, own: dict[str, Any]
) -> HttpResponse:
    """The page of one step, with the stepper above and the way back to the steps before."""
    draft: Proposal | None = own.get("draft")
    names = (_("Write"), _("Similar proposals"), _("Check and send"))
    urls = (page.address("draft", draft.pk), page.address("similar", draft.pk), "") if draft else ("", "", "")
    steps = [
        {"title": name, "url": url, "is_done": n < number, "is_current": n == number}
        for n, (name, url) in enumerate(zip(names, urls, strict=True), start=1)
    ]
    crumbs = [{"title": _("New proposal"), "url": request.path}]
    return render(
        request, template, page.get_context(request) | {"steps": steps, "crumbs": crumbs, "noindex": True, **own}
    )
