# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The person behind a request that has passed the login."""

from django.http import HttpRequest

from accounts.models import User


def signed_in(request: HttpRequest) -> User:
    """The signed-in person; only for views behind `login_required`."""
    user = request.user
    assert isinstance(user, User)
    return user
