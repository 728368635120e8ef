# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site on the machine of who tries it or builds it."""

from .base import *

DEBUG = env.bool("DEBUG", default=True)
SERVE_MEDIA = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise looks into it even when the finders serve everything
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
SECRET_KEY = "development-only-never-in-production"  # a name, not a secret: production refuses it
# Links in mails are made from the host of the request: only hosts that are really ours may ask.
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
STAFF_MFA_REQUIRED = env.bool("STAFF_MFA_REQUIRED", default=False)
RATE_LIMITS_ENABLED = env.str("RATE_LIMITS", default="on") != "off"
if not RATE_LIMITS_ENABLED:
    ACCOUNT_RATE_LIMITS = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

# One web process: its own memory is the fastest cache that all of it sees.
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
