# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Organisations and who speaks for them."""

    name = "organizations"
    default_auto_field = "django.db.models.BigAutoField"
