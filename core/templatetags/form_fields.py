# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw a form field's widget with Bootstrap Italia's classes, whoever wrote the form (allauth's too)."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

register = template.Library()

CHECKS = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple)


@register.filter
def bootstrap_widget(field: BoundField) -> SafeString:
    """The widget with `form-control` (or none for checks), marked invalid when it is."""
    attrs = dict(field.field.widget.attrs)
    classes = [attrs.get("class", "")]
    if not isinstance(field.field.widget, CHECKS):
        classes.append("form-select" if isinstance(field.field.widget, forms.Select) else "form-control")
    if field.errors:
        classes.append("is-invalid")
    attrs["class"] = " ".join(filter(None, classes))
    return field.as_widget(attrs=attrs)


@register.filter
def widget_kind(field: BoundField) -> str:
    """One word for the templates: checkbox, choices, select, file, textarea, hidden or input."""
    widget = field.field.widget
    kinds = [
        (forms.CheckboxInput, "checkbox"),
        (forms.RadioSelect, "choices"),
        (forms.CheckboxSelectMultiple, "choices"),
        (forms.Select, "select"),
        (forms.FileInput, "file"),
        (forms.Textarea, "textarea"),
        (forms.HiddenInput, "hidden"),
    ]
    return next((kind for cls, kind in kinds if isinstance(widget, cls)), "input")
