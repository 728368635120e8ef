# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The doors of this room: for everybody and for representatives here, for the secretariat in `desk`."""

from .public import detail, edit, register

__all__ = ["detail", "edit", "register"]
