# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""For the image's build alone: collects static files; serves nobody."""

from .base import *

SECRET_KEY = "build-only"
