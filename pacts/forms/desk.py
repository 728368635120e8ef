# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the office writes at its desk, and the check of a version's form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from ..choices import Level
from ..errors import VersionFrozen
from ..models import Adhesion

PROTOCOL_NUMBER = RegexValidator(
    r"^(?=.*[0-9])[A-Za-z0-9 ./_-]+\Z", _("Write the number as the protocol register has it, for example 18204/2026.")
)


class AcceptForm(forms.Form):
    """The protocol number makes the adhesion certain in time."""

    protocol_number = forms.CharField(label=_("Protocol number"), max_length=40, validators=[PROTOCOL_NUMBER])
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


class PactVersionForm(WagtailAdminModelForm):
    """The official text of an approved version stays."""

    def is_valid(self) -> bool:
        return bool(super().is_valid() and self._keeps_the_official_text())

    def _keeps_the_official_text(self) -> bool:
        removed = [form.instance for form in self.formsets["texts"].deleted_forms]
        if self.instance.is_frozen and any(text.is_official for text in removed):
            self.add_error(None, VersionFrozen.message)
        return not self.errors
