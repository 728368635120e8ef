# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks the words that were looked for in a text, whatever their accents and endings."""

import re
import unicodedata

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

SHORTEST_STEM = 3


def folded(word: str) -> str:
    """Without accents and capitals: "Città" and "citta" are the same word."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def stem(word: str) -> str:
    """Roughly what stays when an Italian word changes its ending (lampione, lampioni)."""
    word = folded(word)
    return word[:-1] if len(word) > SHORTEST_STEM else word


@register.filter
def marked(text: str, words: str) -> SafeString:
    """The text with <mark> around every word that begins like one of those looked for."""
    stems = tuple(stem(word) for word in words.split())
    parts = re.split(r"(\w+)", str(text))
    shown = [
        format_html("<mark>{}</mark>", part) if stems and folded(part).startswith(stems) else conditional_escape(part)
        for part in parts
    ]
    return mark_safe("".join(shown))  # noqa: S308  every part was escaped above
