# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One conversation. What is talked about holds a real key to it."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Thread(models.Model):
    """The owner points here (a page through `ThreadedPageMixin`, a record through a OneToOneField).

    For mails and for the desk the thread knows its title, the page on which it is read and, when it belongs to
    a record under that page, the rest of the address.
    """

    title = models.CharField(_("title"), max_length=255)
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    sub_path = models.CharField(_("address under the page"), max_length=200, blank=True, editable=False)
    visible_count = models.PositiveIntegerField(_("visible comments"), default=0, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closing_reason = models.CharField(
        _("why it is closed"), max_length=200, blank=True, help_text=_("Readers see it where the form would stand.")
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("conversation")
        verbose_name_plural = _("conversations")
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=False) | models.Q(closing_reason=""), name="only_closed_has_reason"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def url(self) -> str:
        """Where it is read, in the reader's language when the page speaks it (up to three queries)."""
        if self.page is None:
            return ""
        page = self.page.get_translations(inclusive=True).live().filter(locale__language_code=get_language()).first()
        return f"{(page or self.page).get_url() or ''}{self.sub_path}"
