# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What search engines read of a news item (schema.org)."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Site

if TYPE_CHECKING:
    from news.models import NewsPage


def news_article(page: "NewsPage", request: HttpRequest, image_url: str | None) -> dict[str, Any]:
    site = Site.find_for_request(request)
    publisher = {"@type": "GovernmentOrganization", "name": site.site_name if site else ""}
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title[:110],
        "description": page.meta_description,
        "datePublished": page.date.isoformat(),
        "dateModified": (page.updated_at or page.date).isoformat(),
        "inLanguage": get_language(),
        "mainEntityOfPage": page.get_full_url(request),
        "author": publisher,
        "publisher": publisher,
    }
    if image_url:
        data["image"] = request.build_absolute_uri(image_url)
    return data
