# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`manage.py sweep_outbox`: every few minutes, from a timer."""

import datetime
import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from notifications.models import OutboxMail
from notifications.services import sweep_outbox

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Send again the mails that were not sent; name the tasks that a dead worker left running."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--stale-minutes", type=int, default=60, help="A task running longer than this is flagged.")

    def handle(self, *args: Any, **options: Any) -> None:
        number = sweep_outbox()
        given_up = OutboxMail.objects.given_up().count()
        stale = self._stale_tasks(options["stale_minutes"])
        if given_up:
            logger.error("%s mails were given up after too many attempts", given_up)
        self.stdout.write(f"{number} mails enqueued again, {given_up} given up, {stale} tasks left running.")

    def _stale_tasks(self, minutes: int) -> int:
        limit = timezone.now() - datetime.timedelta(minutes=minutes)
        stale = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=limit)
        for result in stale:
            logger.error("Task %s (%s) has been running since %s", result.pk, result.task_path, result.started_at)
        return len(stale)
