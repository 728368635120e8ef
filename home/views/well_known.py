# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What machines ask of a site at fixed addresses."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import cache_control

from home.models import SiteSettings

A_DAY = 86400
VALID_DAYS = 180
CLOSED_TO_ROBOTS = ("account_home", "search", "page_feedback")


@cache_control(public=True, max_age=A_DAY)
def robots_txt(request: HttpRequest) -> HttpResponse:
    """All that is public may be read; not the admin, the personal area, searches and filtered lists."""
    closed = ["/admin/"]
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            closed += [reverse(name) for name in CLOSED_TO_ROBOTS]
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    lines = [
        "User-agent: *",
        *[f"Disallow: {path}" for path in closed],
        "Disallow: /*?*sort=",
        "",
        f"Sitemap: {sitemap}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@cache_control(public=True, max_age=A_DAY)
def web_manifest(request: HttpRequest) -> JsonResponse:
    site = SiteSettings.for_request(request)
    icons = [("icon-192.png", "192x192"), ("icon-512.png", "512x512")]
    data = {
        "name": site.site_name,
        "short_name": site.site_name[:12],
        "description": site.tagline,
        "lang": settings.LANGUAGE_CODE,
        "start_url": f"/{settings.LANGUAGE_CODE}/",
        "display": "browser",
        "theme_color": "#0a4a5c",
        "background_color": "#ffffff",
        "icons": [{"src": static(name), "sizes": sizes, "type": "image/png"} for name, sizes in icons],
    }
    return JsonResponse(data, content_type="application/manifest+json")


@cache_control(public=True, max_age=A_DAY)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a security fault (RFC 9116)."""
    site = SiteSettings.for_request(request)
    contact = f"mailto:{site.email}" if site.email else request.build_absolute_uri("/")
    expires = (timezone.now() + timedelta(days=VALID_DAYS)).strftime("%Y-%m-%dT00:00:00Z")
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
