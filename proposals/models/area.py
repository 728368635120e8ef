# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A field of welfare to which proposals belong."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin


class Area(TranslatableMixin, models.Model):
    """Families, older people, housing…: the office writes them, once per language; records point at the original."""

    name = models.CharField(_("name"), max_length=80)
    description = models.CharField(_("description"), max_length=200, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("area of proposals")
        verbose_name_plural = _("areas of proposals")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name
