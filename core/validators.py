# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Checks that several models make in `clean()`."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def require_order(first: date | None, last: date | None, field: str) -> None:
    """Refuse a period that ends before it starts; the error goes to `field`. Missing dates are not judged here."""
    if first is not None and last is not None and last < first:
        raise ValidationError({field: _("The end comes before the start.")})
