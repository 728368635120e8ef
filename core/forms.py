# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How every form of the site looks, and how a form sent twice does its thing once."""

import uuid

from django import forms
from django.forms.renderers import TemplatesSetting


class BootstrapItaliaRenderer(TemplatesSetting):
    """Django's own form rendering with the templates of `templates/forms/`.

    Wagtail's admin draws its fields itself and is not touched.
    """

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"


class OnceForm(forms.Form):
    """Base of forms that create a record: the key made when the form is shown travels with it.

    The record keeps the key in a unique column, so that a double click, the back button or a repeated request
    finds the record that the first one made.
    """

    submission_key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)

    def clean_submission_key(self) -> uuid.UUID:
        return self.cleaned_data.get("submission_key") or uuid.uuid4()
