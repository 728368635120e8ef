# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demo's pictures: SVG sources in `pictures/`, rendered to the bitmaps that the image library stores."""

from io import BytesIO
from pathlib import Path

import typst
from PIL import Image

FOLDER = Path(__file__).parent / "pictures"
# One typographic point is one pixel at this resolution, so the page of 1600 × 900 points gives 1600 × 900 pixels.
POINTS_PER_INCH = 72.0
WEBP_QUALITY = 88


def names() -> list[str]:
    return sorted(source.stem for source in FOLDER.glob("*.svg"))


def rasterise(name: str) -> bytes:
    """The picture as WebP, 1600 × 900."""
    if name not in names():
        raise FileNotFoundError(f"No picture named {name!r} in {FOLDER}")
    png = typst.compile(FOLDER / "page.typ", root=FOLDER, format="png", ppi=POINTS_PER_INCH, sys_inputs={"name": name})
    with Image.open(BytesIO(png)) as picture:
        target = BytesIO()
        picture.convert("RGB").save(target, "WEBP", quality=WEBP_QUALITY, method=4)
    return target.getvalue()
