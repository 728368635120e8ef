# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main menu is the page tree: the children of the home page that editors marked "show in menus"."""

from wagtail.models import Page
from wagtail.query import PageQuerySet

HOME_DEPTH = 2


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
