# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What carries a mail from the outbox to the mail server."""

import datetime
import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from .attachments import Attachment
from .models import OutboxMail

logger = logging.getLogger(__name__)

# Minutes to wait after the first, second… failure.
BACK_OFF = (1, 5, 15, 60, 240, 720, 1440)


@task()
def send_outbox_mail(mail_id: int) -> None:
    """Send one mail if it is still due; safe to run twice, also at the same moment."""
    with transaction.atomic():
        mail = OutboxMail.objects.select_for_update(skip_locked=True).due().filter(pk=mail_id).first()
        if mail is None:
            return
        mail.attempts += 1
        try:
            build_message(mail).send()
        except Exception as error:  # noqa: BLE001  # whatever goes wrong with one mail must not stop the others
            note_failure(mail, error)
        else:
            mail.sent_at = timezone.now()
            mail.last_error = ""
        mail.save(update_fields=["attempts", "last_error", "not_before", "sent_at"])


def build_message(mail: OutboxMail) -> EmailMultiAlternatives:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        to=[mail.to],
        headers={
            "Content-Language": mail.language,
            "Auto-Submitted": "auto-generated",
            # The same at every attempt, so that a mail sent twice by a crash can be recognised.
            "Message-ID": f"<outbox-{mail.pk}-{mail.created_at:%Y%m%d%H%M%S%f}@{domain}>",
        },
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    for data in mail.attachments:
        message.attach(*Attachment.from_json(data))
    return message


def note_failure(mail: OutboxMail, error: Exception) -> None:
    """Keep what kind of failure it was, and when to try again. Server answers hold addresses: they are not kept."""
    code = getattr(error, "smtp_code", None) if isinstance(error, smtplib.SMTPResponseException) else None
    mail.last_error = " ".join(str(part) for part in (type(error).__name__, code) if part)
    minutes = BACK_OFF[min(mail.attempts, len(BACK_OFF)) - 1]
    mail.not_before = timezone.now() + datetime.timedelta(minutes=minutes)
    logger.warning("Mail %s was not sent (attempt %s): %s", mail.pk, mail.attempts, mail.last_error)
