# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How allauth does things in this house: accounts are completed by our service, mails go through the outbox."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from django.core.mail import EmailMultiAlternatives
from django.http import HttpRequest
from django.utils import translation

from accounts.models import User
from accounts.services import complete_registration
from accounts.texts import text_versions

from .rendering import Words, one_line, sender_context, squeeze
from .services import queue_words


class AccountAdapter(DefaultAccountAdapter):
    """Queue allauth's mail instead of sending it inside the request."""

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """A new account keeps its public name, the language of the page and the texts that were accepted."""
        user = super().save_user(request, user, form, commit=commit)
        if commit and "rules" in form.cleaned_data:
            complete_registration(
                user=user,
                display_name=form.cleaned_data["display_name"],
                language=translation.get_language(),
                text_versions=text_versions(request),
            )
        return user

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A known person reads their own language; somebody without an account, the one of the page."""
        language = getattr(context.get("user"), "language", "") or translation.get_language()
        with translation.override(language):
            full = {"request": allauth_context.request, "email": email} | sender_context() | context
            message = self.render_mail(template_prefix, email, full)
        queue_words(to=email, words=_words_of(message), language=language)


def _words_of(message: Any) -> Words:
    alternatives = message.alternatives if isinstance(message, EmailMultiAlternatives) else []
    html = str(getattr(alternatives[0], "content", "")) if alternatives else ""
    return Words(subject=one_line(message.subject), text=squeeze(message.body), html=html)
