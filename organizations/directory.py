# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The directory's filters: what the URL asks, as a form and as a queryset."""

from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from .choices import PUBLIC_KINDS, Half, Kind
from .querysets import OrganizationQuerySet


class DirectoryFilterForm(forms.Form):
    """A wrong value in the URL is ignored, never an error page."""

    q = forms.CharField(
        label=_("Search"), max_length=80, required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    half = forms.ChoiceField(choices=Half.choices, required=False, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict, *, municipalities: models.QuerySet[Any]) -> None:
        super().__init__(data)
        half = data.get("half", "")
        kinds = [kind for kind in Kind if half not in Half.values or (kind in PUBLIC_KINDS) == (half == Half.PUBLIC)]
        choices = [("", _("All the kinds")), *[(kind.value, kind.label) for kind in kinds]]
        self.fields["kind"] = forms.ChoiceField(label=_("Kind"), choices=choices, required=False)
        self.fields["municipality"] = forms.ModelChoiceField(
            label=_("Municipality"),
            queryset=municipalities,
            required=False,
            empty_label=_("All the municipalities"),
        )

    def apply(self, organizations: OrganizationQuerySet) -> OrganizationQuerySet:
        """Narrow the list to what the valid part of the URL asks."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("half"):
            organizations = organizations.in_half(asked["half"])
        if asked.get("kind"):
            organizations = organizations.filter(kind=asked["kind"])
        if asked.get("municipality"):
            organizations = organizations.filter(municipality=asked["municipality"])
        return organizations.matching(asked.get("q") or "")


def half_tabs(query: QueryDict, counts: dict[str, int]) -> list[dict[str, Any]]:
    """Everybody, then the two halves; the other filters stay in the links, the kind does not."""
    current = query.get("half", "")
    tabs = [("", _("All")), *Half.choices]
    return [
        {
            "title": title,
            "url": _with_half(query, value),
            "is_current": value == (current if current in Half.values else ""),
            "count": counts[value] if value else sum(counts.values()),
        }
        for value, title in tabs
    ]


def _with_half(query: QueryDict, half: str) -> str:
    kept = query.copy()
    for name in ("half", "kind", "page"):
        kept.pop(name, None)
    if half:
        kept["half"] = half
    return f"?{kept.urlencode()}"
