# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happened to a proposal: supports, moves from state to state, official answers, reference numbers."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..choices import ANSWERS, PUBLIC, Status
from .proposal import Proposal


class Support(models.Model):
    """One person stands behind a proposal; taking it back deletes the row."""

    proposal = models.ForeignKey(
        Proposal, verbose_name=_("proposal"), on_delete=models.CASCADE, related_name="supports"
    )
    supporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("supported by"), on_delete=models.CASCADE, related_name="supports"
    )
    created = models.DateTimeField(_("given"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("supports")
        constraints = [models.UniqueConstraint(fields=["proposal", "supporter"], name="one_support_per_person")]

    def __str__(self) -> str:
        return f"{self.proposal_id} ← {self.supporter_id}"


class OfficialAnswer(models.Model):
    """The administration's decision with its reasons, signed by an office. A later one adds to the earlier."""

    proposal = models.ForeignKey(Proposal, verbose_name=_("proposal"), on_delete=models.CASCADE, related_name="answers")
    status = models.CharField(
        _("decision"), max_length=20, choices=[(status.value, status.label) for status in ANSWERS]
    )
    text = models.TextField(_("reasons"), max_length=6000)
    office = models.CharField(_("office"), max_length=120)
    date = models.DateField(_("date"), default=timezone.localdate)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("written by"), on_delete=models.PROTECT, related_name="+"
    )
    created = models.DateTimeField(_("published"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("official answer")
        verbose_name_plural = _("official answers")
        ordering = ["-date", "-pk"]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.get_status_display()}"


class TransitionQuerySet(models.QuerySet["Transition"]):
    def public(self) -> "TransitionQuerySet":
        """The moves that readers see on the timeline."""
        return self.filter(to_status__in=[Status.SUBMITTED, *PUBLIC, Status.WITHDRAWN]).order_by("created", "pk")


class Transition(models.Model):
    """One move along the table, with its reason. Rows are added, never changed."""

    proposal = models.ForeignKey(
        Proposal, verbose_name=_("proposal"), on_delete=models.CASCADE, related_name="transitions"
    )
    from_status = models.CharField(_("from"), max_length=20, choices=Status)
    to_status = models.CharField(_("to"), max_length=20, choices=Status)
    reason = models.TextField(_("reason"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    created = models.DateTimeField(_("when"), auto_now_add=True)

    objects = TransitionQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["created", "pk"]

    def __str__(self) -> str:
        return f"{self.from_status} → {self.to_status}"


class ReferenceCounter(models.Model):
    """The last number given in a year. Its row is locked while the next one is given."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.code()

    def code(self) -> str:
        return f"P-{self.year}-{self.last:04d}"

    @classmethod
    def next_code(cls) -> str:
        """Give the next reference of this year; call it inside a transaction."""
        year = timezone.localdate().year
        cls.objects.get_or_create(year=year)
        counter = cls.objects.select_for_update().get(year=year)
        counter.last += 1
        counter.save(update_fields=["last"])
        return counter.code()
