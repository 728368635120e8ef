# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The letters to who proposed, each in their language."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from notifications.services import queue_mail

from .models import Proposal


def tell_author(proposal: Proposal, template: str, *, step: int | None = None, **context: Any) -> None:
    """One letter per event; `step` tells apart events that can happen again."""
    author = proposal.author
    if not author.is_active:
        return
    with translation.override(author.language):
        words = {"proposal": proposal, "url": _address(proposal), **context}
    queue_mail(
        to=author.email,
        template=f"proposals/emails/{template}",
        context=words,
        language=author.language,
        dedupe_key=f"{template}:{proposal.pk}:{step or proposal.submitted_at}",
    )


def _address(proposal: Proposal) -> str:
    """The proposal where it is public, otherwise the author's own list."""
    path = proposal.thread.url if proposal.is_public and proposal.thread else ""
    base = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    if path.startswith("http"):
        return path
    return f"{base}{path or reverse('proposals:mine')}"
