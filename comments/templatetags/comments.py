# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The conversation, where a template wants it."""

from typing import Any

from django import template

from ..models import Thread

register = template.Library()


@register.inclusion_tag("comments/thread.html", takes_context=True)
def comment_thread(context: dict[str, Any], thread: Thread | None) -> dict[str, Any]:
    """Render the comments, the form or the way to it."""
    return {"thread": thread, "request": context.get("request")}
