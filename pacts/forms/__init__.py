# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of this room, by who fills them in."""

from .desk import AcceptForm
from .representative import CommitmentForm, CommitmentFormSet, IssueForm, SignedFileForm, StartForm, WithdrawForm
from .verification import CodeForm, CompareForm

__all__ = [
    "AcceptForm",
    "CodeForm",
    "CommitmentForm",
    "CommitmentFormSet",
    "CompareForm",
    "IssueForm",
    "SignedFileForm",
    "StartForm",
    "WithdrawForm",
]
