# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganizationsConfig(AppConfig):
    """Organisations and who speaks for them."""

    name = "organizations"
    verbose_name = _("Organisations")
    default_auto_field = "django.db.models.BigAutoField"
