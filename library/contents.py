# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether the content of a document is what the end of its name says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from signing.readable import require_readable_pdf

# The bytes with which signed envelopes begin: a DER sequence, or the same in base64.
ENVELOPES = (b"\x30", b"MI", b"-----BEGIN")


def require_what_the_name_says(file: File[Any]) -> None:
    """Raise ValidationError otherwise. Other endings are refused by the list in the settings."""
    ending = str(file.name).rpartition(".")[2].lower()
    file.seek(0)
    try:
        if ending == "pdf":
            require_readable_pdf(file)
        elif ending in CHECKS and not CHECKS[ending](file):
            raise ValidationError(
                _("This is not a real %(ending)s file. Save it in that format once more and choose the new file."),
                "wrong_kind",
                {"ending": ending},
            )
    finally:
        file.seek(0)


def _is_text(file: File[Any]) -> bool:
    return b"\0" not in file.read()


def _is_envelope(file: File[Any]) -> bool:
    return bool(file.read(16).startswith(ENVELOPES))


def _is_archive(file: File[Any], part: str = "") -> bool:
    """A zip that opens, with the part that all the documents of a family have."""
    try:
        with ZipFile(file) as archive:
            return not part or part in archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return False


_is_office = partial(_is_archive, part="[Content_Types].xml")
_is_open_document = partial(_is_archive, part="META-INF/manifest.xml")
CHECKS: dict[str, Callable[[File[Any]], bool]] = {
    **dict.fromkeys(("docx", "xlsx", "pptx"), _is_office),
    **dict.fromkeys(("odt", "ods", "odp"), _is_open_document),
    **dict.fromkeys(("csv", "txt"), _is_text),
    "zip": _is_archive,
    "p7m": _is_envelope,
}
