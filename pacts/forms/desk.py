# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the office writes at its desk, and the check of a version's form."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from ..choices import Level
from ..errors import VersionFrozen
from ..models import Adhesion


class AcceptForm(forms.Form):
    """The protocol number makes the adhesion certain in time."""

    protocol_number = forms.CharField(label=_("Protocol number"), max_length=40)
    protocol_date = forms.DateField(label=_("Protocol date"), initial=timezone.localdate, widget=AdminDateInput)
    level = forms.TypedChoiceField(label=_("Level of the signature, as you checked it"), coerce=int)
    publish = forms.BooleanField(label=_("Publish in the register at once"), required=False, initial=True)

    def __init__(self, *args: Any, adhesion: Adhesion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        minimum = adhesion.version.minimum_level
        levels: Any = self.fields["level"]
        levels.choices = [(level.value, level.label) for level in Level if level >= minimum]

    def clean_protocol_date(self) -> Any:
        day = self.cleaned_data["protocol_date"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The protocol date cannot be in the future."), "future")
        return day

    def clean_level(self) -> Level:
        return Level(self.cleaned_data["level"])


class ReasonForm(forms.Form):
    """Why: the representative reads it."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class PactVersionForm(WagtailAdminModelForm):
    """Each language once; the official text of an approved version stays."""

    def is_valid(self) -> bool:
        return bool(super().is_valid() and self._texts_are_right())

    def _texts_are_right(self) -> bool:
        forms_ = [form for form in self.formsets["texts"].forms if form.cleaned_data]
        deleted = [form for form in forms_ if form.cleaned_data.get("DELETE")]
        kept = Counter(form.cleaned_data["language"] for form in forms_ if form not in deleted)
        if any(number > 1 for number in kept.values()):
            self.add_error(None, _("There are two texts in the same language: keep one."))
        if self.instance.is_frozen and any(form.instance.language == settings.LANGUAGE_CODE for form in deleted):
            self.add_error(None, VersionFrozen.message)
        return not self.errors
