# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Conversations and comments: `CommentFactory(thread=…, parent=…, status="hidden_by_moderator")`."""

from typing import Any

import factory

from comments.choices import Reason, Status
from comments.models import Comment, CommentReport, Thread
from tests.factories.accounts import UserFactory


class ThreadFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Thread

    title = factory.Sequence(lambda n: f"Conversazione {n}")


class CommentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Comment
        skip_postgeneration_save = True

    thread = factory.SubFactory(ThreadFactory)
    author = factory.SubFactory(UserFactory)
    body = factory.Sequence(lambda n: f"Un pensiero numero {n} su come stare meglio insieme.")
    parent = None
    level = factory.LazyAttribute(lambda row: row.parent.level + 1 if row.parent else 1)
    root = factory.LazyAttribute(lambda row: (row.parent.root or row.parent) if row.parent else None)
    reason = factory.LazyAttribute(lambda row: Reason.OFFENSIVE if row.status == Status.HIDDEN else "")
    status = Status.VISIBLE

    @factory.post_generation
    def _count(self: Any, create: bool, extracted: object, **kwargs: Any) -> None:
        Thread.objects.filter(pk=self.thread_id).update(
            visible_count=Comment.objects.filter(thread_id=self.thread_id, status=Status.VISIBLE).count()
        )


class CommentReportFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CommentReport

    comment = factory.SubFactory(CommentFactory)
    reporter = factory.SubFactory(UserFactory)
    reason = Reason.SPAM
