# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Conversations on everything that has one: a very long one, some that fill a page, the rest by chance."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from comments.choices import MAX_LEVEL, Reason, Status
from comments.models import Comment, Thread

from .ground import Ground
from .rows import insert
from .scale import SHOWN_COMMENTS
from .words import Words

ONE_IN_HIDDEN = 97
TOP_LEVEL = 0.65


def load(ground: Ground) -> None:
    total = ground.scale.comments
    sizes = _sizes(ground)
    insert(ground.watched(_comments(ground, sizes), total, "comments"))
    visible = Comment.objects.filter(thread=OuterRef("pk")).visible().order_by().values("thread")
    number = Coalesce(Subquery(visible.annotate(number=Count("pk")).values("number")), 0)
    Thread.objects.update(visible_count=number)


def _sizes(ground: Ground) -> Counter[int]:
    """How many comments each conversation has."""
    words = Words("conversations")
    sizes = Counter(dict.fromkeys(ground.shown_threads, SHOWN_COMMENTS))
    others = [key for key in ground.threads if key != ground.longest_thread] or ground.threads
    sizes[ground.longest_thread] = ground.scale.longest_thread
    left = ground.scale.comments - sum(sizes.values())
    sizes.update(words.chance.choices(others, k=max(left, 0)))
    return sizes


def _comments(ground: Ground, sizes: Counter[int]) -> Iterator[Comment]:
    words, made = Words("comments"), 0
    begun = ground.at(-150)
    for thread, size in sizes.items():
        earlier: list[Comment] = []
        for place in range(size):
            hidden = made % ONE_IN_HIDDEN == ONE_IN_HIDDEN - 1
            comment = Comment(
                pk=ground.keys.take(Comment),
                thread_id=thread,
                author_id=words.chance.choice(ground.people),
                body=words.text(words.chance.randint(1, 3)),
                status=Status.HIDDEN if hidden else Status.VISIBLE,
                reason=Reason.OFF_TOPIC if hidden else "",
                created=begun + timedelta(minutes=made % 100_000, seconds=place),
                submission_key=words.key(),
            )
            if earlier and words.chance.random() > TOP_LEVEL:
                _answer(comment, words.chance.choice(earlier))
            if comment.level < MAX_LEVEL:
                earlier.append(comment)
            made += 1
            yield comment


def _answer(comment: Comment, to: Comment) -> None:
    comment.parent_id, comment.root_id, comment.level = to.pk, to.root_id or to.pk, to.level + 1
