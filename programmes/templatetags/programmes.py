# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What templates ask of a plan."""

from django import template

from programmes.dashboard import AreaGroup, dashboard_of
from programmes.models import ProgrammePage

register = template.Library()


@register.simple_tag
def programme_dashboard(programme: ProgrammePage) -> list[AreaGroup]:
    """`{% programme_dashboard page as areas %}`."""
    return dashboard_of(programme)
