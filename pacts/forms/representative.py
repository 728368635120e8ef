# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What representatives write."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.it import codicefiscale

from core.forms import OnceForm, ReasonForm
from organizations.models import Organization

from ..commitments import CommitmentData
from ..models import AdhesionCommitment, CommitmentKind
from ..statements import STATEMENTS

MAX_COMMITMENTS = 10


class StartForm(OnceForm):
    """Who adheres and who signs."""

    organization = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organization.objects.none(), widget=forms.RadioSelect, empty_label=None
    )
    signatory_name = forms.CharField(
        label=_("Name and surname of who signs"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("As it is written in the signature certificate. It is printed in the act."),
    )
    signatory_role = forms.CharField(
        label=_("In the quality of"), max_length=120, help_text=_("For example: legal representative, president.")
    )
    fiscal_code = forms.CharField(
        label=_("Fiscal code of who signs"),
        max_length=32,
        help_text=_("Only to check that the signature is of this person. We keep a fingerprint of it, never the code."),
    )

    def __init__(self, *args: Any, organizations: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["organization"]
        field.queryset = organizations
        found = list(organizations[:2])
        if len(found) == 1:
            self.initial.setdefault("organization", found[0].pk)

    def clean_fiscal_code(self) -> str:
        try:
            return str(codicefiscale.validate(self.cleaned_data["fiscal_code"]))
        except StdnumError as error:
            message = _("This is not a valid fiscal code. Write its 16 letters and digits as on the health card.")
            raise forms.ValidationError(message, "invalid") from error


class CommitmentForm(forms.ModelForm):
    """One thing that the organisation brings. An empty one is left out."""

    class Meta:
        model = AdhesionCommitment
        fields = ("kind", "description", "quantity", "unit")
        widgets = {"description": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "description": _("One concrete sentence: it will be read in the public register."),
            "quantity": _("A whole number, if it can be counted."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields["kind"]
        kinds.queryset = CommitmentKind.objects.records().labelled()
        kinds.label_from_instance = lambda kind: kind.label
        kinds.empty_label = _("Choose…")
        kinds.required = self.fields["description"].required = False

    def clean(self) -> dict[str, Any]:
        """Empty as a whole, or with its kind and its words."""
        data: dict[str, Any] = super().clean() or {}
        if not any(data.get(name) for name in self.Meta.fields) and not self.errors:
            return data
        if not data.get("kind") and "kind" not in self.errors:
            self.add_error("kind", _("Choose the kind of commitment."))
        if not data.get("description") and "description" not in self.errors:
            self.add_error("description", _("Write what you bring, or empty the whole commitment."))
        if data.get("unit") and not data.get("quantity") and "quantity" not in self.errors:
            self.add_error("quantity", _("Write how many, or leave the unit empty too."))
        return data


class BaseCommitmentFormSet(forms.BaseFormSet):
    def clean(self) -> None:
        if not any(self.errors) and not self.data_of_commitments():
            raise forms.ValidationError(_("Write at least one commitment: the pact is made of what each one brings."))

    def data_of_commitments(self) -> list[CommitmentData]:
        """The commitments that were written, in order."""
        written = [form.cleaned_data for form in self.forms if form.is_valid() and form.cleaned_data.get("description")]
        return [CommitmentData(**{name: data[name] for name in CommitmentForm.Meta.fields}) for data in written]


CommitmentFormSet = forms.formset_factory(
    CommitmentForm, formset=BaseCommitmentFormSet, extra=2, max_num=MAX_COMMITMENTS, validate_max=True
)


class IssueForm(forms.Form):
    """The declarations, one box each, in the words that the act prints."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for statement in STATEMENTS:
            error = {
                "required": _("Without this declaration the document cannot be issued. Tick the box if it is true.")
            }
            self.fields[statement.key] = forms.BooleanField(label=str(statement.text), error_messages=error)


class SignedFileForm(forms.Form):
    """The signed act. What it is worth is decided by `signing`, on its bytes."""

    file = forms.FileField(
        label=_("Signed file"),
        allow_empty_file=True,
        help_text=_("The PDF that you downloaded here, with your digital signature. 10 MB at most."),
        error_messages={"required": _("Choose the signed file, then send it.")},
    )


class WithdrawForm(ReasonForm):
    who_reads = _("Only the office reads it.")
