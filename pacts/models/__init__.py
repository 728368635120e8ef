# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pact: its page, its versions, who adheres and with what."""

from .adhesion import Adhesion, AdhesionCommitment, AdhesionEvidence
from .commitment_kind import CommitmentKind
from .pact_page import PactPage
from .pact_version import PactText, PactVersion

__all__ = [
    "Adhesion",
    "AdhesionCommitment",
    "AdhesionEvidence",
    "CommitmentKind",
    "PactPage",
    "PactText",
    "PactVersion",
]
