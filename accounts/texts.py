# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The texts that people accept, and which version of them is online."""

from django.http import HttpRequest
from wagtail.contrib.settings.context_processors import SettingProxy

from .models import Consent

# Which page of the site's settings holds the text that each consent is about.
TEXT_PAGES = {Consent.Kind.PRIVACY: "privacy_page", Consent.Kind.RULES: "legal_notes_page"}


def text_versions(request: HttpRequest) -> dict[str, str]:
    """The revision of the privacy notice and of the rules that is online now."""
    site_settings = SettingProxy(request)["home"]["SiteSettings"]
    pages = {kind: getattr(site_settings, field, None) for kind, field in TEXT_PAGES.items()}
    return {kind: f"page {page.pk}, revision {page.live_revision_id}"[:40] for kind, page in pages.items() if page}
