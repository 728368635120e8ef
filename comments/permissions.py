# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what in a conversation."""

from typing import Any

from .choices import Status
from .models import Comment, Thread


def may_comment(user: Any, thread: Thread) -> bool:
    return _is_person(user) and thread.is_open


def may_reply(user: Any, comment: Comment) -> bool:
    return may_comment(user, comment.thread) and comment.is_visible


def may_edit(user: Any, comment: Comment) -> bool:
    """The author, for a few minutes, while the comment is public and the conversation open."""
    return may_withdraw(user, comment) and comment.is_in_edit_window and comment.thread.is_open


def may_withdraw(user: Any, comment: Comment) -> bool:
    return _is_person(user) and comment.author_id == user.pk and comment.is_visible


def may_report(user: Any, comment: Comment) -> bool:
    return _is_person(user) and comment.author_id != user.pk and comment.is_visible


def may_moderate(user: Any) -> bool:
    return _is_person(user) and bool(user.has_perm("comments.moderate_comment"))


def may_hide(user: Any, comment: Comment) -> bool:
    return may_moderate(user) and comment.is_visible


def may_restore(user: Any, comment: Comment) -> bool:
    return may_moderate(user) and comment.status == Status.HIDDEN


def _is_person(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active)
