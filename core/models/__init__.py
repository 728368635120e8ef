# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Abstract pages and mixins that every room builds on."""

from .canonical import CanonicalMixin, CanonicalPageMixin, originals
from .pages import Alternate, BasePage, CoverMixin

__all__ = ["Alternate", "BasePage", "CanonicalMixin", "CanonicalPageMixin", "CoverMixin", "originals"]
