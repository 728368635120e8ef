# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from home.models.home_page import HomePage
from home.models.site_settings import SiteSettings

__all__ = ["HomePage", "SiteSettings"]
