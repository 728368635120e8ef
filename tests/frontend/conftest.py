# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The built front end and the gallery, for tests that look at both."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory

from core.gallery import gallery
from home.models import HomePage


@pytest.fixture
def assets() -> Path:
    folder = Path(settings.STATICFILES_DIRS[0])
    if not (folder / "app.css").exists():
        why = f"The front end is not built in {folder}: run npm run build"
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)
    return folder


@pytest.fixture
def gallery_html(home_pages: dict[str, HomePage], rf: RequestFactory) -> str:
    request = rf.get("/gallery/", {"errors": "1"})
    request.user = AnonymousUser()
    request._messages = CookieStorage(request)
    return gallery(request).content.decode()
