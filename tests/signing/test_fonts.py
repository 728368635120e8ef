# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from fontTools.ttLib import TTFont

from signing import conf
from signing.rendering.fonts import SOURCES, build_fonts, families


def characters(folder: Path, weight: str, language: str) -> set[str]:
    """What the fonts of a language can show, in one weight."""
    names = [
        f"{source.package}-{source.subset}-{weight}.ttf" for source in SOURCES if source.family in families(language)
    ]
    return {chr(code) for name in names for code in TTFont(folder / name).getBestCmap()}


@pytest.mark.parametrize("weight", ["400-normal", "400-italic", "600-normal", "700-normal"])
@pytest.mark.parametrize("language", ["it", "en", "uk"])
def test_fonts_have_the_letters_of_our_languages(weight: str, language: str) -> None:
    assert set("àèéìòùÀÈÉ’«»–—€ІіЇїЄєҐґ№ščćžțșőł") <= characters(conf.fonts_dir(), weight, language)


def test_nothing_is_written_again_when_fonts_are_fresh(tmp_path: Path) -> None:
    packages = conf.node_modules_dir() / "@fontsource"
    written = build_fonts(packages, tmp_path)
    assert written == len(list(tmp_path.iterdir()))
    assert build_fonts(packages, tmp_path) == 0
    next(tmp_path.iterdir()).unlink()
    assert build_fonts(packages, tmp_path) == 1


def test_command_says_what_to_run_when_packages_are_missing(settings: Any, tmp_path: Path) -> None:
    settings.NODE_MODULES_DIR = tmp_path
    settings.PDF_FONTS_DIR = tmp_path / "fonts"
    with pytest.raises(CommandError, match="npm ci"):
        call_command("build_pdf_fonts")
