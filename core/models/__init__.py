# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Abstract pages and mixins that every room builds on."""

from .canonical import CanonicalPageMixin
from .pages import BasePage, CoverMixin

__all__ = ["BasePage", "CanonicalPageMixin", "CoverMixin"]
