# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Threads, comments, reports, and the mixin of pages that people talk about."""

from .comment import Comment
from .pages import ThreadedPageMixin
from .report import CommentReport
from .thread import Thread

__all__ = ["Comment", "CommentReport", "Thread", "ThreadedPageMixin"]
