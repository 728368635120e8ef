# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking to join, answering, members at the desk, the filters of the outputs."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.forms import AccountField, PersonDeskForm
from core.forms import OnceForm
from organizations.forms import offer_organizations
from organizations.models import Organization

from .choices import OutputKind
from .models import GroupPage, Membership
from .querysets import OutputQuerySet


class JoinForm(OnceForm):
    organization = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Organization.objects.none(), required=False, empty_label=_("Only myself")
    )
    message = forms.CharField(
        label=_("Why do you want to take part?"),
        help_text=_("Two or three sentences: the coordinator reads them and answers you by e-mail."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_organizations(self, Organization.objects.attended_for_by(user))


class AnswerForm(forms.Form):
    decision = forms.ChoiceField(
        label=_("Answer"), choices=[("accept", _("Accept")), ("decline", _("Decline"))], widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Words for the person"),
        help_text=_("Needed when you decline: say why, and what the person can do instead."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        answer = super().clean() or {}
        if answer.get("decision") == "decline" and not answer.get("note", "").strip():
            self.add_error("note", _("Say why: the person reads it in the e-mail."))
        return answer

    @property
    def is_accepted(self) -> bool:
        return bool(self.cleaned_data["decision"] == "accept")


class OutputFilterForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All kinds")), *OutputKind.choices])
    group: "forms.ModelChoiceField[GroupPage]" = forms.ModelChoiceField(
        label=_("Working group"),
        queryset=GroupPage.objects.none(),
        to_field_name="translation_key",  # the same address filters in every language
        required=False,
        empty_label=_("All groups"),
    )

    def __init__(self, *args: Any, groups: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[GroupPage]", self.fields["group"]).queryset = groups

    def apply(self, outputs: OutputQuerySet) -> OutputQuerySet:
        """Keep what the valid filters ask for; a wrong one filters nothing and says so beside its field."""
        self.is_valid()
        if kind := self.cleaned_data.get("kind"):
            outputs = outputs.filter(kind=kind)
        if group := self.cleaned_data.get("group"):
            outputs = outputs.filter(outputs.child_of_q(group) | outputs.child_of_q(group.canonical))
        return outputs


class MembershipDeskForm(PersonDeskForm):
    email = AccountField(
        label=_("E-mail address of the account"), required=False, help_text=_("Empty for an organisation alone.")
    )

    class Meta:
        model = Membership
        fields = ["group", "organization", "role", "is_deputy", "starts_on", "ends_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = GroupPage.objects.order_by("title")
        self.fields["organization"].queryset = Organization.objects.verified().order_by("name")
