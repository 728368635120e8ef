# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tags behind the shared components: icons, error links, small text transforms."""

import json
from collections.abc import Iterable
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.forms import BoundField, ChoiceField, Form, ModelChoiceField, MultiWidget
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .form_fields import widget_kind

register = template.Library()

TONE_ICONS = {
    "success": "it-check-circle",
    "info": "it-info-circle",
    "warning": "it-warning-circle",
    "danger": "it-close-circle",
    "neutral": "it-pencil",
}
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def icon(name: str, size: str = "", css: str = "", label: str = "") -> SafeString:
    """One drawing of the sprite. Decorative unless a label is given."""
    classes = " ".join(part for part in ("icon", f"icon-{size}" if size else "", css) if part)
    href = f"{static('sprite.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="{}" role="img" aria-label="{}"><use href="{}"></use></svg>',
            classes,
            label,
            href,
        )
    return format_html('<svg class="{}" aria-hidden="true"><use href="{}"></use></svg>', classes, href)


@register.filter
def tone_icon(tone: str) -> str:
    return TONE_ICONS.get(tone, "it-info-circle")


@register.filter
def initials(name: object) -> str:
    """First letters of the first and last word of a name."""
    words = str(name).split()
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


@register.simple_tag
def json_ld(data: object) -> SafeString:
    """Structured data as a script block that no text can break out of."""
    text = json.dumps(data, ensure_ascii=False, default=str).translate(JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308  # escaped in the line above


@register.filter
def field_anchor(field: BoundField) -> str:
    """The id of the first control of a field, where an error link lands."""
    if widget_kind(field) == "choices" or isinstance(field.field.widget, MultiWidget):
        return f"{field.auto_id}_0"
    return str(field.id_for_label or field.auto_id)


@register.filter
def chosen_words(form: Form | None) -> list[str]:
    """What a filter form narrows a list to, in the words that the form shows; nothing for a form not filled in."""
    if not form or not form.is_bound:
        return []
    form.is_valid()
    return [_word_of(form.fields[name], value) for name, value in form.cleaned_data.items() if value]


def _word_of(field: Any, value: object) -> str:
    if isinstance(field, ModelChoiceField) or not isinstance(field, ChoiceField):
        return str(value)
    labels = {str(key): label for key, label in field.widget.choices}
    return str(labels.get(str(value), value))


@register.filter
def alert_tone(tone: str) -> str:
    """Django's message levels in Bootstrap's words."""
    return {"error": "danger", "debug": "info", "": "info"}.get(tone, tone)


@register.filter
def page_numbers(page: Page[Any]) -> list[int | None]:
    """Page numbers around the current one; None stands for a gap."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in numbers]


@register.filter
def share_of(value: float, total: float) -> int:
    """A whole percentage between 0 and 100."""
    return max(0, min(100, round(100 * value / total))) if total else 0


@register.simple_tag
def default_language() -> str:
    """The language in which offices and organisations write: for `lang` on their words inside another language."""
    return settings.LANGUAGE_CODE


@register.filter
def each_once(messages: Iterable[Any]) -> list[Any]:
    """A form sent twice has done one thing: it is told once."""
    told: list[Any] = []
    for message in messages:
        if message not in told:
            told.append(message)
    return told
