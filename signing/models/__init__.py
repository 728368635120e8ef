# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents and their checks are only ever added to; so is the ledger, and the database itself holds that promise."""

from .documents import SignedDocument, Validation
from .ledger import LedgerEntry, LedgerHead

__all__ = ["LedgerEntry", "LedgerHead", "SignedDocument", "Validation"]
