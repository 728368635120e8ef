# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class RegistrationClosed(RuleBroken):
    message = _("This event takes no registrations now. Look at the event page: it says why.")
    code = "registration_closed"


class EventOver(RuleBroken):
    message = _("This event has already begun: the list of participants does not change any more.")
    code = "event_over"


class LinkWrong(RuleBroken):
    message = _("This link is not valid: perhaps a piece got lost. Open it again from the e-mail, or register again.")
    code = "link_wrong"


class LinkExpired(RuleBroken):
    message = _("This link is too old and no longer works. Register again: we will send you a new one.")
    code = "link_expired"
