# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from home.services.site_setup import set_up_site


class Command(BaseCommand):
    help = "Prepare the site: tables, languages, home pages, address, settings, roles. Changes nothing that is there."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        site = set_up_site()
        self.stdout.write(self.style.SUCCESS(f"The site stands at {site.root_url}"))
