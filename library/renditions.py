# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages show of a picture: its light alone, without what the camera wrote of places and people."""

from typing import Any

from willow.plugins.pillow import PillowImage
from willow.registry import registry

METADATA = ("exif", "xmp", "XML:com.adobe.xmp", "comment")


def upright_and_anonymous(picture: Any) -> Any:
    """Turn it as its metadata asks, then forget them. Every rendition is made through this operation."""
    upright = PillowImage.auto_orient(picture)
    for name in METADATA:
        upright.image.info.pop(name, None)
    return upright


def forget_metadata() -> None:
    registry.register_operation(PillowImage, "auto_orient", upright_and_anonymous)
