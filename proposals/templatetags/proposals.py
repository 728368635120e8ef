# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Small reads for the templates of proposals."""

from typing import Any

from django import template

register = template.Library()


@register.filter
def at(names: dict[int, str], key: Any) -> str:
    """The name that stands at a key, or nothing."""
    return names.get(key, "")
