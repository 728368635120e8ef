# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses without a language: what machines ask for."""

from django.urls import path
from django.views.decorators.cache import cache_control
from wagtail.contrib.sitemaps import views as sitemap_views

from home.sitemaps import SITEMAPS
from home.views.well_known import robots_txt, security_txt, web_manifest

an_hour = cache_control(public=True, max_age=3600)

urlpatterns = [
    path(
        "sitemap.xml",
        an_hour(sitemap_views.index),
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"},
        name="sitemap",
    ),
    path("sitemap-<section>.xml", an_hour(sitemap_views.sitemap), {"sitemaps": SITEMAPS}, name="sitemap_section"),
    path("robots.txt", robots_txt, name="robots_txt"),
    path("site.webmanifest", web_manifest, name="web_manifest"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
]
