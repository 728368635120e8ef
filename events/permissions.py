# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may see and manage participants. Registering needs no right: anybody may."""

from typing import Any

from allauth.account.models import EmailAddress


def may_manage_registrations(user: Any) -> bool:
    """The comms office and the secretariat."""
    return bool(user.is_authenticated and user.is_active and user.has_perm("events.manage_registrations"))


def may_skip_confirmation(user: Any, email: str) -> bool:
    """Who is signed in and writes the address that this account has already verified."""
    if not (user.is_authenticated and user.is_active):
        return False
    return EmailAddress.objects.filter(user=user, email__iexact=email.strip(), verified=True).exists()
