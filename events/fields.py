# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A handful of choices in one column, so that a page and its translations share them like any other fact."""

from typing import Any

from django import forms
from django.db import models


class ChoicesListField(models.JSONField):
    """A list of values out of `choices`; in forms, check boxes."""

    def __init__(self, *args: Any, options: Any = (), **kwargs: Any) -> None:
        self.options = options
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=False,
            choices=self.options,
            widget=forms.CheckboxSelectMultiple,
        )
