# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages about pacts show besides their data."""

from typing import Any

from django import template
from django.utils.translation import get_language

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


@register.simple_tag
def adhesions_of(organization: Any) -> list[dict[str, Any]]:
    """`{% adhesions_of organization as rows %}`: what the public register tells about it, with its address."""
    found = Adhesion.objects.in_register().filter(organization=organization).select_related("version__page")
    return [_row(adhesion, "adherent", slug=organization.slug) for adhesion in found]


@register.simple_tag
def my_adhesions(user: Any) -> list[dict[str, Any]]:
    """`{% my_adhesions user as rows %}`: those the person may go on with or follow."""
    found = Adhesion.objects.for_person(user).select_related("organization", "version__page")
    return [_row(adhesion, "adhesion", reference=adhesion.reference) for adhesion in found]


def _row(adhesion: Adhesion, route: str, **kwargs: Any) -> dict[str, Any]:
    page = adhesion.version.page.in_language(get_language() or "")
    return {"adhesion": adhesion, "page": page, "url": page.address(route, **kwargs)}
