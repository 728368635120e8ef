# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Acts as bytes: render, seal, validate, ledger. This room knows no pact."""
