# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What services raise when a rule of the house forbids an act."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


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
    message = _("Too many attempts in a short time. Wait a few minutes and try again: what you typed is still here.")
    code = "too_many"
