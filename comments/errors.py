# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can forbid a comment, said to the person who wrote it."""

from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class ThreadClosed(RuleBroken):
    message = _("This conversation is closed: it can be read, but no longer written in.")
    code = "thread_closed"


class CommentGone(RuleBroken):
    message = _("This comment is no longer public, so it cannot be answered, changed or reported.")
    code = "comment_gone"


class EditWindowOver(RuleBroken):
    message = _("The time to correct this comment is over. You can remove it and write another one.")
    code = "edit_window_over"


class ReasonMissing(RuleBroken):
    message = _("Choose the reason: the author will read it.")
    code = "reason_missing"


class CommentNotHidden(RuleBroken):
    message = _("Only a comment hidden by a moderator can be made visible again.")
    code = "comment_not_hidden"
