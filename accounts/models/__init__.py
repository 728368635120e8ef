# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""People and what they agreed to."""

from .consent import Consent
from .user import User, UserManager

__all__ = ["Consent", "User", "UserManager"]
