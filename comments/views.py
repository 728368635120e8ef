# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The doors of a conversation. Reading it needs none: the page that owns it shows it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.kept_words import kept_words, login_keeping_words
from accounts.requests import signed_in
from core import rate_limits
from core.errors import RuleBroken
from core.posted import sent

from . import permissions, services
from .conversation import placeholder, shows_text_to
from .forms import CommentForm, EditForm, HideForm, ReportForm
from .models import Comment, Thread
from .notices import address_of, next_path
from .plain_text import language_of


def permalink(request: HttpRequest, pk: int) -> HttpResponse:
    """The lasting address of a comment leads to the page of the conversation where it stands now."""
    comment = get_object_or_404(Comment.objects.select_related("thread__page", "root"), pk=pk)
    return redirect(address_of(comment))


@login_keeping_words
def post(request: HttpRequest, thread_pk: int) -> HttpResponse:
    """Write a comment; its own page shows the form again when something is wrong."""
    thread = get_object_or_404(Thread.objects.select_related("page"), pk=thread_pk)
    _require_readable(request, thread)
    return _write(request, thread, parent=None)


@login_keeping_words
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    parent = _comment(request, pk)
    return _write(request, parent.thread, parent=parent)


def _write(request: HttpRequest, thread: Thread, *, parent: Comment | None) -> HttpResponse:
    form = CommentForm(*sent(request), user=request.user, initial=kept_words(request))

    def act(cleaned: dict[str, Any]) -> Comment:
        rate_limits.consume(request, action="comment")
        language = language_of(cleaned["body"], interface=get_language() or "it")
        return services.post_comment(
            thread=thread, author=signed_in(request), parent=parent, language=language, **cleaned
        )

    title = _("Reply to %(name)s") % {"name": parent.author.public_name} if parent else _("Write a comment")
    return _act(request, form, act, done="posted", title=title, thread=thread, quoted=parent)


@login_keeping_words
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    comment = _comment(request, pk)
    _require(comment.author_id == request.user.pk)
    form = EditForm(*sent(request), initial={"body": comment.body} | kept_words(request))

    def act(cleaned: dict[str, Any]) -> Comment:
        return services.edit_comment(comment=comment, editor=signed_in(request), **cleaned)

    title, label = _("Correct your comment"), _("Save")
    return _act(request, form, act, done="edited", title=title, thread=comment.thread, label=label)


@login_keeping_words
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    comment = _comment(request, pk)
    _require(comment.author_id == request.user.pk)

    def act(_cleaned: dict[str, Any]) -> Comment:
        return services.withdraw_comment(comment=comment, author=signed_in(request))

    title, label = _("Remove your comment?"), _("Remove it")
    text = _(
        "Nobody will read it any more and you cannot bring it back. Replies stay, under a line that says it is gone."
    )
    extra = {"title": title, "label": label, "about": text, "danger": True}
    return _act(request, forms.Form(*sent(request)), act, done="withdrawn", quoted=comment, **extra)


@login_keeping_words
def report(request: HttpRequest, pk: int) -> HttpResponse:
    comment = _comment(request, pk)
    form = ReportForm(*sent(request), initial=kept_words(request))

    def act(cleaned: dict[str, Any]) -> Comment:
        rate_limits.consume(request, action="comment-report")
        services.report_comment(comment=comment, reporter=signed_in(request), **cleaned)
        return comment

    title, label = _("Report a comment to the moderators"), _("Report")
    text = _("A moderator reads it and decides. The author is not told who reported.")
    return _act(request, form, act, done="reported", title=title, quoted=comment, label=label, about=text)


@login_keeping_words
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    comment = _comment(request, pk)
    _require(permissions.may_moderate(request.user))
    form = HideForm(*sent(request), initial=kept_words(request))

    def act(cleaned: dict[str, Any]) -> Comment:
        return services.hide_comment(comment=comment, moderator=signed_in(request), **cleaned)

    title, label = _("Hide a comment"), _("Hide it")
    text = _("Readers see a line with the reason in its place. The author is told by e-mail.")
    return _act(request, form, act, done="hidden", title=title, quoted=comment, label=label, about=text, danger=True)


@login_keeping_words
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    title, text = _("Make the comment visible again?"), _("Everybody reads it again. The author is told by e-mail.")
    return _decide(request, pk, services.restore_comment, done="restored", title=title, about=text, label=_("Show it"))


@login_keeping_words
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    title, text = _("Keep the comment?"), _("It stays as it is and the reports about it are closed.")
    return _decide(request, pk, services.dismiss_reports, done="kept", title=title, about=text, label=_("Keep it"))


def _decide(request: HttpRequest, pk: int, service: Callable[..., Any], **context: Any) -> HttpResponse:
    """A moderator's decision that needs no words."""
    comment = _comment(request, pk)
    _require(permissions.may_moderate(request.user))

    def act(_cleaned: dict[str, Any]) -> Comment:
        service(comment=comment, moderator=signed_in(request))
        return comment

    return _act(request, forms.Form(*sent(request)), act, quoted=comment, **context)


def _act(
    request: HttpRequest, form: forms.Form, act: Callable[[dict[str, Any]], Comment], *, done: str, **context: Any
) -> HttpResponse:
    """Form → service → back to the conversation; or the form again with what was typed and what is wrong."""
    path = next_path(request)
    if request.method == "POST" and form.is_valid():
        try:
            comment = act(form.cleaned_data)
        except RuleBroken as error:
            form.add_error(None, str(error.message))
        else:
            return redirect(path if path.startswith("/admin/") else address_of(comment, done=done, path=path))
    quoted: Comment | None = context.get("quoted")
    thread = context.get("thread") or (quoted.thread if quoted else None)
    back = path or (address_of(quoted) if quoted else thread.url if thread else "/")
    gone = placeholder(quoted) if quoted and not shows_text_to(request.user, quoted) else ""
    shown = {"form": form, "next": path, "cancel_url": back, "gone": gone, **context, "thread": thread}
    return render(request, "comments/form.html", shown)


def _comment(request: HttpRequest, pk: int) -> Comment:
    comments = Comment.objects.select_related("thread__page", "author", "organization", "root")
    comment = get_object_or_404(comments, pk=pk)
    _require_readable(request, comment.thread)
    return comment


def _require_readable(request: HttpRequest, thread: Thread) -> None:
    """Who may not open the page in any language finds no conversation of it. Moderators find every one."""
    pages = thread.page.get_translations(inclusive=True).live() if thread.page else ()
    opened = any(all(rule.accept_request(request) for rule in page.get_view_restrictions()) for page in pages)
    if not opened and not permissions.may_moderate(request.user):
        raise Http404


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
