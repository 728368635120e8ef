# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can go wrong while issuing. A bad upload is not here: it is an answer (signing.validation.report)."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class ActNotRenderable(RuleBroken):
    """The text cannot become an accessible archival PDF; the message says which part (for the person who wrote it)."""

    message = _("The document cannot be prepared as an accessible PDF. Check its text, then try again.")


class FontsMissing(ImproperlyConfigured):
    """The fonts for PDFs were not built on this machine (for the operator)."""

    def __init__(self, directory: object) -> None:
        super().__init__(f"No PDF fonts in {directory}: run `npm ci` and then `python manage.py build_pdf_fonts`.")


class AppendOnly(RuntimeError):
    """Somebody tried to change or delete what is only ever added to (a programming error, never shown)."""

    def __init__(self, what: Any) -> None:
        super().__init__(f"{what} is append-only: rows are added, never changed or deleted.")
