# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The outbox: every mail is a row, written together with the thing it tells about."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .querysets import OutboxMailQuerySet


class OutboxMail(models.Model):
    """A mail to send once. Its words are emptied some time after it left; that it left stays."""

    dedupe_key = models.CharField(max_length=200, null=True, blank=True, unique=True)
    to = models.EmailField(_("to"), max_length=254, blank=True)
    subject = models.CharField(_("subject"), max_length=250)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField("HTML", blank=True)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    attachments = models.JSONField(
        _("attachments"), default=list, blank=True, help_text=_("Small files: name, media type, content in base64.")
    )
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    not_before = models.DateTimeField(_("not before"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=200, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    emptied_at = models.DateTimeField(_("emptied"), null=True, blank=True)

    objects = OutboxMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["not_before"], condition=models.Q(sent_at=None), name="outbox_unsent"),
            models.Index(fields=["sent_at"], condition=models.Q(emptied_at=None), name="outbox_to_empty"),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
