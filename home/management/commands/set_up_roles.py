# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`manage.py set_up_roles`: at installation, and when somebody has changed the groups by hand."""

from typing import Any

from django.core.management.base import BaseCommand

from home.services.roles import set_up_roles


class Command(BaseCommand):
    help = "Make the groups of the office with exactly the rights of home.roles."

    def handle(self, *args: Any, **options: Any) -> None:
        groups = set_up_roles()
        self.stdout.write(", ".join(group.name for group in groups))
