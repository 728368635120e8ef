# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """The welfare programme: objectives, actions, indicators."""

    name = "programmes"
    default_auto_field = "django.db.models.BigAutoField"
