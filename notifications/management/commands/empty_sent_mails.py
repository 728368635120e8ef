# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`manage.py empty_sent_mails`: every night, from a timer."""

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from notifications.services import empty_sent_mails


class Command(BaseCommand):
    help = "Forget the words and the addresses of mails sent more than --days ago."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=30)

    def handle(self, *args: Any, **options: Any) -> None:
        number = empty_sent_mails(after=datetime.timedelta(days=options["days"]))
        self.stdout.write(f"{number} mails emptied.")
