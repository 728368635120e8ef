# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Citizens' pictures: made smaller and freed from what the camera wrote into them (place, device, owner)."""

from io import BytesIO

from django.core.files.base import ContentFile, File
from PIL import Image, ImageOps

LONGEST_SIDE = 1600


def clean_picture(file: File) -> ContentFile:
    """The pixels alone, upright, at most 1600 on a side, as WebP. The file was already checked by content."""
    file.seek(0)
    with Image.open(file) as original:
        picture = ImageOps.exif_transpose(original)
        picture = picture.convert("RGBA" if picture.mode in ("RGBA", "LA", "P") else "RGB")
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        output = BytesIO()
        picture.save(output, "WEBP", quality=82, method=4)
    return ContentFile(output.getvalue(), name="picture.webp")
