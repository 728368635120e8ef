# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`manage.py load_demo`: the fictional Ambito, once. What is already there is left as it is."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from demo import loading
from demo.loaders.people import PASSWORD, main_accounts


class Command(BaseCommand):
    help = "Load the demo site: a fictional Ambito of twelve municipalities, in three languages. Loads nothing twice."

    def handle(self, *args: Any, **options: Any) -> None:
        if loading.is_loaded():
            self.stdout.write("The demo site is there already.")
        else:
            with transaction.atomic():
                loading.load(say=self.stdout.write)
            call_command("update_index", verbosity=0)
        self.stdout.write(f"\nDemo accounts (all with the password “{PASSWORD}”):")
        for role, address in main_accounts():
            self.stdout.write(f"  {role:<15} {address}")
        self.stdout.write("")
