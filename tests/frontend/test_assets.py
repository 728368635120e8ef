# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The built files: light, complete, ours."""

import re
from pathlib import Path

import brotli
import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
# Names that templates carry for scripts, tests or readers of the code, not for a style.
WITHOUT_STYLE = {
    *("form-page", "page-article", "step-title", "avatar-text", "initials", "callout-inner", "text", "note"),
    *("card-grid-3", "size-md"),  # the usual size, said in full
}


def compressed(*files: Path) -> int:
    return sum(len(brotli.compress(file.read_bytes())) for file in files)


def test_classes_of_the_gallery_have_a_style(assets: Path, gallery_html: str) -> None:
    known = set(re.findall(r"\.([A-Za-z_][\w-]*)", (assets / "app.css").read_text()))
    used = {name for names in re.findall(r'class="([^"]*)"', gallery_html) for name in names.split()}
    assert used - known - WITHOUT_STYLE == set()


def test_icons_of_the_gallery_are_in_the_sprite(assets: Path, gallery_html: str) -> None:
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (assets / "sprite.svg").read_text()))
    assert set(re.findall(r"sprite[^\"]*\.svg#([\w-]+)", gallery_html)) <= drawn


def test_every_icon_named_in_a_template_exists(assets: Path) -> None:
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (assets / "sprite.svg").read_text()))
    named = {
        name
        for file in (ROOT / "templates").rglob("*.html")
        for name in re.findall(r'(?:{% icon |kicker_icon=|icon_name=)"([\w-]+)"', file.read_text())
    }
    assert named - drawn == set()


def test_style_is_bootstrap_italia(assets: Path) -> None:
    assert re.search(r"--bootstrap-italia-version:\s*[\"']2\.", (assets / "app.css").read_text())


@pytest.mark.parametrize(
    "rule",
    [
        r"html :focus-visible\{[^}]*outline:3px solid",
        r"prefers-reduced-motion: ?reduce\)\{html \*",
        r"forced-colors: ?active\)\{.*gantt-actual[^{]*\{[^}]*Highlight.*progress-value\{background:Highlight",
        r"print-color-adjust:exact",
        r"\.navbar \.navbar-collapsable\[popover\]:popover-open\{display:block",
    ],
)
def test_purge_leaves_what_only_some_readers_need(assets: Path, rule: str) -> None:
    assert re.search(rule, (assets / "app.css").read_text())


def test_nothing_comes_from_elsewhere(assets: Path) -> None:
    text = (assets / "app.css").read_text() + (assets / "app.js").read_text()
    assert not re.findall(r"(?:url\(|import |fetch\()[\"']?(?:https?:)?//", text)


def test_first_view_leaves_room_for_the_page(assets: Path) -> None:
    texts = compressed(*(assets / name for name in ("app.css", "app.js", "sprite.svg")))
    fonts = sum((assets / f"titillium-web-latin-{weight}.woff2").stat().st_size for weight in (400, 600, 700))
    cyrillic = sum((assets / f"noto-sans-cyrillic-{weight}.woff2").stat().st_size for weight in (400, 700))
    assert texts + fonts + cyrillic < 85_000, "the page itself needs up to 15 kB of the 100 kB"


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "paper", 7),
        ("ink-soft", "paper", 4.5),
        ("terracotta", "paper", 4.5),
        ("petrol-800", "petrol-100", 4.5),
        ("apricot", "petrol-800", 4.5),
        ("petrol-900", "apricot", 4.5),
        ("line-strong", "paper", 3),
    ],
)
def test_palette_contrast(ink: str, ground: str, least: float) -> None:
    source = (ROOT / "static/scss/_palette.scss").read_text()
    palette = dict(re.findall(r"^\$([a-z0-9-]+): (#[0-9a-f]{6});", source, re.MULTILINE))
    assert contrast(palette[ink], palette[ground]) >= least
