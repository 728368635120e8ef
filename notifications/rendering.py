# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail's words, rendered in the reader's language from the templates of the room that sends it."""

from typing import Any, NamedTuple

from django.conf import settings
from django.template import Context, Engine, TemplateDoesNotExist
from django.utils import translation
from wagtail.contrib.settings.context_processors import SettingProxy
from wagtail.models import Site

SUBJECT_LENGTH = 200


class Words(NamedTuple):
    subject: str
    text: str
    html: str


def render_mail(template: str, context: dict[str, Any], language: str) -> Words:
    """Render `<template>.subject.txt`, `<template>.txt` and, when it exists, `<template>.html`."""
    with translation.override(language):
        full = sender_context() | {"LANGUAGE_CODE": language} | context
        return Words(
            subject=one_line(_render_text(f"{template}.subject.txt", full)),
            text=squeeze(_render_text(f"{template}.txt", full)),
            html=_render_html(f"{template}.html", full),
        )


def sender_context() -> dict[str, Any]:
    """Who writes: the site's name and address and the public body behind it, as the settings of the site say."""
    site = Site.objects.filter(is_default_site=True).first()
    identity = SettingProxy(site)["home"]["SiteSettings"] if site else None
    return {
        "site_name": getattr(identity, "site_name", "") or settings.WAGTAIL_SITE_NAME,
        "body_name": getattr(identity, "body_name", ""),
        "site_url": settings.WAGTAILADMIN_BASE_URL.rstrip("/"),
    }


def one_line(text: str) -> str:
    """A subject: no line break can start a header of its own."""
    return " ".join(text.split())[:SUBJECT_LENGTH]


def squeeze(text: str) -> str:
    """No more than one blank line in a row, none at the ends; the signature mark `-- ` keeps its space."""
    lines: list[str] = []
    for line in text.splitlines():
        kept = line if line == "-- " else line.rstrip()
        if kept or (lines and lines[-1]):
            lines.append(kept)
    return "\n".join(lines).strip("\n") + "\n"


def _render_text(name: str, context: dict[str, Any]) -> str:
    return Engine.get_default().get_template(name).render(Context(context, autoescape=False))


def _render_html(name: str, context: dict[str, Any]) -> str:
    try:
        template = Engine.get_default().get_template(name)
    except TemplateDoesNotExist:
        return ""
    return template.render(Context(context))
