# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""TTF fonts for PDFs out of the npm packages: typst reads no woff2, and apt fonts differ from machine to machine.

Fontsource cuts each weight into subsets. They stay separate files with a family name each, because typst falls back
per glyph along a list of families but picks one file only inside a family.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from signing.errors import FontsMissing

WEIGHTS = ("400-normal", "400-italic", "600-normal", "700-normal", "700-italic")


@dataclass(frozen=True, slots=True)
class Source:
    """One subset of one package, and the family name typst will know it by."""

    package: str
    subset: str
    family: str


SOURCES = (
    Source("titillium-web", "latin", "Titillium Web"),
    Source("titillium-web", "latin-ext", "Titillium Web Extended"),
    Source("noto-sans", "latin", "Noto Sans"),
    Source("noto-sans", "latin-ext", "Noto Sans Extended"),
    Source("noto-sans", "cyrillic", "Noto Sans Cyrillic"),
    Source("noto-sans", "cyrillic-ext", "Noto Sans Cyrillic Extended"),
)
_TITILLIUM, _NOTO = tuple(s.family for s in SOURCES[:2]), tuple(s.family for s in SOURCES[2:])


def families(language: str) -> list[str]:
    """Font families for a document, first choice first: Titillium has no Cyrillic, so Ukrainian is set in Noto."""
    return [*_NOTO, *_TITILLIUM] if language.startswith("uk") else [*_TITILLIUM, *_NOTO]


def require_fonts(directory: Path) -> Path:
    """The directory, once it is known to hold every file; raises FontsMissing."""
    if all(target.exists() for _source, target in _pairs(Path(), directory)):
        return directory
    raise FontsMissing(directory)


def build_fonts(packages: Path, directory: Path) -> int:
    """Write the TTF files that are missing or older than their source; how many were written.

    ``packages`` is node_modules/@fontsource; raises FileNotFoundError naming the first absent file.
    """
    directory.mkdir(parents=True, exist_ok=True)
    stale = [(source, target) for source, target in _pairs(packages, directory) if _is_stale(source[0], target)]
    for (woff2, family), target in stale:
        _convert(woff2, family, target)
    return len(stale)


def _pairs(packages: Path, directory: Path) -> list[tuple[tuple[Path, str], Path]]:
    names = [(source, f"{source.package}-{source.subset}-{weight}") for source in SOURCES for weight in WEIGHTS]
    return [
        ((packages / source.package / "files" / f"{name}.woff2", source.family), directory / f"{name}.ttf")
        for source, name in names
    ]


def _is_stale(source: Path, target: Path) -> bool:
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def _convert(woff2: Path, family: str, target: Path) -> None:
    from fontTools.ttLib import TTFont

    font = TTFont(woff2, recalcTimestamp=False)
    font.flavor = None
    style = font["name"].getDebugName(17) or font["name"].getDebugName(2) or "Regular"
    for name_id, text in ((1, family), (16, family), (17, style), (4, f"{family} {style}")):
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["name"].setName(f"{family} {style}".replace(" ", ""), 6, 3, 1, 0x409)
    draft = target.with_suffix(f".{os.getpid()}.part")
    font.save(draft)
    draft.replace(target)
