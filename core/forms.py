# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How every form of the site looks, and how a form sent twice does its thing once."""

import uuid
from typing import Any, ClassVar

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class BootstrapItaliaRenderer(TemplatesSetting):
    """Django's own form rendering with the templates of `templates/forms/`.

    Wagtail's admin draws its fields itself and is not touched.
    """

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"


def keep_choices_to_themselves() -> None:
    """Wrong choices are named, not repeated: whoever sends ten thousand letters would get them back.

    Django says so for choices among rows; its other fields put the value into the sentence. Called before any form is
    made, because a field copies its messages.
    """
    message = forms.ModelChoiceField.default_error_messages["invalid_choice"]
    for field in (forms.ChoiceField, forms.MultipleChoiceField, forms.ModelMultipleChoiceField):
        field.default_error_messages.update(invalid_choice=message)
    forms.ModelMultipleChoiceField.default_error_messages.update(invalid_pk_value=message)


class PlainTextField(forms.CharField):
    """Several lines of text; a line end counts as one character, as the browser counts it."""

    def __init__(self, *, rows: int = 5, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**options)

    def to_python(self, value: Any) -> str:
        text = value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value
        return super().to_python(text) or ""


class SentFileInput(forms.ClearableFileInput):
    """A file that was sent before is a link in words: its name on the storage says nothing."""

    template_name = "forms/sent_file.html"


class ReasonForm(forms.Form):
    """Why the office, or a representative, decides so; `who_reads` says who reads it."""

    who_reads: ClassVar[str | Promise] = ""
    reason = PlainTextField(label=_("Reason"), max_length=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = str(self.who_reads)


class TrapInput(forms.TextInput):
    """A field that people neither see nor reach, and that programs fill in."""

    template_name = "forms/trap.html"
    is_hidden = True


class TrapForm(forms.Form):
    """Base of forms that anybody may send. A program gets no record and no hint: the answer of everybody."""

    homepage = forms.CharField(required=False, label="", widget=TrapInput)
    was_filled_by_a_program = False

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        self.was_filled_by_a_program = bool(cleaned.pop("homepage", ""))
        return cleaned


class SubmissionKeyField(forms.UUIDField):
    """Hidden; when what comes back is no key, the form shown again carries a fresh one."""

    def bound_data(self, data: Any, initial: Any) -> Any:
        try:
            return self.to_python(data) or initial
        except forms.ValidationError:
            return initial


class OnceForm(forms.Form):
    """Base of forms that create a record: the key made when the form is shown travels with it.

    The record keeps the key in a unique column, so that a double click, the back button or a repeated request
    finds the record that the first one made.
    """

    submission_key = SubmissionKeyField(
        widget=forms.HiddenInput,
        required=False,
        initial=uuid.uuid4,
        error_messages={"invalid": _("This form was open for too long. Send it again: what you typed is still here.")},
    )

    def clean_submission_key(self) -> uuid.UUID:
        return self.cleaned_data.get("submission_key") or uuid.uuid4()
