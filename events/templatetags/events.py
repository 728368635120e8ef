# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person's own events, for the personal area."""

from typing import Any

from django import template

from ..links import SHOW, address_of
from ..models import Registration

register = template.Library()


@register.simple_tag
def my_coming_registrations(user: Any) -> list[dict[str, Any]]:
    """`{% my_coming_registrations user as rows %}`: places held or waited for in events that are not over."""
    found = Registration.objects.coming_of(user)
    return [{"registration": row, "event": row.event, "url": address_of(row, SHOW)} for row in found]
