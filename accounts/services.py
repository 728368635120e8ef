# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to accounts: completed at registration, changed in the profile."""

from django.conf import settings
from django.db import transaction

from .models import Consent, User

ASKED_AT_REGISTRATION = (Consent.Kind.PRIVACY, Consent.Kind.RULES)


@transaction.atomic
def complete_registration(*, user: User, display_name: str, language: str, text_versions: dict[str, str]) -> User:
    """Give a new account its public name and its language, and keep what the person accepted."""
    user.display_name = display_name.strip()
    user.language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    user.save(update_fields=["display_name", "language"])
    Consent.objects.bulk_create(
        Consent(user=user, kind=kind, text_version=text_versions.get(kind, "")) for kind in ASKED_AT_REGISTRATION
    )
    return user


@transaction.atomic
def change_profile(*, user: User, display_name: str, language: str) -> User:
    user.display_name, user.language = display_name.strip(), language
    user.save(update_fields=["display_name", "language"])
    return user
