# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site on a server: everything that differs between two towns comes from the environment.

Starts only when what it needs is there: `require` names what is missing or left at its default.
"""

from django.core.exceptions import ImproperlyConfigured

from .base import *

INSECURE = {"", "changeme", "change-me", "development-only-never-in-production", "test-only"}


def require(name: str, hint: str) -> str:
    """Return the variable; raise ImproperlyConfigured, naming it, when it is missing or a known default."""
    value = env.str(name, default="").strip()
    if value.lower() in INSECURE:
        raise ImproperlyConfigured(f"{name} is missing or left at its default. {hint}")
    return value


DEBUG = False
SECRET_KEY = require("SECRET_KEY", "Set it to 50 or more random characters, the same for every process.")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY is too short. Set it to 50 or more random characters.")
SITE_URL = require("SITE_URL", "Set it to the public address, as in https://partecipa.comune.example.it")
require("DATABASE_URL", "Set it to the database, as in postgres://user:password@host:5432/patto")
require("EMAIL_URL", "Set it to the mail server, as in smtp+tls://user:password@host:587")
require("DEFAULT_FROM_EMAIL", "Set it to the sender of the site's mail.")

# Other names come after the site's own, which its links and the health check of the container use.
ALLOWED_HOSTS = [SITE_URL.split("/")[2].split(":")[0], *env.list("ALLOWED_HOSTS", default=[])]
CSRF_TRUSTED_ORIGINS = [SITE_URL, *env.list("CSRF_TRUSTED_ORIGINS", default=[])]
WAGTAILADMIN_BASE_URL = SITE_URL

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=SITE_URL.startswith("https://"))
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31536000)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_URL.startswith("https://")
