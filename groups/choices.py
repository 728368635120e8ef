# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.db import models
from django.utils.translation import gettext_lazy as _


class GroupKind(models.TextChoices):
    TABLE = "table", _("working group")
    FOCUS_GROUP = "focus_group", _("focus group")
    PROFESSIONALS = "professionals", _("space for social professionals")
    UNIONS = "unions", _("meeting with the unions")


class Openness(models.TextChoices):
    OPEN = "open", _("open: who wants may join")
    TRANSPARENT = "transparent", _("transparent: everybody reads, members write")
    RESERVED = "reserved", _("reserved: by invitation")


OPENNESS_TONES = {Openness.OPEN: "success", Openness.TRANSPARENT: "info", Openness.RESERVED: "neutral"}


class MemberRole(models.TextChoices):
    COORDINATOR = "coordinator", _("coordinator")
    FACILITATOR = "facilitator", _("facilitator")
    MEMBER = "member", _("member")
    OBSERVER = "observer", _("observer")


class RequestStatus(models.TextChoices):
    PENDING = "pending", _("to be answered")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")


class OutputKind(models.TextChoices):
    MINUTES = "minutes", _("minutes")
    NEED = "need", _("need")
    RECOMMENDATION = "recommendation", _("recommendation")
    PROPOSAL = "proposal", _("proposal")
    ACTION_SHEET = "action_sheet", _("action sheet")
    GUIDELINE = "guideline", _("guideline")
