# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A commitment before it is a row."""

from __future__ import annotations

from dataclasses import dataclass

from .models import CommitmentKind


@dataclass(frozen=True, slots=True)
class CommitmentData:
    """One thing that the organisation brings, as a form or a loader knows it."""

    kind: CommitmentKind
    description: str
    quantity: int | None = None
    unit: str = ""
