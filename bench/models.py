# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The floor for a Wagtail page, and the note that a database is complete. Only the benchmark installs this app."""

from django.db import models
from wagtail.fields import RichTextField
from wagtail.models import Page


class FloorPage(Page):
    """As little as a Wagtail page can be: what `wagtail start` makes, with 30 kB of text."""

    body = RichTextField(blank=True)

    template = "bench/floor_page.html"


class FinishedLoad(models.Model):
    """Written last: a database without its row, or with another fingerprint, is built again."""

    fingerprint = models.CharField(max_length=64, primary_key=True)
    seconds = models.FloatField()

    def __str__(self) -> str:
        return self.fingerprint
