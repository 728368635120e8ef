# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a person says, and the one way in which it can disappear: a placeholder that tells why."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from ..choices import EDIT_MINUTES, MAX_LENGTH, MAX_LEVEL, Reason, Status
from ..querysets import CommentQuerySet
from .thread import Thread


class Comment(models.Model):
    """Plain text of one person in one language, at one of three levels of a thread."""

    thread = models.ForeignKey(
        Thread, verbose_name=_("conversation"), on_delete=models.CASCADE, related_name="comments"
    )
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies")
    root = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="descendants")
    level = models.PositiveSmallIntegerField(_("level"), default=1)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), on_delete=models.PROTECT, related_name="comments"
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        verbose_name=_("on behalf of"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="comments",
    )
    body = models.TextField(_("comment"), max_length=MAX_LENGTH)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    status = models.CharField(_("status"), max_length=24, choices=Status, default=Status.VISIBLE)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason, blank=True)
    reason_text = models.CharField(_("explanation for the author"), max_length=500, blank=True)
    moderated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("moderated by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    moderated_at = models.DateTimeField(_("moderated"), null=True, blank=True)
    edited_at = models.DateTimeField(_("edited"), null=True, blank=True)
    created = models.DateTimeField(_("written"), auto_now_add=True)
    submission_key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    objects = CommentQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["created", "pk"]
        indexes = [models.Index(fields=["thread", "status", "created"], name="comment_thread_status_created")]
        permissions = [("moderate_comment", gettext_noop("Can hide and restore comments"))]
        constraints = [
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=MAX_LEVEL), name="comment_level_in_range"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True, root__isnull=True, level=1)
                | Q(parent__isnull=False, root__isnull=False, level__gt=1),
                name="comment_root_with_parent",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.HIDDEN) | ~Q(reason=""), name="hidden_comment_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return Truncator(self.body).chars(80)

    def get_absolute_url(self) -> str:
        return reverse("comments:permalink", args=[self.pk])

    @property
    def anchor(self) -> str:
        return f"comment-{self.pk}"

    @property
    def is_in_edit_window(self) -> bool:
        return timezone.now() <= self.created + timedelta(minutes=EDIT_MINUTES)

    @property
    def is_visible(self) -> bool:
        return self.status == Status.VISIBLE
