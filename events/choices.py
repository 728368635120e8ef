# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Kinds, states and limits of events and registrations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

RETENTION_DAYS = 180
"""How long after an event the participants' data are kept, unless the command is told otherwise."""
CONFIRM_DAYS = 3
"""How long the link that confirms an address is valid."""
MAX_NEEDS_LENGTH = 500


class Kind(models.TextChoices):
    SEMINAR = "seminar", _("seminar")
    PUBLIC_MEETING = "public_meeting", _("public meeting")
    ROUND_TABLE = "round_table", _("round table")
    FOCUS_GROUP = "focus_group", _("focus group")
    NEIGHBOURHOOD = "consultation", _("neighbourhood consultation")
    UNIONS = "unions", _("meeting with the unions")
    GROUP_MEETING = "group_meeting", _("meeting of a working group")
    TRAINING = "training", _("training")


class Attendance(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    MIXED = "mixed", _("in person and online")


class Service(models.TextChoices):
    """What makes coming easier; the comms office ticks what there is."""

    LIS = "lis", _("Italian Sign Language interpreter (LIS)")
    SUBTITLES = "subtitles", _("live captions")
    CHILDCARE = "childcare", _("childcare")
    UKRAINIAN = "ukrainian", _("interpreting into Ukrainian")
    STEP_FREE = "step-free", _("step-free access")
    SHUTTLE = "shuttle", _("free shuttle")
    REFRESHMENTS = "refreshments", _("refreshments")
    STREAMING = "streaming", _("live stream")


class State(models.TextChoices):
    """Computed from dates, seats and the switch of the office; never stored."""

    ANNOUNCED = "announced", _("announced")
    OPEN = "open", _("registration open")
    FULL = "full", _("full, with a waiting list")
    CLOSED = "closed", _("registration closed")
    CANCELLED = "cancelled", _("cancelled")
    PAST = "past", _("past")


TONES = {
    State.ANNOUNCED: "neutral",
    State.OPEN: "success",
    State.FULL: "warning",
    State.CLOSED: "neutral",
    State.CANCELLED: "danger",
    State.PAST: "neutral",
}


class Status(models.TextChoices):
    PENDING = "pending", _("waiting for the address to be confirmed")
    CONFIRMED = "confirmed", _("confirmed")
    WAITING = "waiting", _("on the waiting list")
    CANCELLED = "cancelled", _("cancelled")


ACTIVE = (Status.PENDING, Status.CONFIRMED, Status.WAITING)
