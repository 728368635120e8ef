# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words under which news are found: one category each, as many topics as fit."""

from typing import Any

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Label(TranslatableMixin, models.Model):
    """A name per language with one slug for all, so that a filtered address works in every language."""

    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(_("word in the address"), max_length=60, blank=True, help_text=_("Empty: from the name."))

    panels = [FieldPanel("name"), FieldPanel("slug")]
    translatable_fields = [TranslatableField("name"), SynchronizedField("slug", overridable=False)]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or slugify(self.name, allow_unicode=True)
        super().save(*args, **kwargs)


class NewsCategory(Label):
    """Where a news item belongs: each has exactly one."""

    class Meta(Label.Meta):
        verbose_name = _("news category")
        verbose_name_plural = _("news categories")
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="news_category_slug_per_locale")]


class Topic(Label):
    """What a news item talks about."""

    class Meta(Label.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="news_topic_slug_per_locale")]
