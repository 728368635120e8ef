# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The person behind a request."""

from typing import cast

from django.http import HttpRequest

from .models import User


def signed_in(request: HttpRequest) -> User:
    """Who is signed in, for views that let nobody else in (`login_required`)."""
    return cast("User", request.user)
