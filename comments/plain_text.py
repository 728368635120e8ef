# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people write is plain text: how it becomes safe HTML, and in which language it most likely is."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

URL = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
TRAILING = ".,;:!?)]}»”’"
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def linkify(text: str) -> SafeString:
    """Escape the text; web addresses become links that search engines do not follow."""
    parts: list[str] = []
    position = 0
    for match in URL.finditer(text):
        address = match.group().rstrip(TRAILING)
        parts.append(escape(text[position : match.start()]))
        parts.append(format_html('<a href="{}" rel="nofollow ugc">{}</a>', address, address))
        position = match.start() + len(address)
    parts.append(escape(text[position:]))
    return mark_safe("".join(parts))  # noqa: S308  every part was escaped above


def language_of(text: str, *, interface: str) -> str:
    """Cyrillic letters are Ukrainian; Latin ones on the Ukrainian site are Italian; else the site's language."""
    letters = sum(character.isalpha() for character in text)
    if letters and len(CYRILLIC.findall(text)) * 2 > letters:
        return "uk"
    return "it" if interface == "uk" else interface
