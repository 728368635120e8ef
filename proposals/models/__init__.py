# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calls, areas, proposals and what happens to them."""

from .area import Area
from .call import ProposalCallPage
from .history import OfficialAnswer, ReferenceCounter, Support, Transition
from .proposal import Proposal

__all__ = [
    "Area",
    "OfficialAnswer",
    "Proposal",
    "ProposalCallPage",
    "ReferenceCounter",
    "Support",
    "Transition",
]
