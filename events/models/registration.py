# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A place at an event. Only the office and the person see it."""

import secrets
import uuid
from typing import ClassVar

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from core.models import originals

from ..choices import ACTIVE, MAX_NEEDS_LENGTH, Status
from ..querysets import RegistrationQuerySet

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that reads like something else: no 0/O, no 1/I


def new_code() -> str:
    """Eight letters that can be read aloud at the door."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _position in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def new_token() -> str:
    return secrets.token_urlsafe(24)


class Registration(models.Model):
    """Belongs to the event's page in the default language."""

    event = models.ForeignKey(
        "events.EventPage",
        on_delete=models.CASCADE,
        related_name="registrations",
        verbose_name=_("event"),
        limit_choices_to=originals,
    )
    name = models.CharField(_("name and surname"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="registrations"
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name=_("on behalf of"),
    )
    seats = models.PositiveSmallIntegerField(_("places"), default=1, validators=[MinValueValidator(1)])
    accessibility_needs = models.TextField(_("what you need to take part"), max_length=MAX_NEEDS_LENGTH, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    status = models.CharField(_("state"), max_length=12, choices=Status.choices, default=Status.PENDING)
    sequence = models.PositiveIntegerField(_("order of arrival"), null=True, blank=True, editable=False)
    code = models.CharField(_("code"), max_length=9, unique=True, default=new_code, editable=False)
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    submission_key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    created = models.DateTimeField(_("asked"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, blank=True, editable=False)
    cancelled_at = models.DateTimeField(_("cancelled on"), null=True, blank=True, editable=False)
    purged_at = models.DateTimeField(_("personal data removed on"), null=True, blank=True, editable=False)

    objects: ClassVar = RegistrationQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["-created", "-pk"]
        permissions = [("manage_registrations", gettext_noop("Can see and manage registrations for events"))]
        indexes = [models.Index(fields=["event", "status", "sequence"], name="registration_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "email"],
                condition=Q(status__in=[status.value for status in ACTIVE]) & ~Q(email=""),
                name="one_active_registration_per_address",
            ),
            models.UniqueConstraint(fields=["event", "sequence"], name="unique_order_of_arrival"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="registration_takes_a_seat"),
        ]

    def __str__(self) -> str:
        """The code alone: this text ends in logs."""
        return self.code

    @property
    def is_pending(self) -> bool:
        return self.status == Status.PENDING

    @property
    def is_confirmed(self) -> bool:
        return self.status == Status.CONFIRMED

    @property
    def is_waiting(self) -> bool:
        return self.status == Status.WAITING

    @property
    def is_cancelled(self) -> bool:
        return self.status == Status.CANCELLED
