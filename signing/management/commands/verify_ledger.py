# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Check the whole ledger and name the first broken entry."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from signing import ledger_guard
from signing.ledger import verify_ledger
from signing.models import LedgerHead


class Command(BaseCommand):
    help = "Verifies every link of the ledger; fails naming the first broken entry."

    def handle(self, *args: Any, **options: Any) -> None:
        if broken := verify_ledger():
            raise CommandError(f"Ledger broken at entry {broken.seq}: {broken.reason}.")
        if not ledger_guard.is_installed(connection):
            raise CommandError("The chain holds, but the database triggers that protect it are missing.")
        head = LedgerHead.objects.filter(pk=1).first() or LedgerHead(pk=1)
        self.stdout.write(f"Ledger whole: {head.seq} entries, head {head.hash}.")
