# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a form is bound to."""

from typing import Any

from django.http import HttpRequest


def sent(request: HttpRequest) -> tuple[Any, Any]:
    """Data and files of a POST, also of an empty one; nothing otherwise."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)
