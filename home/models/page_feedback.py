# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How clear people find a page. Nothing here says who answered."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    """Five things that helped, five that did not."""

    CLEAR = "clear", _("The instructions were clear")
    COMPLETE = "complete", _("The instructions were complete")
    ON_TRACK = "on_track", _("I knew I was doing it right")
    NO_PROBLEMS = "no_problems", _("I had no technical problems")
    OTHER_GOOD = "other_good", _("Something else helped me")
    UNCLEAR = "unclear", _("Sometimes the instructions were not clear")
    INCOMPLETE = "incomplete", _("Sometimes the instructions were not complete")
    LOST = "lost", _("Sometimes I did not know whether I was doing it right")
    PROBLEMS = "problems", _("I had technical problems")
    OTHER_BAD = "other_bad", _("Something else was missing")


GOOD_REASONS = (Reason.CLEAR, Reason.COMPLETE, Reason.ON_TRACK, Reason.NO_PROBLEMS, Reason.OTHER_GOOD)
BAD_REASONS = (Reason.UNCLEAR, Reason.INCOMPLETE, Reason.LOST, Reason.PROBLEMS, Reason.OTHER_BAD)
GOOD_FROM = 4


class PageFeedback(models.Model):
    path = models.CharField(_("page"), max_length=500, db_index=True)
    rating = models.PositiveSmallIntegerField(_("clarity, from 1 to 5"))
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices, blank=True)
    text = models.CharField(_("details"), max_length=200, blank=True)
    sent_on = models.DateField(_("sent on"), auto_now_add=True)
    submission_key = models.UUIDField(unique=True, editable=False)

    class Meta:
        verbose_name = _("opinion on a page")
        verbose_name_plural = _("opinions on pages")
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(rating__gte=1, rating__lte=5), name="page_feedback_rating_from_1_to_5"
            )
        ]

    def __str__(self) -> str:
        return f"{self.path}: {self.rating}"
