# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to comments. Every verb is one transaction, locks the conversation, and leaves a trace."""

import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from accounts.models import User
from core.errors import NotAllowed
from organizations.models import Organization
from organizations.permissions import may_speak_for

from . import permissions
from .choices import MAX_LEVEL, Reason, Status
from .errors import CommentGone, CommentNotHidden, EditWindowOver, ReasonMissing, ThreadClosed
from .mails import tell_author_of_hiding, tell_author_of_reply, tell_author_of_restoring
from .models import Comment, CommentReport, Thread


@transaction.atomic
def post_comment(
    *,
    thread: Thread,
    author: User,
    body: str,
    language: str,
    parent: Comment | None = None,
    organization: Organization | None = None,
    submission_key: uuid.UUID | None = None,
) -> Comment:
    """Add a comment or a reply; a known key finds the comment that it made. Raise ThreadClosed or CommentGone."""
    thread = Thread.objects.select_for_update().get(pk=thread.pk)
    submission_key = submission_key or uuid.uuid4()
    if known := Comment.objects.filter(submission_key=submission_key, author=author).first():
        return known
    if not thread.is_open:
        raise ThreadClosed
    if parent is not None:
        parent = Comment.objects.select_related("author", "parent", "root").get(pk=parent.pk)
        if parent.thread_id != thread.pk or not parent.is_visible:
            raise CommentGone
    if not permissions.may_comment(author, thread) or (organization and not may_speak_for(author, organization)):
        raise NotAllowed
    comment = Comment.objects.create(
        thread=thread,
        author=author,
        organization=organization,
        body=body,
        language=language,
        submission_key=submission_key,
        **_place_under(parent),
    )
    _recount(thread)
    _log(comment, "comments.post", author, organization=organization.pk if organization else None)
    if parent is not None and parent.author_id != author.pk:
        tell_author_of_reply(parent=parent, reply=comment)
    return comment


@transaction.atomic
def edit_comment(*, comment: Comment, editor: User, body: str) -> Comment:
    """Correct one's own comment within the window; readers see that it was edited."""
    comment = _locked(comment)
    if comment.author_id != editor.pk:
        raise NotAllowed
    if not comment.is_visible:
        raise CommentGone
    if not comment.is_in_edit_window:
        raise EditWindowOver
    if not permissions.may_edit(editor, comment):
        raise ThreadClosed
    if body != comment.body:
        comment.body, comment.edited_at = body, timezone.now()
        comment.save(update_fields=["body", "edited_at"])
        _log(comment, "comments.edit", editor)
    return comment


@transaction.atomic
def withdraw_comment(*, comment: Comment, author: User) -> Comment:
    """Take one's own comment away; a placeholder stays. Taking it away twice changes nothing."""
    comment = _locked(comment)
    if comment.author_id != author.pk:
        raise NotAllowed
    if comment.status == Status.REMOVED:
        return comment
    if not permissions.may_withdraw(author, comment):
        raise CommentGone
    comment.status = Status.REMOVED
    comment.save(update_fields=["status"])
    _recount(comment.thread)
    _close_reports(comment)
    _log(comment, "comments.withdraw", author)
    return comment


@transaction.atomic
def hide_comment(*, comment: Comment, moderator: User, reason: str, text: str = "") -> Comment:
    """Hide a comment with a reason that its author receives by mail. Hiding it twice changes nothing."""
    if reason not in Reason.values:
        raise ReasonMissing
    comment = _locked(comment)
    if not permissions.may_moderate(moderator):
        raise NotAllowed
    if comment.status == Status.HIDDEN:
        return comment
    if not permissions.may_hide(moderator, comment):
        raise CommentGone
    comment.status, comment.reason, comment.reason_text = Status.HIDDEN, reason, text
    _save_decision(comment, moderator)
    _log(comment, "comments.hide", moderator, reason=reason)
    tell_author_of_hiding(comment)
    return comment


@transaction.atomic
def restore_comment(*, comment: Comment, moderator: User) -> Comment:
    """Make a hidden comment visible again and tell its author."""
    comment = _locked(comment)
    if not permissions.may_moderate(moderator):
        raise NotAllowed
    if comment.is_visible:
        return comment
    if not permissions.may_restore(moderator, comment):
        raise CommentNotHidden
    comment.status, comment.reason, comment.reason_text = Status.VISIBLE, "", ""
    _save_decision(comment, moderator)
    _log(comment, "comments.restore", moderator)
    tell_author_of_restoring(comment)
    return comment


@transaction.atomic
def report_comment(*, comment: Comment, reporter: User, reason: str, text: str = "") -> CommentReport:
    """Bring a comment to the moderators; one report per person and comment, the first one counts."""
    if reason not in Reason.values:
        raise ReasonMissing
    comment = _locked(comment)
    if not comment.is_visible:
        raise CommentGone
    if not permissions.may_report(reporter, comment):
        raise NotAllowed
    report, is_new = CommentReport.objects.get_or_create(
        comment=comment, reporter=reporter, defaults={"reason": reason, "text": text}
    )
    if is_new:
        _log(comment, "comments.report", reporter, reason=reason)
    return report


@transaction.atomic
def dismiss_reports(*, comment: Comment, moderator: User) -> int:
    """Decide that a reported comment may stay; return how many reports this closed."""
    comment = _locked(comment)
    if not permissions.may_moderate(moderator):
        raise NotAllowed
    closed = _close_reports(comment)
    if closed:
        _log(comment, "comments.keep", moderator, reports=closed)
    return closed


def _place_under(parent: Comment | None) -> dict[str, Any]:
    """Three levels: an answer to the third one stands beside it."""
    if parent is None:
        return {"parent": None, "root": None, "level": 1}
    if parent.level >= MAX_LEVEL and parent.parent is not None:
        parent = parent.parent
    return {"parent": parent, "root": parent.root or parent, "level": parent.level + 1}


def _locked(comment: Comment) -> Comment:
    """The comment as it is now, with its conversation locked: every change of it waits for its turn."""
    Thread.objects.select_for_update().get(pk=comment.thread_id)
    return Comment.objects.select_related("thread", "author").get(pk=comment.pk)


def _save_decision(comment: Comment, moderator: User) -> None:
    comment.moderated_by, comment.moderated_at = moderator, timezone.now()
    comment.save(update_fields=["status", "reason", "reason_text", "moderated_by", "moderated_at"])
    _recount(comment.thread)
    _close_reports(comment)


def _recount(thread: Thread) -> None:
    thread.visible_count = thread.comments.visible().count()
    thread.save(update_fields=["visible_count"])


def _close_reports(comment: Comment) -> int:
    return comment.reports.filter(resolved_at__isnull=True).update(resolved_at=timezone.now())


def _log(comment: Comment, action: str, user: User, **data: Any) -> None:
    """The title names the comment, never its words: the log outlives them."""
    log(instance=comment, action=action, user=user, title=f"Comment {comment.pk}", data=data or None)
