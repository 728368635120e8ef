# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the admin shows of the conversations, and the words of their history."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from .desk import ModerationGroup

ACTIONS = {
    "comments.post": (_("Publish a comment"), _("Comment published")),
    "comments.edit": (_("Correct a comment"), _("Comment corrected by its author")),
    "comments.withdraw": (_("Remove a comment"), _("Comment removed by its author")),
    "comments.hide": (_("Hide a comment"), _("Comment hidden")),
    "comments.restore": (_("Restore a comment"), _("Comment made visible again")),
    "comments.report": (_("Report a comment"), _("Comment reported")),
    "comments.keep": (_("Keep a comment"), _("Reports closed, comment kept")),
}


@hooks.register("register_admin_viewset")
def moderation_desk() -> ModerationGroup:
    return ModerationGroup()


@hooks.register("register_log_actions")
def comment_actions(actions: Any) -> None:
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name, label, message)


@hooks.register("register_permissions")
def comment_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="comments", codename="moderate_comment")
