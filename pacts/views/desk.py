# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office's desk in the admin: the queue of adhesions, the page where one is decided on, a version's moves."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from core.errors import RuleBroken
from core.forms import ReasonForm
from signing.validation.report import report_of

from .. import permissions, services
from ..choices import AT_THE_DESK, VERSION_MOVES, State, VersionState
from ..forms import AcceptForm
from ..models import Adhesion, PactVersion

REASONED = {
    "confirm": services.confirm_signature,
    "send_back": services.send_back,
    "refuse": services.refuse_adhesion,
}
PLAIN = {"publish": services.publish_adhesion, "check_again": services.check_again}
MOVES = {
    "approve": (VersionState.APPROVED, services.approve_version),
    "open": (VersionState.OPEN, services.open_version),
    "close": (VersionState.CLOSED, services.close_version),
}


class QueueView(generic.IndexView):
    """The adhesions, with how many wait in each state."""

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().select_related("organization", "version__page")

    def get_edit_url(self, instance: Adhesion) -> str:
        return reverse("adhesion_desk:decide", args=[instance.pk])

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        counts = Adhesion.objects.counts_by_state()
        shown = [*AT_THE_DESK, State.ISSUED, State.PUBLISHED]
        return [
            HeaderButton(
                f"{capfirst(state.label)}: {counts[state]}",
                url=f"{reverse('adhesion_desk:index')}?state={state}",
                priority=100 + number,
            )
            for number, state in enumerate(shown)
        ]


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """All that the office must know of one adhesion; each button is one decision."""
    if not permissions.is_office(request.user):
        raise PermissionDenied
    rows = Adhesion.objects.for_listing().select_related("version__page", "representative", "validation__document")
    adhesion = get_object_or_404(rows, pk=pk)
    action = request.POST.get("action", "")
    forms = _forms(request, adhesion, action)
    if request.method == "POST" and _act(request, adhesion, action, forms.get(action)):
        return redirect("adhesion_desk:decide", pk)
    return TemplateResponse(request, "pacts/desk/decide.html", _context(request, adhesion, forms))


def _forms(request: HttpRequest, adhesion: Adhesion, action: str) -> dict[str, Any]:
    def data(name: str) -> Any:
        return request.POST if action == name else None

    forms: dict[str, Any] = {name: ReasonForm(data(name), prefix=name) for name in REASONED}
    forms["accept"] = AcceptForm(data("accept"), adhesion=adhesion)
    return forms


def _act(request: HttpRequest, adhesion: Adhesion, action: str, form: Any) -> bool:
    """Carry the decision out; False when the form has to be shown again."""
    if form is not None and not form.is_valid():
        return False
    facts = {"adhesion": adhesion, "officer": request.user, **(form.cleaned_data if form else {})}
    service: Any = {"accept": services.accept_adhesion, **REASONED, **PLAIN}.get(action)
    if service is None:
        raise BadRequest
    try:
        service(**facts)
    except RuleBroken as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("Done. The representative is told by e-mail when something changes for them."))
    return True


def _context(request: HttpRequest, adhesion: Adhesion, forms: dict[str, Any]) -> dict[str, Any]:
    may = {
        name: getattr(permissions, f"may_{name}")(request.user, adhesion)
        for name in ("accept", "publish", "send_back", "refuse", "confirm_signature", "check_again", "download_signed")
    }
    return {
        "adhesion": adhesion,
        "report": report_of(adhesion.validation) if adhesion.validation else None,
        "forms": forms,
        "may": may,
        "page": adhesion.version.page,
        "mandates": adhesion.organization.mandates.current().select_related("user"),
        "header_title": adhesion.organization.name,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("adhesion_desk:index"), "label": _("Adhesions")},
            {"url": "", "label": adhesion.organization.name},
        ],
    }


class VersionView(generic.EditView):
    """A version's text, with the way to its next state."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not permissions.may_change_version(self.request.user):
            return []
        words = {"approve": _("Approve the text"), "open": _("Open to adhesions"), "close": _("Close to adhesions")}
        return [
            HeaderButton(words[name], url=reverse("pact_version:move", args=[self.object.pk, name]), icon_name="check")
            for name, (state, _service) in MOVES.items()
            if state in VERSION_MOVES[self.object.state]
        ]


class VersionDeleteView(generic.DeleteView):
    """Only a draft can be thrown away."""

    def get_object(self, queryset: Any = None) -> PactVersion:
        version: PactVersion = super().get_object(queryset)
        if version.is_frozen:
            raise PermissionDenied
        return version


def move_version(request: HttpRequest, pk: int, action: str) -> HttpResponse:
    """Say what will happen, then do it. What typst refuses is said in words on the same page."""
    if not permissions.may_change_version(request.user):
        raise PermissionDenied
    version = get_object_or_404(PactVersion.objects.select_related("page"), pk=pk)
    if action not in MOVES:
        raise Http404
    refusal = ""
    if request.method == "POST":
        try:
            MOVES[action][1](version=version, officer=request.user)
            messages.success(request, _("Done: %(version)s.") % {"version": version})
            return redirect("pact_version:edit", pk)
        except RuleBroken as error:
            refusal = str(error.message)
    context = {
        "version": version,
        "action": action,
        "refusal": refusal,
        "text": version.texts.filter(language=settings.LANGUAGE_CODE).first(),
        "header_title": str(version),
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("pact_version:index"), "label": _("Versions of the pact")},
            {"url": reverse("pact_version:edit", args=[pk]), "label": version.number},
        ],
    }
    return TemplateResponse(request, "pacts/desk/move_version.html", context)
