# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The secretariat's desk in the admin: the queue, and the page where a registration is decided on."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from accounts.requests import signed_in
from core.errors import RuleBroken

from .. import services
from ..choices import Status
from ..forms import RefusalForm
from ..models import Mandate, Organization
from ..permissions import may_verify

DECIDE_URL = "organization:decide"


class QueueView(generic.IndexView):
    """The list, with how many stand in each state."""

    def get_base_queryset(self) -> QuerySet[Organization]:
        return Organization.objects.select_related("municipality")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        counts = Organization.objects.counts_by_status()
        states = [
            HeaderButton(
                f"{capfirst(status.label)}: {counts[status]}",
                url=f"{reverse('organization:index')}?status={status}",
                icon_name="clipboard-list" if status == Status.PENDING else "",
                priority=100 + number,
            )
            for number, status in enumerate(Status)
        ]
        return [*states, *super().header_buttons]

    def get_list_more_buttons(self, instance: Organization) -> list[Any]:
        buttons = list(super().get_list_more_buttons(instance))
        if instance.is_pending and may_verify(self.request.user):
            url = reverse(DECIDE_URL, args=[instance.pk])
            buttons.append(MenuItem(_("Verify or refuse"), url=url, icon_name="check", priority=5))
        return buttons


class MandateListView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Mandate]:
        return Mandate.objects.select_related("organization", "user")


class FactsView(generic.EditView):
    """The facts of one organisation, with the way to the decision."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not (self.object.is_pending and may_verify(self.request.user)):
            return []
        url = reverse(DECIDE_URL, args=[self.object.pk])
        return [HeaderButton(_("Verify or refuse"), url=url, icon_name="check")]


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the office must check; the two buttons verify, or refuse with a reason."""
    if not may_verify(request.user):
        raise PermissionDenied
    organization = get_object_or_404(Organization.objects.select_related("municipality"), pk=pk)
    is_refusal = "refuse" in request.POST
    form = RefusalForm(request.POST if is_refusal else None)
    if request.method == "POST" and (not is_refusal or form.is_valid()):
        try:
            if is_refusal:
                reason = form.cleaned_data["reason"]
                services.refuse_organization(organization=organization, by=signed_in(request), reason=reason)
                done = _("Refused. The representative receives the reason by e-mail.")
            else:
                services.verify_organization(organization=organization, by=signed_in(request))
                done = _("Verified. The profile is public and the representative receives an e-mail.")
        except RuleBroken as error:
            messages.error(request, str(error.message))
        else:
            messages.success(request, done)
        return redirect(f"{reverse('organization:index')}?status={Status.PENDING}")
    return TemplateResponse(request, "organizations/desk/decide.html", _decision_context(organization, form))


def _decision_context(organization: Organization, form: RefusalForm) -> dict[str, Any]:
    facts = (
        "kind", "legal_form", "tax_code", "vat_number", "runts_number", "legal_representative",
        "municipality", "address", "pec", "email", "phone", "website", "description", "for_whom", "where",
    )  # fmt: skip
    labels = {field.name: capfirst(str(field.verbose_name)) for field in organization._meta.fields}
    rows = [(labels[name], _shown(organization, name)) for name in facts]
    return {
        "organization": organization,
        "facts": rows,
        "mandates": organization.mandates.current().select_related("user"),
        "form": form,
        "header_title": organization.name,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("organization:index"), "label": _("Organisations")},
            {"url": "", "label": organization.name},
        ],
    }


def _shown(organization: Organization, name: str) -> Any:
    display = getattr(organization, f"get_{name}_display", None)
    return display() if display else getattr(organization, name)
