# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The outbox: written once, in the reader's language, sent by the task, forgotten after a while."""

import datetime

import pytest
from django.core import mail as sent
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from notifications.attachments import MAX_BYTES
from notifications.models import OutboxMail
from notifications.querysets import MAX_ATTEMPTS
from notifications.services import Attachment, empty_sent_mails, queue_mail, sweep_outbox
from notifications.tasks import send_outbox_mail
from tests.factories.organizations import OrganizationFactory

pytestmark = pytest.mark.django_db


def queue(**changes):
    facts = {
        "to": "ada@example.org",
        "template": "organizations/emails/verified",
        "context": {"organization": OrganizationFactory(name="L'Orto & Co")},
        "language": "en",
    }
    return queue_mail(**(facts | changes))


def test_mail_is_sent_with_the_words_of_its_language():
    mail = queue()
    message = sent.outbox[0]
    mail.refresh_from_db()
    assert mail.sent_at
    assert message.to == ["ada@example.org"]
    assert message.subject == "L'Orto & Co is verified"
    assert "http://testserver/en/organizations/lorto-co/" in message.body
    assert message.extra_headers["Content-Language"] == "en"
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"


def test_unknown_language_falls_back_to_the_default_one():
    assert queue(language="fr").language == "it"


def test_same_key_is_sent_once():
    first, second = queue(dedupe_key="decision-1"), queue(dedupe_key="decision-1")
    assert first.pk == second.pk
    assert len(sent.outbox) == 1


def test_nothing_is_left_after_a_rollback():
    def change_and_fail():
        queue()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        transaction.atomic(change_and_fail)()
    assert not OutboxMail.objects.exists()


def test_subject_never_holds_a_line_break():
    organization = OrganizationFactory(name="Uno\r\nBcc: all@example.org")
    mail = queue(context={"organization": organization})
    assert "\n" not in mail.subject
    assert sent.outbox[0].recipients() == ["ada@example.org"]


def test_attachment_travels_with_the_mail():
    queue(attachments=[Attachment("date.ics", b"BEGIN:VCALENDAR", "text/calendar")])
    assert sent.outbox[0].attachments[0] == ("date.ics", "BEGIN:VCALENDAR", "text/calendar")


def test_attachment_too_large_is_refused():
    with pytest.raises(ValueError, match="send a link"):
        queue(attachments=[Attachment("big.pdf", b"x" * (MAX_BYTES + 1))])


def test_mail_for_later_waits_for_the_sweep():
    mail = queue(not_before=timezone.now() + datetime.timedelta(hours=1))
    assert not sent.outbox
    OutboxMail.objects.update(not_before=timezone.now(), created_at=timezone.now() - datetime.timedelta(hours=1))
    assert sweep_outbox() == 1
    mail.refresh_from_db()
    assert mail.sent_at
    assert sweep_outbox() == 0


def test_task_run_twice_sends_once():
    mail = queue()
    send_outbox_mail.call(mail.pk)
    assert len(sent.outbox) == 1


def test_failure_is_kept_without_addresses_and_tried_again_later(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    mail = queue()
    mail.refresh_from_db()
    assert mail.attempts == 1
    assert mail.last_error == "ConnectionRefusedError"
    assert mail.not_before > timezone.now()
    assert not OutboxMail.objects.due().exists()


def test_mail_is_given_up_after_the_last_attempt():
    mail = queue(not_before=timezone.now() + datetime.timedelta(hours=1))
    OutboxMail.objects.update(attempts=MAX_ATTEMPTS, not_before=timezone.now())
    assert list(OutboxMail.objects.given_up()) == [mail]
    send_outbox_mail.call(mail.pk)
    assert not sent.outbox


def test_sent_mails_are_emptied_after_some_days():
    old, fresh = queue(), queue()
    OutboxMail.objects.filter(pk=old.pk).update(sent_at=timezone.now() - datetime.timedelta(days=40))
    call_command("empty_sent_mails", days=30)
    old.refresh_from_db()
    fresh.refresh_from_db()
    assert (old.to, old.subject, old.text) == ("", "", "")
    assert old.sent_at
    assert fresh.text
    assert empty_sent_mails(after=datetime.timedelta(days=30)) == 0


def test_sweep_command_says_what_it_found(capsys):
    call_command("sweep_outbox")
    assert capsys.readouterr().out == "0 mails enqueued again, 0 given up, 0 tasks left running.\n"
