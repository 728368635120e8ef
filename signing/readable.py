# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a PDF that somebody sends can be read at all: for every form that takes one (`UploadValidator.parsers`)."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

_MAX_INFLATED = 64 * 1024 * 1024
_MAX_WARNINGS = 100


def require_readable_pdf(file: File[Any]) -> None:
    """Raise ValidationError "encrypted" or "damaged", saying what to do. Nothing is repaired on the way.

    A file that anybody opens but only its owner may change asks for no password, and is readable.
    """
    pikepdf = _bounded_pikepdf()
    try:
        with pikepdf.open(file, attempt_recovery=False) as pdf:
            len(pdf.pages)  # walks the tree of pages; one without pages is an error of its own
    except pikepdf.PasswordError as error:
        raise ValidationError(
            _("The PDF asks for a password. Save a copy without the password and choose that one."), "encrypted"
        ) from error
    except (pikepdf.PikepdfError, ValueError, RuntimeError, MemoryError) as error:
        raise ValidationError(
            _("The PDF is damaged or empty. Open it, save it as a PDF once more and choose the new file."), "damaged"
        ) from error


@cache
def _bounded_pikepdf() -> Any:
    """The library, told once for this process how much a few compressed bytes may grow while it reads."""
    import pikepdf

    pikepdf.settings.set_qpdf_limits(
        doc_max_warnings=_MAX_WARNINGS,
        flate_max_memory=_MAX_INFLATED,
        png_max_memory=_MAX_INFLATED,
        run_length_max_memory=_MAX_INFLATED,
        tiff_max_memory=_MAX_INFLATED,
    )
    return pikepdf
