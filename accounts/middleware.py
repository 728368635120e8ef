# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who works in the admin proves it twice, and reads it in their own language."""

from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from wagtail.users.models import UserProfile

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class StaffMFAMiddleware:
    """Send staff without a second factor to set one up, and staff whose session has not shown it to show it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.STAFF_MFA_REQUIRED and request.path.startswith("/admin/") and request.user.is_authenticated:
            if not is_mfa_enabled(request.user, SECOND_FACTORS):
                return redirect("mfa_index")
            records = get_authentication_records(request, request.user)
            if not any(record["method"] == "mfa" for record in records):
                query = urlencode({"next": request.get_full_path()})
                return redirect(f"{reverse('account_reauthenticate')}?{query}")
        return self.get_response(request)


class AdminLanguageMiddleware:
    """Wagtail keeps a language of its own for each person, for its pages and its mails: here it is always ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if not (request.path.startswith("/admin/") and user.is_authenticated):
            return self.get_response(request)
        profile = getattr(user, "wagtail_userprofile", None) or UserProfile.get_for_user(user)
        if profile.preferred_language != user.language:
            profile.preferred_language = user.language
            profile.save(update_fields=["preferred_language"])
        with translation.override(user.language):  # Wagtail's refusals are written outside of its own override
            return self.get_response(request)
