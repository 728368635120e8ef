# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The catalogue of what adherents may bring."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin

from ..choices import Unit
from ..querysets import CommitmentKindQuerySet


class CommitmentKind(TranslatableMixin, models.Model):
    """Rooms, hours, skills, a listening desk… Commitments point at the row in the default language."""

    code = models.SlugField(_("code"), max_length=40, help_text=_("Used in addresses and open data: do not change it."))
    name = models.CharField(_("name"), max_length=80)
    hint = models.CharField(
        _("what to write"), max_length=200, blank=True, help_text=_("Shown to who fills the form in.")
    )
    unit = models.CharField(_("usual unit"), max_length=20, choices=Unit.choices, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = CommitmentKindQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("kind of commitment")
        verbose_name_plural = _("kinds of commitment")
        ordering = ["order", "name"]
        constraints = [models.UniqueConstraint(fields=["code", "locale"], name="unique_commitment_kind_per_language")]

    def __str__(self) -> str:
        return self.name
