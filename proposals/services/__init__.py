# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to proposals: who writes them, who stands behind them, what the office decides."""

from .deciding import answer_proposal, publish_proposal, return_proposal, start_evaluation
from .supporting import support_proposal, withdraw_support
from .writing import discard_draft, save_draft, submit_proposal, withdraw_proposal

__all__ = [
    "answer_proposal",
    "discard_draft",
    "publish_proposal",
    "return_proposal",
    "save_draft",
    "start_evaluation",
    "submit_proposal",
    "support_proposal",
    "withdraw_proposal",
    "withdraw_support",
]
