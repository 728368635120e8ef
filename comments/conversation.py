# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page of a conversation as the reader sees it: always the same few queries, whatever its size."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from . import permissions
from .choices import Status
from .models import Comment, Thread
from .plain_text import linkify

PER_PAGE = 20


@dataclass
class ShownComment:
    """What the component `comment.html` draws; `removed` holds the words of the placeholder."""

    pk: int
    author: str
    organization: str
    text: SafeString | str
    language: str
    created_at: Any
    is_edited: bool
    removed: str
    actions: list[dict[str, str]] = field(default_factory=list)
    replies: list["ShownComment"] = field(default_factory=list)


def page_of(thread: Thread, number: str | None) -> Page:
    """A page of top-level comments; a number that does not exist gives the nearest one."""
    return Paginator(thread.comments.top_level().for_listing(), PER_PAGE).get_page(number)


def page_number_of(comment: Comment) -> int:
    """On which page of its conversation a comment stands (one query)."""
    top = comment.root or comment
    siblings = Comment.objects.in_thread(comment.thread).top_level()
    return siblings.before(top).count() // PER_PAGE + 1


def shown_comments(thread: Thread, tops: Sequence[Comment], user: Any) -> list[ShownComment]:
    """The comments of a page with their replies under them (one query for all replies)."""
    replies = list(thread.comments.under([top.pk for top in tops]).for_listing())
    moderates = permissions.may_moderate(user)
    shown: dict[int, ShownComment] = {}
    for comment in [*tops, *replies]:
        comment.thread = thread  # already loaded: the predicates ask it
        shown[comment.pk] = _show(comment, user, moderates=moderates)
    for reply in replies:
        if reply.parent_id is not None:
            shown[reply.parent_id].replies.append(shown[reply.pk])
    return [shown[top.pk] for top in tops]


def _show(comment: Comment, user: Any, *, moderates: bool) -> ShownComment:
    organization = comment.organization
    return ShownComment(
        pk=comment.pk,
        author=comment.author.public_name,
        organization=organization.name if organization else "",
        text=linkify(comment.body),
        language=comment.language,
        created_at=comment.created,
        is_edited=comment.edited_at is not None,
        removed="" if comment.is_visible else placeholder(comment),
        actions=_actions(comment, user, moderates=moderates),
    )


def shows_text_to(user: Any, comment: Comment) -> bool:
    """Everybody reads a visible comment; a hidden one is read by moderators, who must be able to judge it again."""
    return comment.is_visible or (comment.status == Status.HIDDEN and permissions.may_moderate(user))


def placeholder(comment: Comment) -> str:
    """Who took the comment away and why, without a word of it."""
    if comment.status == Status.REMOVED:
        return _("The author removed this comment.")
    return _("A moderator hid this comment: %(reason)s.") % {"reason": comment.get_reason_display()}


def _actions(comment: Comment, user: Any, *, moderates: bool) -> list[dict[str, str]]:
    """The links under a comment: only what this person may do with it."""
    offers = [
        ("reply", _("Reply"), permissions.may_reply(user, comment)),
        ("edit", _("Correct"), permissions.may_edit(user, comment)),
        ("withdraw", _("Remove"), permissions.may_withdraw(user, comment)),
        ("report", _("Report"), permissions.may_report(user, comment)),
        ("hide", _("Hide"), moderates and comment.is_visible),
    ]
    return [
        {"title": title, "url": reverse(f"comments:{name}", args=[comment.pk])}
        for name, title, allowed in offers
        if allowed
    ]
