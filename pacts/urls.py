# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses below a pact's page, in the words of its language. Each view receives the page, then the request."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from .views import adhesion, files, register, text, verification

urlpatterns = [
    path("", text.pact, name="index_route"),
    path(pgettext_lazy("url", "text/<slug:slug>/"), text.version, name="version"),
    path(pgettext_lazy("url", "text/<slug:slug>/pdf/"), text.version_pdf, name="version_pdf"),
    path(pgettext_lazy("url", "public-register/"), register.register, name="register"),
    path(pgettext_lazy("url", "public-register/csv/"), register.register_csv, name="register_csv"),
    path(pgettext_lazy("url", "public-register/json/"), register.register_json, name="register_json"),
    path(pgettext_lazy("url", "adherents/<slug:slug>/"), register.adherent, name="adherent"),
    path(pgettext_lazy("url", "verify/"), verification.form, name="verify"),
    path(pgettext_lazy("url", "verify/<str:code>/"), verification.result, name="verification"),
    path(pgettext_lazy("url", "verify/<str:code>/compare/"), verification.compare, name="verification_compare"),
    path(pgettext_lazy("url", "adhere/"), adhesion.begin, name="adhere"),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/"), adhesion.status, name="adhesion"),
    path(
        pgettext_lazy("url", "adhere/<uuid:reference>/commitments/"), adhesion.commitments, name="adhesion_commitments"
    ),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/summary/"), adhesion.summary, name="adhesion_summary"),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/sign/"), adhesion.sign, name="adhesion_sign"),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/cancel/"), adhesion.cancel, name="adhesion_cancel"),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/withdraw/"), adhesion.withdraw, name="adhesion_withdraw"),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/act/"), files.act, name="adhesion_act"),
    path(pgettext_lazy("url", "adhere/<uuid:reference>/signed/"), files.signed, name="adhesion_signed"),
]
