# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who acts for an organisation, in what, from when to when."""

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..choices import Role, Scope
from ..querysets import MandateQuerySet


class Mandate(models.Model):
    """The legal representative may everything; a delegate may what the mandate says."""

    organization = models.ForeignKey(
        "organizations.Organization", on_delete=models.CASCADE, related_name="mandates", verbose_name=_("organisation")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=30, choices=Role.choices, default=Role.DELEGATE)
    office = models.CharField(
        _("office held"), max_length=80, blank=True, help_text=_("For example: president, head teacher, parish priest.")
    )
    may_profile = models.BooleanField(_("may edit the profile"), default=True)
    may_attend = models.BooleanField(_("may attend events and groups"), default=True)
    may_speak = models.BooleanField(_("may write on its behalf"), default=True)
    may_sign = models.BooleanField(_("may sign on its behalf"), default=False)
    start = models.DateField(_("from"), default=timezone.localdate)
    end = models.DateField(_("to"), null=True, blank=True, help_text=_("Empty: until somebody ends it."))

    objects = MandateQuerySet.as_manager()

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering = ["-start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
                name="mandate_ends_after_it_starts",
                violation_error_message=_("The mandate ends before it starts: correct one of the two dates."),
            ),
            models.CheckConstraint(
                condition=~models.Q(role=Role.LEGAL_REPRESENTATIVE)
                | models.Q(may_profile=True, may_attend=True, may_speak=True, may_sign=True),
                name="legal_representative_may_everything",
                violation_error_message=_("A legal representative may do everything: tick all the rights."),
            ),
            models.UniqueConstraint(
                fields=["organization", "user"],
                condition=models.Q(end__isnull=True),
                name="one_open_mandate_per_person",
                violation_error_message=_("This person already has an open mandate for this organisation."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} – {self.user}"

    @property
    def is_current(self) -> bool:
        return self.is_current_on(timezone.localdate())

    def is_current_on(self, day: datetime.date) -> bool:
        return self.start <= day and (self.end is None or self.end >= day)

    def allows(self, scope: Scope | str) -> bool:
        return bool(getattr(self, f"may_{Scope(scope).value}"))
