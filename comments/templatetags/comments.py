# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The conversation, where a template wants it."""

from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser
from django.utils.safestring import SafeString

from .. import permissions
from ..conversation import page_of, shown_comments
from ..forms import CommentForm
from ..models import Thread
from ..notices import notice_of
from ..plain_text import linkify

register = template.Library()


@register.inclusion_tag("comments/thread.html", takes_context=True)
def comment_thread(context: dict[str, Any], thread: Thread | None) -> dict[str, Any]:
    """Render the comments, the form or the way to it. Three queries for who is not signed in."""
    request = context.get("request")
    if thread is None or request is None:
        return {"thread": None}
    user = getattr(request, "user", None) or AnonymousUser()
    page_obj = page_of(thread, request.GET.get("comments"))
    may_comment = permissions.may_comment(user, thread)
    return {
        "thread": thread,
        "request": request,
        "user": user,
        "page_obj": page_obj,
        "comments": shown_comments(thread, list(page_obj.object_list), user),
        "form": CommentForm(user=user, auto_id="comment_%s") if may_comment else None,
        "notice": notice_of(request),
        "next": request.path,
    }


@register.filter
def linkified(text: str) -> SafeString:
    """Plain text as safe HTML with links; follow it with `linebreaks`."""
    return linkify(text)
