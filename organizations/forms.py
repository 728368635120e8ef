# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Forms of representatives and of the secretariat's desk."""

from typing import Any, NamedTuple, cast

from django import forms
from django.db.models import QuerySet
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from core.forms import OnceForm, ReasonForm

from .models import Organization

LEGAL_FIELDS = (
    "name", "kind", "legal_form", "tax_code", "vat_number", "runts_number", "legal_representative",
    "municipality", "address", "pec",
)  # fmt: skip
PROFILE_FIELDS = (
    "description", "for_whom", "where", "website", "email", "email_is_public", "phone", "phone_is_public",
)  # fmt: skip
AUTOCOMPLETE = {
    "name": "organization",
    "legal_representative": "name",
    "address": "street-address",
    "email": "email",
    "phone": "tel",
    "website": "url",
}


def offer_organizations(form: forms.Form, organizations: QuerySet[Organization]) -> None:
    """Fill the field `organization` with those that a person may act for; without any, it is not there."""
    if organizations.exists():
        cast("forms.ModelChoiceField[Organization]", form.fields["organization"]).queryset = organizations
    else:
        del form.fields["organization"]


class Section(NamedTuple):
    title: str
    fields: list[BoundField]


class OrganizationForm(forms.ModelForm):
    """Base: the right keyboard and the right autocomplete for each field."""

    website = forms.URLField(label=_("Website"), max_length=200, required=False, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, token in AUTOCOMPLETE.items():
            if name in self.fields:
                self.fields[name].widget.attrs["autocomplete"] = token
        for name in ("tax_code", "vat_number"):
            if name in self.fields:
                self.fields[name].widget.attrs |= {"inputmode": "numeric", "spellcheck": "false"}
        if "description" in self.fields:
            self.fields["description"].widget.attrs["rows"] = 5

    @property
    def facts(self) -> dict[str, Any]:
        """What the form says about the organisation, codes already cleaned by the model, for the services."""
        return {name: getattr(self.instance, name) for name in self._meta.fields or ()}

    def _section(self, title: Any, names: tuple[str, ...]) -> Section:
        return Section(str(title), [self[name] for name in names if name in self.fields])


class RegistrationForm(OrganizationForm, OnceForm):
    """Everything the office needs to verify a body, and what the public will read."""

    office = forms.CharField(
        label=_("Your office"), max_length=80, required=False, help_text=_("For example: president, head teacher.")
    )
    is_representative = forms.BooleanField(
        label=_("I am the legal representative of this organisation, or it has charged me to register it")
    )

    class Meta:
        model = Organization
        fields = (*LEGAL_FIELDS, *PROFILE_FIELDS)
        widgets = {"for_whom": forms.TextInput, "where": forms.TextInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["is_representative"], self.fields["office"], self.fields["submission_key"]

    def _get_validation_exclusions(self) -> set[str]:
        """A taken tax code is the service's to answer: it knows a form sent twice from another person's."""
        return {*super()._get_validation_exclusions(), "tax_code"}  # type: ignore[misc]  # absent from the stubs

    @property
    def sections(self) -> list[Section]:
        return [
            self._section(_("The organisation"), LEGAL_FIELDS),
            self._section(_("What the others will read"), PROFILE_FIELDS),
            *([self._section(_("You"), ("office", "is_representative"))] if "office" in self.fields else []),
        ]


class ProfileForm(OrganizationForm):
    """What a verified organisation may change by itself."""

    class Meta:
        model = Organization
        fields = PROFILE_FIELDS

    @property
    def sections(self) -> list[Section]:
        return [self._section(_("What the others will read"), PROFILE_FIELDS)]


class RefusalForm(ReasonForm):
    who_reads = _("What is not right and how to correct it: the representative receives these words by e-mail.")
