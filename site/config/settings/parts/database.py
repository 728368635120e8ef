# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The database, the cache that all processes share, and the tasks that wait in the database."""

from .apps import INSTALLED_APPS
from .environment import VAR_DIR, env

SQLITE = {
    # IMMEDIATE takes the write lock at BEGIN, so services that lock rows do not dead-lock on SQLite.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
IS_POSTGRESQL = DATABASES["default"]["ENGINE"].endswith("postgresql")

if IS_POSTGRESQL:
    INSTALLED_APPS.insert(0, "django.contrib.postgres")
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
else:
    DATABASES["default"]["OPTIONS"] = SQLITE

CACHES = {
    # Rate limits and fragments need a cache that every process sees.
    "default": env.cache_url("CACHE_URL", default="dbcache://cache_table"),
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
