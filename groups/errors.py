# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class CannotJoin(RuleBroken):
    message = _("You cannot ask to join this group now: it works by invitation, or it has finished its work.")
    code = "cannot_join"


class AlreadyAnswered(RuleBroken):
    message = _("Somebody has already answered this request. Look at the list again.")
    code = "already_answered"
