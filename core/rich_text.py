# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A link to a page, inside a text, leads each reader to that page in the reader's language."""

from typing import Any

from django.utils.html import format_html
from wagtail.rich_text.pages import PageLinkHandler

from .blocks.chosen import chosen_pages
from .blocks.links import page_for_reader


class ReaderLinkHandler(PageLinkHandler):
    """Wagtail's, in one query for all links of a text, or none when they were gathered with the page."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Any]:
        ids = [int(attrs["id"]) if str(attrs.get("id", "")).isdecimal() else 0 for attrs in attrs_list]
        pages = chosen_pages(pk for pk in ids if pk)
        return [pages.get(pk) for pk in ids]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        urls = [page.url if (page := page_for_reader(chosen)) else None for chosen in cls.get_many(attrs_list)]
        return [format_html('<a href="{}">', url) if url else "<a>" for url in urls]
