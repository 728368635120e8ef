# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which comments, and what they bring with them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from .choices import Status

if TYPE_CHECKING:
    from .models import Comment, Thread


class CommentQuerySet(QuerySet["Comment"]):
    def visible(self) -> "CommentQuerySet":
        return self.filter(status=Status.VISIBLE)

    def top_level(self) -> "CommentQuerySet":
        return self.filter(parent__isnull=True)

    def under(self, roots: Iterable[int]) -> "CommentQuerySet":
        """The replies, of every level, to the top-level comments named by their keys."""
        return self.filter(root__in=roots)

    def in_thread(self, thread: "Thread") -> "CommentQuerySet":
        return self.filter(thread=thread)

    def before(self, comment: "Comment") -> "CommentQuerySet":
        """Those that a list shows earlier."""
        return self.filter(Q(created__lt=comment.created) | Q(created=comment.created, pk__lt=comment.pk))

    def for_listing(self) -> "CommentQuerySet":
        """With what a reader sees of each, oldest first."""
        return self.select_related("author", "organization").order_by("created", "pk")

    def for_desk(self) -> "CommentQuerySet":
        """With the number of open reports, as the moderation desk shows them."""
        return self.select_related("author", "organization", "thread").annotate(
            open_reports=Count("reports", filter=Q(reports__resolved_at__isnull=True))
        )

    def reported(self) -> "CommentQuerySet":
        """Those on which a moderator still has to decide."""
        with_reports = self.filter(reports__isnull=False, reports__resolved_at__isnull=True)
        return self.for_desk().filter(pk__in=with_reports.values("pk"))
