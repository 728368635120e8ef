# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The representative's way: who, with what, summary, signature, result. Every step can be left and taken up again."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from core.errors import RuleBroken
from core.posted import sent
from core.rate_limits import consume
from signing.choices import Outcome
from signing.validation.report import report_of

from .. import services
from ..choices import State
from ..errors import MoveNotAllowed
from ..forms import CommitmentFormSet, IssueForm, SignedFileForm, StartForm, WithdrawForm
from ..models import Adhesion, PactPage, PactVersion
from ..permissions import may_cancel, may_see_adhesion, may_withdraw
from ..readiness import readiness
from ..statements import STATEMENTS
from ..steps import next_address, steps


def begin(page: PactPage, request: HttpRequest) -> HttpResponseBase:
    """Choose the organisation and say who signs; or learn what is missing before that."""
    version = PactVersion.objects.of_page(page).open().select_related("page").first()
    ready = readiness(request.user, version)
    form = StartForm(sent(request)[0], organizations=ready.organizations, initial=ready.initial)
    if request.method == "POST" and version and form.is_valid():
        try:
            adhesion = services.start_adhesion(user=request.user, version=version, **form.cleaned_data)
            return redirect(next_address(page, adhesion)) if adhesion.is_draft else _unsaved(page, request, adhesion)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
    return _answer(page, request, "pacts/adhere.html", 0, form=form, ready=ready, version=version)


def commitments(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    adhesion = _own(page, request, reference)
    if not isinstance(adhesion, Adhesion):
        return adhesion
    if not adhesion.is_draft:
        return _unsaved(page, request, adhesion)
    written = list(adhesion.commitments.values("kind", "description", "quantity", "unit"))
    formset: Any = CommitmentFormSet(sent(request)[0], initial=written, prefix="commitments")
    refusal = ""
    if request.method == "POST" and formset.is_valid():
        try:
            services.save_commitments(adhesion=adhesion, user=request.user, commitments=formset.data_of_commitments())
            again = "more" in request.POST
            return redirect(request.path if again else page.address("adhesion_summary", reference=reference))
        except MoveNotAllowed:
            return _unsaved(page, request, adhesion)
        except RuleBroken as error:
            refusal = str(error.message)
    return _answer(page, request, "pacts/commitments.html", 1, adhesion, formset=formset, refusal=refusal)


def summary(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """Everything once more before the document is made."""
    adhesion = _own(page, request, reference)
    if not isinstance(adhesion, Adhesion) or not adhesion.is_draft:
        return _elsewhere(page, adhesion)
    form = IssueForm(sent(request)[0])
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(next_address(page, services.issue_act(adhesion=adhesion, user=request.user)))
        except MoveNotAllowed:
            return _elsewhere(page, adhesion)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
    return _answer(page, request, "pacts/summary.html", 2, adhesion, form=form)


def sign(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """Download the act, sign it with one's own tool, send it back."""
    adhesion = _own(page, request, reference)
    if not isinstance(adhesion, Adhesion) or adhesion.state != State.ISSUED:
        return _elsewhere(page, adhesion)
    form = SignedFileForm(*sent(request))
    report = None
    if request.method == "POST" and form.is_valid():
        try:
            consume(request, action="pact-upload")
            upload = form.cleaned_data["file"]
            report = services.receive_signed_file(adhesion=adhesion, user=request.user, upload=upload)
        except MoveNotAllowed:  # a double click: the first file counts, and its result is the answer
            return _elsewhere(page, adhesion)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
        if report and report.outcome != Outcome.INVALID:
            return redirect(page.address("adhesion", reference=reference))
        if report:
            form.add_error("file", str(report.message))
    return _answer(page, request, "pacts/sign.html", 3, adhesion, form=form, report=report)


def status(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """Where the adhesion stands, what was checked, what happens next. A step still to do is opened."""
    adhesion = _own(page, request, reference)
    if not isinstance(adhesion, Adhesion) or adhesion.state in {State.DRAFT, State.ISSUED}:
        return _elsewhere(page, adhesion)
    report = report_of(adhesion.validation) if adhesion.validation else None
    allowed = {"withdraw": may_withdraw(request.user, adhesion)}
    return _answer(page, request, "pacts/status.html", 4, adhesion, report=report, may=allowed)


def cancel(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """Give up, after one question."""
    adhesion = _own(page, request, reference)
    if not isinstance(adhesion, Adhesion) or (request.method != "POST" and not may_cancel(request.user, adhesion)):
        return _elsewhere(page, adhesion)
    if request.method == "POST":
        try:
            services.cancel_adhesion(adhesion=adhesion, user=request.user)
            messages.success(request, _("The adhesion is cancelled. You can begin again when you want."))
            return redirect(page.address("adhere"))
        except RuleBroken as error:
            messages.error(request, str(error.message))
            return _elsewhere(page, adhesion)
    more = {
        "title": _("Cancel this adhesion?"),
        "text": _("The document issued so far will no longer be accepted. You can begin again at once."),
        "confirm_label": _("Cancel the adhesion"),
        "cancel_url": next_address(page, adhesion),
        "is_dangerous": True,
    }
    return _answer(page, request, "layouts/confirm.html", 3, adhesion, **more)


def withdraw(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """Leave the pact; the register keeps the row with the date."""
    adhesion = _own(page, request, reference)
    if not isinstance(adhesion, Adhesion) or not may_withdraw(request.user, adhesion):
        return _elsewhere(page, adhesion)
    form = WithdrawForm(sent(request)[0])
    if request.method == "POST" and form.is_valid():
        try:
            services.withdraw_adhesion(adhesion=adhesion, user=request.user, **form.cleaned_data)
            messages.success(request, _("The withdrawal is recorded. The register shows it with today's date."))
            return redirect(page.address("adhesion", reference=reference))
        except MoveNotAllowed:
            return _elsewhere(page, adhesion)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
    return _answer(page, request, "pacts/withdraw.html", 4, adhesion, form=form)


def _own(page: PactPage, request: HttpRequest, reference: Any) -> Adhesion | HttpResponseBase:
    """The adhesion, for its own people; others are asked to sign in, or find nothing."""
    rows = Adhesion.objects.of_page(page).for_listing().select_related("version__page", "validation__document")
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    adhesion: Adhesion = get_object_or_404(rows, reference=reference)
    if not may_see_adhesion(request.user, adhesion):
        raise Http404
    return adhesion


def _elsewhere(page: PactPage, adhesion: Adhesion | HttpResponseBase) -> HttpResponseBase:
    """The page where the adhesion stands now: another window may have moved it since it was read."""
    if not isinstance(adhesion, Adhesion):
        return adhesion
    adhesion.refresh_from_db(fields=["state"])
    return redirect(next_address(page, adhesion))


def _unsaved(page: PactPage, request: HttpRequest, adhesion: Adhesion) -> HttpResponseBase:
    """The same; who sent a form of an earlier step, from another window or with the back button, is told."""
    if request.method == "POST":
        messages.warning(request, _("This adhesion has moved on: what you wrote on the page before was not saved."))
    return _elsewhere(page, adhesion)


def _answer(
    page: PactPage, request: HttpRequest, template: str, step: int, adhesion: Adhesion | None = None, **more: Any
) -> HttpResponse:
    crumbs = [{"title": _("Adhere"), "url": page.address("adhere")}]
    context = page.get_context(request) | {
        "adhesion": adhesion,
        "steps": steps(page, adhesion, step),
        "statements": STATEMENTS,
        "noindex": True,
        "crumbs": crumbs,
    }
    response = TemplateResponse(request, template, context | more)
    add_never_cache_headers(response)
    return response
