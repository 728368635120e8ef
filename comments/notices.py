# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What just happened in a conversation, told beside it after the redirect, without a cookie."""

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from .conversation import page_number_of
from .models import Comment

NOTICES: dict[str, Promise] = {
    "posted": _("Your comment is published."),
    "edited": _("Your comment is corrected."),
    "withdrawn": _("Your comment is removed. A line says so in its place."),
    "reported": _("Thank you: the moderators will look at this comment."),
    "hidden": _("The comment is hidden. Its author receives the reason by e-mail."),
    "restored": _("The comment is visible again."),
    "kept": _("The reports are closed and the comment stays."),
}


def notice_of(request: HttpRequest) -> dict[str, object] | None:
    """The notice named in the address, with the way to the comment it is about. An address passed on tells nothing."""
    text = NOTICES.get(request.GET.get("done", "")) if request.user.is_authenticated else None
    about = request.GET.get("comment", "")
    return {"text": text, "url": f"#comment-{about}" if about.isdecimal() else ""} if text else None


def next_path(request: HttpRequest) -> str:
    """The page on this site from which the person came, or nothing."""
    path = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if is_ours else ""


def address_of(comment: Comment, *, done: str = "", path: str = "") -> str:
    """Where a comment is read: the right page of its conversation, at the comment or at the notice about it."""
    base = path.partition("#")[0].partition("?")[0] or comment.thread.url or "/"
    number = page_number_of(comment)
    query = [f"comments={number}"] if number > 1 else []
    if done in NOTICES:
        query += [f"done={done}", f"comment={comment.pk}"]
    anchor = "comments-notice" if done in NOTICES else comment.anchor
    return f"{base}{'?' if query else ''}{'&'.join(query)}#{anchor}"
