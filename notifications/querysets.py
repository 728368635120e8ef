# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which mails."""

import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils import timezone

if TYPE_CHECKING:
    from .models import OutboxMail  # noqa: F401  named in a string

# With the growing pause between them (tasks.BACK_OFF), the last attempt comes about two days after the first.
MAX_ATTEMPTS = 8


class OutboxMailQuerySet(QuerySet["OutboxMail"]):
    def unsent(self) -> "OutboxMailQuerySet":
        return self.filter(sent_at=None)

    def due(self, now: datetime.datetime | None = None) -> "OutboxMailQuerySet":
        """To be sent now: unsent, its moment come, attempts left."""
        moment = now or timezone.now()
        return self.unsent().filter(not_before__lte=moment, attempts__lt=MAX_ATTEMPTS)

    def given_up(self) -> "OutboxMailQuerySet":
        return self.unsent().filter(attempts__gte=MAX_ATTEMPTS)

    def to_empty(self, older_than: datetime.datetime) -> "OutboxMailQuerySet":
        """Sent before a moment, and still with their words."""
        return self.filter(sent_at__lt=older_than, emptied_at=None)
