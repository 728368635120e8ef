# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""allauth's messages go through the outbox like every other mail, in the language of who reads them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from django.core.mail import EmailMultiAlternatives
from django.utils import translation

from .rendering import Words, one_line, sender_context, squeeze
from .services import queue_words


class AccountAdapter(DefaultAccountAdapter):
    """Queue allauth's mail instead of sending it inside the request."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A known person reads their own language; somebody without an account, the one of the page."""
        language = getattr(context.get("user"), "language", "") or translation.get_language()
        with translation.override(language):
            full = {"request": allauth_context.request, "email": email} | sender_context() | context
            message = self.render_mail(template_prefix, email, full)
        queue_words(to=email, words=_words_of(message), language=language)


def _words_of(message: Any) -> Words:
    html = (
        message.alternatives[0].content if isinstance(message, EmailMultiAlternatives) and message.alternatives else ""
    )
    return Words(subject=one_line(message.subject), text=squeeze(message.body), html=html)
