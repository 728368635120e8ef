# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Checks that several models and forms make."""

import unicodedata
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Letters and signs that Unicode calls visible, and that show nothing.
BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# They join what stands before them: some scripts cannot be written without, and pictures neither.
JOINERS = frozenset("\u200c\u200d\ufe0f")


def require_order(first: date | None, last: date | None, field: str) -> None:
    """Refuse a period that ends before it starts; the error goes to `field`. Missing dates are not judged here."""
    if first is not None and last is not None and last < first:
        raise ValidationError({field: _("The end comes before the start.")})


def require_readable(text: str) -> None:
    """Refuse what nobody sees: it turns the order of other words, or makes two names look the same."""
    for before, char in zip(" " + text, text, strict=False):
        if char in JOINERS and _can_be_joined(before):
            continue
        if char in JOINERS | BLANK or unicodedata.category(char) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}:
            raise ValidationError(_("There are invisible characters: write it again with the keyboard."), "invisible")


def _can_be_joined(char: str) -> bool:
    """Arabic letters, the sign that takes the vowel away in the scripts of India, pictures."""
    return (
        unicodedata.bidirectional(char) == "AL"
        or unicodedata.combining(char) == 9  # Unicode's class of those signs, "virama"
        or unicodedata.category(char) in {"So", "Sk"}
        or char == "\ufe0f"
    )
