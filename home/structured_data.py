# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What search engines read of the site and of the body that runs it (schema.org)."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Page

if TYPE_CHECKING:
    from home.models import SiteSettings


def web_site(page: Page, request: HttpRequest, site: "SiteSettings") -> list[dict[str, Any]]:
    url = page.get_full_url(request)
    search = request.build_absolute_uri(reverse("search"))
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    web_site = {"@type": "WebSite", "name": site.site_name, "description": site.tagline, "potentialAction": action}
    return [
        {"@context": "https://schema.org", **web_site, "url": url, "inLanguage": get_language()},
        {"@context": "https://schema.org", "url": url, **organization(site)},
    ]


def organization(site: "SiteSettings") -> dict[str, Any]:
    """The public body, with the contacts that its footer shows; what is not filled in is left out."""
    data: dict[str, Any] = {
        "@type": "GovernmentOrganization",
        "name": site.body_name or site.site_name,
        "address": site.address,
        "email": site.email,
        "telephone": site.phone,
        "taxID": site.tax_code,
        "sameAs": [url for _name, url in site.social_links],
    }
    if site.parent_body_name:
        data["parentOrganization"] = {"@type": "GovernmentOrganization", "name": site.parent_body_name}
    return {key: value for key, value in data.items() if value}


def breadcrumb_list(items: list[dict[str, Any]], request: HttpRequest) -> dict[str, Any]:
    """The breadcrumb as search engines read it: the same lines, with whole addresses."""
    lines = [
        {
            "@type": "ListItem",
            "position": position,
            "name": str(item["title"]),
            "item": request.build_absolute_uri(item.get("url") or request.path),
        }
        for position, item in enumerate(items, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": lines}
