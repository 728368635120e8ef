# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Is this upload the document we issued, signed by whom it should be? Bytes first, structure then, cryptography last.

The decision rests on prefix equality and full coverage; the difference analysis only helps (pyHanko calls it ad hoc).
"""

from .run import Expectation, Findings, validate_pades

__all__ = ["Expectation", "Findings", "validate_pades"]
