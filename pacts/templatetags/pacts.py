# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages about pacts show besides their data."""

from typing import Any

from django import template

from signing.sealing import get_sealer

from ..choices import State
from ..models import Adhesion, PactPage
from ..steps import next_address

register = template.Library()


@register.inclusion_tag("pacts/seal_notice.html")
def seal_notice() -> dict[str, Any]:
    """The banner that says that documents are a test, as long as `signing` says so."""
    return {"is_test": get_sealer().is_test}


@register.simple_tag
def pact_address(page: PactPage, name: str, **kwargs: Any) -> str:
    """Address of a route of a pact's page."""
    return page.address(name, **kwargs)


@register.simple_tag
def continue_address(page: PactPage, adhesion: Adhesion) -> str:
    return next_address(page, adhesion)


@register.filter
def is_in_force(adhesion: Adhesion) -> bool:
    return adhesion.state == State.PUBLISHED


@register.filter
def grouped_hash(value: str) -> str:
    """64 hex digits in groups of eight, so that a long line can break and an eye can compare."""
    return " ".join(value[start : start + 8] for start in range(0, len(value), 8))
