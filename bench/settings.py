# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The production settings, on loopback, with the floors beside the site and nothing that refuses a thousand visits."""

from config.settings import production

globals().update({name: value for name, value in vars(production).items() if name.isupper()})

INSTALLED_APPS = [*production.INSTALLED_APPS, "bench"]
ROOT_URLCONF = "bench.urls"
MIDDLEWARE = ["bench.middleware.CountQueries", *production.MIDDLEWARE]
RATE_LIMITS_ENABLED = False
STAFF_MFA_REQUIRED = False
STATIC_ROOT = production.VAR_DIR.parent / "static"
# Names with hashes as on a server, without the compressed copies that nobody asks for here.
STORAGES = {
    **production.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
