# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Over the wire: a real SMTP server on loopback receives the message, a parser reads it back."""

import email
import email.policy
import socket

import pytest
from aiosmtpd.controller import Controller

from notifications.services import Attachment, queue_mail
from tests.factories.organizations import OrganizationFactory

pytestmark = pytest.mark.django_db


class Mailbox:
    """Keeps what arrives; refuses recipients of `full.example`."""

    def __init__(self) -> None:
        self.messages: list[tuple[list[str], email.message.EmailMessage]] = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.endswith("@full.example"):
            return "552 5.2.2 Mailbox of secret-name@full.example is full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.messages.append((envelope.rcpt_tos, message))
        return "250 OK"


@pytest.fixture
def mailbox(settings):
    box = Mailbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    yield box
    controller.stop()


def queue(to="olena@example.org", **changes):
    organization = OrganizationFactory(name="Associazione Città «Più»")
    context = {"organization": organization}
    return queue_mail(
        to=to, template="organizations/emails/verified", context=context, **({"language": "uk"} | changes)
    )


def test_message_arrives_whole(mailbox):
    mail = queue(attachments=[Attachment("data.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Città\r\n".encode(), "text/calendar")])
    recipients, message = mailbox.messages[0]
    assert recipients == ["olena@example.org"]
    assert "Associazione Città «Più»" in message["Subject"]
    assert message["Content-Language"] == "uk"
    assert message["Auto-Submitted"] == "auto-generated"
    assert f"outbox-{mail.pk}-" in message["Message-ID"]
    body = message.get_body(("plain",)).get_content()
    assert "/uk/organizations/" in body
    attachment = next(message.iter_attachments())
    assert attachment.get_filename() == "data.ics"
    assert "SUMMARY:Città" in attachment.get_content()


def test_refused_recipient_is_noted_without_the_address(mailbox, caplog):
    mail = queue(to="somebody@full.example")
    mail.refresh_from_db()
    assert not mailbox.messages
    assert mail.sent_at is None
    assert mail.last_error == "SMTPRecipientsRefused"
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("notifications")]
    assert ours == [f"Mail {mail.pk} was not sent (attempt 1): SMTPRecipientsRefused"]


def test_accounts_mail_goes_through_the_outbox(mailbox, client, site_root):
    client.post(
        "/en/account/signup/",
        {"email": "new@example.org", "display_name": "Nuova", "password1": "una-frase-lunga-davvero", "rules": "on"},
    )
    recipients, message = mailbox.messages[0]
    assert recipients == ["new@example.org"]
    assert message["Content-Language"] == "en"
    assert "is your code for" in message["Subject"]
