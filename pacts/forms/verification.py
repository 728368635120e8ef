# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What visitors write to verify a document."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    """The code printed on a document, typed with or without its dashes."""

    code = forms.CharField(
        label=_("Verification code"),
        max_length=40,
        help_text=_("Sixteen letters and digits, on the last page of the document: ABCD-EFGH-IJKL-MNOP."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}),
    )

    def clean_code(self) -> str:
        letters = "".join(char for char in self.cleaned_data["code"].upper() if char.isalnum())
        if len(letters) != 16 or not letters.isascii():
            raise forms.ValidationError(
                _("The code has sixteen letters and digits. Check it on the document."), "invalid"
            )
        return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


class CompareForm(forms.Form):
    """A copy of the document, to compare; it is not kept."""

    file = forms.FileField(
        label=_("File to compare"),
        help_text=_("PDF, 10 MB at most. We compute its SHA-256 and do not keep it."),
        error_messages={
            "required": _("Choose the file to compare."),
            "empty": _("The file is empty. Choose another one."),
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > 10 * 1024 * 1024:
            raise forms.ValidationError(
                _("The file is larger than 10 MB. Choose the one that you received."), "too_large"
            )
        return file
