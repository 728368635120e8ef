# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The states of a comment and the reasons for which one is hidden or reported."""

from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_LEVEL = 3
MAX_LENGTH = 4000
EDIT_MINUTES = 15


class Status(models.TextChoices):
    VISIBLE = "visible", _("visible")
    HIDDEN = "hidden_by_moderator", _("hidden by a moderator")
    REMOVED = "removed_by_author", _("removed by its author")


class Reason(models.TextChoices):
    """Why a comment breaks the rules: said by who reports it, decided by who hides it."""

    OFFENSIVE = "offensive", _("it offends or attacks somebody")
    PERSONAL_DATA = "personal_data", _("it holds personal data")
    OFF_TOPIC = "off_topic", _("it is about something else")
    SPAM = "spam", _("it is advertising or repeated")
    ILLEGAL = "illegal", _("it breaks the law")
    OTHER = "other", _("another reason")
