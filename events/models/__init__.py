# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Events as pages, registrations as records."""

from .event_page import EventOrganizer, EventPage
from .index_page import EventIndexPage
from .registration import Registration

__all__ = ["EventIndexPage", "EventOrganizer", "EventPage", "Registration"]
