# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The only door through which mail leaves the house."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .attachments import Attachment
from .models import OutboxMail
from .rendering import Words, render_mail
from .tasks import send_outbox_mail

__all__ = ["Attachment", "empty_sent_mails", "queue_mail", "queue_words", "sweep_outbox"]


def queue_mail(
    *,
    to: str,
    template: str,
    context: dict[str, Any],
    language: str,
    dedupe_key: str | None = None,
    attachments: Sequence[Attachment] = (),
    not_before: datetime.datetime | None = None,
) -> OutboxMail:
    """Write a mail in the caller's transaction and have it sent after the commit.

    `template` is a path without ending ("events/emails/confirmed"): `.subject.txt` and `.txt` must exist, `.html` may.
    The same `dedupe_key` is sent once: a second call returns the first mail. Context always has `site_name`,
    `body_name`, `site_url`, `LANGUAGE_CODE`.
    """
    if dedupe_key and (known := OutboxMail.objects.filter(dedupe_key=dedupe_key).first()):
        return known
    words = render_mail(template, context, _known_language(language))
    return queue_words(
        to=to, words=words, language=language, dedupe_key=dedupe_key, attachments=attachments, not_before=not_before
    )


@transaction.atomic
def queue_words(
    *,
    to: str,
    words: Words,
    language: str,
    dedupe_key: str | None = None,
    attachments: Sequence[Attachment] = (),
    not_before: datetime.datetime | None = None,
) -> OutboxMail:
    """Queue a mail whose words are ready; rooms call `queue_mail`, this is for texts that others render."""
    facts = {
        "to": to,
        "subject": words.subject,
        "text": words.text,
        "html": words.html,
        "language": _known_language(language),
        "attachments": [attachment.to_json() for attachment in attachments],
        "not_before": not_before or timezone.now(),
    }
    if dedupe_key:
        mail, is_new = OutboxMail.objects.get_or_create(dedupe_key=dedupe_key, defaults=facts)
    else:
        mail, is_new = OutboxMail.objects.create(**facts), True
    if is_new and mail.not_before <= timezone.now():
        send_outbox_mail.enqueue(mail.pk)
    return mail


def sweep_outbox(*, older_than: datetime.timedelta = datetime.timedelta(minutes=2)) -> int:
    """Enqueue again the mails that are due and that no task seems to carry; return how many."""
    due = OutboxMail.objects.due().filter(created_at__lt=timezone.now() - older_than).order_by("not_before")
    ids = list(due.values_list("pk", flat=True)[:500])
    for mail_id in ids:
        send_outbox_mail.enqueue(mail_id)
    return len(ids)


def empty_sent_mails(*, after: datetime.timedelta) -> int:
    """Forget address and words of the mails sent longer ago than `after`; return how many. Their rows stay."""
    now = timezone.now()
    old = OutboxMail.objects.to_empty(older_than=now - after)
    return old.update(to="", subject="", text="", html="", attachments=[], emptied_at=now)


def _known_language(language: str) -> str:
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
