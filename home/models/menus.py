# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main menu is the page tree: the children of the home page that editors marked "show in menus"."""

from django.http import HttpRequest
from wagtail.models import Page, Site, SiteRootPath
from wagtail.query import PageQuerySet

HOME_DEPTH = 2


def home_path(request: HttpRequest, language_code: str) -> SiteRootPath | None:
    """The home page of a language as Wagtail's cached path, found without a query."""
    site = Site.find_for_request(request)
    paths = [path for path in Site.get_site_root_paths() if site and path.site_id == site.pk]
    return next((path for path in paths if path.language_code == language_code), None)


def main_menu_pages(language_code: str) -> PageQuerySet:
    """Public first-level pages of a language, in the editors' order."""
    return (
        Page.objects.live()
        .public()
        .in_menu()
        .filter(depth=HOME_DEPTH + 1, locale__language_code=language_code)
        .order_by("path")
        .only("pk", "title", "url_path", "locale_id", "path", "depth")
    )
