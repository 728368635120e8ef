# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Before an adhesion begins: with which organisations this person may adhere, or what is missing and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from organizations.models import Mandate, Organization

from .models import Adhesion, PactVersion


@dataclass
class Readiness:
    """`obstacle`: closed, anonymous, no_organization, not_verified, may_not_sign, all_done; "" when none."""

    organizations: Any
    obstacle: str = ""
    others: list[Organization] = field(default_factory=list)
    standing: list[Adhesion] = field(default_factory=list)
    initial: dict[str, Any] = field(default_factory=dict)


def readiness(user: Any, version: PactVersion | None) -> Readiness:
    """What this person may do now with this version."""
    nothing = Organization.objects.none()
    if version is None:
        return Readiness(nothing, "closed")
    if not user.is_authenticated:
        return Readiness(nothing, "anonymous")
    standing = list(Adhesion.objects.for_person(user).filter(version=version).live().for_listing())
    drafts = {one.organization_id for one in standing if one.state == "draft"}
    taken = {one.organization_id for one in standing} - drafts
    mine = Organization.objects.signed_for_by(user).exclude(pk__in=taken).order_by("name")
    found = Readiness(mine, standing=standing, initial=_initial(user, standing))
    if not mine.exists():
        found.others = list(Organization.objects.of_person(user).exclude(pk__in=taken).order_by("name"))
        found.obstacle = _obstacle(found)
    return found


def _obstacle(found: Readiness) -> str:
    if found.standing:
        return "all_done"
    if not found.others:
        return "no_organization"
    return "may_not_sign" if any(one.is_verified for one in found.others) else "not_verified"


def _initial(user: Any, standing: list[Adhesion]) -> dict[str, Any]:
    """What is known already is not asked again."""
    draft = next((one for one in standing if one.state == "draft"), None)
    if draft:
        return {
            "organization": draft.organization_id,
            "signatory_name": draft.signatory_name,
            "signatory_role": draft.signatory_role,
        }
    mandate = Mandate.objects.current().filter(user=user, may_sign=True).order_by("pk").first()
    role = (mandate.office or mandate.get_role_display()) if mandate else ""
    return {"signatory_name": user.get_full_name() or user.display_name, "signatory_role": role}
