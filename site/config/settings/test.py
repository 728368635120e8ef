# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The settings of `make test`: the same house, with nothing that waits."""

import os

from .base import *

INSTALLED_APPS.append("django_migration_linter")
DEBUG = False
SECRET_KEY = "test-only"
ALLOWED_HOSTS = ["*"]
STAFF_MFA_REQUIRED = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STORAGES["default"] = STORAGES["private"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
VAR_DIR = VAR_DIR / "test"  # keys and mail of the tests stay out of the site's own data
MAIL_DIR = VAR_DIR / "mail"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
WAGTAILADMIN_BASE_URL = "http://testserver"

if not IS_POSTGRESQL:
    # A file, as in real life: connections of several threads meet on it, which an in-memory database cannot show.
    # Each run has its own, so that two runs side by side do not meet.
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / f"test-{os.getpid()}.sqlite3"}
    DATABASES["default"]["OPTIONS"] = {**SQLITE, "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"}
