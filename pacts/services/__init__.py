# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to a pact, one verb a function. The moves that are allowed stand in `pacts.choices`."""

from ..commitments import CommitmentData
from .acts import check_again, issue_act, receive_signed_file
from .adhesions import cancel_adhesion, save_commitments, start_adhesion
from .desk import accept_adhesion, confirm_signature, publish_adhesion, refuse_adhesion, send_back, withdraw_adhesion
from .rehearsal import rehearse_adhesion
from .versions import approve_version, close_version, open_version

__all__ = [
    "CommitmentData",
    "accept_adhesion",
    "approve_version",
    "cancel_adhesion",
    "check_again",
    "close_version",
    "confirm_signature",
    "issue_act",
    "open_version",
    "publish_adhesion",
    "receive_signed_file",
    "refuse_adhesion",
    "rehearse_adhesion",
    "save_commitments",
    "send_back",
    "start_adhesion",
    "withdraw_adhesion",
]
