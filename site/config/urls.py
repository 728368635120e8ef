# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the site. Pages have none here: the page tree gives them theirs."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core import views as core_views

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)

urlpatterns = [
    path("healthz", core_views.healthz, name="healthz"),
    path("readyz", core_views.readyz, name="readyz"),
    # Wagtail's own login forms know neither the second factor nor the rate limits: the site has one door.
    path("admin/login/", to_login),
    path("admin/password_reset/", to_login),
    path("_util/login/", to_login),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("home.root_urls")),
]

if settings.SERVE_MEDIA:  # pictures as pages show them: originals and unfinished uploads have no address
    urlpatterns.append(path("media/images/<path:path>", serve, {"document_root": settings.MEDIA_ROOT / "images"}))

if settings.DEBUG:
    from core.gallery import gallery

    urlpatterns.append(path("gallery/", gallery, name="gallery"))

urlpatterns += i18n_patterns(
    path("account/", include("accounts.urls")),
    path("account/", include("allauth.urls")),
    path("", include("organizations.urls")),
    path("", include("comments.urls")),
    path("", include("proposals.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
)

handler400 = "core.views.bad_request"
handler429 = "core.views.too_many_requests"
handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"
