# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How allauth does things in this house: accounts are completed by our service, mails go through the outbox."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from django.core.mail import EmailMultiAlternatives
from django.http import HttpRequest
from django.utils import translation

from accounts.forms import refuse_too_many
from accounts.models import User
from accounts.services import complete_registration
from accounts.texts import text_versions
from core.rate_limits import client_address, give_back

from .rendering import Words, one_line, sender_context, squeeze
from .services import queue_words


class AccountAdapter(DefaultAccountAdapter):
    """Queue allauth's mail instead of sending it inside the request."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The house's answer: allauth's own fails when a proxy says less than it should."""
        return client_address(request)

    def is_safe_url(self, url: str | None) -> bool:
        """An address that cannot be read is not safe: allauth's own answer is an exception."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Wrong passwords count for who tries them on an account: the others behind the same address go on."""
        refuse_too_many(request, action="login", key=credentials.get("email", ""))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        user = super().authenticate(request, **credentials)
        if user is not None:
            give_back(request, action="login", key=credentials.get("email", ""))
        return user

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

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """allauth forgets to say whom it writes to."""
        super().send_notification_mail(template_prefix, user, {**(context or {}), "user": user}, email)

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
