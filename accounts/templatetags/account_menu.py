# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menu of the personal area."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

PAGES = [
    ("account_home", _("Your area")),
    ("account_profile", _("Public name and language")),
    ("account_email", _("E-mail address")),
    ("account_change_password", _("Password")),
    ("mfa_index", _("Passkeys and second factor")),
    ("usersessions_list", _("Where you are signed in")),
    ("account_logout", _("Sign out")),
]


@register.simple_tag
def account_menu(request: HttpRequest) -> list[dict[str, Any]]:
    links = [{"title": title, "url": reverse(name)} for name, title in PAGES]
    inside = [link for link in links if request.path.startswith(str(link["url"]))]
    current = max(inside, key=lambda link: len(str(link["url"])), default=None)
    return [{**link, "is_current": link is current} for link in links]
