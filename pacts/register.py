# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The register's filters, and its rows as open data: list, CSV and JSON read the same queryset."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from organizations.choices import Half, Kind
from organizations.models import Municipality

from .choices import IN_REGISTER, Level
from .models import Adhesion, CommitmentKind, PactPage
from .querysets import AdhesionQuerySet

ORDERS = {
    "name": ("organization__name", "pk"),
    "newest": ("-protocol_date", "-pk"),
    "oldest": ("protocol_date", "pk"),
}
COLUMNS: dict[str, str | Promise] = {
    "organization": _("Organisation"),
    "kind": _("Kind"),
    "half": _("Which half"),
    "municipality": _("Municipality"),
    "version": _("Version"),
    "state": _("State"),
    "protocol_number": _("Protocol number"),
    "protocol_date": _("Protocol date"),
    "ended_on": _("Ended on"),
    "signature_level": _("Level of the signature"),
    "commitments": _("Commitments"),
    "document_sha256": _("SHA-256 of the document"),
    "verification_url": _("Verification"),
}
"""The names that programs read, and those that people do."""


class RegisterFilterForm(forms.Form):
    """A wrong value in the address is ignored, never an error page."""

    q = forms.CharField(
        label=_("Search"), max_length=80, required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    state = forms.ChoiceField(
        label=_("State"),
        choices=[("", _("Who adheres and who left")), *((one.value, one.label) for one in IN_REGISTER)],
        required=False,
    )
    half = forms.ChoiceField(label=_("Which half"), choices=[("", _("All")), *Half.choices], required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("All the kinds")), *Kind.choices], required=False)
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Municipality.objects.none(),
        required=False,
        empty_label=_("All the municipalities"),
    )
    commitment = forms.ModelChoiceField(
        label=_("Commitment"), queryset=CommitmentKind.objects.none(), to_field_name="code", required=False,
        empty_label=_("All the commitments"),
    )  # fmt: skip
    sort = forms.ChoiceField(
        label=_("Order"),
        choices=[("name", _("By name")), ("newest", _("Newest first")), ("oldest", _("Oldest first"))],
        required=False,
    )

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        municipalities: Any = self.fields["municipality"]
        municipalities.queryset = Municipality.objects.all()
        commitments: Any = self.fields["commitment"]
        commitments.queryset = CommitmentKind.objects.records().labelled()
        commitments.label_from_instance = lambda kind: kind.label

    def apply(self, adhesions: AdhesionQuerySet) -> AdhesionQuerySet:
        """Narrow and order the register as the valid part of the address asks."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("state"):
            adhesions = adhesions.filter(state=asked["state"])
        if asked.get("half"):
            adhesions = adhesions.in_half(asked["half"])
        if asked.get("kind"):
            adhesions = adhesions.filter(organization__kind=asked["kind"])
        if asked.get("municipality"):
            adhesions = adhesions.filter(organization__municipality=asked["municipality"])
        if asked.get("commitment"):
            adhesions = adhesions.filter(commitments__kind=asked["commitment"]).distinct()
        return adhesions.matching(asked.get("q") or "").order_by(*ORDERS[asked.get("sort") or "name"])


def rows(page: PactPage, adhesions: AdhesionQuerySet) -> Iterator[dict[str, Any]]:
    """One dict per adherent, keys as in COLUMNS. Organisations only: no person, address, e-mail or tax code."""
    for adhesion in adhesions:
        yield dict(zip(COLUMNS, _values(page, adhesion), strict=True))


def _values(page: PactPage, adhesion: Adhesion) -> tuple[Any, ...]:
    organization = adhesion.organization
    return (
        organization.name,
        organization.kind,
        str(organization.half),
        organization.municipality.name,
        adhesion.version.number,
        adhesion.state,
        adhesion.protocol_number,
        adhesion.protocol_date.isoformat() if adhesion.protocol_date else "",
        adhesion.ended_on.isoformat() if adhesion.ended_on else "",
        Level(adhesion.level).name.lower() if adhesion.level else "",
        [
            {"kind": one.kind.code, "description": one.description, "quantity": one.quantity, "unit": one.unit}
            for one in adhesion.commitments.all()
        ],
        adhesion.act.sha256,
        page.full_address("verification", code=adhesion.verification_code),
    )
