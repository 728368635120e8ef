# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can forbid an act on a proposal, said to the person who tried."""

from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class CallClosed(RuleBroken):
    message = _("This call does not take proposals today. Your draft stays here: look at the dates of the call.")
    code = "call_closed"


class OnlyRepresentatives(RuleBroken):
    message = _("In this call only people who speak for a verified organisation can propose.")
    code = "only_representatives"


class LimitReached(RuleBroken):
    message = _(
        "You have already sent as many proposals as this call allows. You can withdraw one, or keep this draft."
    )
    code = "limit_reached"


class SupportsClosed(RuleBroken):
    message = _("This proposal does not take supports now.")
    code = "supports_closed"


class MoveNotAllowed(RuleBroken):
    message = _("The proposal is in another state by now, and this can no longer be done. Load the page again.")
    code = "move_not_allowed"


class ReasonMissing(RuleBroken):
    message = _("Write the reason: the author will read it.")
    code = "reason_missing"


class NotADraft(RuleBroken):
    message = _("This proposal was already sent: its text can no longer be changed.")
    code = "not_a_draft"
