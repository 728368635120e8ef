# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from home.models.home_page import HomePage
from home.models.info_page import InfoPage
from home.models.page_feedback import PageFeedback
from home.models.site_settings import SiteSettings

__all__ = ["HomePage", "InfoPage", "PageFeedback", "SiteSettings"]
