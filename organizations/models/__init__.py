# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Municipalities, organisations, who speaks for them, and the page that lists them."""

from .mandate import Mandate
from .municipality import Municipality
from .organization import Organization
from .stakeholder_index_page import StakeholderIndexPage

__all__ = ["Mandate", "Municipality", "Organization", "StakeholderIndexPage"]
