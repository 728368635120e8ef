# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Somebody asks to sit at a table; the coordinator answers."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import originals

from ..choices import RequestStatus
from ..querysets import JoinRequestQuerySet


class JoinRequest(models.Model):
    group = models.ForeignKey(
        "groups.GroupPage",
        on_delete=models.CASCADE,
        related_name="join_requests",
        verbose_name=_("working group"),
        limit_choices_to=originals,
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="join_requests", verbose_name=_("person")
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="join_requests",
        verbose_name=_("on behalf of"),
    )
    message = models.TextField(_("why you want to take part"), max_length=1000)
    status = models.CharField(_("state"), max_length=12, choices=RequestStatus.choices, default=RequestStatus.PENDING)
    note = models.TextField(_("answer to the person"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    submission_key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    created = models.DateTimeField(_("asked"), auto_now_add=True)

    objects: ClassVar = JoinRequestQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "user"],
                condition=Q(status=RequestStatus.PENDING),
                name="one_pending_request_per_person",
            ),
            models.CheckConstraint(
                condition=~Q(status=RequestStatus.DECLINED) | ~Q(note=""), name="declined_request_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        """Who asks, without any address."""
        return self.organization.name if self.organization else self.user.public_name

    @property
    def is_pending(self) -> bool:
        return self.status == RequestStatus.PENDING
