# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The letters of a conversation, each in the language of who receives it."""

from django.conf import settings
from django.utils import translation

from notifications.services import queue_mail

from .models import Comment


def tell_author_of_reply(*, parent: Comment, reply: Comment) -> None:
    _write_to_author(parent, "comment_reply", about=reply, dedupe_key=f"comment-reply:{reply.pk}")


def tell_author_of_hiding(comment: Comment) -> None:
    _write_to_author(comment, "comment_hidden", about=comment, dedupe_key=_decision_key(comment))


def tell_author_of_restoring(comment: Comment) -> None:
    _write_to_author(comment, "comment_restored", about=comment, dedupe_key=_decision_key(comment))


def _write_to_author(comment: Comment, template: str, *, about: Comment, dedupe_key: str) -> None:
    author = comment.author
    if not author.is_active:
        return
    with translation.override(author.language):
        context = {
            "comment": comment,
            "about": about,
            "thread_title": comment.thread.title,
            "url": f"{settings.WAGTAILADMIN_BASE_URL}{about.get_absolute_url()}",
        }
    queue_mail(
        to=author.email,
        template=f"comments/emails/{template}",
        context=context,
        language=author.language,
        dedupe_key=dedupe_key,
    )


def _decision_key(comment: Comment) -> str:
    """A comment hidden, restored and hidden again tells its author three times."""
    when = comment.moderated_at.isoformat() if comment.moderated_at else ""
    return f"comment-decision:{comment.pk}:{when}"
