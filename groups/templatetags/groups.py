# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where an organisation or a person sits: shown on profiles, which stand below this room."""

from typing import Any

from django import template
from django.utils.translation import get_language

from ..models import GroupPage, Membership

register = template.Library()


def _in_reader_language(memberships: Any) -> Any:
    keys = memberships.values("group__translation_key")
    groups = GroupPage.objects.live().public().filter(translation_key__in=keys, locale__language_code=get_language())
    return groups.order_by("title")


@register.simple_tag
def groups_of(organization: Any) -> Any:
    """`{% groups_of organization as groups %}`: published groups where it sits today, in the reader's language."""
    return _in_reader_language(Membership.objects.current().filter(organization=organization))


@register.simple_tag
def my_groups(user: Any) -> Any:
    """`{% my_groups user as groups %}`."""
    return _in_reader_language(Membership.objects.current().filter(user=user))
