# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What services raise when a rule of the house forbids an act."""

from math import ceil
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class RuleBroken(Exception):
    """A rule was broken. `message` tells the person what is wrong and what to do; `code` names it for tests.

    Views turn it into a form error and keep what was typed. A message with details is given to the constructor.
    """

    message: str | Promise = _("This cannot be done now.")
    code: ClassVar[str] = "rule_broken"

    def __init__(self, message: str | Promise | None = None) -> None:
        if message is not None:
            self.message = message
        super().__init__(str(self.message))


class NotAllowed(RuleBroken):
    message = _("You do not have the right to do this. If you think you should, write to the secretariat.")
    code = "not_allowed"


class TooMany(RuleBroken):
    code = "too_many"

    def __init__(self, *, seconds: int) -> None:
        minutes = ceil(seconds / 60)
        text = ngettext(
            "Too many attempts in a short time. Wait a minute and try again: what you typed is still here.",
            "Too many attempts in a short time. Wait %(minutes)d minutes and try again: what you typed is still here.",
            minutes,
        )
        super().__init__(text % {"minutes": minutes})
