# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a file is, read from its bytes; its name and declared type are only claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.template.defaultfilters import filesizeformat
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _
from PIL import Image, UnidentifiedImageError

SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
NAMES = {
    "application/pdf": "PDF",
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/webp": "WebP",
}
IMAGES = ("image/png", "image/jpeg", "image/gif", "image/webp")
MAX_PIXELS = 50_000_000


def private_storage() -> Storage:
    """Storage that no URL leads to."""
    return storages["private"]


def sniff(file: File[Any]) -> str:
    """Return the media type that the first bytes tell, or `application/octet-stream`. The position is kept."""
    position = file.tell()
    file.seek(0)
    head = file.read(16)
    file.seek(position)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in SIGNATURES.items() if head.startswith(magic)), "application/octet-stream")


@deconstructible
class UploadValidator:
    """Refuse a file that is too large, empty, or not of the kinds named.

    Its first bytes are a claim too, so it must also open: pictures do so here, other kinds with the function that
    `parsers` gives for them (it raises ValidationError). The position goes back to the beginning.
    """

    def __init__(
        self,
        kinds: Iterable[str],
        max_bytes: int = 10 * 1024 * 1024,
        parsers: Mapping[str, Callable[[File[Any]], None]] | None = None,
    ) -> None:
        self.kinds = tuple(kinds)
        self.max_bytes = max_bytes
        self.parsers = {**dict.fromkeys(IMAGES, open_picture), **(parsers or {})}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UploadValidator) and vars(self) == vars(other)

    def __call__(self, file: File[Any]) -> None:
        if not file.size:
            raise ValidationError(_("The file is empty. Choose another one."), "empty")
        if file.size > self.max_bytes:
            limit = filesizeformat(self.max_bytes)
            raise ValidationError(
                _("The file is larger than %(limit)s. Choose a smaller one."), "too_large", {"limit": limit}
            )
        if (kind := sniff(file)) not in self.kinds:
            raise ValidationError(
                _(
                    "The content of this file, whatever its name, is of a kind that is not accepted here. "
                    "Accepted: %(kinds)s. Save it as one of these and choose the new file."
                ),
                "wrong_kind",
                {"kinds": ", ".join(NAMES[one] for one in self.kinds)},
            )
        if parse := self.parsers.get(kind):
            file.seek(0)
            try:
                parse(file)
            finally:
                file.seek(0)


def open_picture(file: File[Any]) -> None:
    """Raise ValidationError when it does not open as a picture of a reasonable size."""
    too_many_pixels = ValidationError(_("The picture has too many pixels. Choose a smaller one."), "too_large")
    try:
        with Image.open(file) as picture:
            width, height = picture.size
            picture.verify()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise ValidationError(_("The picture is damaged or is not a picture. Try another one."), "damaged") from error
    except Image.DecompressionBombError as error:
        raise too_many_pixels from error
    if width * height > MAX_PIXELS:
        raise too_many_pixels
