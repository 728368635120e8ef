# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Groups and their outputs as pages; members and requests as records."""

from .group_page import GroupPage
from .index_page import GroupIndexPage
from .join_request import JoinRequest
from .membership import Membership
from .output_page import OutputPage

__all__ = ["GroupIndexPage", "GroupPage", "JoinRequest", "Membership", "OutputPage"]
