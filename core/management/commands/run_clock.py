# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`manage.py run_clock`: the jobs that come round, in one small process beside the worker."""

import logging
import signal
import threading
import time
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Run the periodic jobs of settings.PERIODIC_JOBS (command name → seconds between two runs)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Run every job once and stop.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            for name in settings.PERIODIC_JOBS:
                run(name)
            return
        stopped = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())
        due = dict.fromkeys(settings.PERIODIC_JOBS, time.monotonic())
        while not stopped.wait(max(0.0, min(due.values()) - time.monotonic())):
            close_old_connections()
            for name in [name for name, at in due.items() if at <= time.monotonic()]:
                run(name)
                due[name] = time.monotonic() + settings.PERIODIC_JOBS[name]


def run(name: str) -> None:
    """Run one job; one that fails is logged and tried again at its next turn, the others go on."""
    try:
        call_command(name)
    except Exception:
        logger.exception("Periodic job %s failed", name)
