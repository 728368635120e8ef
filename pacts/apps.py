# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig


class PactsConfig(AppConfig):
    """Community pacts and who adheres to them."""

    name = "pacts"
    default_auto_field = "django.db.models.BigAutoField"
