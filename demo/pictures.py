# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demo's pictures: SVG sources in `pictures/`, rendered to the bitmaps that the image library stores."""

from io import BytesIO
from pathlib import Path

import typst
from PIL import Image

FOLDER = Path(__file__).parent / "pictures"
WIDTH, HEIGHT = 1600, 900
# One typographic point is one pixel at this resolution.
POINTS_PER_INCH = 72.0
WEBP_QUALITY = 88


def names() -> list[str]:
    return sorted(source.stem for source in FOLDER.glob("*.svg"))


def rasterise(name: str) -> bytes:
    """The picture as WebP, 1600 × 900."""
    if name not in names():
        raise FileNotFoundError(f"No picture named {name!r} in {FOLDER}")
    page = (
        f'#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt)\n#image("{name}.svg", width: 100%, height: 100%)'
    )
    png = typst.compile(
        {"main.typ": page.encode(), f"{name}.svg": (FOLDER / f"{name}.svg").read_bytes()},
        format="png",
        ppi=POINTS_PER_INCH,
    )
    with Image.open(BytesIO(png)) as picture:
        target = BytesIO()
        picture.convert("RGB").save(target, "WEBP", quality=WEBP_QUALITY, method=4)
    return target.getvalue()
