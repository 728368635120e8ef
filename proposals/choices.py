# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The life of a proposal: its states, and the one table of allowed moves between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("proposal", "draft")
    SUBMITTED = "submitted", pgettext_lazy("proposal", "waiting for publication")
    PUBLISHED = "published", pgettext_lazy("proposal", "published")
    UNDER_EVALUATION = "under_evaluation", pgettext_lazy("proposal", "under evaluation")
    ACCEPTED = "accepted", pgettext_lazy("proposal", "accepted")
    PARTLY_ACCEPTED = "partly_accepted", pgettext_lazy("proposal", "accepted in part")
    REJECTED = "rejected", pgettext_lazy("proposal", "not accepted")
    IMPLEMENTED = "implemented", pgettext_lazy("proposal", "carried out")
    WITHDRAWN = "withdrawn", pgettext_lazy("proposal", "withdrawn")
    MERGED = "merged", pgettext_lazy("proposal", "merged with another one")


MOVES: dict[str, frozenset[str]] = {
    Status.DRAFT: frozenset({Status.SUBMITTED}),
    Status.SUBMITTED: frozenset({Status.PUBLISHED, Status.DRAFT, Status.WITHDRAWN}),
    Status.PUBLISHED: frozenset({Status.UNDER_EVALUATION, Status.WITHDRAWN, Status.MERGED}),
    Status.UNDER_EVALUATION: frozenset(
        {Status.ACCEPTED, Status.PARTLY_ACCEPTED, Status.REJECTED, Status.WITHDRAWN, Status.MERGED}
    ),
    Status.ACCEPTED: frozenset({Status.IMPLEMENTED}),
    Status.PARTLY_ACCEPTED: frozenset({Status.IMPLEMENTED}),
    Status.REJECTED: frozenset(),
    Status.IMPLEMENTED: frozenset(),
    Status.WITHDRAWN: frozenset(),
    Status.MERGED: frozenset(),
}

PUBLIC = (
    Status.PUBLISHED,
    Status.UNDER_EVALUATION,
    Status.ACCEPTED,
    Status.PARTLY_ACCEPTED,
    Status.REJECTED,
    Status.IMPLEMENTED,
    Status.MERGED,
)
SUPPORTABLE = (Status.PUBLISHED, Status.UNDER_EVALUATION)
ANSWERS = (Status.ACCEPTED, Status.PARTLY_ACCEPTED, Status.REJECTED, Status.IMPLEMENTED)
TONES = {
    Status.DRAFT: "neutral",
    Status.SUBMITTED: "warning",
    Status.PUBLISHED: "info",
    Status.UNDER_EVALUATION: "warning",
    Status.ACCEPTED: "success",
    Status.PARTLY_ACCEPTED: "success",
    Status.REJECTED: "danger",
    Status.IMPLEMENTED: "success",
    Status.WITHDRAWN: "neutral",
    Status.MERGED: "neutral",
}


class Origin(models.TextChoices):
    """From whom the idea came; shown as a badge."""

    CITIZEN = "citizen", _("from a citizen")
    ORGANIZATION = "organisation", _("from an organisation")
    OFFICE = "office", _("from the office")
    MEETING = "meeting", _("from a meeting")
    PAPER = "paper", _("received on paper")


class Proposers(models.TextChoices):
    """Who may propose in a call."""

    EVERYBODY = "verified_email", _("everybody with a verified e-mail address")
    REPRESENTATIVES = "representatives", _("only who speaks for a verified organisation")


class Phase(models.TextChoices):
    """What can be done in a call today."""

    UPCOMING = "upcoming", _("opens soon")
    OPEN = "open", _("proposals and supports are open")
    SUBMITTING = "submitting", _("proposals are open")
    SUPPORTING = "supporting", _("supports are open")
    CLOSED = "closed", _("closed")


class Sort(models.TextChoices):
    NEWEST = "newest", _("newest first")
    SUPPORTED = "supported", _("most supported first")
    OLDEST = "oldest", _("oldest first")


ORDERINGS: dict[str, tuple[str, ...]] = {
    Sort.NEWEST: ("-published_at", "-pk"),
    Sort.SUPPORTED: ("-support_count", "-published_at", "-pk"),
    Sort.OLDEST: ("published_at", "pk"),
}
