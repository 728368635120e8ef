# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what for an organisation. Mandates count only while they are in force."""

from typing import Any

from .choices import Scope
from .models import Organization


def may_register(user: Any) -> bool:
    """Anybody with an account may register the organisation they represent."""
    return bool(user.is_authenticated)


def may_edit(user: Any, organization: Organization) -> bool:
    """Who has a mandate for the profile, also while the office has not decided or has refused."""
    return _has_mandate(user, organization, Scope.PROFILE)


def may_speak_for(user: Any, organization: Organization) -> bool:
    return organization.is_verified and _has_mandate(user, organization, Scope.SPEAK)


def may_sign_for(user: Any, organization: Organization) -> bool:
    return organization.is_verified and _has_mandate(user, organization, Scope.SIGN)


def may_attend_for(user: Any, organization: Organization) -> bool:
    return organization.is_verified and _has_mandate(user, organization, Scope.ATTEND)


def may_verify(user: Any) -> bool:
    """The secretariat."""
    return bool(user.is_active and user.has_perm("organizations.verify_organization"))


def may_see(user: Any, organization: Organization) -> bool:
    """Verified ones are public; the others are seen by their own people and by the secretariat."""
    return organization.is_verified or may_edit(user, organization) or may_verify(user)


def _has_mandate(user: Any, organization: Organization, scope: Scope) -> bool:
    if not user.is_authenticated or not user.is_active:
        return False
    mandates = organization.mandates.current().filter(user=user)
    return any(mandate.allows(scope) for mandate in mandates)
