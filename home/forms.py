# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import OnceForm, TrapForm
from home.models.page_feedback import BAD_REASONS, GOOD_FROM, GOOD_REASONS

LONGEST_QUERY = 200


class PageFeedbackForm(TrapForm, OnceForm):
    """Second step: why. The rating and the page come from the first one."""

    path = forms.CharField(max_length=500, widget=forms.HiddenInput)
    rating = forms.TypedChoiceField(
        label=_("How clear is the information on this page?"),
        choices=[(number, str(number)) for number in range(1, 6)],
        coerce=int,
        widget=forms.HiddenInput,
    )
    reason = forms.ChoiceField(label=_("What did you like best?"), required=False, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Do you want to add something?"),
        required=False,
        max_length=200,
        help_text=_("At most 200 characters. Do not write personal data: nobody can answer you here."),
        widget=forms.Textarea(attrs={"rows": 3, "data-element": "feedback-input-text"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason: Any = self.fields["reason"]
        reason.choices = [(choice.value, choice.label) for choice in (GOOD_REASONS if self.is_good else BAD_REASONS)]
        if not self.is_good:
            reason.label = _("Where did you have difficulties?")

    @property
    def is_good(self) -> bool:
        rating = str(self["rating"].value() or "")
        return rating.isdecimal() and int(rating) >= GOOD_FROM

    def clean_path(self) -> str:
        path: str = self.cleaned_data["path"].split("?")[0]
        if not path.startswith("/") or path.startswith("//"):
            raise forms.ValidationError(_("This page does not exist. Go back to it and start again."))
        return path


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("What are you looking for?"),
        required=False,
        strip=True,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "maxlength": LONGEST_QUERY}),
    )
