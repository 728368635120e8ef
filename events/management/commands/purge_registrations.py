# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Remove the personal data of participants when they are no longer needed; meant for a nightly timer."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from events.choices import RETENTION_DAYS
from events.services import purge_registrations


class Command(BaseCommand):
    help = "Empties the participants' data of events ended more than --days days ago; the numbers stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=RETENTION_DAYS)

    def handle(self, *args: Any, **options: Any) -> None:
        number = purge_registrations(days=max(options["days"], 0))
        self.stdout.write(f"{number} registrations emptied")
