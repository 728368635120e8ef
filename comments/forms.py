# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people type into a conversation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import OnceForm, PlainTextField
from organizations.forms import offer_organizations
from organizations.models import Organization

from .choices import MAX_LENGTH, Reason


class CommentForm(OnceForm):
    """A comment or a reply. The choice of an organisation is there only for who may speak for one."""

    body = PlainTextField(
        label=_("Your comment"),
        max_length=MAX_LENGTH,
        help_text=_("Be brief and kind. Leave out names, addresses and health facts of people."),
    )
    organization = forms.ModelChoiceField(
        label=_("Write as"), queryset=Organization.objects.none(), required=False, empty_label=_("Myself")
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_organizations(self, Organization.objects.spoken_for_by(user))


class EditForm(forms.Form):
    body = PlainTextField(label=_("Your comment"), max_length=MAX_LENGTH)


class ReportForm(forms.Form):
    """Why a reader calls the moderators."""

    reason = forms.ChoiceField(label=_("What is wrong with it"), choices=Reason, widget=forms.RadioSelect)
    text = PlainTextField(
        label=_("Explanation"),
        max_length=500,
        required=False,
        rows=3,
        help_text=_("In your own words, if the reason above does not say it all."),
    )


class HideForm(ReportForm):
    """Why a moderator hides: the same reasons, told to the author."""

    text = PlainTextField(
        label=_("Explanation for the author"),
        max_length=500,
        required=False,
        rows=3,
        help_text=_("The author receives the reason and these words by e-mail. Readers see only the reason."),
    )
