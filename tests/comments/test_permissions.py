# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Role × state: who may do what with a comment."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from comments import permissions
from comments.choices import Status
from comments.models import Comment
from tests.factories.comments import CommentFactory

VISIBLE, HIDDEN, REMOVED = Status.VISIBLE, Status.HIDDEN, Status.REMOVED
ROLES = ("nobody", "reader", "author", "moderator", "blocked")

# predicate → {state: the roles that may}
TABLE = {
    "may_reply": {VISIBLE: {"reader", "author", "moderator"}, HIDDEN: set(), REMOVED: set()},
    "may_edit": {VISIBLE: {"author"}, HIDDEN: set(), REMOVED: set()},
    "may_withdraw": {VISIBLE: {"author"}, HIDDEN: set(), REMOVED: set()},
    "may_report": {VISIBLE: {"reader", "moderator"}, HIDDEN: set(), REMOVED: set()},
    "may_hide": {VISIBLE: {"moderator"}, HIDDEN: set(), REMOVED: set()},
    "may_restore": {VISIBLE: set(), HIDDEN: {"moderator"}, REMOVED: set()},
}


@pytest.fixture
def roles(writer, moderator, make_user):
    return {
        "nobody": AnonymousUser(),
        "reader": make_user("Lettore"),
        "author": writer,
        "moderator": moderator,
        "blocked": make_user("Bloccato", is_active=False),
    }


@pytest.mark.parametrize("state", [VISIBLE, HIDDEN, REMOVED])
@pytest.mark.parametrize("predicate", TABLE)
def test_comment_rights(predicate, state, roles, writer, thread):
    comment = CommentFactory(thread=thread, author=writer, status=state)
    allowed = {name for name in ROLES if getattr(permissions, predicate)(roles[name], comment)}
    assert allowed == TABLE[predicate][state]


def test_comment_when_thread_open(roles, thread):
    assert {name for name in ROLES if permissions.may_comment(roles[name], thread)} == {"reader", "author", "moderator"}


def test_nobody_comments_replies_or_edits_when_closed(roles, writer, thread):
    comment = CommentFactory(thread=thread, author=writer)
    thread.closed_at = timezone.now()
    assert not any(permissions.may_comment(user, thread) for user in roles.values())
    assert not any(permissions.may_reply(user, comment) for user in roles.values())
    assert not any(permissions.may_edit(user, comment) for user in roles.values())
    assert permissions.may_withdraw(writer, comment)


def test_edit_window_closes(writer, thread):
    comment = CommentFactory(thread=thread, author=writer)
    Comment.objects.filter(pk=comment.pk).update(created=timezone.now() - timedelta(minutes=16))
    comment.refresh_from_db()
    assert not permissions.may_edit(writer, comment)
    assert permissions.may_withdraw(writer, comment)
