# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person's own settings in the admin."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.account import BaseSettingsPanel

from .models import User


class LanguageForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["language"]
        help_texts = {"language": _("The language of these pages and of the e-mails that we send you.")}


class LanguagePanel(BaseSettingsPanel):
    name = "language"
    title = _("Language")
    order = 400
    form_class = LanguageForm


@hooks.register("register_account_settings_panel")
def language_panel(request: HttpRequest, user: User, profile: Any) -> LanguagePanel:
    return LanguagePanel(request, user, profile)
