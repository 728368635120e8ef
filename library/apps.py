# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Pictures and documents."""

    name = "library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .renditions import forget_metadata

        forget_metadata()
